#include "web/plan/plan_pages.hpp"

#include "care/document/record.hpp"
#include "care/eligibility/record.hpp"
#include "care/plan/actions.hpp"
#include "web/pages/test_council_work.hpp"

namespace candour::web {
namespace {

// Mr Bell, whose assessment is signed and determined: he cannot bathe or keep house.
class PlanPages : public CouncilAtWork {
 protected:
  PlanPages() {
    const std::string assessment = "bells-assessment";
    care::DocumentContent content;
    content.form = "adult-needs-assessment";
    content.form_version = 1;
    content.answers = {
        {"outcome-A02", "ability", PersonalText{"unable"}},
        {"outcome-A02", "hoped_for", PersonalText{"Clean & dressed before <i>ten</i>"}},
        {"outcome-A02", "evidence.1.text", PersonalText{"Seen on 2 November"}}};
    const auto id = people::DocumentId::ours(assessment);
    happens("hers", care::DocumentBegun{.document = id,
                                        .kind = "needs_assessment",
                                        .about = "A",
                                        .form = content.form,
                                        .form_version = 1,
                                        .brought_forward_from = {},
                                        .rests_on = {}});
    happens("hers", care::DocumentMarkedSigned{id, 1});
    in_document(id, care::DocumentOpened{CaseId::ours("hers"), "needs_assessment", "A"});
    in_document(id, care::DocumentSigned{.version = 1,
                                         .content = content,
                                         .role = people::Role::social_worker,
                                         .registration = {},
                                         .authors = {ActorId::ours("staff:amira")}});
    care::EligibilityDetermined determined;
    determined.assessment = id;
    determined.decided = care::Verdict::eligible;
    determined.needs = {{"A02", true, PersonalText{"He fell"}, PersonalText{"Cannot bathe"}, {}},
                        {"A06", true, {}, {}, PersonalText{"A tidy kitchen"}},
                        {"A08", false, {}, {}, {}}};
    in_document(id, determined);
  }

  template <class Body>
  void in_document(const people::DocumentId& id, const Body& body) {
    record({journal::make_event(care::stream_of(id), ActorId::ours("staff:amira"), exactly(today()),
                                body)});
  }
  // A form sent; each is another submission.
  Response send(std::string target, std::string_view route, std::vector<Field> fields,
                const Browser* browser = nullptr) {
    const Browser& who = browser == nullptr ? amira_ : *browser;
    Request request = get(target, &who, Method::post);
    fields.push_back(
        {std::string{form_token_field}, form_token(test_.key, who.form_subject(), route)});
    fields.push_back({std::string{submission_id_field}, fmt::format("{:a<32}", ++sent_ + 10)});
    request.body = encode_urlencoded(Fields{std::move(fields)});
    request.headers.add("content-type", "application/x-www-form-urlencoded");
    return pages_->handle(request);
  }
  void begin() {
    const auto done = send("/cases/hers/documents/bells-assessment/begin-plan", "begin_plan", {});
    ASSERT_EQ(done.status, 303) << done.body.substr(0, 300);
    const std::string location = location_of(done);
    path_ = location.substr(0, location.size() - std::string_view{"/lines"}.size());
  }
  static std::vector<Field> washing() {
    return {{"side", "council"},      {"need", "A02"},       {"what", "Help to wash and dress"},
            {"who", "A care worker"}, {"met_by", "council"}, {"days-1", "every"},
            {"start-1", "9:30"},      {"length-1", "45"},    {"window-1", "30"},
            {"from-day", "16"},       {"from-month", "11"},  {"from-year", "2026"}};
  }
  static std::vector<Field> with(std::vector<Field> fields, std::vector<Field> other) {
    for (Field& one : other) {
      std::erase_if(fields, [&](const Field& field) { return field.name == one.name; });
      fields.push_back(std::move(one));
    }
    return fields;
  }
  care::PlanRecord plan() {
    const auto id = people::DocumentId::ours(path_.substr(path_.rfind('/') + 1));
    return *care::fold_plan(*test_.store->read_stream(council_, care::stream_of(id)));
  }
  std::string line_path() { return path_ + "/lines/" + plan().lines.at(0).id.text(); }
  Field seen() { return {"seen", std::to_string(care::newest_of(plan().lines.at(0)))}; }
  Response show_page(std::string below) { return show(path_ + below, amira_); }

  std::string path_;
  int sent_ = 0;
};

TEST_F(PlanPages, APlanIsBegunOnADeterminedAssessmentOnce) {
  begin();
  const auto record = *care::fold_case(
      *test_.store->read_stream(council_, registers::stream_of(CaseId::ours("hers"))));
  const auto& begun = record.documents.back().begun;
  EXPECT_EQ(begun.kind, "care_plan");
  EXPECT_EQ(begun.rests_on, people::DocumentId::ours("bells-assessment"));
  const auto again = send("/cases/hers/documents/bells-assessment/begin-plan", "begin_plan", {});
  EXPECT_EQ(location_of(again), path_ + "/lines");
}

TEST_F(PlanPages, NeedsOfTheDeterminationStandWithWhatThePersonWantsAndNothingIsAskedAgain) {
  begin();
  const auto page = show_page("/lines");
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Keeping clean, and keeping clothes clean"));
  EXPECT_TRUE(says(page, "Clean &amp; dressed before &lt;i&gt;ten&lt;/i&gt;"));
  EXPECT_TRUE(says(page, "Keeping up the home: say how this eligible need is met"));
  EXPECT_FALSE(says(page, "<i>ten"));
  EXPECT_LT(place_of(page, "Keeping clean"), place_of(page, "Keeping the home fit"));
}

TEST_F(PlanPages, ALineIsPutShownInTheWeekAndAgreedInOnePress) {
  begin();
  ASSERT_EQ(send(path_ + "/lines/new", "put_new_plan_line", washing()).status, 303);
  const auto page = show_page("/lines");
  EXPECT_TRUE(says(page, "1. Help to wash and dress"));
  EXPECT_TRUE(says(page, "Every day at 9:30am for 45 minutes, beginning up to 30 minutes"));
  EXPECT_TRUE(says(page, "candour-week__wide"));
  EXPECT_TRUE(says(page, "5 hours 15 minutes a week arranged by the council"));
  EXPECT_TRUE(says(page, "Open: the person has not answered"));
  const auto agreed = send(line_path() + "/answer", "answer_plan_line",
                           {{"by_side", "person"}, {"agreed", "yes"}, seen()});
  ASSERT_EQ(agreed.status, 303);
  EXPECT_EQ(plan().lines[0].state, care::LineState::agreed);
  EXPECT_TRUE(plan().lines[0].answers[0].keyed_for);
}

TEST_F(PlanPages, NothingTypedIsLostOnARefusal) {
  begin();
  const auto page = send(path_ + "/lines/new", "put_new_plan_line",
                         with(washing(), {{"start-1", "after breakfast"},
                                          {"reasons", "He asked <script>alert(1)</script>"}}));
  EXPECT_EQ(page.status, 422);
  EXPECT_TRUE(says(page, "Enter when it begins as a time of the day"));
  EXPECT_TRUE(says(page, "href=\"#start-1\""));
  EXPECT_TRUE(says(page, "value=\"after breakfast\""));
  EXPECT_TRUE(says(page, "value=\"Help to wash and dress\""));
  EXPECT_TRUE(says(page, "He asked &lt;script&gt;alert(1)&lt;/script&gt;"));
  EXPECT_FALSE(says(page, "<script>alert"));
  EXPECT_TRUE(plan().lines.empty());
}

TEST_F(PlanPages, AStalePageShowsBothVersionsAndKeepsWhatWasTyped) {
  begin();
  (void)send(path_ + "/lines/new", "put_new_plan_line", washing());
  const Field first = seen();
  ASSERT_EQ(send(line_path() + "/change", "put_plan_line",
                 with(washing(), {first, {"who", "His neighbour"}}))
                .status,
            303);
  const auto stale =
      send(line_path() + "/change", "put_plan_line", with(washing(), {first, {"who", "A nurse"}}));
  EXPECT_EQ(stale.status, 409);
  EXPECT_TRUE(says(stale, "Meanwhile somebody put another version"));
  EXPECT_TRUE(says(stale, "His neighbour"));
  EXPECT_TRUE(says(stale, "value=\"A nurse\""));
  EXPECT_TRUE(says(stale, "name=\"seen\" value=\"" + seen().value + "\""));
}

TEST_F(PlanPages, ThePersonsVersionStandsBesideTheCouncilsWithReasons) {
  begin();
  (void)send(path_ + "/lines/new", "put_new_plan_line", washing());
  const auto without = send(line_path() + "/change", "put_plan_line",
                            with(washing(), {seen(), {"side", "person"}, {"length-1", "60"}}));
  EXPECT_EQ(without.status, 422);
  EXPECT_TRUE(says(without, "Enter why the line should change"));
  ASSERT_EQ(send(line_path() + "/change", "put_plan_line",
                 with(washing(), {seen(),
                                  {"side", "person"},
                                  {"length-1", "60"},
                                  {"met_by", "direct_payment"},
                                  {"reasons", "45 minutes leaves no time to dress"}}))
                .status,
            303);
  const auto page = show_page("/lines");
  EXPECT_TRUE(says(page, "The council’s version"));
  EXPECT_TRUE(says(page, "The person’s version"));
  EXPECT_TRUE(says(page, "45 minutes leaves no time to dress"));
  EXPECT_TRUE(says(page, "Theirs, keyed for "));
  ASSERT_EQ(send(line_path() + "/answer", "answer_plan_line",
                 {{"by_side", "council"}, {"agreed", "yes"}, seen()})
                .status,
            303);
  EXPECT_EQ(plan().lines[0].counts()->met_by, care::MetBy::direct_payment);
}

TEST_F(PlanPages, ThePersonIsShownThePlanAndAnswers) {
  begin();
  (void)send(path_ + "/lines/new", "put_new_plan_line", washing());
  EXPECT_EQ(send(path_ + "/agreement/answer", "answer_plan", {{"answer", "agrees"}}).status, 422);
  ASSERT_EQ(send(path_ + "/agreement/shown", "show_plan_to_person", {{"how", "read out"}}).status,
            303);
  ASSERT_EQ(
      send(line_path() + "/change", "put_plan_line", with(washing(), {seen(), {"length-1", "30"}}))
          .status,
      303);
  const auto agreement = show_page("/agreement");
  EXPECT_TRUE(says(agreement, "Changed since it was shown"));
  EXPECT_FALSE(says(agreement, "kind=L18"));
  const auto refused =
      send(path_ + "/agreement/answer", "answer_plan", {{"answer", "does_not_agree"}});
  EXPECT_TRUE(says(refused, "Enter why the person does not agree"));
  ASSERT_EQ(send(path_ + "/agreement/answer", "answer_plan",
                 {{"answer", "does_not_agree"}, {"why", "Half an hour is too short"}})
                .status,
            303);
  const auto answered = show_page("/agreement");
  EXPECT_TRUE(says(answered, "keyed for "));
  EXPECT_TRUE(says(answered, " by Somebody called amira"));
  EXPECT_TRUE(says(answered, "kind=L18"));
  const auto whole = show_page("/plan");
  EXPECT_EQ(whole.status, 200);
  EXPECT_TRUE(says(whole, "Does not agree with the plan"));
  EXPECT_TRUE(says(whole, "Half an hour is too short"));
  EXPECT_TRUE(says(whole, "Since you were shown it"));
  EXPECT_TRUE(says(whole, "Care Act 2014 s25(1)(c)"));
  EXPECT_EQ(times(whole, "<h1"), 1);
}

TEST_F(PlanPages, EachPageHasOneHeadingAndWhoMayNotWriteFindsNoForms) {
  begin();
  (void)send(path_ + "/lines/new", "put_new_plan_line", washing());
  for (const std::string& path :
       {path_ + "/lines", path_ + "/lines/new?need=A02", line_path(),
        line_path() + "/change?side=person", path_ + "/agreement", path_ + "/plan"}) {
    const auto page = show(path, amira_);
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_EQ(times(page, "<h1"), 1) << path;
  }
  const auto denied = send(path_ + "/lines/new", "put_new_plan_line", washing(), &tom_);
  EXPECT_NE(denied.status, 303);
  EXPECT_EQ(plan().lines.size(), 1U);
  EXPECT_EQ(show("/cases/hers/documents/bells-assessment/lines", amira_).status, 404);
  EXPECT_EQ(show(path_ + "/lines/no-such-line", amira_).status, 404);
}

}  // namespace
}  // namespace candour::web
