#include "web/documents/forget_drafts.hpp"

#include <gtest/gtest.h>

#include "web/documents/testing_documents.hpp"

namespace candour::web {
namespace {

class ForgetDrafts : public DocumentsAtWork {
 protected:
  std::size_t texts(std::string_view document) {
    return test_.drafts->read(council_, people::DocumentId::ours(document))->texts.size();
  }
  int forget() {
    const auto done =
        forget_signed_drafts(*test_.store, *test_.drafts, council_, test_.clock.now());
    EXPECT_TRUE(done);
    return done ? *done : -1;
  }
};

TEST_F(ForgetDrafts, WhatWasSignedGoesAfterThirtyDaysAndNothingElseDoes) {
  begin("d-open", "first_talk", "first");
  save("talk", amira_, {{"wants", "Never signed."}}, "d-open");
  answer_what_is_needed(amira_);
  ASSERT_EQ(sign(amira_).status, 303);
  const auto typed = texts("d-1");
  ASSERT_GT(typed, 0U);
  test_.clock.advance(std::chrono::hours{24 * 30} - std::chrono::seconds{1});
  EXPECT_EQ(forget(), 0);
  EXPECT_EQ(texts("d-1"), typed);
  test_.clock.advance(std::chrono::seconds{2});
  EXPECT_EQ(forget(), 1);
  EXPECT_EQ(texts("d-1"), 0U);
  EXPECT_EQ(texts("d-open"), 1U);
  // There is nothing left to forget, and the document says what it said.
  EXPECT_EQ(forget(), 0);
  amira_ = test_.sign_in(accounts_.front());
  EXPECT_TRUE(says(show(path(), amira_), "He slips."));
}

}  // namespace
}  // namespace candour::web
