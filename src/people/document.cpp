#include "people/document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/assert.hpp"

namespace candour::people {
namespace {

const Statement* find(const DocumentVersion& version, const StatementId& id) {
  const auto found = std::find_if(version.statements.begin(), version.statements.end(),
                                  [&](const Statement& statement) { return statement.id == id; });
  return found == version.statements.end() ? nullptr : &*found;
}

bool says_the_same(const Statement& one, const Statement& other) {
  return one.text == other.text && one.account_of == other.account_of &&
         one.how_known == other.how_known && one.happened == other.happened;
}

bool wrote_in(const DocumentVersion& version, const ActorId& actor) {
  return std::any_of(version.statements.begin(), version.statements.end(),
                     [&](const Statement& statement) {
                       return statement.author == actor || statement.adopted_by == actor;
                     });
}

bool hexadecimal_digest(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

Result<DocumentVersion> signed_version(DocumentVersion version, const Signature& signature) {
  if (version.signature)
    return refuse(RefusalCode::already_done,
                  "This version is signed already. Make a new version to change it.", "signature");
  if (version.statements.empty())
    return refuse(RefusalCode::missing_field,
                  "There is nothing to sign yet. Write something first.", "statements");
  for (std::size_t i = 0; i < version.statements.size(); ++i) {
    const auto checked = check(version.statements[i]);
    if (checked) continue;
    Refusal refusal = checked.error();
    refusal.field = fmt::format("statements[{}].{}", i, refusal.field);
    return refusal;
  }
  if (!wrote_in(version, signature.by))
    return refuse(
        RefusalCode::not_permitted,
        "Only somebody who wrote in this document can sign it. You can answer it instead.",
        "signature");
  version.signature = signature;
  for (Statement& statement : version.statements)
    if (statement.visibility == VisibilityClass::professional_in_work)
      statement.sharing = Sharing::shared;
  return version;
}

DocumentVersion next_version(const DocumentVersion& before) {
  DocumentVersion next;
  next.number = before.number + 1;
  next.statements = before.statements;
  return next;
}

Result<DocumentVersion> with_copy(DocumentVersion version, CopySent copy) {
  if (!version.sealed_as)
    return refuse(RefusalCode::not_permitted,
                  "This version is not sealed yet. Sign it, or share it, before a copy is sent.",
                  "sealed_as");
  if (!hexadecimal_digest(copy.digest_of_bytes))
    return refuse(RefusalCode::missing_field,
                  "The digest of the bytes that were sent is missing. Send the copy again.",
                  "digest_of_bytes");
  version.copies.push_back(std::move(copy));
  return version;
}

const DocumentVersion* latest_signed(const Document& document) {
  const auto found =
      std::find_if(document.versions.rbegin(), document.versions.rend(),
                   [](const DocumentVersion& version) { return version.signature.has_value(); });
  return found == document.versions.rend() ? nullptr : &*found;
}

std::vector<StatementChange> changes(const DocumentVersion& before, const DocumentVersion& after) {
  std::vector<StatementChange> found;
  for (const Statement& statement : after.statements) {
    const Statement* earlier = find(before, statement.id);
    if (!earlier)
      found.push_back({statement.id, ChangeKind::added});
    else if (!says_the_same(*earlier, statement))
      found.push_back({statement.id, ChangeKind::amended});
  }
  for (const Statement& statement : before.statements)
    if (!find(after, statement.id)) found.push_back({statement.id, ChangeKind::taken_out});
  return found;
}

std::string_view name_of(HowSent how) {
  switch (how) {
    case HowSent::by_hand: return "by_hand";
    case HowSent::by_post: return "by_post";
    case HowSent::by_email: return "by_email";
    case HowSent::online: return "online";
  }
  CANDOUR_ASSERT(false, "a way of sending outside the closed list");
}

std::string_view words_of(HowSent how) {
  switch (how) {
    case HowSent::by_hand: return "by hand";
    case HowSent::by_post: return "by post";
    case HowSent::by_email: return "by email";
    case HowSent::online: return "online";
  }
  CANDOUR_ASSERT(false, "a way of sending outside the closed list");
}

std::string_view name_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added: return "added";
    case ChangeKind::amended: return "amended";
    case ChangeKind::taken_out: return "taken_out";
  }
  CANDOUR_ASSERT(false, "a kind of change outside the closed list");
}

}  // namespace candour::people
