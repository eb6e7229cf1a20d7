#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "rules/explain.hpp"
#include "web/law_book/anchor.hpp"
#include "web/law_book/test_law.hpp"

namespace candour::web {
namespace {

const std::map<std::string, std::string>& shipped_pages() {
  static const auto pages = printed_book(shipped_rules());
  return pages;
}

// Where a link from `page` leads within the folder: "rules/a.html" and "../index.html" give
// "index.html".
std::string resolved(const std::string& page, std::string_view link) {
  std::string folder = page.substr(0, page.find('/') == page.npos ? 0 : page.find('/') + 1);
  while (link.starts_with("../")) {
    link.remove_prefix(3);
    folder.clear();
  }
  return folder + std::string{link};
}

TEST(PrintedBook, EveryRuleAndEveryProvisionHasItsPlace) {
  const auto& pages = shipped_pages();
  const LawBook book{shipped_rules()};
  for (const Chapter& chapter : book.chapters()) {
    for (const BookRule& rule : chapter.rules)
      EXPECT_TRUE(pages.contains("rules/" + std::string{rule.id} + ".html")) << rule.id;
  }
  for (const rules::Instrument& instrument : book.library().instruments) {
    const std::string& page = pages.at("instruments/" + instrument.id + ".html");
    const auto ids = attributes_of(page, "id");
    for (const rules::Provision& provision : instrument.provisions) {
      EXPECT_EQ(std::count(ids.begin(), ids.end(), version_anchor(instrument, provision)), 1)
          << instrument.id << " " << provision.id;
      EXPECT_NE(page.find(escaped(provision.summary)), page.npos) << provision.id;
    }
  }
}

TEST(PrintedBook, EveryLinkLeadsSomewhere) {
  std::map<std::string, std::set<std::string>> ids;
  for (const auto& [path, page] : shipped_pages()) {
    const auto all = attributes_of(page, "id");
    ids[path] = {all.begin(), all.end()};
    EXPECT_EQ(ids[path].size(), all.size()) << "an id twice on " << path;
  }
  std::set<std::string> outside;
  for (const auto& instrument : shipped_rules().library().instruments)
    outside.insert(escaped(instrument.address));
  std::size_t followed = 0;
  for (const auto& [path, page] : shipped_pages()) {
    for (const std::string& link : attributes_of(page, "href")) {
      ++followed;
      if (link.find("://") != link.npos) {
        EXPECT_TRUE(outside.contains(link)) << path << " leads to " << link;
        continue;
      }
      const auto hash = std::min(link.find('#'), link.size());
      const std::string target = hash == 0 ? path : resolved(path, link.substr(0, hash));
      if (target.starts_with("assets/")) continue;
      ASSERT_TRUE(ids.contains(target)) << path << " leads to " << link;
      if (hash < link.size()) {
        EXPECT_TRUE(ids[target].contains(link.substr(hash + 1))) << path << " leads to " << link;
      }
    }
  }
  EXPECT_GT(followed, 3'000u);
}

TEST(PrintedBook, AsksForNothingButItsStyles) {
  for (const auto& [path, page] : shipped_pages()) {
    EXPECT_EQ(page.find("<script"), page.npos) << path;
    EXPECT_TRUE(attributes_of(page, "src").empty()) << path;
    EXPECT_TRUE(attributes_of(page, "action").empty()) << path;
    EXPECT_TRUE(attributes_of(page, "style").empty()) << path;
  }
}

TEST(PrintedBook, EachRuleNamesItsDutyItsCitationsAndItsLength) {
  const LawBook book{shipped_rules()};
  for (const Chapter& chapter : book.chapters()) {
    for (const BookRule& rule : chapter.rules) {
      const std::string text =
          text_of(shipped_pages().at("rules/" + std::string{rule.id} + ".html"));
      const RuleVersion& version = rule.on(some_day);
      const auto says = [&](std::string_view words) {
        EXPECT_NE(text.find(escaped(words)), text.npos) << rule.id << " does not say: " << words;
      };
      says(std::string{"The council must "} + std::string{version.head->duty});
      says(version.head->note);
      for (const rules::Citation& cite : version.head->cites) {
        if (cite.given()) says(rules::cited(cite, book.library()));
      }
      says("Reviewed by: nobody yet");
      if (version.clock == nullptr) continue;
      for (const rules::Value* value :
           {version.clock->length, version.clock->longest, version.clock->extension}) {
        if (value == nullptr) continue;
        says(value->words);
        // A rule of the future has no length yet.
        const rules::ValuePeriod* period = value->on(some_day);
        EXPECT_TRUE(period != nullptr || version.head->from > some_day) << rule.id;
        if (period != nullptr) says(rules::length_words(value->unit, period->amount));
      }
    }
  }
}

TEST(PrintedBook, CoverageHoldsEveryParagraphWithItsReason) {
  const std::string& page = shipped_pages().at("coverage.html");
  for (const auto& instrument : shipped_rules().library().instruments) {
    for (const auto& provision : instrument.provisions) {
      EXPECT_NE(page.find(escaped(instrument.citation + " " + provision.id)), page.npos);
      EXPECT_NE(page.find(escaped(provision.reason)), page.npos) << provision.id;
    }
  }
}

// Whatever a law file holds is shown as text.
TEST(PrintedBook, EscapesWhatTheFilesHold) {
  const std::string hostile = "<script>alert(1)</script>&\"'";
  const auto law = law_changed_by([&](rules::LawLibrary& library) {
    for (auto& instrument : library.instruments) {
      for (std::string* text : {&instrument.title, &instrument.edition, &instrument.read_by})
        *text += hostile;
      instrument.address = "javascript:alert(1)";
      for (auto& provision : instrument.provisions) {
        provision.heading += hostile;
        provision.summary += hostile;
        provision.reason += hostile;
      }
    }
    for (auto& value : library.values) {
      value.words += hostile;
      for (auto& period : value.periods) period.checked_by += hostile;
    }
  });
  for (const auto& [path, page] : printed_book(law->book)) {
    EXPECT_EQ(page.find("<script"), page.npos) << path;
    // The rows are no part of the library: rows_test.cpp tries them.
    EXPECT_EQ(page.find(escaped(hostile)) == page.npos, path == "rows.html") << path;
    for (const std::string& link : attributes_of(page, "href"))
      EXPECT_FALSE(link.starts_with("javascript")) << path;
  }
}

TEST(PrintedBook, SaysWhatIsNotInForceAndWhatIsProvisional) {
  const auto early = printed_book(shipped_rules(), make_day(2015, 3, 31));
  EXPECT_NE(early.at("rules/plan.copy.html").find("this rule was not in force"), std::string::npos);
  EXPECT_NE(early.at("index.html").find("not in force that day"), std::string::npos);
  const auto later = printed_book(shipped_rules(), make_day(2015, 4, 1));
  EXPECT_EQ(later.at("rules/plan.copy.html").find("this rule was not in force"), std::string::npos);

  const auto law = law_changed_by([](rules::LawLibrary& library) {
    for (auto& value : library.values) {
      if (value.id == "complaints.children.stage1")
        value.periods.back().checked_to = make_day(2030, 6, 30);
    }
  });
  const std::string rule = "rules/complaints.children.stage1.html";
  const std::string since = "Checked to 30 June 2030: provisional since 1 July 2030.";
  EXPECT_EQ(printed_book(law->book, make_day(2030, 6, 30)).at(rule).find(since), std::string::npos);
  EXPECT_NE(printed_book(law->book, make_day(2030, 7, 1)).at(rule).find(since), std::string::npos);
}

TEST(ServedBook, LeadsWithinTheSiteAndKeepsTheDay) {
  const LawBook book{shipped_rules()};
  const Reading reading{book, some_day, Links::served(some_day)};
  const std::string page = contents_page(reading).body.take();
  std::size_t rules = 0;
  for (const std::string& link : attributes_of(page, "href")) {
    EXPECT_TRUE(link.starts_with("/law") || link.starts_with("#")) << link;
    EXPECT_NE(link.find("?on=2026-06-01"), link.npos) << link;
    rules += link.starts_with("/law/rules/") ? 1 : 0;
  }
  EXPECT_EQ(rules, book.rule_count());
  EXPECT_EQ(Links::served().rule("plan.copy"), "/law/rules/plan.copy");
  EXPECT_EQ(Links::served(some_day).provision("x", "ps1"), "/law/instruments/x?on=2026-06-01#ps1");
  EXPECT_EQ(Links::printed(1).value("v-a"), "../values.html#v-a");
}

}  // namespace
}  // namespace candour::web
