#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "app/command_line.hpp"
#include "app/council_book.hpp"
#include "app/council_data.hpp"
#include "app/demo_council.hpp"
#include "app/look_journal.hpp"
#include "app/system_clock.hpp"
#include "base/london_time.hpp"
#include "drafts/draft_store.hpp"
#include "files/file_store.hpp"
#include "forms/form_file.hpp"
#include "people/demo_staff.hpp"
#include "web/budget/price_file.hpp"
#include "web/documents/forget_drafts.hpp"
#include "web/http/server.hpp"
#include "web/pages/site.hpp"
#include "web/worked/worked_cases.hpp"

namespace candour::app {
namespace {

constexpr std::uint16_t usual_port = 8080;
constexpr std::size_t most_form_beside_file_bytes = 5 * 1024 * 1024;

// Everything that the pages stand on, opened in order and closed in the other.
struct House {
  SystemClock clock;
  std::unique_ptr<Law> law;
  std::unique_ptr<journal::SqliteStore> store;
  std::unique_ptr<law::CouncilBook> council_book;
  std::unique_ptr<registers::DutyBoard> board;
  std::unique_ptr<people::PeopleStore> people;
  std::unique_ptr<people::Sessions> sessions;
  std::unique_ptr<people::SignIn> sign_in;
  std::unique_ptr<people::LookQueue> looks;
  std::unique_ptr<drafts::DraftStore> drafts;
  std::unique_ptr<files::FileStore> files;
  forms::FormBook forms;
  care::PriceBook prices;
  care::ChargeRates charge_rates;
  web::PrivateTimelines private_timelines;
  web::VisitReasons reasons;
  std::optional<web::StaticFiles> assets;
  std::optional<web::Pages> pages;
};

// Moves a result's value into place, or answers its refusal.
template <class T, class Place>
std::optional<Refusal> take(Result<T>&& result, Place& place) {
  if (!result) return std::move(result).error();
  place = std::move(*result);
  return std::nullopt;
}

std::optional<Refusal> add_demo_people(House& house) {
  const people::Council council = demo_council();
  const auto known = house.people->council(council.id);
  if (!known) return known.error();
  if (!*known) {
    const auto added = house.people->add_council(council);
    if (!added) return added.error();
  }
  const auto staff = people::add_demo_staff(*house.people, *house.sign_in, council.id);
  if (!staff) return staff.error();
  return std::nullopt;
}

// A first start makes the demonstration council, and goes on with one that was cut off. In a folder
// that holds cases already, only those that ship with the program and are new come in.
std::optional<Refusal> fill_council(House& house) {
  const CouncilId council = demo_council().id;
  demo::Arguments arguments{.today = london_day(house.clock.now())};
  const auto state = demo_state(*house.store, council);
  if (!state) return state.error();
  const auto head = house.store->head(council);
  if (!head) return head.error();
  if (*state ? (*state)->finished : head->number > 0) {
    const auto loaded = load_first_cases(*house.store, house.law->book, arguments.today);
    if (!loaded) return loaded.error();
    if (*loaded > 0) fmt::print("Brought in {} cases.\n", *loaded);
    return std::nullopt;
  }
  if (*state) arguments = (*state)->arguments;
  fmt::print("Making a demonstration council of {} people …\n", arguments.people);
  std::fflush(stdout);
  const auto made =
      make_demo_council({*house.store, *house.people, *house.sign_in, house.law->book}, arguments,
                        [](const DemoProgress&) {});
  if (!made) return made.error();
  fmt::print("Brought in {} people.\n", made->people);
  return std::nullopt;
}

std::optional<Refusal> open_house(House& house, const std::filesystem::path& data) {
  const auto random = journal::secure_random();
  if (auto zone = london_time_is_known(); !zone) return zone.error();
  if (auto refusal = take(load_installed_law(), house.law)) return refusal;
  if (auto refusal = take(open_journal(data, house.clock), house.store)) return refusal;
  if (auto refusal =
          take(people::PeopleStore::open((data / "people.sqlite").string(), random), house.people))
    return refusal;
  if (auto refusal = take(people::Sessions::open(*house.people, random), house.sessions))
    return refusal;
  if (auto refusal =
          take(people::SignIn::make(*house.people, *house.sessions, random), house.sign_in))
    return refusal;
  if (auto refusal = take(drafts::DraftStore::open(data / "drafts.sqlite"), house.drafts))
    return refusal;
  if (auto refusal = take(forms::load_forms(forms_folder(), councils_forms_folder()), house.forms))
    return refusal;
  if (auto refusal = take(load_charge_rates(), house.charge_rates)) return refusal;
  if (auto refusal = take(web::load_prices(prices_file()), house.prices)) return refusal;
  if (auto refusal = take(files::FileStore::open(data / "files"), house.files)) return refusal;
  if (auto refusal = take(web::StaticFiles::load(assets_folder(), "/assets"), house.assets))
    return refusal;
  if (auto refusal = add_demo_people(house)) return refusal;
  if (auto refusal = fill_council(house)) return refusal;
  if (const auto added = add_demo_standards(data); !added) return added.error();
  if (auto refusal = take(take_in_standards(data, house.law->library, *house.store,
                                            demo_council().id, london_day(house.clock.now())),
                          house.council_book))
    return refusal;
  const rules::RuleBook& book = house.council_book->book();
  house.board = std::make_unique<registers::DutyBoard>(*house.store, book, demo_council().id);
  house.looks = std::make_unique<people::LookQueue>(look_sink(*house.store), random);
  web::FormTokenKey key{};
  random(key);
  const web::Site site{.council = demo_council(),
                       .store = *house.store,
                       .book = book,
                       .board = *house.board,
                       .people = *house.people,
                       .sessions = *house.sessions,
                       .sign_in = *house.sign_in,
                       .looks = *house.looks,
                       .private_timelines = house.private_timelines,
                       .reasons = house.reasons,
                       .clock = house.clock,
                       .assets = *house.assets,
                       .form_key = key,
                       .random = web::system_random(),
                       .own_standards = &house.council_book->own(),
                       .law_rows = &house.law->rows,
                       .drafts = house.drafts.get(),
                       .files = house.files.get(),
                       .forms = &house.forms,
                       .prices = &house.prices,
                       .charge_rates = &house.charge_rates};
  const auto worked =
      web::load_worked_cases(site, home() / "cases" / "worked", london_day(house.clock.now()));
  // They show what is built; without them the council is whole all the same.
  if (!worked) fmt::print("The worked cases were not brought in: {}\n", worked.error().message);
  if (worked && *worked > 0) fmt::print("Brought in {} worked cases.\n", *worked);
  house.pages.emplace(site);
  return std::nullopt;
}

void print_welcome(std::uint16_t port) {
  fmt::print("\nCandour is running at http://127.0.0.1:{}\n\n", port);
  fmt::print("Sign in with one of these names and the password “{}”:\n", people::demo_password);
  for (const people::DemoAccount& account : people::demo_staff)
    fmt::print("  {:<7} {}, {}\n", account.sign_in_name, account.display_name,
               people::words_of(account.role));
  fmt::print("\nTry amira, and open the published case 23 019 542. Stop with Ctrl+C.\n");
  std::fflush(stdout);
}

Result<std::uint16_t> port_given() {
  const char* given = std::getenv("PORT");
  if (given == nullptr || *given == '\0') return usual_port;
  const std::string_view text{given};
  int port = 0;
  for (const char c : text) {
    if (c < '0' || c > '9' || text.size() > 5)
      return refuse(RefusalCode::usage, "PORT must be a number from 0 to 65535.", "PORT");
    port = port * 10 + (c - '0');
  }
  if (port > 65'535)
    return refuse(RefusalCode::usage, "PORT must be a number from 0 to 65535.", "PORT");
  return static_cast<std::uint16_t>(port);
}

// Once a minute writes down when sessions were used, until the server has stopped.
class SessionKeeper {
 public:
  SessionKeeper(people::Sessions& sessions, const Clock& clock)
      : thread_([this, &sessions, &clock](const std::stop_token& stop) {
          std::unique_lock lock{mutex_};
          while (!stop.stop_requested()) {
            wake_.wait_for(lock, stop, std::chrono::minutes{1}, [] { return false; });
            if (auto kept = sessions.keep(clock.now()); !kept) tell(kept.error());
          }
        }) {}

 private:
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

// Decides every duty when the program starts, and again when the day changes, so that no page has
// to wait for it.
class BoardKeeper {
 public:
  BoardKeeper(const registers::DutyBoard& board, const Clock& clock)
      : thread_([this, &board, &clock](const std::stop_token& stop) {
          std::unique_lock lock{mutex_};
          while (!stop.stop_requested()) {
            const auto looked =
                board.look(london_day(clock.now()), [](const registers::BoardView&) {});
            if (!looked) tell(looked.error());
            wake_.wait_for(lock, stop, std::chrono::seconds{20}, [] { return false; });
          }
        }) {}

 private:
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

// Forgets, when the program starts and on every new day, what was typed in documents that were
// signed more than 30 days ago.
class DraftKeeper {
 public:
  DraftKeeper(const journal::Store& store, drafts::DraftStore& drafts, const CouncilId& council,
              const Clock& clock)
      : thread_([this, &store, &drafts, council, &clock](const std::stop_token& stop) {
          std::unique_lock lock{mutex_};
          std::optional<Day> done_on;
          while (!stop.stop_requested()) {
            const Moment now = clock.now();
            if (done_on != london_day(now)) {
              const auto forgotten = web::forget_signed_drafts(store, drafts, council, now);
              if (!forgotten) tell(forgotten.error());
              done_on = london_day(now);
            }
            wake_.wait_for(lock, stop, std::chrono::minutes{1}, [] { return false; });
          }
        }) {}

 private:
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

}  // namespace

int serve_command(const std::vector<std::string_view>& words) {
  if (!words.empty()) {
    fmt::print(stderr, "usage: candour serve      (PORT and CANDOUR_DATA are read)\n");
    return usage_error;
  }
  const auto port = port_given();
  if (!port) {
    tell(port.error());
    return usage_error;
  }
  House house;
  if (const auto refusal = open_house(house, data_folder())) {
    tell(*refusal);
    return failed;
  }
  web::ServerOptions options;
  options.port = *port;
  options.stop_on_signals = true;
  // A little more than the largest file, so that the page itself can say that one is too large.
  options.larger_bodies = {{.path = "/timelines"},
                           {.path = "/cases/{case}/files",
                            .limit_bytes = files::most_file_bytes + most_form_beside_file_bytes,
                            .deadline = std::chrono::minutes{5},
                            .and_below = false}};
  auto server = web::Server::start(
      options, [&](const web::Request& request) { return house.pages->handle(request); });
  if (!server) {
    tell(server.error());
    return failed;
  }
  print_welcome((*server)->port());
  bool clean = false;
  {
    const SessionKeeper keeper{*house.sessions, house.clock};
    const BoardKeeper board_keeper{*house.board, house.clock};
    const DraftKeeper draft_keeper{*house.store, *house.drafts, demo_council().id, house.clock};
    clean = (*server)->wait();
  }
  const auto lost = house.looks->stop();
  if (!lost.empty()) fmt::print(stderr, "candour: {} looks could not be recorded.\n", lost.size());
  // Something was cut off and may still run: nobody waits for it.
  if (!clean) std::_Exit(failed);
  return lost.empty() ? done : failed;
}

}  // namespace candour::app
