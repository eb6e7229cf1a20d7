#include "people/document.hpp"

#include <gtest/gtest.h>

#include <string>

namespace candour::people {
namespace {

const ActorId amira = ActorId::ours("staff:amira");
const ActorId ben = ActorId::ours("staff:ben");

Statement written(std::string_view id, std::string text, const ActorId& author = amira) {
  Statement statement;
  statement.id = StatementId::ours(id);
  statement.text = PersonalText{std::move(text)};
  statement.author = author;
  statement.account_of = author;
  statement.how_known = HowKnown::professional;
  statement.visibility = VisibilityClass::professional_in_work;
  return statement;
}
DocumentVersion draft() {
  DocumentVersion version;
  version.statements = {written("s1", "Needs help at night."), written("s2", "Cooks.")};
  return version;
}
Signature signature(const ActorId& by) {
  return {by, Role::social_worker, moment_at(1'772'442'000'000)};
}

TEST(Document, ASignatureSharesWhatTheProfessionalWrote) {
  DocumentVersion version = draft();
  version.statements.push_back(written("s3", "The neighbour worries."));
  version.statements[2].visibility = VisibilityClass::third_party;
  const auto done = signed_version(version, signature(amira));
  ASSERT_TRUE(done);
  EXPECT_EQ(done->signature->by, amira);
  EXPECT_EQ(done->statements[0].sharing, Sharing::shared);
  // What another person gave is released by a decision of its own, not by the signature.
  EXPECT_EQ(done->statements[2].sharing, Sharing::not_shared);
}

TEST(Document, IsSignedOnceByOneOfItsAuthors) {
  EXPECT_EQ(signed_version(draft(), signature(ben)).error().code, RefusalCode::not_permitted);
  const auto done = signed_version(draft(), signature(amira));
  ASSERT_TRUE(done);
  EXPECT_EQ(signed_version(*done, signature(amira)).error().code, RefusalCode::already_done);
  EXPECT_EQ(signed_version(DocumentVersion{}, signature(amira)).error().code,
            RefusalCode::missing_field);
}

TEST(Document, IsNotSignedWhileAStatementCannotStand) {
  DocumentVersion version = draft();
  version.statements[1].account_of = {};
  const auto done = signed_version(version, signature(amira));
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, RefusalCode::missing_field);
  EXPECT_EQ(done.error().field, "statements[1].account_of");
}

TEST(Document, ACopyLeavesOnlyOfASealedVersion) {
  const CopySent copy{ActorId::ours("person:1"), make_day(2026, 3, 4), HowSent::by_post,
                      std::string(64, 'a')};
  DocumentVersion version = *signed_version(draft(), signature(amira));
  EXPECT_EQ(with_copy(version, copy).error().code, RefusalCode::not_permitted);
  version.sealed_as = 17;
  CopySent without_bytes = copy;
  without_bytes.digest_of_bytes = "aa";
  EXPECT_EQ(with_copy(version, without_bytes).error().code, RefusalCode::missing_field);
  const auto sent = with_copy(version, copy);
  ASSERT_TRUE(sent);
  ASSERT_EQ(sent->copies.size(), 1U);
  EXPECT_EQ(sent->copies[0], copy);
}

TEST(Document, TheNextVersionIsUnsignedAndUnsentAndTheSignedOneStands) {
  DocumentVersion first = *signed_version(draft(), signature(amira));
  first.sealed_as = 17;
  const DocumentVersion second = next_version(first);
  EXPECT_EQ(second.number, 2);
  EXPECT_EQ(second.statements, first.statements);
  EXPECT_FALSE(second.signature);
  EXPECT_FALSE(second.sealed_as);
  Document document{DocumentId::ours("a1"), "assessment", PersonId::ours("p1"), {}};
  EXPECT_EQ(latest_signed(document), nullptr);
  document.versions = {first, second};
  ASSERT_NE(latest_signed(document), nullptr);
  EXPECT_EQ(latest_signed(document)->number, 1);
}

TEST(Document, SaysWhatChangedFromOneVersionToTheNext) {
  const DocumentVersion before = draft();
  DocumentVersion after = next_version(before);
  EXPECT_TRUE(changes(before, after).empty());
  after.statements[0].disputes.push_back({});
  EXPECT_TRUE(changes(before, after).empty());
  after.statements[0] =
      amended(after.statements[0], PersonalText{"Needs help at any hour."}, amira, Moment{});
  after.statements[1] = written("s3", "Shops with a friend.");
  const std::vector<StatementChange> expected{{StatementId::ours("s1"), ChangeKind::amended},
                                              {StatementId::ours("s3"), ChangeKind::added},
                                              {StatementId::ours("s2"), ChangeKind::taken_out}};
  EXPECT_EQ(changes(before, after), expected);
}

}  // namespace
}  // namespace candour::people
