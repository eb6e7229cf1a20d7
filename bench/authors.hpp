#pragma once
// Workers who write in needs assessments of a council that a bench made: who they are, their forms,
// and the documents, each begun in a case of theirs and left there.

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "care/casefile/record.hpp"
#include "council_site.hpp"
#include "web/http/form.hpp"

namespace candour::bench {

// Somebody at a form: where it is sent, and who they are.
struct Author {
  std::string path;  // of their document
  std::string cookie;
  std::string subject;  // that their forms’ tokens are bound to
  people::DocumentId document;
  ActorId actor;
};

inline std::string subject_of(const std::string& cookie) {
  const auto token = people::SessionToken::parse(cookie);
  CANDOUR_ASSERT(token.has_value(), "a cookie that was just made can be read");
  return journal::hexadecimal(journal::as_bytes(token->digest()));
}

inline web::Request form_of(const Author& author, const std::string& path, std::string_view route,
                            std::string submission_id, std::vector<web::Field> fields) {
  auto request = web::request_for(web::Method::post, path);
  CANDOUR_ASSERT(request.has_value(), "the address can be read");
  request->peer_address = "127.0.0.1";
  request->cookies.add(std::string{web::session_cookie}, author.cookie);
  request->headers.add("content-type", "application/x-www-form-urlencoded");
  fields.push_back({std::string{web::form_token_field},
                    web::form_token(web::FormTokenKey{}, author.subject, route)});
  fields.push_back({std::string{web::submission_id_field}, std::move(submission_id)});
  request->body = web::encode_urlencoded(web::Fields{std::move(fields)});
  return std::move(*request);
}

// Begins a needs assessment in a case, or finds the one that an earlier run began.
inline std::optional<people::DocumentId> begin_in(const CouncilSite& site, const Author& author,
                                                  const CaseId& id) {
  const auto events = site.store().read_stream(site.council(), registers::stream_of(id));
  const auto record = care::fold_case(*events);
  if (!record || record->closure || record->subject() == nullptr) return std::nullopt;
  for (const care::DocumentEntry& one : record->documents)
    if (one.begun.kind == "needs_assessment" && one.is_open()) return one.begun.document;
  // Another key for each document of the case: with the same one the first would be answered again.
  const std::string what = fmt::format("{} {}", id.text(), record->documents.size());
  const std::string key =
      journal::hexadecimal(journal::as_bytes(journal::sha256(what))).substr(0, 32);
  const auto response = site.pages().handle(
      form_of(author, "/cases/" + id.text() + "/documents/begin", "begin_document", key,
              {{"kind", "needs_assessment"}, {"about", record->subject()->label}}));
  if (response.status != 303) return std::nullopt;
  for (const web::Field& header : response.headers)
    if (header.name == "Location")
      return people::DocumentId::ours(header.value.substr(header.value.rfind('/') + 1));
  return std::nullopt;
}

inline std::vector<Author> authors_of(CouncilSite& site, std::size_t people) {
  std::vector<Author> authors;
  for (const std::string_view staff : {"amira", "ben", "olu", "lena"}) {
    const auto cases = registers::cases_of(site.store(), site.council(), StaffId::ours(staff));
    CANDOUR_ASSERT(cases.has_value(), "the cases are listed");
    for (const registers::CaseRow& row : *cases) {
      if (authors.size() == people) return authors;
      Author author;
      author.cookie = site.sign_in(staff);
      author.subject = subject_of(author.cookie);
      author.actor = people::actor_of(StaffId::ours(staff));
      const auto document = begin_in(site, author, row.id);
      if (!document) continue;
      author.document = *document;
      author.path = fmt::format("/cases/{}/documents/{}", row.id.text(), document->text());
      authors.push_back(std::move(author));
    }
  }
  return authors;
}

}  // namespace candour::bench
