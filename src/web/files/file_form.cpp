#include "web/files/file_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "care/casefile/note_actions.hpp"
#include "web/files/case_files.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"
#include "web/pages/whose_account.hpp"

namespace candour::web {
namespace {

using namespace html;

constexpr std::size_t most_words_of_a_file = 300;

void write_whose(Out& out, const care::CaseRecord& record, const CaseForm& form) {
  std::vector<Choice> choices;
  for (const PersonChoice& one : people_of_the_case(record))
    choices.push_back({.text = one.name, .value = one.value});
  choices.push_back({.text = "Mine: I took or wrote it", .value = "mine"});
  choices.push_back(somebody_else_choice("Say above who it was."));
  out << Radios{
      .name = "account_of",
      .fieldset = {.legend = {.text = "Whose is it?", .classes = "govuk-fieldset__legend--s"}},
      .hint = {.text = "Who took, wrote or gave it. The person sees their own at once, "
                       "yours when it is shared, and somebody else’s when it is "
                       "released."},
      .error_message = {.text = form.error_of("account_of")},
      .items = std::move(choices),
      .value = form.typed.text("account_of"),
      .classes = "govuk-radios--small"};
  out << closer_select(form);
}

}  // namespace

Result<TypedFile> read_typed_file(const Visit& visit) {
  auto form =
      read_form(visit.request, {.file_bytes = visit.request.body.size(), .marks_unseen = true});
  if (!form) return form.error();
  auto key = submission_id_of(form->fields);
  if (!key) return key.error();
  return TypedFile{{std::move(form->fields), std::move(*key)}, std::move(form->files)};
}

void write_file_form(Out& out, const Visit& visit, const care::CaseRecord& record,
                     const CaseForm& form) {
  out << "<form method=\"post\" enctype=\"multipart/form-data\""
      << Attr("action", Url(path_of_files(visit))) << " class=\"candour-no-print\" novalidate>"
      << form_fields(visit, "keep_file");
  if (const std::string document = form.typed.text("document"); !document.empty())
    out << "<input type=\"hidden\" name=\"document\"" << Attr("value", document) << ">";
  out << FileUpload{.name = "file",
                    .label = {.text = "File"},
                    .hint = {.text = "A photo, PDF, recording or plain text, up to 25 MB."},
                    .error_message = {.text = form.error_of("file")}}
      << line_box(form, "what", "What does it show?",
                  "For example: the stairs, with no rail on the left.");
  write_whose(out, record, form);
  out << Button{.text = "Keep the file", .prevent_double_click = true} << "</form>";
}

Result<care::KeepFile> file_typed(const Typed& typed, const care::CaseRecord& record,
                                  const Visit& visit) {
  care::KeepFile input;
  auto what = PersonalText::read(typed.text("what"),
                                 {.most_characters = most_words_of_a_file,
                                  .lines = Lines::one,
                                  .presence = Presence::optional},
                                 "what");
  if (!what) return what.error();
  input.what = std::move(*what);
  auto account = account_typed(typed, record, visit);
  if (!account) return account.error();
  input.account_of = std::move(*account);
  const auto closer = closer_typed(typed);
  if (!closer) return closer.error();
  if (*closer) input.source = **closer;
  if (const std::string document = typed.text("document"); !document.empty()) {
    auto id = people::DocumentId::parse(document, "document");
    if (!id) return id.error();
    input.document = std::move(*id);
  }
  return input;
}

}  // namespace candour::web
