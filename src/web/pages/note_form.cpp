#include "web/pages/note_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "web/html/components.hpp"
#include "web/pages/whose_account.hpp"

namespace candour::web {
namespace {

using namespace html;
using people::HowKnown;

struct KnownChoice {
  HowKnown how_known;
  std::string_view words;
};
constexpr std::array known_choices{
    KnownChoice{HowKnown::said, "They said it"}, KnownChoice{HowKnown::observed, "I saw it"},
    KnownChoice{HowKnown::document, "It is in a document"},
    KnownChoice{HowKnown::professional, "It is a professional’s judgement"},
    KnownChoice{HowKnown::inferred, "I conclude it from other things recorded"}};

void write_account(Out& out, const care::CaseRecord& record, const CaseForm& form) {
  std::vector<Choice> choices{{.text = "Mine", .value = "mine"}};
  for (const PersonChoice& one : people_of_the_case(record))
    choices.push_back({.text = one.name, .value = one.value});
  choices.push_back(somebody_else_choice("Say in the note who it was."));
  out << Radios{.name = "account_of",
                .fieldset = {.legend = {.text = "Whose account is it?",
                                        .classes = "govuk-fieldset__legend--s"}},
                .error_message = {.text = form.error_of("account_of")},
                .items = std::move(choices),
                .value = form.typed.text("account_of"),
                .classes = "govuk-radios--small"};
  std::vector<Choice> known;
  for (const KnownChoice& one : known_choices)
    known.push_back(
        {.text = std::string{one.words}, .value = std::string{people::name_of(one.how_known)}});
  out << Radios{
      .name = "how_known",
      .fieldset = {.legend = {.text = "How is it known?", .classes = "govuk-fieldset__legend--s"}},
      .error_message = {.text = form.error_of("how_known")},
      .items = std::move(known),
      .value = form.typed.text("how_known"),
      .classes = "govuk-radios--small"};
}

void write_about(Out& out, const care::CaseRecord& record, const CaseForm& form) {
  Select about{.name = "about",
               .label = {.text = "Whom is it about?"},
               .error_message = {.text = form.error_of("about")},
               .value = form.typed.text("about")};
  about.items.push_back({.text = "Nobody in particular", .value = ""});
  for (const PersonChoice& one : people_of_the_case(record))
    about.items.push_back({.text = one.name, .value = one.value});
  out << about;
  out << closer_select(form,
                       "Otherwise the person reads their own words at once, yours when you share "
                       "them, and somebody else’s when they are released.");
}

// "2026-03-02", "2026-03", "2026-spring" or "2026" from the boxes; empty where all are.
std::string day_typed(const Typed& typed) {
  const auto box = [&](std::string_view name) {
    std::string text{trim(typed.text(fmt::format("happened-{}", name)))};
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return text;
  };
  const std::string day = box("day");
  const std::string month = box("month");
  std::string text = box("year");
  if (text.empty() && (!day.empty() || !month.empty())) return "no year";
  if (!month.empty()) text += fmt::format("-{:0>2}", month);
  if (!day.empty()) text += month.empty() ? "-no month" : fmt::format("-{:0>2}", day);
  return text;
}

Result<VagueDate> date_typed(const Typed& typed) {
  const std::string text = day_typed(typed);
  if (text.empty()) return VagueDate{};
  const auto date = parse_vague_date(text);
  if (date) return *date;
  return refuse(date.error().code,
                "Enter when it happened, for example 27 3 2026. Leave the day empty where only the "
                "month is known, and the month where only the year is.",
                "happened");
}

}  // namespace

void write_note_fields(Out& out, const care::CaseRecord& record, const CaseForm& form) {
  out << Textarea{.name = "text",
                  .label = {.text = "What happened, or what was said?"},
                  .hint = {.text = "Write it so that the person can read it."},
                  .error_message = {.text = form.error_of("text")},
                  .value = form.typed.text("text"),
                  .rows = 8}
      << day_boxes(form, "happened", "When did it happen?",
                   "Leave the day empty where only the month is known, and the month where only "
                   "the year is. A season can stand for the month: spring.");
  write_account(out, record, form);
  write_about(out, record, form);
}

Result<care::WriteNote> note_typed(const Typed& typed, const care::CaseRecord& record,
                                   const Visit& visit) {
  care::WriteNote input;
  input.id = people::StatementId::ours(id_made_by(typed, "n"));
  input.now = visit.now;
  auto text = typed_words(typed, "text", people::statement_characters_max);
  if (!text) return text.error();
  input.text = std::move(*text);
  const auto happened = date_typed(typed);
  if (!happened) return happened.error();
  input.happened = *happened;
  auto account = account_typed(typed, record, visit);
  if (!account) return account.error();
  input.account_of = std::move(*account);
  const std::string known = typed.text("how_known");
  for (const KnownChoice& one : known_choices)
    if (people::name_of(one.how_known) == known) input.how_known = one.how_known;
  if (const std::string about = typed.text("about"); !about.empty()) {
    const auto* person = person_chosen(record, about);
    if (person == nullptr) return not_a_choice("about");
    input.about = person->label;
  }
  const auto closer = closer_typed(typed);
  if (!closer) return closer.error();
  if (*closer) input.source = **closer;
  return input;
}

Result<int> whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  constexpr int most = 99'999;
  if (error != std::errc{} || end != text.data() + text.size() || number < 0 || number > most)
    return refuse(RefusalCode::malformed, "The form is incomplete. Open the page again.");
  return number;
}

}  // namespace candour::web
