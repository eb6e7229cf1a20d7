#pragma once
// For benches: the pages of a council that `candour demo` made in a folder, as `candour serve` puts
// them together, with staff signed in. Nothing is written to the folder but sessions, and drafts
// and files of the bench’s own.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/assert.hpp"
#include "base/london_time.hpp"
#include "care/rules.hpp"
#include "drafts/draft_store.hpp"
#include "files/file_store.hpp"
#include "forms/form_file.hpp"
#include "journal/surroundings.hpp"
#include "law/load_law.hpp"
#include "people/demo_staff.hpp"
#include "registers/all.hpp"
#include "web/budget/price_file.hpp"
#include "web/pages/site.hpp"

namespace candour::bench {

// At noon it is the same day in London and by UTC.
inline Moment noon_of(Day day) {
  constexpr std::int64_t noon_ms = std::int64_t{12} * 60 * 60 * 1'000;
  return moment_at(day.time_since_epoch().count() * 2 * noon_ms + noon_ms);
}

class CouncilSite {
 public:
  // `today` is the day for which the council was made.
  CouncilSite(const std::filesystem::path& data, const std::filesystem::path& law,
              const std::filesystem::path& assets, Day today)
      : clock_{noon_of(today)}, council_{CouncilId::ours("demo")} {
    const auto random = journal::secure_random();
    library_ = *law::load_law(law);
    book_ = *rules::RuleBook::bind(library_, care::all_clocks(), care::all_checks());
    store_ = *journal::SqliteStore::open({.path = (data / "journal.sqlite").string()}, {clock_},
                                         registers::all_registers());
    people_ = *people::PeopleStore::open((data / "people.sqlite").string(), random);
    sessions_ = *people::Sessions::open(*people_, random);
    sign_in_ = *people::SignIn::make(*people_, *sessions_, random);
    assets_ = *web::StaticFiles::load(assets, "/assets");
    looks_ = std::make_unique<people::LookQueue>(
        [](const people::LookBatch&) -> Result<void> { return {}; }, random);
    drafts_ = *drafts::DraftStore::open(data / "bench-drafts.sqlite");
    files_ = *files::FileStore::open(data / "bench-files");
    forms_ = *forms::load_forms(law.parent_path() / "forms");
    prices_ = *web::load_prices(law.parent_path() / "councils" / "demo" / "prices.toml");
    board_.emplace(*store_, book_, council_);
    const auto council = people_->council(council_);
    CANDOUR_ASSERT(council && *council, "the folder holds the demonstration council");
    pages_.emplace(web::Site{.council = **council,
                             .store = *store_,
                             .book = book_,
                             .board = *board_,
                             .people = *people_,
                             .sessions = *sessions_,
                             .sign_in = *sign_in_,
                             .looks = *looks_,
                             .private_timelines = private_timelines_,
                             .reasons = reasons_,
                             .clock = clock_,
                             .assets = *assets_,
                             .form_key = {},
                             .random = web::system_random(),
                             .drafts = drafts_.get(),
                             .files = files_.get(),
                             .forms = &forms_,
                             .prices = &prices_});
  }

  // The cookie of a member of staff who has just signed in.
  std::string sign_in(std::string_view staff) {
    const auto account = people_->account(council_, StaffId::ours(staff));
    CANDOUR_ASSERT(account && *account, "the council has this member of staff");
    return sessions_->begin((*account)->account, clock_.now())->for_cookie();
  }

  web::Response open(std::string_view target, const std::string& cookie) const {
    auto request = web::request_for(web::Method::get, target);
    CANDOUR_ASSERT(request.has_value(), "the address can be read");
    request->peer_address = "127.0.0.1";
    request->cookies.add(std::string{web::session_cookie}, cookie);
    return pages_->handle(*request);
  }

  const web::Pages& pages() const { return *pages_; }
  const journal::SqliteStore& store() const { return *store_; }
  const registers::DutyBoard& board() const { return *board_; }
  drafts::DraftStore& drafts() const { return *drafts_; }
  const CouncilId& council() const { return council_; }
  Day today() const { return london_day(clock_.now()); }

 private:
  SetClock clock_;
  CouncilId council_;
  rules::LawLibrary library_;
  rules::RuleBook book_;
  std::unique_ptr<journal::SqliteStore> store_;
  std::unique_ptr<people::PeopleStore> people_;
  std::unique_ptr<people::Sessions> sessions_;
  std::unique_ptr<people::SignIn> sign_in_;
  std::unique_ptr<people::LookQueue> looks_;
  std::unique_ptr<drafts::DraftStore> drafts_;
  std::unique_ptr<files::FileStore> files_;
  forms::FormBook forms_;
  care::PriceBook prices_;
  std::optional<registers::DutyBoard> board_;
  web::PrivateTimelines private_timelines_;
  web::VisitReasons reasons_;
  std::optional<web::StaticFiles> assets_;
  std::optional<web::Pages> pages_;
};

}  // namespace candour::bench
