// Every route × every role of staff × every way in which staff can stand to a record, against
// may(); and what each visit leaves in the record of looks.

#include <algorithm>
#include <set>
#include <tuple>

#include "care/document/record.hpp"
#include "care/person/record.hpp"
#include "care/plan/record.hpp"
#include "web/pages/calendar_pages.hpp"
#include "web/pages/test_site.hpp"

namespace candour::web {
namespace {

using people::Action;
using people::Permission;
using people::Relationship;
using people::Role;

// Where an answer of 303 is what the page is for.
const std::set<std::string_view> leads_elsewhere{"start", "sign_in_form"};

constexpr std::array staff_roles{Role::social_worker,       Role::occupational_therapist,
                                 Role::team_manager,        Role::panel_member,
                                 Role::complaints_officer,  Role::finance_officer,
                                 Role::system_administrator};

// How the walker stands to each of the cases. A matter in hand, and being the person, are not yet
// recorded by any page; staff cannot stand so.
struct Standing {
  std::string_view case_id;
  Relationship relationship;
};
constexpr std::array standings{
    Standing{"to-me", Relationship::allocated}, Standing{"to-my-team", Relationship::my_team},
    Standing{"to-another-team", Relationship::none}, Standing{"to-nobody", Relationship::none},
    Standing{"published", Relationship::published}};

struct Walker {
  people::Account account;
  Browser browser;
};

class PermissionWalk : public testing::Test {
 protected:
  void SetUp() override {
    council_ = people::north();
    pages_.emplace(test_.site_of(council_));
    for (const Role role : staff_roles) add_walker(role);
    add_cases("to-another-team", test_.add_staff(council_, "far", Role::social_worker, "West"));
    for (const Walker& walker : walkers_) {
      const std::string own = walker.account.id.text();
      add_cases(own + "-to-me", walker.account);
      add_cases(own + "-to-my-team",
                test_.add_staff(council_, own + "-mate", Role::social_worker, walker.account.team));
    }
    add_person();
    test_.add_case(council_, "to-nobody", plain_timeline, care::CaseOrigin::imported);
    test_.add_case(council_, "published", plain_timeline, care::CaseOrigin::published);
    for (const Walker& walker : walkers_) add_notes(walker);
    for (const Walker& walker : walkers_) add_desk(walker);
    for (const Walker& walker : walkers_) add_document(walker);
    for (const Walker& walker : walkers_) add_file(walker);
    for (const Walker& walker : walkers_) add_letter(walker);
    const auto secret = people::SessionToken::make(people::counting_random());
    feed_ = secret.for_cookie() + ".ics";
    ASSERT_TRUE(test_.councils.store->keep_calendar(council_, StaffId::ours("far"),
                                                    calendar_digest(secret), test_.clock.now()));
  }

  // A note by the walker in each of the cases that they stand to: only its author amends a note.
  void add_notes(const Walker& walker) {
    care::StatementRecorded note;
    note.statement.id = people::StatementId::ours("by-" + walker.account.id.text());
    note.statement.text = PersonalText{"She rang again."};
    note.statement.author = people::actor_of(walker.account.id);
    note.statement.account_of = note.statement.author;
    note.statement.visibility = people::VisibilityClass::theirs;
    for (const Standing& standing : standings)
      test_.add_event(council_, CaseId::ours(case_of(walker, standing)), note);
  }

  // A task and a message in each of the cases.
  void add_desk(const Walker& walker) {
    const StaffId far = StaffId::ours("far");
    for (const Standing& standing : standings) {
      const CaseId id = CaseId::ours(case_of(walker, standing));
      test_.add_event(council_, id,
                      care::TaskSet{care::TaskId::ours("t-1"), PersonalText{"Ring her."}, far, {}});
      test_.add_event(council_, id,
                      care::MessageSent{.id = care::MessageId::ours("m-1"),
                                        .to = far,
                                        .text = PersonalText{"She rang."},
                                        .asks_for_answer = true,
                                        .answers = {}});
    }
  }

  // A letter that was sent, in each of the cases.
  void add_letter(const Walker& walker) {
    const auto kept = test_.files->keep_letter("<!DOCTYPE html><p>A letter</p>");
    ASSERT_TRUE(kept);
    for (const Standing& standing : standings)
      test_.add_event(council_, CaseId::ours(case_of(walker, standing)),
                      care::LetterSent{.letter = people::DocumentId::ours("letter-1"),
                                       .kind = "L06",
                                       .to = "A",
                                       .how = people::HowSent::by_post,
                                       .digest_of_bytes = kept->digest,
                                       .bytes = kept->bytes,
                                       .document = {},
                                       .copies_to = {}});
  }

  // The same file in each of the cases.
  void add_file(const Walker& walker) {
    const auto kept = test_.files->keep("What she wrote.");
    ASSERT_TRUE(kept);
    file_ = kept->digest;
    for (const Standing& standing : standings)
      test_.add_event(council_, CaseId::ours(case_of(walker, standing)),
                      care::FileKept{.digest_of_bytes = kept->digest,
                                     .name = PersonalText{"letter.txt"},
                                     .media_type = kept->media_type,
                                     .bytes = kept->bytes,
                                     .account_of = ActorId::ours("person:p-1"),
                                     .what = {},
                                     .document = {},
                                     .visibility = people::VisibilityClass::theirs});
  }

  // A document that is being written, in each of the cases.
  void add_document(const Walker& walker) {
    for (const Standing& standing : standings) {
      const std::string id = case_of(walker, standing);
      if (!documents_.insert(id).second) continue;
      test_.add_event(council_, CaseId::ours(id),
                      care::DocumentBegun{.document = people::DocumentId::ours("d-" + id),
                                          .kind = "needs_assessment",
                                          .about = "A",
                                          .form = "adult-needs-assessment",
                                          .form_version = 1,
                                          .brought_forward_from = {},
                                          .rests_on = {}});
      add_plan(id);
    }
  }

  // A plan with one line that both sides may answer.
  void add_plan(const std::string& id) {
    const auto plan = people::DocumentId::ours("p-" + id);
    test_.add_event(council_, CaseId::ours(id),
                    care::DocumentBegun{.document = plan,
                                        .kind = "care_plan",
                                        .about = "A",
                                        .form = "care-and-support-plan",
                                        .form_version = 1,
                                        .brought_forward_from = {},
                                        .rests_on = {}});
    care::PlanLinePut line;
    line.line = care::PlanLineId::ours("l-1");
    line.content.what = PersonalText{"Help to wash"};
    const auto put = test_.store->append(
        {.council = council_,
         .idempotency_key = "plan-" + id,
         .expected = {},
         .events = {journal::make_event(care::stream_of(plan), ActorId::ours("system:test"),
                                        VagueDate{}, line)}});
    ASSERT_TRUE(put);
  }

  // Somebody of the index who has no case: each of the staff stands to them as to a stranger.
  void add_person() {
    care::PersonRegistered person;
    person.given_names = PersonalText{"Ada"};
    person.family_name = PersonalText{"Index"};
    const auto added = test_.store->append(
        {.council = council_,
         .idempotency_key = "add-somebody",
         .expected = {},
         .events = {journal::make_event(care::stream_of(PersonId::ours("somebody")),
                                        ActorId::ours("system:test"), VagueDate{}, person)}});
    ASSERT_TRUE(added);
  }

  void add_walker(Role role) {
    const std::string name{people::name_of(role)};
    const auto account = test_.add_staff(council_, name, role, "Team of the " + name);
    walkers_.push_back({account, test_.sign_in(account)});
  }

  void add_cases(const std::string& id, const people::Account& worker) {
    test_.add_case(council_, id, plain_timeline, care::CaseOrigin::council, worker.id.text());
  }

  static std::string case_of(const Walker& walker, const Standing& standing) {
    const bool shared = standing.case_id.starts_with("to-m");
    return shared ? walker.account.id.text() + "-" + std::string{standing.case_id}
                  : std::string{standing.case_id};
  }

  static bool is_about_a_plan(std::string_view path) {
    static constexpr std::array<std::string_view, 5> ends{"/lines", "/plan", "/agreement", "/table",
                                                          "/budget"};
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
      return path.find("{document}" + std::string{end}) != path.npos;
    });
  }

  // The route's path with something that is there in the place of each parameter.
  std::string path_of_route(const PageRoute& route, const std::string& case_id,
                            const Browser* browser) {
    std::string path{route.pattern};
    for (auto [name, value] : samples(case_id, browser)) {
      if (name == "document" && is_about_a_plan(path)) value = "p-" + case_id;
      const std::string whole = "{" + name + "}";
      if (const auto at = path.find(whole); at != path.npos) path.replace(at, whole.size(), value);
    }
    EXPECT_EQ(path.find('{'), path.npos)
        << "give the walk something to put in the place of a parameter of " << route.pattern;
    return path;
  }

  std::map<std::string, std::string> samples(const std::string& case_id, const Browser* browser) {
    const auto& library = shipped_law().library();
    std::string timeline = "not-there";
    if (browser != nullptr) {
      timeline = "a-timeline-of-" + browser->cookie().substr(0, 8);
      test_.private_timelines.keep({.id = timeline,
                                    .session = browser->token.digest(),
                                    .brought = test_.clock.now(),
                                    .bytes = std::string{plain_timeline}});
    }
    std::string note = "not-there";
    for (const Walker& walker : walkers_)
      if (browser != nullptr && browser->cookie() == walker.browser.cookie())
        note = "by-" + walker.account.id.text();
    return {{"case", case_id},
            {"person", "somebody"},
            {"note", note},
            {"task", "t-1"},
            {"line", "l-1"},
            {"message", "m-1"},
            {"concern", "0"},
            {"letter", "letter-1"},
            {"who", "A"},
            {"file", file_},
            {"document", "d-" + case_id},
            {"section", "start"},
            {"feed", feed_},
            {"timeline", timeline},
            {"rule", std::string{shipped_law().clocks().front().clock->head.id}},
            {"instrument", library.instruments.front().id}};
  }

  static bool is_about_a_case(const PageRoute& route) {
    return route.pattern.find("{case}") != route.pattern.npos;
  }
  static bool asks_for_the_reason(const PageRoute& route) {
    return route.name == "case_reason" || route.name == "give_case_reason";
  }

  // What may() says, as a status. Nothing: the page decides between showing and leading elsewhere.
  std::optional<int> expected_status(const PageRoute& route, Permission permission) {
    switch (permission) {
      case Permission::hidden: return 404;
      case Permission::refused: return 403;
      case Permission::allowed_with_reason:
        EXPECT_TRUE(is_about_a_case(route))
            << route.name << " may ask for a reason, and is about no case";
        if (!asks_for_the_reason(route)) return 303;
        break;
      case Permission::allowed:
        // Whoever needs no reason is led from the question to the record.
        if (route.name == "case_reason") return 303;
        break;
    }
    if (route.method == Method::post) return 403;  // a form without our token
    if (leads_elsewhere.contains(route.name)) return 303;
    return 200;
  }

  TestSite test_;
  CouncilId council_;
  std::optional<Pages> pages_;
  std::vector<Walker> walkers_;
  std::string feed_;
  std::set<std::string> documents_;  // cases that have one
  std::string file_;
};

TEST_F(PermissionWalk, EveryRouteNamesAnActionThatMayKnows) {
  for (const PageRoute& route : pages_->routes()) {
    const auto action = people::action_named(route.action);
    ASSERT_TRUE(action) << route.name << " names " << route.action;
    // What may be done without signing in only, asks for no sign-in; the law book is open to all.
    if (route.sign_in == SignIn::not_needed) {
      EXPECT_TRUE(!people::needs_sign_in(*action) || *action == Action::see_law_book ||
                  *action == Action::see_prices)
          << route.name;
    }
    // Whatever names a case is asked about as a record.
    if (is_about_a_case(route)) {
      EXPECT_EQ(people::subject_kind_of(*action), people::SubjectKind::person_record) << route.name;
    }
  }
}

TEST_F(PermissionWalk, EveryAnswerIsWhatMaySays) {
  int asked = 0;
  for (const PageRoute& route : pages_->routes()) {
    const Action action = *people::action_named(route.action);
    for (const Walker& walker : walkers_) {
      for (const Standing& standing : standings) {
        const std::string id = case_of(walker, standing);
        const Relationship relationship =
            is_about_a_case(route) ? standing.relationship : Relationship::none;
        const auto permission = people::may(walker.account.role, action, relationship);
        const std::string path = path_of_route(route, id, &walker.browser);
        const auto response = pages_->handle(get(path, &walker.browser, route.method));
        EXPECT_EQ(response.status, expected_status(route, permission))
            << name_of(route.method) << " " << path << " by " << walker.account.id.text();
        if (permission == Permission::allowed_with_reason && response.status == 303) {
          EXPECT_EQ(location_of(response), "/cases/" + id + "/reason") << path;
        }
        ++asked;
        if (!is_about_a_case(route)) break;
      }
    }
  }
  EXPECT_GT(asked, 200);
}

TEST_F(PermissionWalk, HeadIsAnsweredAndRecordedAsGetIs) {
  for (const PageRoute& route : pages_->routes()) {
    if (route.method != Method::get) continue;
    for (const Walker& walker : walkers_) {
      for (const Standing& standing : standings) {
        const std::string path = path_of_route(route, case_of(walker, standing), &walker.browser);
        EXPECT_EQ(pages_->handle(get(path, &walker.browser, Method::head)).status,
                  pages_->handle(get(path, &walker.browser)).status)
            << path;
        if (!is_about_a_case(route)) break;
      }
    }
  }
  std::map<std::tuple<std::string, std::string>, int> times;
  for (const people::Look& look : test_.stop_and_read_looks())
    ++times[{look.by.text(), look.person.text()}];
  EXPECT_FALSE(times.empty());
  for (const auto& [whose, count] : times) EXPECT_EQ(count % 2, 0) << std::get<0>(whose);
}

TEST_F(PermissionWalk, WhoeverIsNotSignedInIsLedToSigningIn) {
  for (const PageRoute& route : pages_->routes()) {
    const std::string path = path_of_route(route, "to-nobody", nullptr);
    const auto response = pages_->handle(get(path, nullptr, route.method));
    if (route.sign_in == SignIn::required) {
      EXPECT_EQ(response.status, 303) << path;
      EXPECT_TRUE(location_of(response).starts_with("/sign-in")) << path;
      EXPECT_EQ(response.body.find("woman of 81"), response.body.npos) << path;
    } else if (route.method == Method::post) {
      EXPECT_EQ(response.status, status_of(RefusalCode::forged_token)) << path;
    } else {
      EXPECT_TRUE(response.status == 200 || response.status == 303) << path;
    }
  }
}

TEST_F(PermissionWalk, AFormWithoutOurTokenChangesNothing) {
  const Walker& worker = walkers_.front();
  const auto before = *test_.store->head(council_);
  for (const PageRoute& route : pages_->routes()) {
    if (route.method != Method::post) continue;
    const std::string path =
        path_of_route(route, case_of(worker, standings.front()), &worker.browser);
    const auto answers = [&](const Request& request) {
      const auto response = pages_->handle(request);
      EXPECT_EQ(response.status, status_of(RefusalCode::forged_token)) << path;
    };
    answers(get(path, &worker.browser, Method::post));
    // Another form's token, another session's, and one from before signing in.
    answers(post(test_, path, worker.browser, "another_route"));
    Request of_another = post(test_, path, walkers_.back().browser, route.name);
    of_another.cookies = Fields{{{std::string{session_cookie}, worker.browser.cookie()}}};
    answers(of_another);
    Request twice = post(test_, path, worker.browser, route.name);
    twice.body += "&" + twice.body;
    answers(twice);
  }
  EXPECT_EQ(test_.store->head(council_)->number, before.number);
  EXPECT_TRUE(test_.councils.sessions->find(council_, worker.browser.token, test_.clock.now()));
}

TEST_F(PermissionWalk, EachLookSaysWhoWhatHowAndWhy) {
  using LookRow = std::tuple<std::string, std::string, Action, Relationship, std::string>;
  std::multiset<LookRow> expected;
  const std::string why = "Duty desk: her daughter rang.";
  for (const Walker& walker : walkers_) {
    for (const Standing& standing : standings) {
      const std::string id = case_of(walker, standing);
      for (const PageRoute& route : pages_->routes()) {
        if (!is_about_a_case(route) || route.method != Method::get) continue;
        if (route.name == "case_reason") continue;  // asks, and shows nothing of the record
        const Action action = *people::action_named(route.action);
        const auto permission = people::may(walker.account.role, action, standing.relationship);
        const bool outside = permission == Permission::allowed_with_reason;
        if (outside)
          test_.reasons.give(walker.browser.token.digest(), CaseId::ours(id), PersonalText{why});
        const auto response =
            pages_->handle(get(path_of_route(route, id, &walker.browser), &walker.browser));
        if (!people::is_allowed(permission)) continue;
        EXPECT_EQ(response.status, 200) << route.name << " " << id;
        expected.insert({"staff:" + walker.account.id.text(), id, action, standing.relationship,
                         outside ? why : std::string{}});
      }
    }
  }
  std::multiset<LookRow> kept;
  for (const people::Look& look : test_.stop_and_read_looks()) {
    EXPECT_EQ(look.council, council_);
    EXPECT_EQ(look.at, test_.clock.now());
    EXPECT_EQ(people::actor_of(StaffId::ours(people::name_of(look.role))), look.by);
    kept.insert({look.by.text(), look.person.text(), look.action, look.relationship,
                 look.reason.for_reader()});
  }
  EXPECT_GT(kept.size(), 20U);
  EXPECT_EQ(kept, expected);
}

TEST_F(PermissionWalk, WhatCannotBeRecordedIsNotShown) {
  test_.stop_and_read_looks();
  const Walker& worker = walkers_.front();
  const std::string own = case_of(worker, standings.front());
  const auto response = pages_->handle(get("/cases/" + own, &worker.browser));
  EXPECT_EQ(response.status, status_of(RefusalCode::busy));
  EXPECT_EQ(response.body.find("woman of 81"), response.body.npos);
}

TEST_F(PermissionWalk, ACaseThatIsNotThereSaysSo) {
  for (const std::string_view path : {"/cases/not-there", "/cases/not-there/reason", "/cases/%20",
                                      "/cases/..", "/timelines/not-there", "/nothing"}) {
    const auto request = request_for(Method::get, path);
    if (!request) continue;  // the server refuses it before any page is asked
    EXPECT_EQ(pages_->handle(get(path, &walkers_.front().browser)).status, 404) << path;
  }
}

}  // namespace
}  // namespace candour::web
