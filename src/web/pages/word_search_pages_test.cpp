// The words of records are found by whoever may read them there and then, and by nobody else.

#include "care/casefile/note_actions.hpp"
#include "web/pages/test_work.hpp"

namespace candour::web {
namespace {

class WordSearchPages : public WorkPages {
 protected:
  WordSearchPages() {
    test_.add_case(council_, "far", timeline("Her neighbour, Mr Fanshawe, rang."),
                   care::CaseOrigin::council, "wes");
    test_.add_case(council_, "bens", timeline("Mr Fanshawe called twice."),
                   care::CaseOrigin::council, "ben");
    test_.add_case(council_, "pub", timeline("A Mr Fanshawe complained."),
                   care::CaseOrigin::published);
  }

  static std::string timeline(std::string_view note) {
    return R"({"ref": "T-2", "service": "adult", "people": { "A": "woman of 81" }, "roles": {},
      "events": [{ "on": "2025-01-06", "kind": "assessment.requested", "about": "A", "note": ")" +
           std::string{note} + "\" }] }";
  }

  care::StatementRecorded note(std::string_view id, std::string_view text,
                               people::VisibilityClass visibility, int version = 1) {
    care::StatementRecorded recorded;
    recorded.statement.id = people::StatementId::ours(id);
    recorded.statement.version = version;
    recorded.statement.text = PersonalText{std::string{text}};
    recorded.statement.author = ActorId::ours("staff:amira");
    recorded.statement.account_of = ActorId::ours("staff:amira");
    recorded.statement.happened = exactly(make_day(2026, 1, 2));
    recorded.statement.visibility = visibility;
    return recorded;
  }
  void add(std::string_view id, const care::StatementRecorded& recorded) {
    test_.add_event(council_, CaseId::ours(id), recorded);
  }

  Response search(const Browser& by, std::string_view words, std::string_view in = {},
                  std::string_view after = {}) {
    std::vector<Field> fields{{"q", std::string{words}}};
    if (!in.empty()) fields.push_back({"in", std::string{in}});
    if (!after.empty()) fields.push_back({"after", std::string{after}});
    return show("/search/words?" + encode_urlencoded(Fields{fields}), by);
  }
  static std::size_t count(const Response& response) {
    std::size_t found = 0;
    const std::string one = "candour-found__one";
    for (auto at = response.body.find(one); at != response.body.npos;
         at = response.body.find(one, at + 1))
      ++found;
    return found;
  }
};

using people::VisibilityClass;

TEST_F(WordSearchPages, SaysWhereWhoAndWhyItWasFound) {
  const auto page = search(ben_, "fanshawe TWICE");
  ASSERT_EQ(page.status, 200);
  EXPECT_EQ(count(page), 1U);
  EXPECT_TRUE(says(page, "Mr <mark>Fanshawe</mark> called <mark>twice</mark>."));
  EXPECT_TRUE(says(page, "href=\"/cases/bens#e-0\""));
  EXPECT_TRUE(says(page, "6 January 2025"));
  EXPECT_TRUE(says(page, "Case T-2: "));
  EXPECT_TRUE(says(show("/cases/bens", ben_), "id=\"e-0\""));
  EXPECT_EQ(count(search(ben_, "twic")), 1U);
  EXPECT_EQ(count(search(ben_, "nowhere")), 0U);
}

TEST_F(WordSearchPages, SearchesOnesOwnPeopleOrTheTeamsOrWhatIsPublishedAndNothingElse) {
  EXPECT_EQ(count(search(amira_, "fanshawe")), 0U);
  EXPECT_TRUE(says(search(amira_, "fanshawe", "my-team"), "/cases/bens#"));
  EXPECT_EQ(count(search(amira_, "fanshawe", "my-team")), 1U);
  EXPECT_TRUE(says(search(amira_, "fanshawe", "published"), "/cases/pub#"));
  // A manager means their team; what waits with it is theirs too.
  EXPECT_EQ(count(search(mary_, "fanshawe")), 1U);
  EXPECT_TRUE(says(search(mary_, "rang", "my-team"), "/cases/waiting#"));
  EXPECT_TRUE(says(search(wes_, "fanshawe"), "/cases/far#"));
  // Finance has no caseload of a team: every record there asks for a reason.
  test_.add_case(council_, "money", timeline("Fanshawe pays."), care::CaseOrigin::council);
  test_.add_event(council_, CaseId::ours("money"), care::CasePlacedWithTeam{"Finance"});
  for (const std::string_view in : {"", "my-team", "my-people", "elsewhere"})
    EXPECT_FALSE(says(search(grace_, "fanshawe", in), "/cases/money")) << in;
}

// A team mate opens the record, and is not told that something in it is held.
TEST_F(WordSearchPages, NeverTellsOfWhatIsHeld) {
  add("hers", note("h", "Zebra: he threatened her.", VisibilityClass::held));
  EXPECT_EQ(count(search(amira_, "zebra")), 1U);
  EXPECT_EQ(count(search(mary_, "zebra")), 1U);
  const auto found = search(ben_, "zebra", "my-team");
  const auto nothing = search(ben_, "zebrb", "my-team");
  EXPECT_EQ(count(found), 0U);
  std::string expected = nothing.body;
  for (auto at = expected.find("zebrb"); at != expected.npos; at = expected.find("zebrb"))
    expected.replace(at, 5, "zebra");
  const auto without_tokens = [](std::string body) {
    for (auto at = body.find("form_token"); at != body.npos; at = body.find("form_token", at + 1))
      body.replace(at, 100, std::string(100, '-'));
    return body;
  };
  EXPECT_EQ(without_tokens(found.body), without_tokens(expected));
}

TEST_F(WordSearchPages, FindsTheNewestVersionAlone) {
  add("hers", note("n", "The first said marmalade.", VisibilityClass::professional_in_work));
  add("hers", note("n", "The second says honey.", VisibilityClass::professional_in_work, 2));
  EXPECT_EQ(count(search(amira_, "marmalade")), 0U);
  const auto page = search(amira_, "honey");
  EXPECT_EQ(count(page), 1U);
  EXPECT_TRUE(says(page, "href=\"/cases/hers#n-n\""));
}

TEST_F(WordSearchPages, GoesOnWhereAPageIsFull) {
  for (int i = 0; i < 45; ++i)
    add("hers", note("n" + std::to_string(i), "Porridge again.", VisibilityClass::theirs));
  std::string after;
  std::vector<std::size_t> pages;
  for (int i = 0; i < 4; ++i) {
    const auto page = search(amira_, "porridge", "my-people", after);
    pages.push_back(count(page));
    const auto at = page.body.find("after=");
    if (at == page.body.npos) break;
    after = page.body.substr(at + 6, page.body.find('"', at) - at - 6);
  }
  EXPECT_EQ(pages, (std::vector<std::size_t>{20, 20, 5}));
  for (const std::string_view nonsense : {"x", "2026-01-01", "2026-01-01.x", "9999-01-01.1", "."})
    EXPECT_EQ(search(amira_, "porridge", "my-people", nonsense).status, 200) << nonsense;
}

TEST_F(WordSearchPages, TakesWhateverIsTyped) {
  add("hers", note("n", "妈妈来了 Zoë, “quoted” 100% <b>", VisibilityClass::theirs));
  EXPECT_EQ(count(search(amira_, "妈妈")), 1U);
  EXPECT_TRUE(says(search(amira_, "zoe"), "<mark>Zoë</mark>"));
  EXPECT_TRUE(says(search(amira_, "100%"), "“quoted” <mark>100</mark>% &lt;b&gt;"));
  EXPECT_EQ(search(amira_, "").status, 200);
  EXPECT_EQ(search(amira_, "  ").status, 200);
  for (const std::string& typed : {std::string(10'000, 'x'), std::string{"%_*'\""},
                                   std::string{"a b c d e f g h i j k l m n o p"}}) {
    const auto page = search(amira_, typed);
    EXPECT_EQ(page.status, 422) << typed.size();
    EXPECT_TRUE(says(page, "href=\"#q\"")) << typed.size();
    EXPECT_LT(page.body.size(), 20'000U);
  }
  EXPECT_FALSE(says(search(amira_, hostile_words), "<script>alert"));
}

}  // namespace
}  // namespace candour::web
