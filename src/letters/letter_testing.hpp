#pragma once
// For the tests of letters: Mr Bell’s case as far as a letter sees it, each part to be taken away.

#include <gtest/gtest.h>

#include <algorithm>

#include "letters/draft.hpp"
#include "letters/render.hpp"
#include "letters/send.hpp"

namespace candour::letters {

inline const Day today = make_day(2026, 3, 27);

inline care::Finding a_finding(std::string outcome, care::Ability ability) {
  care::Finding finding;
  finding.outcome = std::move(outcome);
  finding.ability = ability;
  if (ability == care::Ability::unable) {
    finding.limbs = {care::Limb::needs_assistance};
    finding.areas = {care::WellBeing::dignity};
  }
  return finding;
}

class LetterTest : public testing::Test {
 protected:
  LetterTest() {
    record_.stream = StreamName::ours("case/bell");
    record_.opened.reference = "C-7";
    care::PersonAdded bell;
    bell.label = "A";
    bell.words = "man of 93";
    bell.case_is_about_them = true;
    bell.preferred_name = PersonalText{"Mr Bell"};
    bell.communication = PersonalText{"Large print."};
    care::PersonAdded susan;
    susan.label = "S";
    susan.words = "daughter";
    susan.roles = {"carer"};
    susan.preferred_name = PersonalText{"Susan"};
    record_.people = {bell, susan};
    add_signed_assessment();
    add_decision();
  }

  void add_signed_assessment() {
    entry_.begun = {.document = people::DocumentId::ours("d-1"),
                    .kind = "needs_assessment",
                    .about = "A",
                    .form = "adult-needs-assessment",
                    .form_version = 1,
                    .brought_forward_from = {},
                    .rests_on = {}};
    entry_.signed_version = 1;
    entry_.signed_on = make_day(2026, 3, 20);
    form_.id = "adult-needs-assessment";
    form_.title = "Needs assessment";
    forms::Section section;
    section.id = "outcome-A02";
    section.title = "Keeping clean";
    forms::Question what;
    what.id = "what";
    what.label = "What happens?";
    forms::Question evidence;
    evidence.id = "evidence";
    evidence.type = forms::QuestionType::evidence;
    evidence.label = "What it rests on";
    section.questions = {what, evidence};
    form_.sections = {section};
    document_.id = entry_.begun.document;
    care::SignedContent content;
    content.by = ActorId::ours("staff:amira");
    content.on = entry_.signed_on;
    content.what.content.answers = {
        {"outcome-A02", "what", PersonalText{"He cannot get out of the bath."}},
        {"outcome-A02", "evidence.1.text", PersonalText{"I saw him try."}},
        {"outcome-A02", "evidence.1.account", PersonalText{"author"}},
        {"outcome-A02", "evidence.2.text", PersonalText{"He smells, said Susan."}},
        {"outcome-A02", "evidence.2.account", PersonalText{"S"}}};
    document_.signed_versions = {content};
    assessment_.about = "A";
    assessment_.findings = {a_finding("A02", care::Ability::unable),
                            a_finding("A06", care::Ability::unable),
                            a_finding("A08", care::Ability::does_not_arise)};
    assessment_.findings[2].reason = PersonalText{"He is retired and has no wish to work."};
  }

  void add_decision() {
    decision_.by = ActorId::ours("staff:amira");
    decision_.on = make_day(2026, 3, 24);
    decision_.what.decided = care::Verdict::eligible;
    decision_.what.reasons = PersonalText{"Two outcomes, and his dignity."};
    decision_.what.needs = {
        {"A02", true, PersonalText{"He needs a person beside him."}, PersonalText{"To wash"}, {}},
        {"A06", true, PersonalText{"He cannot lift."}, PersonalText{"To clean"}, {}},
        {"A08", false, PersonalText{"It does not arise."}, PersonalText{"Work"}, {}}};
  }

  LetterSource source(std::string_view kind) {
    LetterSource source;
    source.record = &record_;
    source.kind = letter_kind_named(kind);
    source.to = "A";
    source.about = "A";
    source.today = today;
    source.council = "Candour Council";
    source.writer = "Amira Khan";
    source.writer_role = "Social worker";
    source.reader.actor = ActorId::ours("person:bell");
    source.reader.role = people::Role::adult;
    source.reader.relationship = people::Relationship::self;
    source.entry = &entry_;
    source.document = &document_;
    source.form = &form_;
    source.assessment = &assessment_;
    source.eligibility = &decision_;
    source.name_of = [](const ActorId&) { return std::string{"Amira Khan"}; };
    return source;
  }

  static std::string text_of(const LetterSource& source, const Edits& edits = {}) {
    return render(compose(source, edits), "letter-1");
  }
  static bool holds(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
  }

  Result<care::Events> send(const LetterSource& source, const Edits& edits = {},
                            SendLetter input = {}) {
    input.id = people::DocumentId::ours("letter-1");
    input.digest_of_bytes = std::string(64, 'a');
    return send_letter(source, compose(source, edits), {StaffId::ours("amira"), today}, input);
  }
  // The kinds of what happened that an answer records, in order.
  static std::vector<std::string> happened(const care::Events& events) {
    std::vector<std::string> kinds;
    for (const journal::NewEvent& event : events) {
      if (event.kind != "case.happened") continue;
      const std::string& body = event.body;
      const auto from = body.find("\"kind\":\"") + 8;
      kinds.push_back(body.substr(from, body.find('"', from) - from));
    }
    return kinds;
  }

  care::CaseRecord record_;
  care::DocumentEntry entry_;
  care::DocumentRecord document_;
  forms::Form form_;
  care::Assessment assessment_;
  care::EligibilityRecord decision_;
};

}  // namespace candour::letters
