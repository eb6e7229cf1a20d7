#include "care/document/actions.hpp"

#include <gtest/gtest.h>

#include "care/casefile/action_testing.hpp"

namespace candour::care {
namespace {

// What action_testing.hpp has of a case is folded again with what an action answered.
struct ADocument : testing::Test {
  CaseRecord record = [] {
    CaseRecord made;
    made.stream = StreamName::ours("case/c1");
    made.people.emplace_back().label = "A";
    return made;
  }();
  Doer amira{StaffId::ours("amira"), make_day(2026, 11, 2)};
  BeginDocument assessment = {.id = people::DocumentId::ours("d1"),
                              .belongs_to = CaseId::ours("c1"),
                              .kind = "needs_assessment",
                              .about = "A",
                              .form = "adult-needs-assessment",
                              .form_version = 1};

  // As a store gives an event back.
  static journal::StoredEvent stored(const journal::NewEvent& event, std::int64_t version) {
    journal::StoredEvent kept;
    kept.number = version;
    kept.stream = event.stream;
    kept.stream_version = version;
    kept.kind = event.kind;
    kept.kind_version = event.kind_version;
    kept.happened = event.happened;
    kept.actor = event.actor;
    kept.body = event.body;
    return kept;
  }
  // The document that these events make, of those that stand in its stream.
  static DocumentRecord folded(const Events& events) {
    std::vector<journal::StoredEvent> kept;
    for (const journal::NewEvent& event : events)
      if (document_of(event.stream))
        kept.push_back(stored(event, static_cast<std::int64_t>(kept.size()) + 1));
    return *fold_document(kept);
  }
};

TEST_F(ADocument, IsBegunInTheCaseAndInAStreamOfItsOwn) {
  const auto events = begin_document(record, amira, assessment);
  ASSERT_TRUE(events);
  ASSERT_EQ(events->size(), 2U);
  EXPECT_EQ((*events)[0].stream.text(), "case/c1");
  EXPECT_EQ((*events)[1].stream.text(), "document/d1");
  const DocumentRecord document = folded(*events);
  EXPECT_EQ(document.id.text(), "d1");
  EXPECT_EQ(document.opened.kind, "needs_assessment");
}

TEST_F(ADocument, IsNotBegunTwiceWhileOneIsOpen) {
  DocumentEntry open;
  open.begun.kind = "needs_assessment";
  open.begun.about = "A";
  record.documents.push_back(open);
  EXPECT_EQ(begin_document(record, amira, assessment).error().code, RefusalCode::already_done);
}

TEST_F(ADocument, IsSignedOnlyByWhoeverWroteInIt) {
  DocumentEntry open;
  open.begun.document = assessment.id;
  record.documents.push_back(open);
  DocumentRecord document;
  document.id = assessment.id;
  SignDocument input{.authors = {ActorId::ours("staff:ben")}};
  EXPECT_EQ(sign_document(record, document, amira, input).error().code, RefusalCode::not_permitted);
  input.authors.push_back(amira.actor());
  const auto events = sign_document(record, document, amira, input);
  ASSERT_TRUE(events);
  EXPECT_EQ(folded(*events).latest_signed()->what.version, 1);
}

TEST_F(ADocument, ThatIsSignedCannotBeGivenUp) {
  DocumentEntry entry;
  entry.begun.document = assessment.id;
  entry.signed_version = 1;
  record.documents.push_back(entry);
  DocumentRecord document;
  document.id = assessment.id;
  EXPECT_EQ(give_up_document(record, document, amira, PersonalText{"Begun twice."}).error().code,
            RefusalCode::already_done);
}

}  // namespace
}  // namespace candour::care
