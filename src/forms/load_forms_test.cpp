#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "forms/testing_form.hpp"

namespace candour::forms {
namespace {

namespace files = std::filesystem;

class LoadForms : public testing::Test {
 protected:
  LoadForms() {
    std::string pattern = testing::TempDir() + "candour-forms-XXXXXX";
    EXPECT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    files::create_directories(folder_ / "forms");
    files::create_directories(folder_ / "council");
  }
  ~LoadForms() override { files::remove_all(folder_); }

  void write(const std::string& name, std::string_view text) const {
    std::ofstream{folder_ / name, std::ios::binary} << text;
  }
  Result<FormBook> load() const { return load_forms(folder_ / "forms", folder_ / "council"); }

  files::path folder_;
};

TEST_F(LoadForms, FindsTheVersionInForce) {
  write("forms/small.toml", small_form);
  std::string later = small_form_with("version = 2", "version = 3");
  later.replace(later.find("2026-04-01"), 10, "2027-04-01");
  write("forms/small-3.toml", later);
  const auto book = load();
  ASSERT_TRUE(book) << book.error().message;
  EXPECT_EQ(book->all().size(), 2U);
  EXPECT_EQ(book->on("small", make_day(2026, 3, 31)), nullptr);
  EXPECT_EQ(book->on("small", make_day(2026, 4, 1))->version, 2);
  EXPECT_EQ(book->on("small", make_day(2027, 4, 1))->version, 3);
  EXPECT_EQ(book->on("large", make_day(2027, 4, 1)), nullptr);
  EXPECT_EQ(book->version("small", 2)->version, 2);
  EXPECT_EQ(book->version("small", 1), nullptr);
}

TEST_F(LoadForms, RefusesAVersionTwiceAndOneThatIsNoLater) {
  write("forms/small.toml", small_form);
  write("forms/small-again.toml", small_form);
  auto book = load();
  ASSERT_FALSE(book);
  EXPECT_EQ(book.error().code, RefusalCode::duplicate_key);
  EXPECT_EQ(book.error().field, "version");
  write("forms/small-again.toml", small_form_with("version = 2", "version = 3"));
  book = load();
  ASSERT_FALSE(book);
  EXPECT_EQ(book.error().code, RefusalCode::date_out_of_range);
  EXPECT_EQ(book.error().field, "in_force_from");
}

TEST_F(LoadForms, ACouncilAddsToAForm) {
  write("forms/small.toml", small_form);
  constexpr std::string_view own =
      "form = \"small\"\n[[add]]\nsection = \"about-you\"\nid = \"bins\"\nfact = "
      "\"council.bins\"\ntype = \"line\"\nlabel = \"Bins\"\n";
  write("council/small.toml", own);
  auto book = load();
  ASSERT_TRUE(book) << book.error().message;
  EXPECT_TRUE(book->version("small", 2)->question("about-you", "bins")->is_councils_own);
  // A fact that another form asks is not new.
  std::string other = small_form_with("id = \"small\"", "id = \"other\"");
  for (auto at = other.find("person."); at != std::string::npos; at = other.find("person.", at))
    other.replace(at, 7, "council.");
  other.replace(other.find("held = \"council.born\"\n"), 22, "");
  other.replace(other.find("council.extra"), 13, "council.bins");
  write("forms/other.toml", other);
  book = load();
  ASSERT_FALSE(book);
  EXPECT_EQ(book.error().code, RefusalCode::duplicate_key);
  EXPECT_EQ(book.error().field, "add[0].fact");
  EXPECT_EQ(book.error().line, 2);
}

TEST_F(LoadForms, RefusesAFileForNoForm) {
  write("forms/small.toml", small_form);
  write("council/large.toml", "form = \"large\"\n");
  const auto book = load();
  ASSERT_FALSE(book);
  EXPECT_EQ(book.error().code, RefusalCode::unknown_field_value);
  EXPECT_NE(book.error().message.find("council/large.toml"), std::string::npos);
}

TEST_F(LoadForms, AFolderThatIsNotThereIsRefusedAndTheCouncilsIsNot) {
  EXPECT_EQ(load_forms(folder_ / "nowhere").error().code, RefusalCode::not_readable);
  write("forms/small.toml", small_form);
  EXPECT_TRUE(load_forms(folder_ / "forms", folder_ / "nowhere"));
}

// The forms that ship, with what the demonstration council adds.
TEST_F(LoadForms, TheFormsThatShipAreRight) {
  const files::path source{CANDOUR_SOURCE_DIR};
  const auto book = load_forms(source / "forms", source / "councils" / "demo" / "forms");
  ASSERT_TRUE(book) << book.error().message;
  EXPECT_FALSE(book->all().empty());
}

}  // namespace
}  // namespace candour::forms
