#include "journal/store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/monotonic_resource.hpp>

#include "journal/strict_json.hpp"

namespace candour::journal {
namespace {

constexpr std::size_t most_events = 6'000;  // a long history is brought in as one command
constexpr std::size_t most_erased = 1'000;
constexpr std::size_t most_command_bytes = 16 << 20;
constexpr std::size_t most_key_bytes = 200;
constexpr std::size_t most_kind_bytes = 100;
constexpr std::size_t most_reason_characters = 10'000;
constexpr std::size_t most_authority_characters = 200;
constexpr int most_kind_version = 1'000'000;
constexpr std::string_view own_streams = "journal/";

Result<void> check_key(std::string_view key) {
  const std::string field = "idempotency_key";
  if (key.empty())
    return refuse(RefusalCode::text_empty, "Give the command an idempotency key.", field);
  if (key.size() > most_key_bytes)
    return refuse(RefusalCode::text_too_long,
                  fmt::format("An idempotency key has at most {} characters.", most_key_bytes),
                  field);
  if (!std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; }))
    return refuse(RefusalCode::not_an_identifier,
                  "An idempotency key holds printable ASCII characters only, without spaces.",
                  field);
  return {};
}

Result<void> check_kind(const NewEvent& event, const std::string& field) {
  if (event.kind.empty())
    return refuse(RefusalCode::text_empty, "Say what kind of event this is.", field);
  if (event.kind.size() > most_kind_bytes)
    return refuse(RefusalCode::text_too_long,
                  fmt::format("The name of a kind has at most {} characters.", most_kind_bytes),
                  field);
  const bool allowed = std::all_of(event.kind.begin(), event.kind.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-';
  });
  if (!allowed || event.kind_version < 1 || event.kind_version > most_kind_version)
    return refuse(RefusalCode::not_an_identifier,
                  "The name of a kind holds only a to z, 0 to 9 and _ . -, and its version is 1 "
                  "or more.",
                  field);
  return {};
}

Result<void> check_reason(const PersonalText& reason, const std::string& field) {
  const std::string_view text = reason.for_storage();
  if (!is_utf8(text))
    return refuse(RefusalCode::not_utf8, "The reason is not UTF-8 text. Write it again.", field);
  if (count_characters(text) > most_reason_characters)
    return refuse(
        RefusalCode::text_too_long,
        fmt::format("A reason has at most {} characters. Shorten it.", most_reason_characters),
        field);
  return {};
}

// What could not be read back is not let in.
Result<void> check_body(std::string_view body, const std::string& field) {
  if (body.size() > most_json_bytes)
    return refuse(RefusalCode::too_large,
                  fmt::format("The body of an event has at most {} bytes.", most_json_bytes),
                  field);
  if (!is_utf8(body))
    return refuse(RefusalCode::not_utf8, "The body of this event is not UTF-8 text.", field);
  std::array<unsigned char, 4096> space;
  boost::json::monotonic_resource memory{space.data(), space.size()};
  auto json = parse_strict_json(body, &memory);
  if (!json) {
    Refusal refusal = std::move(json).error();
    refusal.field = refusal.field.empty() ? field : field + "." + refusal.field;
    return refusal;
  }
  if (!json->is_object())
    return refuse(RefusalCode::malformed, "The body of an event is one JSON object.", field);
  return {};
}

Result<void> check_event(const NewEvent& event, const std::string& at) {
  if (event.stream.empty())
    return refuse(RefusalCode::text_empty, "Say which stream the event belongs to.", at + "stream");
  if (auto good = check_kind(event, at + "kind"); !good) return good;
  if (!event.happened.empty()) {
    auto happened = parse_vague_date(event.happened);
    if (!happened) {
      Refusal refusal = std::move(happened).error();
      refusal.field = at + "happened";
      return refusal;
    }
  }
  if (event.actor.empty()) return refuse(RefusalCode::text_empty, "Say who did it.", at + "actor");
  if (auto good = check_reason(event.reason, at + "reason"); !good) return good;
  return check_body(event.body, at + "body");
}

Result<void> check_whole(const Command& command) {
  if (command.council.empty())
    return refuse(RefusalCode::text_empty, "Say which council this belongs to.", "council");
  if (auto good = check_key(command.idempotency_key); !good) return good;
  if (command.events.empty())
    return refuse(RefusalCode::text_empty, "A command brings at least one event.", "events");
  if (command.events.size() > most_events || command.expected.size() > most_events)
    return refuse(
        RefusalCode::too_large,
        fmt::format("A command brings at most {} events. Send them in parts.", most_events),
        "events");
  std::size_t bytes = 0;
  for (const NewEvent& event : command.events) bytes += event.body.size();
  if (bytes > most_command_bytes)
    return refuse(
        RefusalCode::too_large,
        fmt::format("A command brings at most {} bytes. Send it in parts.", most_command_bytes),
        "events");
  return {};
}

}  // namespace

Result<void> check(const Command& command) {
  if (auto good = check_whole(command); !good) return good;
  for (std::size_t i = 0; i < command.events.size(); ++i) {
    const NewEvent& event = command.events[i];
    const std::string at = fmt::format("events[{}].", i);
    if (auto good = check_event(event, at); !good) return good;
    if (event.kind.starts_with(own_kinds) || event.stream.text().starts_with(own_streams))
      return refuse(RefusalCode::not_permitted,
                    "Kinds and streams that begin with “journal” are the journal’s own.",
                    at + "kind");
  }
  return {};
}

Result<void> check(const Erasure& erasure) {
  if (erasure.council.empty())
    return refuse(RefusalCode::text_empty, "Say which council this belongs to.", "council");
  if (auto good = check_key(erasure.idempotency_key); !good) return good;
  if (erasure.numbers.empty())
    return refuse(RefusalCode::text_empty, "Say which events to erase.", "numbers");
  if (erasure.numbers.size() > most_erased)
    return refuse(RefusalCode::too_large,
                  fmt::format("At most {} events are erased at once. Do it in parts.", most_erased),
                  "numbers");
  std::vector<std::int64_t> numbers = erasure.numbers;
  std::sort(numbers.begin(), numbers.end());
  if (std::adjacent_find(numbers.begin(), numbers.end()) != numbers.end())
    return refuse(RefusalCode::duplicate_key, "A number stands twice. Remove one.", "numbers");
  if (erasure.authority.empty())
    return refuse(RefusalCode::text_empty, "Say under what authority this is erased.", "authority");
  if (!is_utf8(erasure.authority))
    return refuse(RefusalCode::not_utf8, "The authority is not UTF-8 text.", "authority");
  if (count_characters(erasure.authority) > most_authority_characters)
    return refuse(
        RefusalCode::text_too_long,
        fmt::format("The authority has at most {} characters.", most_authority_characters),
        "authority");
  if (erasure.on < first_day || erasure.on > last_day)
    return refuse(RefusalCode::date_out_of_range, "The date is outside 1900 to 2199.", "on");
  if (erasure.actor.empty()) return refuse(RefusalCode::text_empty, "Say who did it.", "actor");
  return check_reason(erasure.reason, "reason");
}

}  // namespace candour::journal
