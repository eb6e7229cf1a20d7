#include "registers/duty_board.hpp"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <thread>

#include "registers/board_lists.hpp"
#include "registers/case_list.hpp"

namespace candour::registers {
namespace {

constexpr std::int64_t cases_at_once = 1'000;
constexpr std::int64_t cases_for_two_threads = 4'000;
constexpr std::int64_t events_at_once = 1'000;
// So much behind, reading every case again is quicker than reading what happened.
constexpr std::int64_t most_events_followed = 50'000;
constexpr std::string_view erased_kind = "journal.erased";

Refusal cannot_read(const std::string& id) {
  return refuse(
      RefusalCode::store_failed,
      fmt::format("The facts kept of the case {} cannot be read. Rebuild the registers.", id),
      "facts");
}

// What happened since: which cases, or so much that all are to be read again.
struct Changes {
  std::set<std::string> cases;
  std::int64_t last_number = 0;
  bool all = false;
};

}  // namespace

struct DutyBoard::Parts {
  Parts(const journal::SqliteStore& given_store, const rules::RuleBook& given_book,
        CouncilId given_council)
      : store{given_store},
        book{given_book},
        council{std::move(given_council)},
        lists{given_book} {}

  bool stands_at(Day today, std::int64_t number) const {
    return filled && lists.day() == today && read_to >= number;
  }

  Result<void> bring_up_to(Day today);
  Result<void> decide_all(Day today);
  Result<void> decide_shares(Day today);
  Result<std::vector<OpenCase>> next_share();
  Result<Changes> read_changes() const;
  Result<void> follow(const Changes& changes);
  Result<BoardLists::Decided> decide(OpenCase&& row, Day today) const;

  const journal::SqliteStore& store;
  const rules::RuleBook& book;
  const CouncilId council;

  // Held by whoever brings the board up to date. Others who find it behind wait here and not for
  // the lists, so that readers cannot keep the writer out for ever.
  std::mutex updating;
  std::shared_mutex reading;  // the lists, and what follows
  BoardLists lists;
  bool filled = false;
  std::int64_t read_to = 0;  // number of the last event that the lists know

  // While all are decided.
  std::mutex sharing;
  std::string shared_to;  // the last case that a thread took
  bool none_left = false;
  std::atomic<std::int64_t> decided_count{0};
  std::atomic<std::int64_t> case_count{0};
};

Result<BoardLists::Decided> DutyBoard::Parts::decide(OpenCase&& row, Day today) const {
  auto duties = board_duties(book, row.facts, today);
  if (!duties) return cannot_read(row.id);
  std::string{}.swap(row.facts);
  return BoardLists::Decided{std::move(row), std::move(*duties)};
}

// One thread after another takes the next cases; the deciding goes on side by side.
Result<std::vector<OpenCase>> DutyBoard::Parts::next_share() {
  const std::lock_guard lock{sharing};
  std::vector<OpenCase> share;
  if (none_left) return share;
  auto read = store.read([&](journal::Connection& connection) -> Result<void> {
    auto found = open_cases_after(connection, council, shared_to, cases_at_once);
    if (!found) return found.error();
    share = std::move(*found);
    return {};
  });
  none_left = !read || std::ssize(share) < cases_at_once;
  if (!read) return read.error();
  if (!share.empty()) shared_to = share.back().id;
  return share;
}

Result<void> DutyBoard::Parts::decide_shares(Day today) {
  for (;;) {
    auto share = next_share();
    if (!share) return share.error();
    if (share->empty()) return {};
    std::vector<BoardLists::Decided> decided;
    decided.reserve(share->size());
    for (OpenCase& row : *share) {
      auto one = decide(std::move(row), today);
      if (!one) return one.error();
      decided.push_back(std::move(*one));
    }
    const std::lock_guard lock{sharing};
    for (BoardLists::Decided& one : decided) lists.take_in(std::move(one));
    decided_count += std::ssize(decided);
  }
}

Result<void> DutyBoard::Parts::decide_all(Day today) {
  // What is recorded meanwhile is followed afterwards: it has a higher number.
  const auto head = store.head(council);
  if (!head) return head.error();
  std::int64_t cases = 0;
  auto counted = store.read([&](journal::Connection& connection) -> Result<void> {
    const auto count = count_open_cases(connection, council);
    if (!count) return count.error();
    cases = *count;
    return {};
  });
  if (!counted) return counted;
  {
    // Nobody asks for the day that is gone: its memory is given back first.
    const std::unique_lock lock{reading};
    filled = false;
    lists.begin_filling(today);
  }
  shared_to.clear();
  none_left = false;
  decided_count = 0;
  case_count = cases;
  Result<void> done_beside;
  std::thread helper;
  if (cases >= cases_for_two_threads)
    helper = std::thread{[&] { done_beside = decide_shares(today); }};
  auto done = decide_shares(today);
  if (helper.joinable()) helper.join();
  if (!done) return done;
  if (!done_beside) return done_beside;
  const std::unique_lock lock{reading};
  lists.end_filling();
  read_to = head->number;
  filled = true;
  // What deciding needed for a moment goes back to the system.
  malloc_trim(0);
  return {};
}

Result<Changes> DutyBoard::Parts::read_changes() const {
  Changes changes;
  changes.last_number = read_to;
  for (;;) {
    const auto events = store.read_all(council, changes.last_number + 1, events_at_once);
    if (!events) return events.error();
    for (const journal::StoredEvent& event : *events) {
      const std::string_view id = case_text_of(event.stream);
      if (!id.empty()) changes.cases.emplace(id);
      // Nothing tells here whose facts went.
      changes.all = changes.all || event.kind == erased_kind;
      changes.last_number = event.number;
    }
    changes.all = changes.all || changes.last_number - read_to > most_events_followed;
    if (changes.all || std::ssize(*events) < events_at_once) return changes;
  }
}

Result<void> DutyBoard::Parts::follow(const Changes& changes) {
  const Day today = lists.day();
  std::vector<BoardLists::Decided> decided;
  std::vector<std::string_view> gone;
  auto read = store.read([&](journal::Connection& connection) -> Result<void> {
    for (const std::string& id : changes.cases) {
      auto row = open_case(connection, council, id);
      if (!row) return row.error();
      if (!*row) {
        gone.emplace_back(id);
        continue;
      }
      auto one = decide(std::move(**row), today);
      if (!one) return one.error();
      decided.push_back(std::move(*one));
    }
    return {};
  });
  if (!read) return read;
  const std::unique_lock lock{reading};
  for (const std::string_view id : gone) lists.take_off(id);
  for (BoardLists::Decided& one : decided) lists.put(std::move(one));
  read_to = changes.last_number;
  return {};
}

Result<void> DutyBoard::Parts::bring_up_to(Day today) {
  const std::lock_guard lock{updating};
  if (!filled || lists.day() != today) {
    if (auto done = decide_all(today); !done) return done;
  }
  const auto changes = read_changes();
  if (!changes) return changes.error();
  if (changes->all) return decide_all(today);
  return follow(*changes);
}

DutyBoard::DutyBoard(const journal::SqliteStore& store, const rules::RuleBook& book,
                     CouncilId council)
    : parts_{std::make_unique<Parts>(store, book, std::move(council))} {}

DutyBoard::~DutyBoard() = default;

Result<void> DutyBoard::look(Day today, const std::function<void(const BoardView&)>& show) const {
  const auto head = parts_->store.head(parts_->council);
  if (!head) return head.error();
  for (;;) {
    {
      const std::shared_lock lock{parts_->reading};
      if (parts_->stands_at(today, head->number)) {
        show(parts_->lists);
        return {};
      }
    }
    if (auto done = parts_->bring_up_to(today); !done) return done;
  }
}

DutyBoard::Progress DutyBoard::progress() const {
  return {.decided = parts_->decided_count, .cases = parts_->case_count};
}

}  // namespace candour::registers
