// Files of a case as a browser brings and opens them: each reader is shown what is theirs, nothing
// typed is lost, and nothing is ever served as something that runs.

#include "files/file_store.hpp"
#include "web/files/case_files.hpp"
#include "web/pages/test_work.hpp"

namespace candour::web {
namespace {

using std::string_view_literals::operator""sv;

const std::string photo{"\xff\xd8\xff\xe0\0\x10JFIF the stairs"sv};
constexpr std::string_view boundary = "----candour-test";

struct Sent {
  std::string name = "stairs.jpg";
  std::string bytes = photo;
  std::string what = "The stairs, with no rail";
  std::string account = "person-2";
  std::string kept = {};
};

class FilePages : public WorkPages {
 protected:
  FilePages() {
    care::PersonAdded subject;
    subject.label = "Mrs A";
    subject.preferred_name = PersonalText{"Mrs Adeyemi"};
    subject.case_is_about_them = true;
    test_.add_event(council_, CaseId::ours("hers"), subject);
  }

  static std::string part(std::string_view name, std::string_view value,
                          std::string_view file_name = {}) {
    std::string text = "--" + std::string{boundary} +
                       "\r\nContent-Disposition: form-data; name=\"" + std::string{name} + "\"";
    if (!file_name.empty())
      text +=
          "; filename=\"" + std::string{file_name} + "\"\r\nContent-Type: application/octet-stream";
    return text + "\r\n\r\n" + std::string{value} + "\r\n";
  }

  Response bring(const Browser& by, const Sent& sent, int id = 0) {
    const std::string number = std::to_string(id != 0 ? id : ++sent_);
    Request request = get("/cases/hers/files", &by, Method::post);
    request.headers.add("content-type", "multipart/form-data; boundary=" + std::string{boundary});
    request.body = part(form_token_field, form_token(test_.key, by.form_subject(), "keep_file")) +
                   part(submission_id_field, number + std::string(32 - number.size(), 'a')) +
                   part("what", sent.what) + part("account_of", sent.account) +
                   part("kept", sent.kept);
    if (!sent.name.empty()) request.body += part("file", sent.bytes, sent.name);
    request.body += "--" + std::string{boundary} + "--\r\n";
    return pages_.handle(request);
  }
  std::string newest() { return record("hers").files.back().kept.digest_of_bytes; }
  Response open(const Browser& by, std::string_view digest) {
    return show("/cases/hers/files/" + std::string{digest}, by);
  }
  static std::string header(const Response& response, std::string_view name) {
    for (const Field& one : response.headers)
      if (one.name == name) return one.value;
    return {};
  }
};

TEST_F(FilePages, AFileIsBroughtInAndStandsInTheList) {
  EXPECT_TRUE(says(show("/cases/hers/files", amira_), "No file has been brought"));
  const auto brought = bring(amira_, {});
  ASSERT_EQ(brought.status, 303) << brought.body;
  EXPECT_EQ(location_of(brought), "/cases/hers/files");
  ASSERT_EQ(record("hers").files.size(), 1U);
  const care::FileKept kept = record("hers").files.front().kept;
  EXPECT_EQ(kept.media_type, "image/jpeg");
  EXPECT_EQ(kept.visibility, people::VisibilityClass::theirs);
  EXPECT_EQ(*test_.files->read(kept.digest_of_bytes), photo);
  const auto page = show("/cases/hers/files", amira_);
  EXPECT_TRUE(says(page, "The stairs, with no rail"));
  EXPECT_TRUE(says(page,
                   "stairs.jpg, photo, 21 bytes. From Mrs Adeyemi. Brought in by "
                   "Somebody called amira"));
  EXPECT_TRUE(says(page, "<img class=\"candour-file__picture\" alt=\"\""));
  EXPECT_TRUE(says(page, "The person can read it"));
}

TEST_F(FilePages, APictureIsShownInPlaceAndNothingOfItRuns) {
  bring(amira_, {});
  const auto file = open(amira_, newest());
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.body, photo);
  EXPECT_EQ(file.content_type, "image/jpeg");
  EXPECT_EQ(file.keep, Keep::nothing);
  EXPECT_EQ(header(file, "Content-Disposition"), "inline");
  EXPECT_EQ(header(file, "Content-Security-Policy"), "sandbox; default-src 'none'");
}

TEST_F(FilePages, WhateverIsNoPictureIsSavedAndNotOpened) {
  bring(amira_, {.name = "say.html", .bytes = "He said no.", .what = "What he said"});
  const auto file = open(amira_, newest());
  EXPECT_EQ(file.content_type, "text/plain; charset=utf-8");
  EXPECT_TRUE(header(file, "Content-Disposition").starts_with("attachment; "));
  EXPECT_TRUE(header(file, "Content-Disposition").find("say.html.txt") != std::string::npos);
  EXPECT_EQ(header(file, "Content-Security-Policy"), "sandbox; default-src 'none'");
  EXPECT_FALSE(says(show("/cases/hers/files", amira_), "<img"));
}

TEST_F(FilePages, WhatIsWrongIsSaidAtItsFieldAndTheRestStays) {
  const std::string drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
  for (const std::string& bytes : {drawing, std::string{"PK\3\4"}}) {
    const auto wrong = bring(amira_, {.bytes = bytes});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(says(wrong, "href=\"#file\""));
    EXPECT_TRUE(says(wrong, "This kind of file is not taken in"));
    EXPECT_TRUE(says(wrong, "value=\"The stairs, with no rail\""));
    EXPECT_TRUE(says(wrong, "value=\"person-2\" checked"));
  }
  EXPECT_TRUE(says(bring(amira_, {.name = {}}), "Choose a file."));
  const auto no_words = bring(amira_, {.what = {}});
  EXPECT_TRUE(says(no_words, "href=\"#what\""));
  EXPECT_TRUE(says(no_words, "Then choose the file again."));
  EXPECT_TRUE(says(bring(amira_, {.account = {}}), "Choose whose file this is."));
  EXPECT_TRUE(says(bring(amira_, {.account = "person-99"}), "Choose one of those"));
  EXPECT_TRUE(record("hers").files.empty());
}

TEST_F(FilePages, AFileOfOneByteTooManyIsRefusedWithAllThatWasTyped) {
  const std::string large = photo + std::string(files::most_file_bytes - photo.size(), 'x');
  const auto wrong = bring(amira_, {.bytes = large + "x"});
  EXPECT_EQ(wrong.status, status_of(RefusalCode::too_large));
  EXPECT_TRUE(says(wrong, "The file is larger than 25 MB."));
  EXPECT_TRUE(says(wrong, "value=\"The stairs, with no rail\""));
  ASSERT_EQ(bring(amira_, {.bytes = large}).status, 303);
  EXPECT_TRUE(says(show("/cases/hers/files", amira_), "photo, 26.2 MB"));
}

TEST_F(FilePages, AFormSentTwiceKeepsOneFile) {
  EXPECT_EQ(bring(amira_, {}, 7).status, 303);
  EXPECT_EQ(bring(amira_, {}, 7).status, 303);
  EXPECT_EQ(record("hers").files.size(), 1U);
  EXPECT_TRUE(says(bring(amira_, {}), "This file is in the case already"));
}

TEST_F(FilePages, WhatIsHeldIsWithheldAndAFileOfAnotherCaseIsNotThere) {
  bring(amira_, {.kept = "protection"});
  EXPECT_EQ(record("hers").files.front().kept.visibility, people::VisibilityClass::held);
  const people::Reader reader{.council = council_,
                              .actor = ActorId::ours("staff:amira"),
                              .display_name = {},
                              .role = people::Role::social_worker,
                              .relationship = people::Relationship::allocated,
                              .scope = people::Scope::nothing,
                              .reason_recorded = false};
  const auto visible =
      people::visible_to(reader, people::VisibilityClass::held, people::Sharing::not_shared);
  const int expected = visible.what == people::Shown::shown ? 200 : 404;
  EXPECT_EQ(open(amira_, newest()).status, expected);
  // The same bytes in the store, and a digest that is well formed: no file of this case.
  const auto other = *test_.files->keep("of nobody");
  EXPECT_EQ(open(amira_, other.digest).status, 404);
  EXPECT_EQ(show("/cases/waiting/files/" + newest(), amira_).status, 404);
}

TEST_F(FilePages, WhoMayNotKeepFilesIsNotOfferedToAndIsRefused) {
  const auto permitted = people::may(people::Role::finance_officer, people::Action::keep_file,
                                     people::Relationship::none);
  EXPECT_FALSE(permitted == people::Permission::allowed);
  EXPECT_NE(bring(grace_, {}).status, 200);
  EXPECT_TRUE(record("hers").files.empty());
}

TEST_F(FilePages, EachOpeningIsALook) {
  bring(amira_, {});
  open(amira_, newest());
  show("/cases/hers/files", amira_);
  const auto looks = test_.stop_and_read_looks();
  ASSERT_EQ(looks.size(), 2U);
  for (const people::Look& look : looks) EXPECT_EQ(look.action, people::Action::see_document);
}

TEST_F(FilePages, HostileNamesAndWordsAreText) {
  bring(amira_, {.name = "x<script>.jpg", .what = "<script>alert(1)</script>"});
  const auto page = show("/cases/hers/files", amira_);
  EXPECT_FALSE(says(page, "<script>alert"));
  EXPECT_TRUE(says(page, "&lt;script&gt;alert(1)"));
}

TEST_F(FilePages, AFormMayOfferThemAsEvidence) {
  bring(amira_, {});
  const people::Reader reader{.council = council_,
                              .actor = ActorId::ours("staff:amira"),
                              .display_name = {},
                              .role = people::Role::social_worker,
                              .relationship = people::Relationship::allocated,
                              .scope = people::Scope::nothing,
                              .reason_recorded = false};
  const auto choices = files_of_case(reader, record("hers"));
  ASSERT_EQ(choices.size(), 1U);
  EXPECT_EQ(choices.front().digest, newest());
  EXPECT_EQ(choices.front().words, "The stairs, with no rail (photo, stairs.jpg)");
}

TEST(SizeWords, AreWhatAPersonReads) {
  EXPECT_EQ(size_words(1), "1 byte");
  EXPECT_EQ(size_words(999), "999 bytes");
  EXPECT_EQ(size_words(340'400), "340 kB");
  EXPECT_EQ(size_words(1'249'000), "1.2 MB");
  EXPECT_EQ(size_words(999'600), "1.0 MB");
}

}  // namespace
}  // namespace candour::web
