#include "web/budget/price_pages.hpp"

#include "web/pages/test_council_work.hpp"

namespace candour::web {
namespace {

class PricePages : public CouncilAtWork {};

TEST_F(PricePages, AreOpenToAnybodyWithoutSigningIn) {
  for (const std::string_view path : {"/prices", "/prices?file=csv", "/prices/ideas"})
    EXPECT_EQ(pages_->handle(get(path)).status, 200) << path;
}

TEST_F(PricePages, ShowThePricesOfADay) {
  EXPECT_TRUE(says(show("/prices?on=2025-04-01", amira_), "£20.70 a visit"));
  EXPECT_TRUE(says(show("/prices?on=2025-03-31", amira_), "£19.60 a visit"));
  const auto refused = show("/prices?on=2025-02-30", amira_);
  EXPECT_EQ(refused.status, 422);
  EXPECT_TRUE(says(refused, "Enter a day that exists"));
}

TEST_F(PricePages, FindAPriceByWords) {
  const auto page = show("/prices?words=BATH", amira_);
  EXPECT_TRUE(says(page, "Bath board"));
  EXPECT_FALSE(says(page, "Live-in care"));
  EXPECT_TRUE(says(show("/prices?words=nothing", amira_), "unknown, never nothing"));
}

TEST_F(PricePages, GiveThePricesAsAFile) {
  const auto file = show("/prices?file=csv&on=2025-04-01", amira_);
  EXPECT_TRUE(says(file, "home-care-45,"));
  EXPECT_TRUE(says(file, ",20.70,2025-04-01,2026-03-31,"));
}

TEST_F(PricePages, CostAnIdeaAndKeepNothing) {
  const auto before = test_.store->head(council_)->number;
  const auto page =
      show("/prices/ideas?price1=home-care-30&much1=7&two1=yes&price2=day-centre&much2=2", amira_);
  EXPECT_EQ(page.status, 200);
  // 7 × 2 × 15.10 = 211.40, and 2 × 55.50 = 111.00.
  EXPECT_TRUE(says(page, "£211.40"));
  EXPECT_TRUE(says(page, "£322.40"));
  EXPECT_EQ(test_.store->head(council_)->number, before);
}

TEST_F(PricePages, AddTheCostsOfAnEmployerToAnIdea) {
  const auto page = show("/prices/ideas?price1=assistant-wage&much1=20", amira_);
  EXPECT_TRUE(says(page, "Paid holiday"));
  EXPECT_TRUE(says(page, "Employer’s National Insurance"));
  EXPECT_TRUE(says(page, "Provisional"));
}

TEST_F(PricePages, RefuseANumberThatIsNone) {
  const auto page = show("/prices/ideas?price1=home-care-30&much1=lots", amira_);
  EXPECT_EQ(page.status, 422);
  EXPECT_TRUE(says(page, "value=\"lots\""));
}

TEST_F(PricePages, HoldWhateverIsTypedAsText) {
  const auto bad = encode_urlencoded(Fields{{{"words", "\"><script>alert(1)</script>"},
                                             {"on", "\"><script>alert(1)</script>"},
                                             {"price1", "\"><script>alert(1)</script>"},
                                             {"much1", "\"><script>alert(1)</script>"}}});
  for (const std::string path : {"/prices?", "/prices/ideas?"})
    EXPECT_FALSE(says(pages_->handle(get(path + bad)), "<script>alert")) << path;
}

}  // namespace
}  // namespace candour::web
