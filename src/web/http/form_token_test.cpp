#include "web/http/form_token.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <set>

namespace candour::web {
namespace {

FormTokenKey counting_key() {
  FormTokenKey key{};
  std::iota(key.begin(), key.end(), std::uint8_t{0});
  return key;
}

Fields with_token(std::string token) {
  Fields fields;
  fields.add(std::string{form_token_field}, std::move(token));
  return fields;
}

TEST(FormToken, IsHmacSha256OfItsParts) {
  // Computed with another program (Python's hmac) from the description in the header: each part
  // after its length as 8 bytes, key 00 01 ... 1f.
  EXPECT_EQ(form_token(counting_key(), "session-1", "sign_assessment"),
            "e65ae3c9ce73c4b6b51988c6350bd0ec96f5dc0cef12eab060bed24613539d7a");
}

TEST(FormToken, OpensOnlyTheFormAndSessionThatItWasMadeFor) {
  const FormTokenKey key = counting_key();
  const Fields fields = with_token(form_token(key, "session-1", "sign_assessment"));
  EXPECT_TRUE(check_form_token(key, "session-1", "sign_assessment", fields));
  FormTokenKey other_key = key;
  other_key[31] ^= 1;
  EXPECT_FALSE(check_form_token(other_key, "session-1", "sign_assessment", fields));
  EXPECT_FALSE(check_form_token(key, "session-2", "sign_assessment", fields));
  EXPECT_FALSE(check_form_token(key, "session-1", "sign_plan", fields));
  EXPECT_FALSE(check_form_token(key, "session-1s", "ign_assessment", fields));
}

TEST(FormToken, RefusesEveryOtherText) {
  const FormTokenKey key = counting_key();
  const std::string good = form_token(key, "s", "p");
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string changed = good;
    changed[at] = changed[at] == '0' ? '1' : '0';
    EXPECT_FALSE(check_form_token(key, "s", "p", with_token(changed))) << at;
  }
  for (const std::string& bad : {std::string{}, good.substr(1), good + "0"}) {
    const auto checked = check_form_token(key, "s", "p", with_token(bad));
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().code, RefusalCode::forged_token);
    EXPECT_EQ(checked.error().field, "form_token");
  }
  EXPECT_EQ(check_form_token(key, "s", "p", Fields{}).error().code, RefusalCode::forged_token);
  Fields twice = with_token(good);
  twice.add(std::string{form_token_field}, good);
  EXPECT_EQ(check_form_token(key, "s", "p", twice).error().code, RefusalCode::forged_token);
}

TEST(SubmissionId, Is128BitsOfTheRandomnessGiven) {
  const RandomBytes counting = [](std::span<std::uint8_t> bytes) {
    std::iota(bytes.begin(), bytes.end(), std::uint8_t{0xF0});
  };
  EXPECT_EQ(new_submission_id(counting), "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
}

TEST(SubmissionId, TheSystemsRandomnessDoesNotRepeat) {
  std::set<std::string> ids;
  const RandomBytes random = system_random();
  for (int i = 0; i < 1000; ++i) ids.insert(new_submission_id(random));
  EXPECT_EQ(ids.size(), 1000U);
}

TEST(SubmissionId, IsReadFromTheForm) {
  const auto read = [](std::string id) {
    Fields fields;
    fields.add(std::string{submission_id_field}, std::move(id));
    return submission_id_of(fields);
  };
  EXPECT_EQ(*read("00112233445566778899aabbccddeeff"), "00112233445566778899aabbccddeeff");
  for (const char* bad : {"", "00112233445566778899aabbccddeef", "00112233445566778899AABBCCDDEEFF",
                          "00112233445566778899aabbccddeeff0", "../112233445566778899aabbccddeeff"})
    EXPECT_EQ(read(bad).error().code, RefusalCode::malformed) << bad;
  EXPECT_EQ(submission_id_of(Fields{}).error().code, RefusalCode::missing_field);
}

}  // namespace
}  // namespace candour::web
