#include "rules/local_policy.hpp"

#include <gtest/gtest.h>

namespace candour::rules {
namespace {

Value clock(std::string id, std::int64_t amount, std::string cite, LocalChange local) {
  Value value;
  value.id = std::move(id);
  value.unit = Unit::working_days;
  value.local = local;
  ValuePeriod period;
  period.from = make_day(2009, 4, 1);
  period.amount = amount;
  period.cite = std::move(cite);
  value.periods = {period};
  return value;
}

LawLibrary a_library() {
  LawLibrary library;
  Instrument guidance;
  guidance.id = "guidance";
  guidance.citation = "Guidance";
  guidance.standing = Standing::guidance;
  Instrument regulations;
  regulations.id = "regulations";
  regulations.citation = "SI 2009/309";
  regulations.standing = Standing::regulation;
  library.instruments = {guidance, regulations};
  library.values = {clock("acknowledge", 3, "SI 2009/309 reg 13(3)", LocalChange::shorter),
                    clock("ask", 20, "SI 2009/309 reg 18(2)", LocalChange::longer),
                    clock("fixed", 4, "SI 2009/309 reg 6", LocalChange::never),
                    clock("target", 12, "Guidance para 1", LocalChange::shorter)};
  return library;
}

ValuePeriod proposed(std::int64_t amount) {
  ValuePeriod period;
  period.from = make_day(2020, 1, 1);
  period.amount = amount;
  period.cite = "Complaints policy 2020";
  return period;
}

RefusalCode refusal_of(std::string_view id, const ValuePeriod& period) {
  const auto answer = accept_local_policy(a_library(), id, period);
  EXPECT_FALSE(answer.has_value());
  return answer ? RefusalCode::usage : answer.error().code;
}

TEST(LocalPolicy, AShorterClockStandsAsLocalPolicy) {
  const auto accepted = accept_local_policy(a_library(), "acknowledge", proposed(2));
  ASSERT_TRUE(accepted);
  EXPECT_EQ(accepted->standing, Standing::local_policy);
  EXPECT_EQ(accepted->period.amount, 2);
  EXPECT_EQ(accepted->unit, Unit::working_days);
  EXPECT_TRUE(accept_local_policy(a_library(), "acknowledge", proposed(3)));
}

TEST(LocalPolicy, ALongerClockIsWeakerThanTheLaw) {
  EXPECT_EQ(refusal_of("acknowledge", proposed(4)), RefusalCode::weaker_than_law);
}

TEST(LocalPolicy, ALimitOnThePersonMayOnlyBeLengthened) {
  EXPECT_EQ(refusal_of("ask", proposed(10)), RefusalCode::weaker_than_law);
  EXPECT_TRUE(accept_local_policy(a_library(), "ask", proposed(30)));
}

TEST(LocalPolicy, SomeLengthsMayNotBeMovedAtAll) {
  EXPECT_EQ(refusal_of("fixed", proposed(3)), RefusalCode::weaker_than_law);
  EXPECT_EQ(refusal_of("fixed", proposed(5)), RefusalCode::weaker_than_law);
}

TEST(LocalPolicy, BesideGuidanceAnyLengthStands) {
  EXPECT_TRUE(accept_local_policy(a_library(), "target", proposed(40)));
}

TEST(LocalPolicy, ALaterTighterLawCounts) {
  LawLibrary library = a_library();
  Value& value = library.values[0];
  value.periods[0].until = make_day(2021, 12, 31);
  ValuePeriod tighter = value.periods[0];
  tighter.from = make_day(2022, 1, 1);
  tighter.until.reset();
  tighter.amount = 1;
  value.periods.push_back(tighter);
  const auto open_ended = accept_local_policy(library, "acknowledge", proposed(2));
  ASSERT_FALSE(open_ended);
  EXPECT_EQ(open_ended.error().code, RefusalCode::weaker_than_law);
  ValuePeriod ended = proposed(2);
  ended.until = make_day(2021, 12, 31);
  EXPECT_TRUE(accept_local_policy(library, "acknowledge", ended));
}

TEST(LocalPolicy, RefusesWhatCannotBePlaced) {
  EXPECT_EQ(refusal_of("unheard_of", proposed(2)), RefusalCode::no_law_recorded);
  ValuePeriod early = proposed(2);
  early.from = make_day(2000, 1, 1);
  EXPECT_EQ(refusal_of("acknowledge", early), RefusalCode::no_law_recorded);
  EXPECT_EQ(refusal_of("acknowledge", proposed(0)), RefusalCode::unknown_field_value);
  ValuePeriod unsourced = proposed(2);
  unsourced.cite.clear();
  EXPECT_EQ(refusal_of("acknowledge", unsourced), RefusalCode::no_citation);
  ValuePeriod backwards = proposed(2);
  backwards.until = make_day(2019, 1, 1);
  EXPECT_EQ(refusal_of("acknowledge", backwards), RefusalCode::date_out_of_range);
}

TEST(LocalPolicy, MoneyIsNotALocalClock) {
  LawLibrary library = a_library();
  library.values[0].unit = Unit::pence;
  const auto answer = accept_local_policy(library, "acknowledge", proposed(2));
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, RefusalCode::wrong_type);
}

}  // namespace
}  // namespace candour::rules
