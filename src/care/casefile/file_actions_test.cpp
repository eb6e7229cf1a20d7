// A file in a case: what must be said of it, and who is then shown it.

#include "care/casefile/file_actions.hpp"

#include "care/casefile/action_testing.hpp"
#include "care/casefile/note_actions.hpp"

namespace candour::care {
namespace {

using people::VisibilityClass;

class FileActions : public testing::Test {
 protected:
  FileActions() {
    PersonAdded subject;
    subject.label = "A";
    subject.case_is_about_them = true;
    PersonAdded daughter;
    daughter.label = "B";
    const StreamName stream = case_.record().stream;
    case_.add(Events{journal::make_event(stream, ActorId::ours("system:test"), {}, subject),
                     journal::make_event(stream, ActorId::ours("system:test"), {}, daughter)});
  }

  KeepFile photo(const ActorId& account) const {
    return {.digest = std::string(64, 'a'),
            .name = PersonalText{"stairs.jpg"},
            .media_type = "image/jpeg",
            .bytes = 1'234,
            .account_of = account,
            .what = PersonalText{"The stairs"}};
  }
  ActorId of_person(std::string_view label) const {
    const CaseRecord record = case_.record();
    return account_of(record, *record.person(label));
  }
  RefusalCode refused(const KeepFile& input, std::string_view field) const {
    const auto answer = keep_file(case_.record(), amira(), input);
    if (answer) return RefusalCode{};
    EXPECT_EQ(answer.error().field, field);
    return answer.error().code;
  }
  Doer amira() const { return case_.doer("amira"); }

  TestCase case_;
};

TEST_F(FileActions, AFileIsKeptWithAllThatIsSaidOfIt) {
  ASSERT_TRUE(case_.add(keep_file(case_.record(), amira(), photo(of_person("B")))));
  const CaseRecord record = case_.record();
  ASSERT_EQ(record.files.size(), 1U);
  const KeptFile& file = record.files.front();
  EXPECT_EQ(file.by, amira().actor());
  EXPECT_EQ(file.kept.digest_of_bytes, std::string(64, 'a'));
  EXPECT_EQ(file.kept.name.for_reader(), "stairs.jpg");
  EXPECT_EQ(file.kept.media_type, "image/jpeg");
  EXPECT_EQ(file.kept.bytes, 1'234);
  EXPECT_EQ(file.kept.account_of, of_person("B"));
  EXPECT_EQ(file.kept.what->for_reader(), "The stairs");
}

TEST_F(FileActions, WhoSeesItFollowsFromWhoseItIsOrWhatItIs) {
  const auto class_of = [&](const ActorId& account, std::optional<people::Source> source = {}) {
    KeepFile input = photo(account);
    input.source = source;
    const auto events = keep_file(case_.record(), amira(), input);
    EXPECT_TRUE(events.has_value());
    const auto kept = journal::decode<FileKept>(events->front().body);
    return kept->visibility;
  };
  EXPECT_EQ(class_of(of_person("A")), VisibilityClass::theirs);
  EXPECT_EQ(class_of(of_person("B")), VisibilityClass::third_party);
  EXPECT_EQ(class_of(account_of_somebody_else()), VisibilityClass::third_party);
  EXPECT_EQ(class_of(amira().actor()), VisibilityClass::professional_in_work);
  EXPECT_EQ(class_of(of_person("A"), people::Source::protection), VisibilityClass::held);
  EXPECT_EQ(class_of(amira().actor(), people::Source::legal_advice),
            VisibilityClass::legal_privilege);
}

TEST_F(FileActions, WhatItShowsAndWhoseItIsMustBeSaid) {
  KeepFile input = photo(of_person("A"));
  input.what = {};
  EXPECT_EQ(refused(input, "what"), RefusalCode::text_empty);
  EXPECT_EQ(refused(photo({}), "account_of"), RefusalCode::missing_field);
  input = photo(of_person("A"));
  input.document = people::DocumentId::ours("d-of-another-case");
  EXPECT_EQ(refused(input, "document"), RefusalCode::unknown_field_value);
}

TEST_F(FileActions, TheSameFileOfTheSamePersonIsTakenOnce) {
  ASSERT_TRUE(case_.add(keep_file(case_.record(), amira(), photo(of_person("A")))));
  EXPECT_EQ(refused(photo(of_person("A")), "file"), RefusalCode::already_done);
  EXPECT_TRUE(keep_file(case_.record(), amira(), photo(of_person("B"))).has_value());
}

}  // namespace
}  // namespace candour::care
