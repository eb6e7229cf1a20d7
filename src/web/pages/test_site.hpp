#pragma once
// For this room's tests: two councils' sites over the same stores, in a folder that goes with them,
// with staff of every role, and requests made as a browser would make them.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "care/charging/rates.hpp"
#include "care/rules.hpp"
#include "drafts/draft_store.hpp"
#include "files/file_store.hpp"
#include "forms/form_file.hpp"
#include "law/load_law.hpp"
#include "people/test_council.hpp"
#include "registers/all.hpp"
#include "timeline/import.hpp"
#include "timeline/replay.hpp"
#include "web/budget/price_file.hpp"
#include "web/http/form.hpp"
#include "web/http/form_token.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

// The law that ships with the program, read once.
inline const rules::RuleBook& shipped_law() {
  struct Law {
    rules::LawLibrary library;
    rules::RuleBook book;
  };
  static const std::unique_ptr<Law> law = [] {
    auto library = law::load_law(std::filesystem::path{CANDOUR_SOURCE_DIR} / "law");
    CANDOUR_ASSERT(library, "the law that ships with the program can be read");
    auto made = std::make_unique<Law>();
    made->library = std::move(*library);
    auto book = rules::RuleBook::bind(made->library, care::all_clocks(), care::all_checks());
    CANDOUR_ASSERT(book, "the rules find the law that they cite");
    made->book = std::move(*book);
    return made;
  }();
  return law->book;
}

// The forms that ship with the program, read once. A test of pages with a form of its own puts it
// into TestSite::forms.
inline const forms::FormBook& shipped_forms() {
  static const forms::FormBook forms = [] {
    auto read = forms::load_forms(std::filesystem::path{CANDOUR_SOURCE_DIR} / "forms");
    if (!read) ADD_FAILURE() << read.error().message;
    return read ? std::move(*read) : forms::FormBook{};
  }();
  return forms;
}

// The prices of the demonstration council, read once.
inline const care::PriceBook& shipped_prices() {
  static const care::PriceBook prices = [] {
    auto read =
        load_prices(std::filesystem::path{CANDOUR_SOURCE_DIR} / "councils/demo/prices.toml");
    CANDOUR_ASSERT(read, "the prices that ship with the program can be read");
    return std::move(*read);
  }();
  return prices;
}

// The rates of charging that ship with the program, read once.
inline const care::ChargeRates& shipped_charge_rates() {
  static const care::ChargeRates rates = [] {
    std::ifstream in{std::filesystem::path{CANDOUR_SOURCE_DIR} / "law/rates/rates.csv"};
    auto read = care::read_charge_rates(std::string{std::istreambuf_iterator<char>{in}, {}});
    CANDOUR_ASSERT(read, "the rates that ship with the program can be read");
    return std::move(*read);
  }();
  return rates;
}

// Keeps what looks are given on, in place of the journal.
class KeptLooks {
 public:
  people::LookSink sink() {
    return [this](const people::LookBatch& batch) -> Result<void> {
      const std::lock_guard lock{mutex_};
      looks_.insert(looks_.end(), batch.looks.begin(), batch.looks.end());
      return {};
    };
  }
  std::vector<people::Look> all() const {
    const std::lock_guard lock{mutex_};
    return looks_;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<people::Look> looks_;
};

// A signed-in browser: its cookie, and what its forms are bound to.
struct Browser {
  people::SessionToken token;
  std::string cookie() const { return token.for_cookie(); }
  std::string form_subject() const {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : token.digest()) {
      text += digits[byte >> 4U];
      text += digits[byte & 15U];
    }
    return text;
  }
};

class TestSite {
 public:
  TestSite() {
    std::string pattern = testing::TempDir() + "candour-pages-XXXXXX";
    CANDOUR_ASSERT(mkdtemp(pattern.data()), "the test has nowhere to write");
    folder_ = pattern;
    std::filesystem::create_directory(folder_ / "assets");
    assets_ = std::make_unique<StaticFiles>(*StaticFiles::load(folder_ / "assets", "/assets"));
    store = *journal::SqliteStore::open({.path = (folder_ / "journal.sqlite").string()}, {clock},
                                        registers::all_registers());
    looks = std::make_unique<people::LookQueue>(kept_looks.sink(), random_);
    drafts = *drafts::DraftStore::open(folder_ / "drafts.sqlite");
    files = *files::FileStore::open(folder_ / "files");
  }
  ~TestSite() {
    looks.reset();
    boards_.clear();
    drafts.reset();
    store.reset();
    std::filesystem::remove_all(folder_);
  }
  TestSite(const TestSite&) = delete;
  TestSite& operator=(const TestSite&) = delete;

  // Both councils share every store, the key of forms and what is held in memory.
  Site site_of(const CouncilId& council, std::string name = "A council") {
    return Site{.council = {council, std::move(name), people::CouncilKind::demonstration},
                .store = *store,
                .book = shipped_law(),
                .board = board_of(council),
                .people = *councils.store,
                .sessions = *councils.sessions,
                .sign_in = *councils.sign_in,
                .looks = *looks,
                .private_timelines = private_timelines,
                .reasons = reasons,
                .clock = clock,
                .assets = *assets_,
                .form_key = key,
                .random = random_,
                .drafts = drafts.get(),
                .files = files.get(),
                .forms = forms,
                .prices = prices,
                .charge_rates = &shipped_charge_rates()};
  }

  const registers::DutyBoard& board_of(const CouncilId& council) {
    auto& board = boards_[council];
    if (!board) board = std::make_unique<registers::DutyBoard>(*store, shipped_law(), council);
    return *board;
  }

  people::Account add_staff(const CouncilId& council, std::string_view id, people::Role role,
                            std::string team, std::string display_name = {}) {
    const people::Account account{
        council,
        StaffId::ours(id),
        std::string{id},
        display_name.empty() ? "Somebody called " + std::string{id} : std::move(display_name),
        role,
        std::move(team),
        people::AccountState::open};
    const auto added = councils.sign_in->add_account(account, people::test_password);
    CANDOUR_ASSERT(added, "a fresh council takes an account");
    return account;
  }

  Browser sign_in(const people::Account& account) {
    return {*councils.sessions->begin(account, clock.now())};
  }

  // Brings in a case in the exchange format, and allocates it where a worker is named.
  CaseId add_case(const CouncilId& council, std::string_view id, std::string_view timeline,
                  care::CaseOrigin origin, std::string_view worker = {}) {
    const CaseId made = CaseId::ours(id);
    const auto file = timeline::read_file(timeline);
    CANDOUR_ASSERT(file, "the test’s timeline can be read");
    const timeline::ImportAs as{.council = council,
                                .stream = registers::stream_of(made),
                                .actor = ActorId::ours("system:test"),
                                .origin = origin,
                                .idempotency_key = "add-" + made.text()};
    const auto imported = timeline::import_file(*store, *file, as, shipped_law());
    CANDOUR_ASSERT(imported, "the test’s timeline can be imported");
    if (worker.empty()) return made;
    const auto account = councils.store->account(council, StaffId::ours(worker));
    CANDOUR_ASSERT(account && *account, "the test allocates to somebody who has an account");
    add_event(council, made,
              care::CaseAllocated{
                  .worker = (*account)->account.id, .team = (*account)->account.team, .why = {}});
    return made;
  }

  template <class Body>
  void add_event(const CouncilId& council, const CaseId& id, const Body& body) {
    const StreamName stream = registers::stream_of(id);
    const auto appended = store->append(
        {.council = council,
         .idempotency_key = "event-" + id.text() + "-" + std::to_string(++events_),
         .expected = {},
         .events = {journal::make_event(stream, ActorId::ours("system:test"), VagueDate{}, body)}});
    CANDOUR_ASSERT(appended, "the test’s event can be appended");
  }

  // Everything recorded so far; afterwards no page of a record can be opened.
  std::vector<people::Look> stop_and_read_looks() {
    const auto lost = looks->stop();
    EXPECT_TRUE(lost.empty());
    return kept_looks.all();
  }

  SetClock clock{people::test_start};
  people::TestCouncils councils;
  std::unique_ptr<journal::SqliteStore> store;
  KeptLooks kept_looks;
  std::unique_ptr<people::LookQueue> looks;
  std::unique_ptr<drafts::DraftStore> drafts;
  std::unique_ptr<files::FileStore> files;
  const forms::FormBook* forms = &shipped_forms();
  const care::PriceBook* prices = &shipped_prices();
  PrivateTimelines private_timelines;
  VisitReasons reasons;
  FormTokenKey key{7, 1, 7};

 private:
  std::filesystem::path folder_;
  std::unique_ptr<StaticFiles> assets_;
  std::map<CouncilId, std::unique_ptr<registers::DutyBoard>> boards_;
  journal::FillRandom random_ = people::counting_random();
  int events_ = 0;
};

inline Request get(std::string_view target, const Browser* browser = nullptr,
                   Method method = Method::get) {
  auto request = request_for(method, target);
  CANDOUR_ASSERT(request, "the test’s address can be read");
  request->peer_address = "192.0.2.7";
  if (browser != nullptr) request->cookies.add(std::string{session_cookie}, browser->cookie());
  return std::move(*request);
}

// A form of ours as the page gave it, posted to the route of this name.
inline Request post(const TestSite& test, std::string_view target, const Browser& browser,
                    std::string_view route_name, std::vector<Field> fields = {}) {
  Request request = get(target, &browser, Method::post);
  fields.push_back(
      {std::string{form_token_field}, form_token(test.key, browser.form_subject(), route_name)});
  fields.push_back({std::string{submission_id_field}, "0123456789abcdef0123456789abcdef"});
  request.body = encode_urlencoded(Fields{std::move(fields)});
  request.headers.add("content-type", "application/x-www-form-urlencoded");
  return request;
}

inline std::string location_of(const Response& response) {
  for (const Field& header : response.headers)
    if (header.name == "Location" || header.name == "location") return header.value;
  return {};
}

// Two requests for the law’s help, months apart, and nothing done: something is late at once.
inline constexpr std::string_view plain_timeline = R"({
  "ref": "T-1", "service": "adult", "people": { "A": "woman of 81" }, "roles": {},
  "events": [
    { "on": "2025-01-06", "kind": "assessment.requested", "about": "A", "note": "She rang." },
    { "on": "2025-03-03", "kind": "chaser.received", "about": "A" } ] })";

}  // namespace candour::web
