#include <gtest/gtest.h>
#include <toml++/toml.h>

#include <set>

#include "rules/explain.hpp"
#include "web/law_book/anchor.hpp"
#include "web/law_book/finding_codes.hpp"
#include "web/law_book/review.hpp"
#include "web/law_book/rule_tree.hpp"
#include "web/law_book/test_law.hpp"

namespace candour::web {
namespace {

TEST(LawBook, EveryRuleStandsInAChapterOnce) {
  const LawBook book{shipped_rules()};
  std::multiset<std::string_view> ids;
  for (const Chapter& chapter : book.chapters()) {
    EXPECT_NE(chapter.title, "Other rules") << chapter.rules.front().id;
    for (const BookRule& rule : chapter.rules) ids.insert(rule.id);
  }
  std::set<std::string_view> bound;
  for (const auto& clock : shipped_rules().clocks()) bound.insert(clock.clock->head.id);
  for (const auto* check : shipped_rules().checks()) bound.insert(check->head.id);
  EXPECT_EQ(ids.size(), bound.size());
  for (const std::string_view id : bound) EXPECT_EQ(ids.count(id), 1u) << id;
}

TEST(LawBook, ReadsFromRuleToRule) {
  const LawBook book{shipped_rules()};
  std::string_view id = book.chapters().front().rules.front().id;
  EXPECT_EQ(book.neighbours(id).first, nullptr);
  std::size_t read = 1;
  while (const BookRule* next = book.neighbours(id).second) {
    EXPECT_EQ(book.neighbours(next->id).first->id, id);
    id = next->id;
    ++read;
  }
  EXPECT_EQ(read, book.rule_count());
}

TEST(LawBook, ShowsTheVersionOfTheDay) {
  const rules::RuleHead older{
      .id = "a.b", .from = make_day(2010, 1, 1), .until = make_day(2015, 3, 31)};
  const rules::RuleHead newer{.id = "a.b", .from = make_day(2015, 4, 1)};
  const BookRule rule{"a.b", {{&older, nullptr, nullptr}, {&newer, nullptr, nullptr}}};
  EXPECT_EQ(rule.on(make_day(2015, 3, 31)).head, &older);
  EXPECT_EQ(rule.on(make_day(2015, 4, 1)).head, &newer);
  EXPECT_EQ(rule.on(make_day(2001, 1, 1)).head, &older);
  EXPECT_FALSE(rule.on(make_day(2001, 1, 1)).in_force_on(make_day(2001, 1, 1)));
  EXPECT_TRUE(rule.versions[0].in_force_on(make_day(2015, 3, 31)));
  EXPECT_FALSE(rule.versions[0].in_force_on(make_day(2015, 4, 1)));
}

TEST(LawBook, TellsVersionsOfAProvisionApart) {
  rules::Instrument instrument;
  instrument.provisions.resize(2);
  for (rules::Provision& provision : instrument.provisions) provision.id = "s1(2)";
  instrument.provisions[0].from = make_day(2020, 1, 1);
  instrument.provisions[1].from = make_day(2010, 1, 1);
  instrument.provisions[1].until = make_day(2019, 12, 31);
  EXPECT_EQ(version_anchor(instrument, instrument.provisions[0]), "ps1-2-");
  EXPECT_EQ(version_anchor(instrument, instrument.provisions[1]), "ps1-2--2010-01-01");
  EXPECT_EQ(provision_on(instrument, "s1(2)", make_day(2019, 12, 31)), &instrument.provisions[1]);
  EXPECT_EQ(provision_on(instrument, "s1(2)", make_day(2020, 1, 1)), &instrument.provisions[0]);
  EXPECT_EQ(provision_on(instrument, "s1(2)", make_day(2000, 1, 1)), &instrument.provisions[0]);
  EXPECT_EQ(provision_on(instrument, "s2", make_day(2020, 1, 1)), nullptr);
}

TEST(FindingCodes, HaveARuleOrAReasonAndNotBoth) {
  std::set<std::string_view> raised;
  for (const auto& clock : shipped_rules().clocks()) raised.insert(clock.clock->head.code);
  for (const auto* check : shipped_rules().checks()) raised.insert(check->head.code);
  EXPECT_EQ(finding_codes().size(), 49u);
  for (const FindingCode& code : finding_codes())
    EXPECT_NE(raised.contains(code.code), !code.undecided.empty()) << code.code;
  for (const std::string_view code : raised) EXPECT_NE(finding_words(code), code);
}

TEST(FindingCodes, GiveTheReasonsThatTheReplayIsMeasuredWith) {
  const toml::table file =
      toml::parse_file(CANDOUR_SOURCE_DIR "/tests/timelines/finding_codes.toml");
  for (const FindingCode& code : finding_codes())
    EXPECT_EQ(file["judgement"][code.code].value_or(std::string{}), code.undecided) << code.code;
}

TEST(RuleTree, SaysWhereEachFactIsRecorded) {
  const LawBook book{shipped_rules()};
  for (const Chapter& chapter : book.chapters()) {
    for (const BookRule& rule : chapter.rules) {
      bool asks = false;
      for (const TreeBranch& branch : tree_of(rule.versions[0], book.library(), some_day)) {
        EXPECT_FALSE(branch.any_of.empty() && branch.condition.empty() && branch.sentences.empty())
            << rule.id << ": " << branch.question;
        for (const TreeLine& line : branch.condition) {
          const bool is_leaf = line.joined.empty();
          asks = asks || is_leaf;
          EXPECT_EQ(recorded_words(line).empty(), !is_leaf) << rule.id << ": " << line.words;
        }
      }
      EXPECT_TRUE(asks || rule.versions[0].clock != nullptr) << rule.id;
    }
  }
}

TEST(Review, FingerprintFollowsTheSummaryAndTheLength) {
  const auto fingerprint = [](const rules::RuleBook& book) {
    return review_fingerprint(*LawBook{book}.find("complaints.children.stage1"), book.library());
  };
  const std::string shipped = fingerprint(shipped_rules());
  EXPECT_EQ(shipped.size(), 64u);
  EXPECT_EQ(shipped, fingerprint(law_changed_by()->book));
  const auto other_summary = law_changed_by([](rules::LawLibrary& library) {
    for (auto& instrument : library.instruments) {
      for (auto& provision : instrument.provisions) {
        if (instrument.id == "si-2006-1738" && provision.id == "reg 14(1)")
          provision.summary += " ";
      }
    }
  });
  EXPECT_NE(shipped, fingerprint(other_summary->book));
  const auto other_length = law_changed_by([](rules::LawLibrary& library) {
    for (auto& value : library.values) {
      if (value.id == "complaints.children.stage1") ++value.periods[0].amount;
    }
  });
  EXPECT_NE(shipped, fingerprint(other_length->book));
  const auto elsewhere = law_changed_by([](rules::LawLibrary& library) {
    for (auto& instrument : library.instruments) {
      if (instrument.id == "care-act-guidance") instrument.provisions[0].summary += " ";
    }
  });
  EXPECT_EQ(shipped, fingerprint(elsewhere->book));
}

}  // namespace
}  // namespace candour::web
