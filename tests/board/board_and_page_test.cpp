#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "app/demo_cases.hpp"
#include "care/casefile/record.hpp"
#include "journal/temporary_folder.hpp"
#include "law_book.hpp"
#include "random_case.hpp"
#include "registers/case_list.hpp"
#include "registers/duty_board.hpp"
#include "registers/fact_list.hpp"
#include "timeline/import.hpp"
#include "timeline/replay.hpp"

// What the board says of a case is what the page of the case says, on any day: the board reads a
// register’s row, the page every event.

namespace candour::testing {
namespace {

using rules::DutyState;
using std::chrono::days;

const ActorId actor = ActorId::ours("system:test");

struct Council {
  SetClock clock{moment_at(0)};
  journal::TemporaryFolder folder;
  std::unique_ptr<journal::SqliteStore> store = taken(journal::SqliteStore::open(
      {.path = folder.file("journal.sqlite")}, {clock},
      {std::make_shared<registers::CaseList>(), std::make_shared<registers::FactList>()}));
  CouncilId id = CouncilId::ours("here");
  registers::DutyBoard board{*store, the_rule_book(), id};
};

// A line for each duty that belongs on the board, as the page of the case has it.
std::vector<std::string> page_lines(const Council& council, const CaseId& id, Day today) {
  const auto events = taken(council.store->read_stream(council.id, registers::stream_of(id)));
  const auto looked = timeline::look_at(taken(care::fold_case(events)), today, the_rule_book());
  std::vector<std::string> lines;
  for (const rules::Duty& duty : looked.duties) {
    const bool breached = duty.state == DutyState::breached;
    if (!breached && duty.state != DutyState::due && duty.state != DutyState::running &&
        duty.state != DutyState::cannot_be_computed)
      continue;
    Day day = last_day;
    if (duty.state != DutyState::cannot_be_computed)
      day = duty.clock != nullptr ? duty.due->latest
                                  : looked.seen.happenings()[duty.trigger].on.latest;
    const bool past = breached && (duty.check != nullptr || duty.closing != rules::no_happening);
    lines.push_back(fmt::format("{} {} {} {} about {} on {} raised {}{}", duty.rule->id,
                                rules::name_of(duty.standing), rules::words_of(duty.state),
                                duty.certain, duty.about, iso(day),
                                breached ? iso(*duty.raised) : "", past ? " past" : ""));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<std::string> board_lines(const registers::BoardCase& one) {
  std::vector<std::string> lines;
  for (const registers::BoardDuty& duty : one.duties)
    lines.push_back(fmt::format(
        "{} {} {} {} about {} on {} raised {}{}", duty.rule->id, rules::name_of(duty.standing),
        rules::words_of(duty.state), duty.certain, duty.about, iso(duty.day),
        duty.state == DutyState::breached ? iso(duty.raised) : "", duty.is_open ? "" : " past"));
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// How many duties were compared; fails where one differs.
std::size_t compare(const Council& council, const std::vector<CaseId>& cases, Day today) {
  std::size_t compared = 0;
  const auto looked = council.board.look(today, [&](const registers::BoardView& view) {
    EXPECT_EQ(static_cast<std::size_t>(view.totals("").people), cases.size());
    for (const CaseId& id : cases) {
      const registers::BoardCase* one = view.find(id);
      ASSERT_NE(one, nullptr) << id.text();
      const auto page = page_lines(council, id, today);
      EXPECT_EQ(joined(board_lines(*one)), joined(page)) << id.text() << " on " << iso(today);
      compared += page.size();
    }
  });
  EXPECT_TRUE(looked);
  return compared;
}

TEST(BoardAndPage, AgreeOnEveryPublishedDecision) {
  Council council;
  std::vector<CaseId> cases;
  for (const auto& path : files_in(CANDOUR_SOURCE_DIR "/cases/published", ".json")) {
    cases.push_back(CaseId::ours(path.stem().string()));
    // As a council’s own: published ones are on nobody’s list.
    taken(timeline::import_file(*council.store, taken(timeline::read_file(read_whole(path))),
                                {.council = council.id,
                                 .stream = registers::stream_of(cases.back()),
                                 .actor = actor,
                                 .origin = care::CaseOrigin::council,
                                 .idempotency_key = path.stem().string()},
                                the_rule_book()));
  }
  ASSERT_GT(cases.size(), 40U);
  std::size_t compared = 0;
  for (const Day today : {make_day(2018, 5, 4), make_day(2021, 11, 30), make_day(2024, 2, 29)})
    compared += compare(council, cases, today);
  EXPECT_GT(compared, 100U);
}

TEST(BoardAndPage, AgreeOnTheDemonstrationCasesOnAnyDay) {
  ::setenv("CANDOUR_HOME", CANDOUR_SOURCE_DIR, /*replace=*/1);
  Council council;
  const Day made_on = make_day(2026, 3, 2);
  const int loaded =
      taken(app::load_demo_cases(*council.store, council.id, the_rule_book(), made_on));
  std::vector<CaseId> cases;
  ASSERT_TRUE(registers::each_case(*council.store, council.id, [&](registers::CaseRow&& row) {
    cases.push_back(std::move(row.id));
  }));
  ASSERT_EQ(static_cast<std::size_t>(loaded), cases.size());
  for (const int later : {-200, -30, 0, 1, 45, 400})
    EXPECT_GT(compare(council, cases, made_on + days{later}), 0U) << later;
}

// The events of a random case: what it lists, and its three people.
void add_events(const RandomCase& random, const CaseId& id, journal::Command& command) {
  const StreamName stream = registers::stream_of(id);
  const auto add = [&](const auto& body) {
    command.events.push_back(journal::make_event(stream, actor, VagueDate{}, body));
  };
  care::CaseOpened opened;
  opened.service = rules::name_of(random.service);
  add(opened);
  for (const std::string label : {"A", "C", "K"}) {
    care::PersonAdded person;
    person.label = label;
    if (label == "C") person.roles = {"carer"};
    if (label == "K") person.roles = {"child"};
    if (*rc::gen::inRange(0, 2) == 0)
      person.born = make_day(2006, 1, 1) + days{*rc::gen::inRange(-9'000, 3'000)};
    add(person);
  }
  constexpr std::string_view labels[] = {"A", "C", "K"};
  for (const rules::Happening& one : random.listed) {
    if (one.source == rules::no_source) continue;
    care::Happened happened;
    happened.kind = rules::name_of(one.kind);
    happened.on = one.on;
    happened.in_order = one.in_order;
    if (one.about != rules::nobody) happened.about = labels[one.about];
    happened.outcome = rules::name_of(one.outcome);
    happened.reason = rules::name_of(one.reason);
    happened.item = one.item;
    happened.claimed = one.claimed;
    add(happened);
  }
}

RC_GTEST_PROP(BoardAndPage, AgreeOnRandomCases, ()) {
  Council council;
  journal::Command command{
      .council = council.id, .idempotency_key = "random", .expected = {}, .events = {}};
  std::vector<CaseId> cases;
  Day today{};
  for (int i = 0; i < 12; ++i) {
    const RandomCase random = random_case(i % 2 == 0 ? DatesAre::exact : DatesAre::vague);
    cases.push_back(CaseId::ours(fmt::format("c{}", i)));
    add_events(random, cases.back(), command);
    today = random.as_of;
  }
  RC_ASSERT(council.store->append(command).has_value());
  compare(council, cases, today);
  RC_ASSERT(!::testing::Test::HasFailure());
}

}  // namespace
}  // namespace candour::testing
