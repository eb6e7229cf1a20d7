#include "web/pages/law_pages.hpp"

#include <gtest/gtest.h>

#include "web/law_book/anchor.hpp"
#include "web/pages/test_site.hpp"

namespace candour::web {
namespace {

class LawPages : public ::testing::Test {
 protected:
  Response asked(std::string_view target) { return pages_.handle(get(target)); }

  TestSite test_;
  Pages pages_{test_.site_of(CouncilId::ours("first"))};
};

bool says(const Response& response, std::string_view words) {
  return response.content().find(words) != std::string_view::npos;
}

TEST_F(LawPages, AreOpenToAnybody) {
  for (const std::string_view target :
       {"/law", "/law/coverage", "/law/values", "/law/rules/plan.copy",
        "/law/rules/complaints.children.stage2", "/law/instruments/si-2006-1738"}) {
    const Response response = asked(target);
    EXPECT_EQ(response.status, 200) << target;
    EXPECT_TRUE(says(response, "aria-label=\"Law book\"")) << target;
  }
}

TEST_F(LawPages, EveryRuleAndInstrumentIsServed) {
  for (const auto& clock : shipped_law().clocks())
    EXPECT_EQ(asked("/law/rules/" + std::string{clock.clock->head.id}).status, 200)
        << clock.clock->head.id;
  for (const auto* check : shipped_law().checks())
    EXPECT_EQ(asked("/law/rules/" + std::string{check->head.id}).status, 200) << check->head.id;
  for (const auto& instrument : shipped_law().library().instruments)
    EXPECT_EQ(asked("/law/instruments/" + instrument.id).status, 200) << instrument.id;
}

TEST_F(LawPages, WhatTheBookLacksIsNotFound) {
  EXPECT_EQ(asked("/law/rules/no.such.rule").status, 404);
  EXPECT_EQ(asked("/law/instruments/no-such-act").status, 404);
  EXPECT_EQ(asked("/law/rules/%3Cscript%3E").status, 404);
}

TEST_F(LawPages, ShowTheChosenDayAndKeepIt) {
  const Response chosen = asked("/law?on=2015-03-31");
  EXPECT_TRUE(says(chosen, "31 March 2015"));
  EXPECT_TRUE(says(chosen, "not in force that day"));
  EXPECT_TRUE(says(chosen, "You are reading this as at"));
  EXPECT_TRUE(says(chosen, "/law/rules/plan.copy?on=2015-03-31"));
  const Response boxes = asked("/law?on-day=31&on-month=3&on-year=2015");
  EXPECT_TRUE(says(boxes, "/law/rules/plan.copy?on=2015-03-31"));
  EXPECT_TRUE(says(asked("/law/rules/plan.copy?on=2015-03-31"), "this rule was not in force"));
  EXPECT_FALSE(says(asked("/law"), "You are reading this as at"));
}

TEST_F(LawPages, KeepWhatWasTypedWhenItIsNoDay) {
  for (const std::string_view target :
       {"/law?on=2015-02-30", "/law?on-day=30&on-month=2&on-year=2015",
        "/law?on=%3Cscript%3Ealert(1)%3C/script%3E"}) {
    const Response response = asked(target);
    EXPECT_EQ(response.status, 422) << target;
    EXPECT_TRUE(says(response, "Enter a day that exists")) << target;
    EXPECT_FALSE(says(response, "<script>alert")) << target;
  }
  EXPECT_TRUE(says(asked("/law?on-day=30&on-month=2&on-year=2015"), "value=\"30\""));
}

// A duty of a case links to its rule and to the paragraphs that it rests on.
TEST_F(LawPages, HoldThePlacesThatCasesLinkTo) {
  for (const auto& clock : shipped_law().clocks()) {
    const auto& cite = clock.clock->head.cites[0];
    const Response page = asked("/law/instruments/" + std::string{cite.instrument});
    EXPECT_TRUE(says(page, "id=\"" + provision_anchor(cite.provision) + "\""))
        << clock.clock->head.id;
  }
}

}  // namespace
}  // namespace candour::web
