#include "web/files/file_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "care/casefile/note_actions.hpp"
#include "web/files/case_files.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using people::Source;

constexpr std::size_t most_words_of_a_file = 300;

struct KindChoice {
  std::string_view value;
  Source source;
  std::string_view words;
};
constexpr std::array closer_kinds{
    KindChoice{"protection", Source::protection,
               "Safeguarding, domestic abuse, child protection or police: held"},
    KindChoice{"carers_assessment", Source::carers_assessment, "Part of a carer’s own assessment"},
    KindChoice{"legal_advice", Source::legal_advice, "Legal advice to the council"}};

std::string name_of(const care::PersonAdded& person) {
  if (person.preferred_name) return person.preferred_name->for_reader();
  return person.words.empty() ? person.label : fmt::format("{} ({})", person.label, person.words);
}

// "person-1" for the first of the case.
std::string choice_of(std::size_t place) { return fmt::format("person-{}", place + 1); }

Refusal not_a_choice(std::string_view field) {
  return refuse(RefusalCode::unknown_field_value, "Choose one of those that are listed.",
                std::string{field});
}

Result<ActorId> account_typed(const Typed& typed, const care::CaseRecord& record,
                              const Visit& visit) {
  const std::string value = typed.text("account_of");
  if (value.empty()) return ActorId{};
  if (value == "mine") return visit.reader.actor;
  if (value == "somebody-else") return care::account_of_somebody_else();
  for (std::size_t i = 0; i < record.people.size(); ++i)
    if (choice_of(i) == value) return care::account_of(record, record.people[i]);
  return not_a_choice("account_of");
}

void write_whose(Out& out, const care::CaseRecord& record, const CaseForm& form) {
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < record.people.size(); ++i)
    choices.push_back({.text = name_of(record.people[i]), .value = choice_of(i)});
  choices.push_back({.text = "Mine: I took or wrote it", .value = "mine"});
  choices.push_back({.text = "Somebody whom the case does not name",
                     .value = "somebody-else",
                     .hint = {.text = "Say above who it was."}});
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
  Select closer{.name = "kept",
                .label = {.text = "Is it of a kind that is kept closer?"},
                .error_message = {.text = form.error_of("kept")},
                .value = form.typed.text("kept")};
  closer.items.push_back({.text = "No", .value = ""});
  for (const KindChoice& one : closer_kinds)
    closer.items.push_back({.text = std::string{one.words}, .value = std::string{one.value}});
  out << closer;
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
      << Input{.name = "what",
               .label = {.text = "What does it show?"},
               .hint = {.text = "For example: the stairs, with no rail on the left."},
               .error_message = {.text = form.error_of("what")},
               .value = form.typed.text("what")};
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
  if (const std::string kept = typed.text("kept"); !kept.empty()) {
    const auto* chosen = std::find_if(closer_kinds.begin(), closer_kinds.end(),
                                      [&](const KindChoice& one) { return one.value == kept; });
    if (chosen == closer_kinds.end()) return not_a_choice("kept");
    input.source = chosen->source;
  }
  if (const std::string document = typed.text("document"); !document.empty()) {
    auto id = people::DocumentId::parse(document, "document");
    if (!id) return id.error();
    input.document = std::move(*id);
  }
  return input;
}

}  // namespace candour::web
