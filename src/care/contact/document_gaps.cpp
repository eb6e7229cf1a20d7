// What stands between a contact and its signature, beside what the form itself asks.

#include <fmt/format.h>

#include <array>

#include "care/contact/document_parts.hpp"

namespace candour::care::contact {
namespace {

struct Asks {
  const Signing& signing;
  Answers answers;
  std::vector<Gap> found = {};

  void add(std::string section, std::string field, std::string sentence, std::string cite,
           bool refuses = true) {
    found.push_back(
        {std::move(section), std::move(field), std::move(sentence), std::move(cite), refuses});
  }
  bool is(std::string_view section, std::string_view field, std::string_view value) const {
    return answers.is(section, field, value);
  }
};

void ask_words(Asks& asks) {
  if (asks.answers.is_answered("asks", "own_words")) return;
  const bool others = asks.answers.is_answered("asks", "others_words");
  asks.add("asks", "own_words",
           others ? "The person’s own words are missing: ask them before you rest on what somebody "
                    "else said."
                  : "Write what the person asks for, or what somebody else said for them.",
           "Care Act 2014 s1(3)(b)", !others);
}

// What is said to have happened happened by today.
void ask_days(Asks& asks) {
  struct Row {
    std::string_view section;
    std::string_view field;
  };
  constexpr std::array rows{Row{"call", "received_on"}, Row{"next", "self_assessment_asked_on"},
                            Row{"next", "explained_on"}, Row{"next", "timescale_told_on"},
                            Row{"next", "reasons_sent_on"}};
  for (const Row& row : rows) {
    const auto day = asks.answers.day(row.section, row.field);
    if (day && *day > asks.signing.today)
      asks.add(std::string{row.section}, std::string{row.field},
               fmt::format("{} is after today: write what happened once it has.", say(*day)), "");
  }
  const auto received = asks.answers.day("call", "received_on");
  const auto by = asks.answers.day("next", "assessed_by");
  if (received && by && *by < *received)
    asks.add("next", "assessed_by",
             "The day by which they are assessed is before they got in touch. Write another one.",
             "Care and Support Statutory Guidance para 6.29");
}

void ask_timescale(Asks& asks) {
  if (!asks.is("next", "decision", "assess")) return;
  constexpr std::string_view cite = "Care and Support Statutory Guidance para 6.29";
  if (!asks.answers.day("next", "assessed_by"))
    asks.add("next", "assessed_by", "Say by which day you expect to have assessed them.",
             std::string{cite}, false);
  else if (!asks.answers.day("next", "timescale_told_on"))
    asks.add("next", "timescale_told_on",
             "Tell the person that day, and write when you did: until then nothing is promised.",
             std::string{cite}, false);
  const bool was_asked = asks.answers.is_answered("next", "self_assessment");
  if (!was_asked)
    asks.add("next", "self_assessment",
             "Ask how they want the assessment to be made: it is asked before it begins.",
             "SI 2014/2827 reg 2(2)", false);
  if (was_asked && !asks.answers.day("next", "self_assessment_asked_on"))
    asks.add(
        "next", "self_assessment_asked_on",
        "Write when you asked how they want to be assessed: it is asked before the assessment.",
        "SI 2014/2827 reg 2(2)");
}

void ask_open_answers(Asks& asks) {
  if (asks.is("urgent", "now", "yes") && !asks.is("urgent", "decision", "met") &&
      !asks.is("urgent", "decision", "not_met"))
    asks.add("urgent", "decision", "Decide today whether the urgent need is met now.",
             "Care Act 2014 s19(3)", false);
  if (asks.is("adjustments", "any", "yes") && !asks.answers.is_answered("adjustments", "what"))
    asks.add("adjustments", "what", "Write what we must do differently.", "Equality Act 2010 s20");
  if (asks.is("adjustments", "any", "not_asked"))
    asks.add("adjustments", "any",
             "Ask whether we must do anything differently before the next "
             "step.",
             "Equality Act 2010 s20", false);
  if (asks.is("communication", "asked", "not_yet"))
    asks.add("communication", "asked", "Find out how to communicate before you write or visit.",
             "Accessible Information Standard DAPB1605", false);
  if (!asks.answers.is_answered("advocate", "difficulty"))
    asks.add("advocate", "difficulty",
             "Judge whether they need an advocate before the assessment begins.",
             "Care Act 2014 s67(2), (4)", false);
  if (asks.answers.has("advocate", "difficulty", "none") && has_difficulty(asks.answers))
    asks.add("advocate", "difficulty", "Choose “None of these”, or what they would find hard.",
             "Care Act 2014 s67(4)");
  if (asks.is("next", "decision", "no_need") && !asks.answers.day("next", "reasons_sent_on"))
    asks.add("next", "reasons_sent_on",
             "Give the reasons in writing: somebody who is told no must be able to answer it.", "",
             false);
}

void ask_helpers(Asks& asks) {
  if (!asks.is("carers", "any", "yes")) return;
  const auto helpers = helpers_of(asks.signing.record, asks.answers);
  if (helpers.empty())
    asks.add("carers", "helpers", "Write who helps, by name or from the people of this case.",
             "Care Act 2014 s10(3)");
  for (const Helper& helper : helpers) {
    const auto field = [&](std::string_view column) {
      return Answers::field_of_row("helpers", helper.row, column);
    };
    if (!helper.is_new && asks.signing.record.person(helper.label) == nullptr)
      asks.add("carers", field("who"), "Choose somebody of this case, or write a name.", "");
    if (const auto card = asks.answers.text("carers", field("card")); !card.empty()) {
      if (auto id = PersonId::parse(card); !id)
        asks.add("carers", field("card"), "This is no reference of the index of people.", "");
    }
    if (helper.offered_on && *helper.offered_on > asks.signing.today)
      asks.add("carers", field("offered_on"),
               "The offer is dated after today: write it once it was made.", "");
    if (helper.cares && !helper.offered_on)
      asks.add("carers", field("offered_on"),
               "Offer each carer an assessment of their own, and write when you did.",
               "Care Act 2014 s10(1)", false);
  }
}

}  // namespace

std::vector<Gap> gaps(const Signing& signing) {
  Asks asks{signing, Answers{signing.content.answers}};
  ask_words(asks);
  ask_days(asks);
  ask_open_answers(asks);
  ask_helpers(asks);
  ask_timescale(asks);
  return std::move(asks.found);
}

}  // namespace candour::care::contact
