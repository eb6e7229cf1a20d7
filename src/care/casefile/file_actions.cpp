#include "care/casefile/file_actions.hpp"

#include <algorithm>

#include "care/casefile/action_parts.hpp"
#include "care/casefile/note_actions.hpp"

namespace candour::care {
namespace {

Result<void> can_be_kept(const CaseRecord& record, const KeepFile& input) {
  if (record.published())
    return refuse(RefusalCode::not_permitted,
                  "This is a published case: it can be read, and nothing is kept in it.");
  if (input.what.empty())
    return refuse(RefusalCode::text_empty, "Say what the file shows.", "what");
  if (input.account_of.empty())
    return refuse(RefusalCode::missing_field, "Choose whose file this is.", "account_of");
  if (input.document && record.document(input.document->text()) == nullptr)
    return refuse(RefusalCode::unknown_field_value, "This case has no such document.", "document");
  const bool is_kept =
      std::any_of(record.files.begin(), record.files.end(), [&](const KeptFile& one) {
        return one.kept.digest_of_bytes == input.digest && one.kept.account_of == input.account_of;
      });
  if (is_kept)
    return refuse(RefusalCode::already_done,
                  "This file is in the case already, as from the same person.", "file");
  return {};
}

}  // namespace

Result<Events> keep_file(const CaseRecord& record, const Doer& by, const KeepFile& input) {
  if (auto good = can_be_kept(record, input); !good) return good.error();
  const auto source = input.source.value_or(source_of_account(record, input.account_of));
  const FileKept kept{.digest_of_bytes = input.digest,
                      .name = input.name,
                      .media_type = input.media_type,
                      .bytes = input.bytes,
                      .account_of = input.account_of,
                      .what = detail::filled(input.what),
                      .document = input.document,
                      .visibility = people::default_visibility(source)};
  return Events{detail::event_of(record, by, kept)};
}

}  // namespace candour::care
