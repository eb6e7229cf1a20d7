#include "web/law_book/law_book.hpp"

#include <algorithm>

namespace candour::web {
namespace {

using rules::BoundClock;
using rules::Check;
using rules::Citation;

// A rule's id begins with the room of its subject; the chapters follow the person.
struct ChapterPlan {
  std::string_view title;
  std::string_view about;
  std::array<std::string_view, 4> rooms;
};
constexpr std::array plan{
    ChapterPlan{
        "First contact", "From the first word to a named worker, with adjustments.", {"contact"}},
    ChapterPlan{"Advocates", "Somebody independent, before the step.", {"advocacy"}},
    ChapterPlan{"Assessment of an adult",
                "That it is made, in reasonable time, and given in writing.",
                {"assessment"}},
    ChapterPlan{"Carers", "The carer’s own assessment, and support for what it finds.", {"carer"}},
    ChapterPlan{"Eligibility", "What is owed, what is not, and why.", {"eligibility"}},
    ChapterPlan{"Plan and services",
                "A plan or written reasons, and no day without what is owed.",
                {"plan", "planning"}},
    ChapterPlan{"Budget and direct payments",
                "A budget that buys the care, and money paid and looked after.",
                {"budget", "dp"}},
    ChapterPlan{"Charging and accommodation",
                "What is asked of the person, and when they must be told.",
                {"charging", "accommodation"}},
    ChapterPlan{"Decisions",
                "Made without undue delay, with reasons, and not on cost alone.",
                {"decision", "panel"}},
    ChapterPlan{"Review",
                "Each year, when it is asked for and when things change; no cut without one.",
                {"review", "revision"}},
    ChapterPlan{"Other bodies and moves",
                "Other councils, the NHS, and a person who moves.",
                {"bodies", "move"}},
    ChapterPlan{"Safeguarding", "When an adult may be at risk.", {"safeguarding"}},
    ChapterPlan{"Mental capacity", "Before anyone decides for somebody else.", {"capacity"}},
    ChapterPlan{"Children in need",
                "Assessment, services, the plan and its reviews; protection; young carers.",
                {"child"}},
    ChapterPlan{"Coming of age",
                "An assessment for adult life, a decision at 18, and no gap.",
                {"transition"}},
    ChapterPlan{"Particular circumstances",
                "Sight impairment, custody, after-care under the Mental Health Act.",
                {"circumstances"}},
    ChapterPlan{
        "Information about a person", "Theirs to see, and to complain about.", {"information"}},
    ChapterPlan{
        "Complaints", "The right procedure, and an answer in time at each stage.", {"complaints"}},
    ChapterPlan{"Remedies", "That what was agreed is done.", {"remedy"}},
};

bool holds(const ChapterPlan& chapter, std::string_view room) {
  return std::find(chapter.rooms.begin(), chapter.rooms.end(), room) != chapter.rooms.end();
}

void place(Chapter& chapter, const RuleVersion& version) {
  for (BookRule& rule : chapter.rules) {
    if (rule.id != version.head->id) continue;
    rule.versions.push_back(version);
    return;
  }
  chapter.rules.push_back({version.head->id, {version}});
}

void note(std::vector<std::string_view>& ids, std::string_view id) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

}  // namespace

bool RuleVersion::in_force_on(Day day) const {
  return head->from <= day && (!head->until || day <= *head->until);
}

const RuleVersion& BookRule::on(Day day) const {
  const RuleVersion* nearest = &versions.front();
  for (const RuleVersion& version : versions) {
    if (version.head->from <= day) nearest = &version;
  }
  return *nearest;
}

LawBook::LawBook(const rules::RuleBook& book, const std::vector<law::RowTable>* rows)
    : book_(&book), rows_(rows) {
  for (const ChapterPlan& planned : plan) chapters_.push_back({planned.title, planned.about, {}});
  chapters_.push_back({"Other rules", "Rules whose subject has no chapter of its own.", {}});
  const auto put = [this](const RuleVersion& version) {
    const std::string_view room = version.head->id.substr(0, version.head->id.find('.'));
    std::size_t at = 0;
    while (at < plan.size() && !holds(plan[at], room)) ++at;
    place(chapters_[at], version);
  };
  for (const BoundClock& clock : book.clocks()) put({&clock.clock->head, &clock, nullptr});
  for (const Check* check : book.checks()) put({&check->head, nullptr, check});
  std::erase_if(chapters_, [](const Chapter& chapter) { return chapter.rules.empty(); });

  for (Chapter& chapter : chapters_) {
    for (BookRule& rule : chapter.rules) {
      std::sort(rule.versions.begin(), rule.versions.end(),
                [](const auto& a, const auto& b) { return a.head->from < b.head->from; });
      for (const RuleVersion& version : rule.versions) {
        for (const Citation& cite : version.head->cites) {
          if (cite.given()) note(citing_[{cite.instrument, cite.provision}], rule.id);
        }
        if (version.clock == nullptr) continue;
        for (const rules::Value* value : {version.clock->length, version.clock->longest,
                                          version.clock->extension, version.clock->warning}) {
          if (value != nullptr) note(using_[value->id], rule.id);
        }
      }
    }
  }
}

std::size_t LawBook::rule_count() const {
  std::size_t count = 0;
  for (const Chapter& chapter : chapters_) count += chapter.rules.size();
  return count;
}

const BookRule* LawBook::find(std::string_view rule_id) const {
  for (const Chapter& chapter : chapters_) {
    for (const BookRule& rule : chapter.rules) {
      if (rule.id == rule_id) return &rule;
    }
  }
  return nullptr;
}

std::pair<const BookRule*, const BookRule*> LawBook::neighbours(std::string_view rule_id) const {
  const BookRule* before = nullptr;
  const BookRule* here = nullptr;
  for (const Chapter& chapter : chapters_) {
    for (const BookRule& rule : chapter.rules) {
      if (here != nullptr) return {before, &rule};
      if (rule.id == rule_id) here = &rule;
      if (here == nullptr) before = &rule;
    }
  }
  return {here == nullptr ? nullptr : before, nullptr};
}

std::vector<std::string_view> LawBook::rules_citing(std::string_view instrument,
                                                    std::string_view provision) const {
  const auto found = citing_.find({instrument, provision});
  return found == citing_.end() ? std::vector<std::string_view>{} : found->second;
}

std::vector<std::string_view> LawBook::rules_using(std::string_view value) const {
  const auto found = using_.find(value);
  return found == using_.end() ? std::vector<std::string_view>{} : found->second;
}

const rules::Provision* provision_on(const rules::Instrument& instrument, std::string_view id,
                                     Day day) {
  const rules::Provision* newest = nullptr;
  for (const rules::Provision& provision : instrument.provisions) {
    if (provision.id != id) continue;
    if (provision.from <= day && (!provision.until || day <= *provision.until)) return &provision;
    if (newest == nullptr || newest->from < provision.from) newest = &provision;
  }
  return newest;
}

}  // namespace candour::web
