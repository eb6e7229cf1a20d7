#pragma once
// One council's pages: what they are made from, who visits, and the way each request takes: find
// the route, the session and the case; ask may(); record the look; make the page.

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "law/own_standards.hpp"
#include "law/row_file.hpp"
#include "people/look.hpp"
#include "people/sign_in.hpp"
#include "registers/case_list.hpp"
#include "registers/duty_board.hpp"
#include "registers/waits_of_the_day.hpp"
#include "rules/rule_book.hpp"
#include "web/http/form_token.hpp"
#include "web/http/router.hpp"
#include "web/http/static_files.hpp"
#include "web/pages/private_timelines.hpp"
#include "web/pages/visit_reasons.hpp"

namespace candour::drafts {
class DraftStore;
}
namespace candour::files {
class FileStore;
}
namespace candour::forms {
class FormBook;
}
namespace candour::care {
class PriceBook;
struct ChargeRates;
}  // namespace candour::care

namespace candour::web {

// What the pages of one council are made from. Everything here outlives the site.
struct Site {
  people::Council council;
  journal::SqliteStore& store;
  const rules::RuleBook& book;
  const registers::DutyBoard& board;
  people::PeopleStore& people;
  people::Sessions& sessions;
  people::SignIn& sign_in;
  people::LookQueue& looks;
  PrivateTimelines& private_timelines;
  VisitReasons& reasons;
  const Clock& clock;
  const StaticFiles& assets;
  FormTokenKey form_key{};
  RandomBytes random;
  // The council’s own standards, for the page about them; null: it has none.
  const law::OwnStandards* own_standards = nullptr;
  // Every row of the law and what became of it, for the law book; null: not shown.
  const std::vector<law::RowTable>* law_rows = nullptr;
  // Where typing is kept, where files are, the forms, the prices and the rates of charging. Null
  // only in a test that needs none.
  drafts::DraftStore* drafts = nullptr;
  files::FileStore* files = nullptr;
  const forms::FormBook* forms = nullptr;
  const care::PriceBook* prices = nullptr;
  const care::ChargeRates* charge_rates = nullptr;
  // How long people waited, kept for the day; of this site alone.
  std::shared_ptr<registers::WaitsOfTheDay> waits = std::make_shared<registers::WaitsOfTheDay>();
};

// One request, with what is known of who asks and what about.
struct Visit {
  const Site& site;
  const Request& request;
  const PathParameters& parameters;
  Moment now{};
  Day today{};
  std::optional<people::SessionToken> token;
  std::optional<people::Session> session;
  people::Reader reader;
  std::optional<registers::CaseRow> found_case;  // on routes with {case}
  std::optional<PersonId> found_person;          // on routes with {person}: of the index

  // Names of staff, each asked of the accounts once a visit.
  mutable std::map<StaffId, std::string> staff_names = {};

  // What a form's token is bound to: the session, or before sign-in the browser's own cookie.
  std::string token_subject;
};

// How whoever is signed in stands to a case: from its allocation and its team. It is their team’s
// where it waits there, or where its worker belongs to it.
people::Relationship relationship_to(const registers::CaseRow& row, const Visit& visit);

using PageRoute = Route<const Visit&>;

// Every route of the site, as data.
std::vector<PageRoute> all_routes();

class Pages {
 public:
  explicit Pages(const Site& site) : site_(site), router_(all_routes()) {}

  Response handle(const Request& request) const;
  const std::vector<PageRoute>& routes() const { return router_.routes(); }

 private:
  Response serve(Visit& visit, const PageRoute& route) const;
  std::optional<Response> find_the_case(Visit& visit) const;
  std::optional<Response> find_the_person(Visit& visit) const;
  std::optional<Response> ask_permission(Visit& visit, const PageRoute& route) const;
  std::optional<Response> check_form(const Visit& visit, const PageRoute& route) const;

  Site site_;
  Router<const Visit&> router_;
};

inline constexpr std::string_view session_cookie = "candour_session";
inline constexpr std::string_view before_cookie = "candour_before";

}  // namespace candour::web
