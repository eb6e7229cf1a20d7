#include "journal/seal.hpp"

#include <gtest/gtest.h>

#include <set>

#include "journal/command_key.hpp"
#include "journal/journal_testing.hpp"

namespace candour::journal {
namespace {

StoredEvent some_event() {
  StoredEvent event;
  event.council = camden;
  event.number = 1;
  event.stream = StreamName::ours("case/17");
  event.stream_version = 1;
  event.kind = "contact.received";
  event.kind_version = 1;
  event.happened = "2023-04";
  event.recorded = moment_at(1'772'442'300'000);
  event.actor = ActorId::ours("staff:7");
  event.command_key = "key-1";
  event.command_events = 1;
  event.reason = PersonalText{"He rang."};
  event.body = "{\"by\":\"telephone\"}";
  for (std::size_t i = 0; i < event.salt.size(); ++i) event.salt[i] = static_cast<std::uint8_t>(i);
  event.reason_digest = digest_of_reason(event.salt, event.reason.for_storage());
  event.body_digest = digest_of_body(event.salt, event.body);
  return event;
}

// FIPS 180-4's own example.
TEST(Seal, UsesSha256) {
  EXPECT_EQ(hexadecimal(as_bytes(sha256("abc"))),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256({"a", "", "bc"}), sha256("abc"));
  EXPECT_EQ(parse_digest(hexadecimal(as_bytes(sha256("abc")))), sha256("abc"));
  EXPECT_FALSE(parse_digest("ba78").has_value());
  EXPECT_FALSE(parse_digest(std::string(64, 'g')).has_value());
}

// The bytes that docs/decisions/0001-seals.md sets out, written here by hand.
TEST(Seal, LaysTheHeaderOutAsTheNoteSays) {
  const StoredEvent event = some_event();
  const auto field = [](std::string_view bytes) {
    return std::string{'\0', '\0', '\0', static_cast<char>(bytes.size())}.append(bytes);
  };
  const auto number = [&](std::string_view last_bytes) {
    return field(std::string(8 - last_bytes.size(), '\0').append(last_bytes));
  };
  const std::string wanted =
      field("candour seal 1") + field(std::string(32, '\0')) + field("camden") + number("\x01") +
      field("case/17") + number("\x01") + field("contact.received") + number("\x01") +
      field("2023-04") + number("\x01\x9c\xad\xcb\x2e\x60") + field("staff:7") + field("key-1") +
      number("") + number("\x01") + field(as_bytes(event.reason_digest)) +
      field(as_bytes(event.body_digest));
  // 1,772,442,300,000 milliseconds are 0x19cadcb2e60.
  EXPECT_EQ(hexadecimal(header_bytes(Digest{}, event)), hexadecimal(wanted));
  EXPECT_EQ(seal_of(Digest{}, event), sha256(wanted));
}

TEST(Seal, DependsOnEveryFieldOfTheHeader) {
  std::set<Digest> seals{seal_of(Digest{}, some_event()), seal_of(sha256("x"), some_event())};
  const auto add = [&](auto change) {
    StoredEvent event = some_event();
    change(event);
    seals.insert(seal_of(Digest{}, event));
  };
  add([](StoredEvent& e) { e.council = barnet; });
  add([](StoredEvent& e) { e.number = 2; });
  add([](StoredEvent& e) { e.stream = StreamName::ours("case/18"); });
  add([](StoredEvent& e) { e.stream_version = 2; });
  add([](StoredEvent& e) { e.kind = "contact.made"; });
  add([](StoredEvent& e) { e.kind_version = 2; });
  add([](StoredEvent& e) { e.happened = "2023-05"; });
  add([](StoredEvent& e) { e.recorded += std::chrono::milliseconds{1}; });
  add([](StoredEvent& e) { e.actor = ActorId::ours("staff:8"); });
  add([](StoredEvent& e) { e.command_key = "key-2"; });
  add([](StoredEvent& e) { e.command_place = 1; });
  add([](StoredEvent& e) { e.command_events = 2; });
  add([](StoredEvent& e) { e.reason_digest[0] ^= 1; });
  add([](StoredEvent& e) { e.body_digest[31] ^= 1; });
  EXPECT_EQ(seals.size(), 16u);
}

// A character that moves from one field to the next must not go unseen.
TEST(Seal, TellsWhereOneFieldEnds) {
  StoredEvent one = some_event();
  StoredEvent other = some_event();
  one.kind = "ab";
  one.happened = "c";
  other.kind = "a";
  other.happened = "bc";
  EXPECT_NE(header_bytes(Digest{}, one), header_bytes(Digest{}, other));
}

// Body and reason may be erased, so nothing of them may stand in what is sealed for ever.
TEST(Seal, HoldsNoPersonalText) {
  const std::string header = header_bytes(Digest{}, some_event());
  EXPECT_EQ(header.find("rang"), std::string::npos);
  EXPECT_EQ(header.find("telephone"), std::string::npos);
}

TEST(Seal, SaltsWhatItHides) {
  Salt salt{};
  const Digest without = digest_of_body(salt, "{}");
  salt[15] = 1;
  EXPECT_NE(digest_of_body(salt, "{}"), without);
  EXPECT_NE(digest_of_reason(salt, "{}"), digest_of_body(salt, "{}"));
  Salt first{};
  Salt second{};
  secure_random()(first);
  secure_random()(second);
  EXPECT_NE(first, second);
}

TEST(CommandKey, BeginsWithTheTimeAndIsNeverTheSame) {
  const Moment now = moment_at(1'772'442'300'000);
  const std::string key = fresh_command_key(now, secure_random());
  EXPECT_EQ(key.substr(0, 13), "019cadcb2e60-");
  EXPECT_EQ(key.size(), 33u);
  EXPECT_NE(fresh_command_key(now, secure_random()), key);
  EXPECT_LT(key, fresh_command_key(now + std::chrono::milliseconds{1}, secure_random()));
}

}  // namespace
}  // namespace candour::journal
