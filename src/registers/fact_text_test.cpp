#include "registers/fact_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "care/casefile/record.hpp"

namespace candour::registers {
namespace {

using std::chrono::days;

std::string some_words() {
  // Every byte that the text gives a meaning, and some that it does not.
  return *rc::gen::container<std::string>(
      rc::gen::element('a', ',', '\\', '\n', '0', '|', 'H', '\x7f', '\xc3', '\x01', '+', ' '));
}

Day some_day() { return make_day(2020, 1, 1) + days{*rc::gen::inRange(-40'000, 60'000)}; }

VagueDate some_date() {
  if (*rc::gen::inRange(0, 5) == 0) return {};
  const Day from = some_day();
  const int width = *rc::gen::element(0, 0, 1, 27, 365, 4'000);
  const auto precision = static_cast<Precision>(*rc::gen::inRange(0, 5));
  return {from, from + days{width}, precision};
}

template <class Value, class Make>
std::optional<Value> perhaps(Make make) {
  if (*rc::gen::inRange(0, 2) == 0) return std::nullopt;
  return make();
}

care::Happened some_happened(const std::vector<std::string>& labels) {
  care::Happened happened;
  const auto kind = *rc::gen::inRange<std::size_t>(0, rules::event_kind_count + 2);
  happened.kind = kind < rules::event_kind_count
                      ? std::string{rules::name_of(static_cast<rules::EventKind>(kind))}
                      : "no.such_kind";
  happened.on = some_date();
  happened.in_order = *rc::gen::inRange(0, 2) == 0;
  happened.claimed = *rc::gen::inRange(0, 2) == 0;
  happened.about = perhaps<std::string>(
      [&] { return labels.empty() ? some_words() : *rc::gen::elementOf(labels); });
  happened.outcome = perhaps<std::string>(
      [] { return *rc::gen::element<std::string>("needs", "changed", "?", ""); });
  happened.reason =
      perhaps<std::string>([] { return *rc::gen::element<std::string>("cost", "policy", "a,b"); });
  happened.item = perhaps<std::string>(some_words);
  happened.count = *rc::gen::element<std::int64_t>(1, 0, -3, 12, 1'000'000'000'000);
  return happened;
}

// A case as it is folded, and its facts as they are kept, from one list of events.
struct BothWays {
  care::CaseRecord record;
  std::string lines;

  void add_person(care::PersonAdded person) {
    lines += *fact_line(person);
    record.people.push_back(std::move(person));
  }
  void add(care::Happened happened) {
    lines += *fact_line(happened);
    const auto kind = rules::event_kind_named(happened.kind);
    record.entries.push_back({std::move(happened), kind, 0, {}, {}});
  }
};

BothWays some_case() {
  BothWays both;
  both.record.service = *rc::gen::element(rules::Service::adult, rules::Service::children);
  care::CaseOpened opened;
  opened.service = rules::name_of(both.record.service);
  both.lines += *fact_line(opened);
  std::vector<std::string> labels;
  const int people = *rc::gen::inRange(0, 5);
  for (int i = 0; i < people; ++i) {
    care::PersonAdded person;
    person.label = some_words();
    labels.push_back(person.label);
    if (*rc::gen::inRange(0, 2) == 0) person.roles.emplace_back("child");
    if (*rc::gen::inRange(0, 2) == 0) person.roles.emplace_back("carer");
    person.born = perhaps<Day>(some_day);
    // Happenings may come before whoever they are about.
    if (*rc::gen::inRange(0, 3) == 0) both.add(some_happened(labels));
    both.add_person(std::move(person));
  }
  const int happenings = *rc::gen::inRange(0, 12);
  for (int i = 0; i < happenings; ++i) both.add(some_happened(labels));
  return both;
}

void expect_same(const rules::History& a, const rules::History& b) {
  RC_ASSERT(a.service() == b.service());
  RC_ASSERT(a.people().size() == b.people().size());
  for (std::size_t i = 0; i < a.people().size(); ++i) {
    RC_ASSERT(a.people()[i].label == b.people()[i].label);
    RC_ASSERT(a.people()[i].child == b.people()[i].child);
    RC_ASSERT(a.people()[i].carer == b.people()[i].carer);
  }
  RC_ASSERT(a.happenings().size() == b.happenings().size());
  for (std::size_t i = 0; i < a.happenings().size(); ++i) {
    const rules::Happening& one = a.happenings()[i];
    const rules::Happening& other = b.happenings()[i];
    RC_ASSERT(one.kind == other.kind);
    RC_ASSERT(one.on == other.on);
    RC_ASSERT(one.about == other.about);
    RC_ASSERT(one.outcome == other.outcome);
    RC_ASSERT(one.reason == other.reason);
    RC_ASSERT(one.item == other.item);
    RC_ASSERT(one.count == other.count);
    RC_ASSERT(one.claimed == other.claimed);
    RC_ASSERT(one.in_order == other.in_order);
    RC_ASSERT(one.source == other.source);
  }
}

RC_GTEST_PROP(FactText, TellsRulesTheSameStoryAsTheRecord, ()) {
  const BothWays both = some_case();
  const auto read = read_facts(both.lines);
  RC_ASSERT(read.has_value());
  expect_same(care::history_of(read->facts), care::history_of(both.record));
}

RC_GTEST_PROP(FactText, ReadsAnyTextOrRefusesIt, ()) {
  // A line as it is written, then spoilt at one place; and plain noise.
  std::string text = some_case().lines;
  if (!text.empty()) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    const char spoilt = *rc::gen::arbitrary<char>();
    if (*rc::gen::inRange(0, 2) == 0)
      text[at] = spoilt;
    else
      text = text.substr(0, at);
  }
  const auto read = read_facts(text);
  if (!read) RC_ASSERT(read.error().code == RefusalCode::malformed);
  const auto noise = read_facts(*rc::gen::string<std::string>());
  if (!noise) RC_ASSERT(noise.error().code == RefusalCode::malformed);
}

TEST(FactText, RefusesWhatItNeverWrites) {
  for (const std::string_view text :
       {"H", "H\n", "H9999,u,0\n", "H1,u,4\n", "H1,d,0\n", "H1,d99999999999999,0\n", "H1,u,0,x1\n",
        "H1,u,0,i\\2\n", "H1,u,0,i\\zz\n", "P4,A\n", "P1b,A\n", "Oneither\n", "Lfortnights,3,a\n",
        "X\n", "\n", "Oadult", "H1,m5+-1,0\n", "-\n"}) {
    const auto read = read_facts(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, RefusalCode::malformed) << text;
  }
  std::string crowd;
  for (std::size_t i = 0; i <= rules::person_count_max; ++i) crowd += "P0,A\n";
  EXPECT_FALSE(read_facts(crowd));
  EXPECT_EQ(people_in(crowd), rules::person_count_max + 1);
}

TEST(FactText, KeepsLocalStandards) {
  care::LocalStandardSet standard{.rule = "test.clock", .amount = 10, .unit = "working_days"};
  const auto read = read_facts(*fact_line(standard));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->local_standards.size(), 1U);
  EXPECT_EQ(read->local_standards[0].rule, "test.clock");
  EXPECT_EQ(read->local_standards[0].amount, 10);
  EXPECT_EQ(read->local_standards[0].unit, rules::Unit::working_days);
  standard.unit = "fortnights";
  EXPECT_EQ(fact_line(standard).error().code, RefusalCode::unknown_field_value);
  EXPECT_EQ(fact_line(care::CaseOpened{}).error().code, RefusalCode::unknown_field_value);
}

}  // namespace
}  // namespace candour::registers
