#include "base/identifier.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <type_traits>
#include <unordered_set>

namespace candour {
namespace {

static_assert(!std::is_convertible_v<CaseId, PersonId>);
static_assert(!std::is_constructible_v<CaseId, PersonId>);
static_assert(!std::is_convertible_v<std::string, CaseId>);
static_assert(!std::is_convertible_v<CaseId, std::string>);

TEST(Identifier, KeepsWhatItWasGiven) {
  EXPECT_EQ(CaseId::parse("23-019-542")->text(), "23-019-542");
  EXPECT_EQ(StreamName::ours("case/A1/assessment/2").text(), "case/A1/assessment/2");
  EXPECT_EQ(ActorId::ours("staff:s-17").text(), "staff:s-17");
  EXPECT_TRUE(CaseId{}.empty());
}

TEST(Identifier, RefusesWhatIsEmptyTooLongOrOutsideItsCharacters) {
  EXPECT_EQ(CaseId::parse("", "case").error().code, RefusalCode::text_empty);
  EXPECT_EQ(CaseId::parse("", "case").error().field, "case");
  EXPECT_TRUE(CaseId::parse(std::string(64, 'a')));
  EXPECT_EQ(CaseId::parse(std::string(65, 'a')).error().code, RefusalCode::text_too_long);
  for (const char* text : {"a b", "-a", ".a", "a/b", "a:b", "a\n", "é1", "a'b", "a\"b", "<a>"})
    EXPECT_EQ(CaseId::parse(text).error().code, RefusalCode::not_an_identifier) << text;
  EXPECT_EQ(StreamName::parse("/case").error().code, RefusalCode::not_an_identifier);
  EXPECT_EQ(StreamName::parse("case/a b").error().code, RefusalCode::not_an_identifier);
}

TEST(Identifier, ARefusalDoesNotRepeatWhatWasSent) {
  const Refusal refusal = PersonId::parse("Margaret Jones", "person").error();
  EXPECT_EQ(refusal.message.find("Margaret"), std::string::npos);
}

TEST(Identifier, ComparesAndHashesByItsText) {
  const CaseId a = CaseId::ours("a");
  const CaseId b = CaseId::ours("b");
  EXPECT_LT(a, b);
  EXPECT_EQ(a, CaseId::ours("a"));
  const std::unordered_set<CaseId> cases{a, b, CaseId::ours("a")};
  EXPECT_EQ(cases.size(), 2U);
}

TEST(Identifier, AnyBytesAreEitherKeptExactlyOrRefused) {
  EXPECT_TRUE(rc::check([](const std::string& bytes) {
    const auto id = StreamName::parse(bytes);
    if (id) RC_ASSERT(id->text() == bytes);
  }));
}

}  // namespace
}  // namespace candour
