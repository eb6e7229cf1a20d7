// What the answers of a contact say happened. Each is a fact with a day of its own; none stands for
// an answer that was not given.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "care/contact/document_parts.hpp"

namespace candour::care::contact {
namespace {

struct Words {
  std::string_view value;
  std::string_view words;
};
constexpr std::array ways{Words{"phone", "By phone"}, Words{"letter", "By letter"},
                          Words{"email", "By email or online"}, Words{"in_person", "In person"},
                          Words{"text_relay", "By relay"}};
constexpr std::array givers{Words{"person", "the person themselves"},
                            Words{"carer", "somebody who cares for them"},
                            Words{"relative_or_friend", "a relative, friend or neighbour"},
                            Words{"hospital", "a hospital"},
                            Words{"nhs", "an NHS service"},
                            Words{"other_body", "another body"}};
constexpr std::array formats{Words{"large_print", "Large print"},
                             Words{"easy_read", "Easy read"},
                             Words{"braille", "Braille"},
                             Words{"audio", "Audio"},
                             Words{"email", "Email"},
                             Words{"sign_language_video", "Video in British Sign Language"}};
constexpr std::array professionals{Words{"interpreter", "Interpreter"},
                                   Words{"sign_language", "British Sign Language interpreter"},
                                   Words{"deafblind", "Interpreter for deafblind people"},
                                   Words{"lipspeaker", "Lipspeaker"},
                                   Words{"notetaker", "Notetaker"}};

template <std::size_t count>
std::string_view words_for(const std::array<Words, count>& all, std::string_view value) {
  for (const Words& one : all)
    if (one.value == value) return one.words;
  return {};
}

std::string lower(std::string_view text) {
  std::string made{text};
  for (char& c : made)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return made;
}

// Adds a sentence unless the words that stand say it already.
void add_sentence(std::string& text, std::string_view sentence) {
  if (sentence.empty() || lower(text).find(lower(sentence)) != std::string::npos) return;
  if (!text.empty()) {
    if (text.back() != '.' && text.back() != '\n') text += '.';
    text += ' ';
  }
  text += sentence;
  if (text.back() != '.') text += '.';
}

class Teller {
 public:
  Teller(const Answers& answers, std::string_view about) : answers_{answers}, about_{about} {}

  // On a day that was answered; without one nothing is said to have happened.
  void tell(std::string_view kind, std::optional<Day> on, std::string note = {}) {
    if (!on) return;
    Happened happened;
    happened.kind = kind;
    happened.on = exactly(*on);
    happened.about = std::string{about_};
    if (!note.empty()) happened.note = PersonalText{std::move(note)};
    told_.push_back(std::move(happened));
  }

  std::optional<Day> received() const { return answers_.day("call", "received_on"); }
  bool is(std::string_view section, std::string_view field, std::string_view value) const {
    return answers_.is(section, field, value);
  }
  std::string note(std::string_view section, std::string_view field) const {
    return std::string{answers_.text(section, field)};
  }
  const Answers& answers() const { return answers_; }
  std::vector<Happened> take() { return std::move(told_); }

 private:
  const Answers& answers_;
  std::string_view about_;
  std::vector<Happened> told_;
};

void tell_call(Teller& teller) {
  const std::string_view how = words_for(ways, teller.answers().text("call", "how"));
  // Whoever got in touch for the person is not told to them by the way.
  const bool person_knows = teller.is("call", "who", "person") ||
                            teller.is("call", "person_knows", "agreed") ||
                            teller.is("call", "person_knows", "knows");
  const std::string_view who =
      person_knows ? words_for(givers, teller.answers().text("call", "who")) : std::string_view{};
  std::string note{how};
  if (!who.empty()) note += fmt::format("{}rom {}", note.empty() ? "F" : ", f", who);
  teller.tell("contact.received", teller.received(), std::move(note));
}

void tell_adjustments(Teller& teller) {
  if (!teller.is("adjustments", "any", "yes")) return;
  const auto on = teller.received();
  teller.tell("adjustment.requested", on, teller.note("adjustments", "what"));
  if (teller.is("adjustments", "answer", "made")) teller.tell("adjustment.made", on);
  if (teller.is("adjustments", "answer", "refused"))
    teller.tell("adjustment.refused", on, teller.note("adjustments", "answer_words"));
}

void tell_advocate(Teller& teller) {
  if (teller.is("advocate", "asked_for", "yes"))
    teller.tell("advocate.requested", teller.received());
  if (has_difficulty(teller.answers()) && teller.is("advocate", "appropriate", "no"))
    teller.tell("advocate.needed", teller.received(), teller.note("advocate", "reason"));
}

void tell_urgent(Teller& teller) {
  if (!teller.is("urgent", "now", "yes")) return;
  const auto on = teller.received();
  teller.tell("needs.urgent", on, teller.note("urgent", "what"));
  if (teller.is("urgent", "decision", "met")) {
    std::string note = teller.note("urgent", "done");
    if (const auto until = teller.answers().day("urgent", "until"))
      add_sentence(note, "Until " + say(*until));
    teller.tell("service.arranged", on, std::move(note));
  }
  // The power of s19(3) was not used: no decision not to meet needs, which only follows an
  // assessment (s24(2)).
  if (teller.is("urgent", "decision", "not_met"))
    teller.tell("decision.made", on, teller.note("urgent", "done"));
}

void tell_timescale(Teller& teller) {
  const Answers& answers = teller.answers();
  const auto by = answers.day("next", "assessed_by");
  std::string note = by ? fmt::format("By {}", say(*by)) : std::string{};
  if (teller.is("next", "timescale_told_how", "letter")) add_sentence(note, "In a letter");
  if (teller.is("next", "timescale_told_how", "email")) add_sentence(note, "By email");
  if (teller.is("next", "timescale_told_how", "said")) add_sentence(note, "Said");
  const auto told_on = answers.day("next", "timescale_told_on");
  teller.tell("assessment.timescale_told", told_on, std::move(note));
  // A day that nobody was told is no promise.
  if (told_on) teller.tell("assessment.due", by);
}

void tell_next(Teller& teller) {
  const auto on = teller.received();
  if (teller.is("next", "decision", "assess")) {
    teller.tell("assessment.requested", on);
    const auto asked_on = teller.answers().day("next", "self_assessment_asked_on");
    const bool wants = teller.is("next", "self_assessment", "supported");
    if (teller.answers().is_answered("next", "self_assessment"))
      teller.tell("self_assessment.offered", asked_on);
    if (wants) teller.tell("self_assessment.wanted", asked_on);
    teller.tell("assessment.explained", teller.answers().day("next", "explained_on"));
    tell_timescale(teller);
  }
  if (teller.is("next", "decision", "declined"))
    teller.tell("assessment.declined", on, teller.note("next", "why_not"));
  if (teller.is("next", "decision", "no_need")) {
    teller.tell("assessment.no_appearance", on, teller.note("next", "why_not"));
    teller.tell("decision.reasons_given", teller.answers().day("next", "reasons_sent_on"));
  }
}

PersonalText as_text(const Answers& answers, std::string_view field) {
  return answers.words("communication", field);
}

}  // namespace

bool has_difficulty(const Answers& answers) {
  const auto in = answers.values("advocate", "difficulty");
  return std::any_of(in.begin(), in.end(), [](std::string_view one) { return one != "none"; });
}

std::vector<Happened> happenings_of(const Answers& answers, std::string_view about) {
  Teller teller{answers, about};
  tell_call(teller);
  tell_adjustments(teller);
  tell_advocate(teller);
  tell_urgent(teller);
  // Information and advice (s4) is no event: written advice after a determination is owed to the
  // person as theirs (s13(5), s24(2)), and what a contact hands out must not stand for it.
  tell_next(teller);
  return teller.take();
}

std::optional<PersonNeedsRecorded> needs_of(const Answers& answers, std::string_view about) {
  PersonNeedsRecorded needs;
  needs.label = about;
  std::string communication{answers.text("communication", "in_words")};
  for (const std::string_view value : answers.values("communication", "format"))
    add_sentence(communication, words_for(formats, value));
  for (const std::string_view value : answers.values("communication", "professional"))
    add_sentence(communication, words_for(professionals, value));
  if (const auto device = answers.text("communication", "device"); !device.empty())
    add_sentence(communication, fmt::format("Uses: {}", device));
  if (!communication.empty()) needs.communication = PersonalText{std::move(communication)};
  if (answers.is_answered("communication", "how_to_reach"))
    needs.how_to_reach = as_text(answers, "how_to_reach");
  if (answers.is_answered("communication", "language"))
    needs.language = as_text(answers, "language");
  if (answers.is("adjustments", "any", "yes") && answers.is_answered("adjustments", "what"))
    needs.adjustments = answers.words("adjustments", "what");
  const bool says_something =
      needs.communication || needs.how_to_reach || needs.language || needs.adjustments;
  return says_something ? std::optional{std::move(needs)} : std::nullopt;
}

std::vector<Helper> helpers_of(const CaseRecord& record, const Answers& answers) {
  std::vector<Helper> helpers;
  if (!answers.is("carers", "any", "yes")) return helpers;
  const auto is_taken = [&](std::string_view label) {
    return record.person(label) != nullptr ||
           std::any_of(helpers.begin(), helpers.end(),
                       [&](const Helper& one) { return one.label == label; });
  };
  const int rows = answers.rows("carers", "helpers");
  for (int row = 1; row <= rows; ++row) {
    const auto text = [&](std::string_view column) {
      return answers.row_text("carers", "helpers", row, column);
    };
    Helper helper;
    helper.row = row;
    helper.is_new = text("who").empty();
    if (helper.is_new && text("name").empty()) continue;
    helper.label = text("who");
    for (int number = 1; helper.label.empty(); ++number) {
      std::string label = fmt::format("H{}", number);
      if (!is_taken(label)) helper.label = std::move(label);
    }
    helper.cares = text("cares") == "yes" || text("cares") == "intends";
    const auto field = Answers::field_of_row("helpers", row, "offered_on");
    helper.offered_on = answers.day("carers", field);
    helper.answer = text("answer");
    helpers.push_back(std::move(helper));
  }
  return helpers;
}

PersonAdded person_of(const Answers& answers, const Helper& helper) {
  const auto text = [&](std::string_view column) {
    return std::string{answers.row_text("carers", "helpers", helper.row, column)};
  };
  PersonAdded person;
  person.label = helper.label;
  person.words = text("relation");
  if (person.words.empty()) person.words = helper.cares ? "carer" : "somebody who helps";
  if (helper.cares) person.roles.emplace_back("carer");
  person.preferred_name = PersonalText{text("name")};
  if (const std::string contact = text("contact"); !contact.empty())
    person.how_to_reach = PersonalText{contact};
  if (auto card = PersonId::parse(text("card"))) person.person = std::move(*card);
  return person;
}

}  // namespace candour::care::contact
