// A hand that reaches into the file, and what verification says about it.

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

#include "journal/journal_testing.hpp"
#include "journal/seal.hpp"
#include "journal/sqlite.hpp"
#include "journal/sqlite_events.hpp"
#include "journal/sqlite_store.hpp"
#include "journal/temporary_folder.hpp"
#include "journal/verify.hpp"

namespace candour::journal {
namespace {

// Twenty events of ten commands, one of them erased, so that the head is event 21.
class TamperTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto store = open();
    for (int i = 0; i < 10; ++i) {
      const std::string stream = "case/" + std::to_string(i % 3);
      NewEvent event = event_in(stream.c_str(), "{\"n\":" + std::to_string(i) + "}");
      event.reason = PersonalText{"reason " + std::to_string(i)};
      clock_.advance(std::chrono::seconds{1});
      ASSERT_TRUE(store->append({camden, "key-" + std::to_string(i), {}, {event, event}}));
    }
    ASSERT_TRUE(store->erase(erasure_of({4})));
    head_ = *store->head(camden);
    ASSERT_EQ(head_.number, 21);
  }

  std::unique_ptr<SqliteStore> open() {
    auto store = SqliteStore::open({.path = file_}, {clock_, counting_random()});
    CANDOUR_ASSERT(store.has_value(), "the store opens");
    return *std::move(store);
  }

  void change(const char* statement) {
    auto connection = SqliteConnection::open(file_, false, 1'000);
    const auto done = (*connection)->execute(statement);
    ASSERT_TRUE(done.has_value()) << statement << done.error().message;
  }

  Verification look(const std::optional<Head>& outside = std::nullopt) {
    const auto report = verify(*open(), camden, outside);
    EXPECT_TRUE(report.has_value());
    return report ? *report : Verification{};
  }

  void expect_break(std::int64_t number, std::string_view words) {
    const auto report = look();
    ASSERT_FALSE(report.green());
    EXPECT_EQ(report.fault, RefusalCode::broken_seal);
    EXPECT_EQ(report.first_break->number, number);
    EXPECT_NE(report.first_break->what.find(words), std::string::npos) << report.first_break->what;
  }

  // What a person with the program's source and the file could do: seal everything anew.
  void recompute_seals() {
    auto connection = SqliteConnection::open(file_, false, 1'000);
    auto events = sqlite_events::of_council(**connection, camden, 1, 1'000);
    Digest previous{};
    for (StoredEvent& event : *events) {
      if (!event.erased) {
        event.body_digest = digest_of_body(event.salt, event.body);
        event.reason_digest = digest_of_reason(event.salt, event.reason.for_storage());
      }
      event.seal = seal_of(previous, event);
      previous = event.seal;
      auto update =
          (*connection)
              ->prepare(
                  "UPDATE event SET seal = ?, body_digest = ?, reason_digest = ? WHERE number = ?");
      update->bind_bytes(1, as_bytes(event.seal))
          .bind_bytes(2, as_bytes(event.body_digest))
          .bind_bytes(3, as_bytes(event.reason_digest))
          .bind(4, event.number);
      ASSERT_TRUE(update->run().has_value());
    }
  }

  TemporaryFolder folder_;
  std::string file_ = folder_.file("journal.sqlite");
  SetClock clock_{moment_at(1'772'442'300'000)};
  Head head_;
};

TEST_F(TamperTest, AnUntouchedHistoryIsGreen) {
  const auto report = look();
  EXPECT_TRUE(report.green()) << say(report);
  EXPECT_EQ(report.events_checked, 21);
  EXPECT_EQ(report.stubs, 1);
  EXPECT_EQ(report.head, head_);
  EXPECT_NE(say(report).find("cannot show"), std::string::npos);
  EXPECT_NE(say(report).find(text_of(head_)), std::string::npos);
  const auto with_head = look(head_);
  EXPECT_TRUE(with_head.green());
  EXPECT_EQ(say(with_head).find("cannot show"), std::string::npos);
}

struct Change {
  const char* column;
  const char* value;
};

TEST_F(TamperTest, FindsAChangeOfAnyColumn) {
  const std::string good = file_ + ".good";
  std::filesystem::copy_file(file_, good);
  for (const Change& one : {
           Change{"council", "'barnet'"},
           Change{"number", "700"},
           Change{"stream", "'case/77'"},
           Change{"stream", "'what is this?'"},
           Change{"stream_version", "77"},
           Change{"kind", "'test.other'"},
           Change{"kind_version", "2"},
           Change{"kind_version", "4294967297"},
           Change{"happened", "'2026-03-03'"},
           Change{"happened", "''"},
           Change{"recorded", "recorded + 1"},
           Change{"actor", "'staff:8'"},
           Change{"command_key", "'key-77'"},
           Change{"command_place", "1"},
           Change{"command_events", "3"},
           Change{"reason", "'another'"},
           Change{"reason", "NULL"},
           Change{"body", "'{\"n\":9}'"},
           Change{"body", "NULL"},
           Change{"salt", "zeroblob(16)"},
           Change{"salt", "NULL"},
           Change{"reason_digest", "zeroblob(32)"},
           Change{"body_digest", "zeroblob(32)"},
           Change{"seal", "zeroblob(32)"},
           Change{"seal", "x'00'"},
           Change{"erased_on", "'2026-03-02'"},
           Change{"erased_authority", "'nobody'"},
       }) {
    std::filesystem::copy_file(good, file_, std::filesystem::copy_options::overwrite_existing);
    const std::string statement = std::string{"UPDATE event SET "} + one.column + " = " +
                                  one.value + " WHERE number = 7 AND council = 'camden'";
    change(statement.c_str());
    const auto report = look();
    ASSERT_FALSE(report.green()) << statement;
    EXPECT_EQ(report.first_break->number, 7) << statement;
  }
}

TEST_F(TamperTest, SaysWhatWasChanged) {
  change("UPDATE event SET body = '{\"n\":9}' WHERE number = 7");
  expect_break(7, "body was changed");
  change("UPDATE event SET actor = 'staff:8' WHERE number = 3");
  expect_break(3, "does not match its seal");
}

TEST_F(TamperTest, FindsAnEventTakenOut) {
  change("DELETE FROM event WHERE number = 9");
  expect_break(9, "missing");
}

TEST_F(TamperTest, FindsAnEventTakenOutAndTheRestMovedUp) {
  change("DELETE FROM event WHERE number = 9");
  // In two steps, because the numbers must not collide on the way.
  change("UPDATE event SET number = -number WHERE number > 9");
  change("UPDATE event SET number = -number - 1 WHERE number < 0");
  expect_break(9, "does not match its seal");
}

TEST_F(TamperTest, FindsAnEventPutIn) {
  change(
      "INSERT INTO event SELECT NULL, council, 22, stream, 99, kind, kind_version, happened, "
      "recorded, actor, 'key-99', 0, 1, reason, body, salt, reason_digest, body_digest, seal, "
      "NULL, "
      "NULL FROM event WHERE number = 7");
  expect_break(22, "does not match its seal");
}

// A reader of the stream would see it, though it stands before the chain begins.
TEST_F(TamperTest, FindsAnEventPutBeforeTheFirst) {
  for (const char* number : {"0", "-5"}) {
    change((std::string{"INSERT INTO event SELECT NULL, council, "} + number + ", stream, 99 - " +
            number +
            ", kind, kind_version, happened, recorded, actor, 'key' || hex(randomblob(8)), 0, 1, "
            "reason, body, salt, reason_digest, body_digest, seal, NULL, NULL FROM event WHERE "
            "number = 7")
               .c_str());
    expect_break(std::stoi(number), "before the first");
  }
}

TEST_F(TamperTest, FindsTwoEventsOfOneNumber) {
  change("DROP INDEX event_by_number");
  change("DROP INDEX event_by_stream");
  change("DROP INDEX event_by_command");
  change(
      "INSERT INTO event SELECT position + 1000, council, number, stream, stream_version, kind, "
      "kind_version, happened, recorded, actor, command_key, command_place, command_events, "
      "reason, body, salt, reason_digest, body_digest, seal, NULL, NULL FROM event WHERE number "
      "= 7");
  expect_break(7, "two events");
}

TEST_F(TamperTest, FindsEventsThatChangedPlaces) {
  change("UPDATE event SET number = 1000 WHERE number = 5");
  change("UPDATE event SET number = 5 WHERE number = 6");
  change("UPDATE event SET number = 6 WHERE number = 1000");
  expect_break(5, "does not match its seal");
}

TEST_F(TamperTest, FindsAStubWithoutALawfulErasure) {
  change(
      "UPDATE event SET body = NULL, reason = NULL, salt = NULL, erased_authority = 'nobody', "
      "erased_on = '2026-03-02' WHERE number = 7");
  expect_break(7, "no sealed erasure");
}

TEST_F(TamperTest, FindsAStubThatNamesAnotherAuthority) {
  change("UPDATE event SET erased_authority = 'somebody' WHERE number = 4");
  expect_break(21, "another authority");
}

TEST_F(TamperTest, FindsABodyPutWhereOneWasErased) {
  change("UPDATE event SET body = '{}' WHERE number = 4");
  expect_break(4, "still there");
  change(
      "UPDATE event SET body = '{}', erased_on = NULL, erased_authority = NULL WHERE number = 4");
  expect_break(4, "body was changed");
}

TEST_F(TamperTest, FindsAnIndexThatHidesAnEvent) {
  change("DROP INDEX event_by_stream");
  change(
      "CREATE UNIQUE INDEX event_by_stream ON event (council, stream, stream_version) WHERE "
      "number <> 7");
  expect_break(0, "event_by_stream");
  change("DROP INDEX event_by_stream");
  expect_break(0, "missing");
}

TEST_F(TamperTest, FindsATrigger) {
  change(
      "CREATE TRIGGER quiet AFTER INSERT ON event BEGIN DELETE FROM event WHERE number = 2; END");
  expect_break(0, "trigger");
}

// Only somebody who noted the head elsewhere can see that the end was cut off.
TEST_F(TamperTest, AShortenedHistoryIsFoundWithAnOutsideHeadOnly) {
  change("DELETE FROM event WHERE number > 18");
  // The erasure is gone too, so the stub that it left must go with it.
  const auto without = look();
  EXPECT_FALSE(without.green());
  change("DELETE FROM event WHERE number > 2");
  EXPECT_TRUE(look().green());
  const auto report = look(head_);
  ASSERT_FALSE(report.green());
  EXPECT_EQ(report.fault, RefusalCode::head_missing);
  EXPECT_EQ(report.first_break->number, 3);
}

TEST_F(TamperTest, ARecomputedHistoryIsFoundWithAnOutsideHeadOnly) {
  change("UPDATE event SET body = '{\"n\":9}' WHERE number = 7");
  recompute_seals();
  EXPECT_TRUE(look().green()) << say(look());
  const auto report = look(head_);
  ASSERT_FALSE(report.green());
  EXPECT_EQ(report.fault, RefusalCode::head_missing);
  EXPECT_EQ(report.first_break->number, 21);
}

TEST_F(TamperTest, AnOutsideHeadFromTheMiddleStillHolds) {
  const auto middle = open()->read_all(camden, 11, 1)->front();
  EXPECT_TRUE(look(Head{11, middle.seal}).green());
  EXPECT_FALSE(look(Head{12, middle.seal}).green());
  EXPECT_FALSE(look(Head{11, head_.seal}).green());
}

// A bit that flips anywhere in the file is found, or lies where nothing is kept: then whatever is
// read is what was written.
TEST_F(TamperTest, FindsABitThatFlippedAnywhereInTheFile) {
  const std::string words = "{\"words\":\"" + std::string(60'000, 'x') + "\"}";
  ASSERT_TRUE(open()->append({camden, "long", {}, {event_in("case/1", words)}}).has_value());
  const auto all = *open()->read_all(camden, 1, 1'000);
  const auto first_case = *open()->read_stream(camden, StreamName::ours("case/1"));
  std::ostringstream text;
  text << std::ifstream{file_, std::ios::binary}.rdbuf();
  const std::string good = text.str();
  std::mt19937 random{20260302};
  int found = 0;
  for (int i = 0; i < 400; ++i) {
    std::string bad = good;
    const std::size_t at = random() % bad.size();
    bad[at] = static_cast<char>(bad[at] ^ (1 << random() % 8));
    std::ofstream{file_, std::ios::binary | std::ios::trunc} << bad;
    const auto store = SqliteStore::open({.path = file_}, {clock_, counting_random()});
    const auto report = store ? verify(**store, camden) : Result<Verification>{store.error()};
    if (!report || !report->green()) {
      ++found;
      continue;
    }
    EXPECT_EQ(*(*store)->read_all(camden, 1, 1'000), all) << at;
    EXPECT_EQ(*(*store)->read_stream(camden, StreamName::ours("case/1")), first_case) << at;
  }
  EXPECT_GT(found, 200);  // half of the file is that long body
}

TEST(ParseHead, ReadsWhatVerificationPrints) {
  const Head head{1207, sha256("abc")};
  EXPECT_EQ(*parse_head(text_of(head)), head);
  EXPECT_EQ(*parse_head(text_of(Head{})), Head{});
  const std::string seal(64, 'a');
  for (const std::string& bad : {std::string{}, std::string{"7"}, seal, "7:" + seal + "a",
                                 "-1:" + seal, "x:" + seal, ":" + seal, "7 :" + seal, "0:" + seal,
                                 "7:" + std::string(64, 'z'), "99999999999999999999:" + seal}) {
    const auto refused = parse_head(bad);
    ASSERT_FALSE(refused.has_value()) << bad;
    EXPECT_EQ(refused.error().code, RefusalCode::usage);
  }
}

}  // namespace
}  // namespace candour::journal
