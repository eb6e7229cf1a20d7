#pragma once
// Turns events into JSON and back. An event is declared once, as a plain struct:
//
//   struct NeedRecorded {
//     std::string need;
//     Day on;
//     std::optional<std::int64_t> hours_weekly;
//   };
//   BOOST_DESCRIBE_STRUCT(NeedRecorded, (), (need, on, hours_weekly))
//
//   template <>
//   struct candour::journal::KindOf<NeedRecorded> {
//     static constexpr std::string_view name = "assessment.need_recorded";
//     static constexpr int version = 2;
//     // upgrades[0] turns the JSON of version 1 into that of version 2.
//     static constexpr std::array<Upgrade, 1> upgrades{&need_recorded_from_1};
//   };
//
// Fields may be std::string, bool, whole numbers up to 64 bits signed, described enums (by name),
// Day, Moment, VagueDate, Identifier, PersonalText, std::optional (absent when empty),
// std::vector, other described structs, and any type with a TextForm or IntegerForm. A field that
// the struct does not have is refused, never dropped: the record is read whole or not at all
// (docs/decisions/0006-event-bodies.md).

#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/object.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "journal/codec_read.hpp"
#include "journal/codec_write.hpp"
#include "journal/event.hpp"
#include "journal/strict_json.hpp"

namespace candour::journal {

// Rewrites the fields of one version of a kind as the next version has them.
using Upgrade = Result<void> (*)(boost::json::object& fields);

// Specialised for each event: `name`, and from version 2 on `version` and `upgrades`.
template <class Event>
struct KindOf;

// The version in which an event is written now; 1 where KindOf does not say.
template <class Event>
constexpr int version_of() {
  if constexpr (requires { KindOf<Event>::version; }) {
    static_assert(KindOf<Event>::version >= 1);
    return KindOf<Event>::version;
  } else {
    return 1;
  }
}

// The event as JSON on one line, its fields in the order in which they are described.
template <class Event>
std::string encode(const Event& event) {
  static_assert(codec::DescribedStruct<Event>, "describe the event with BOOST_DESCRIBE_STRUCT");
  std::string out;
  out.reserve(512);
  codec::write(out, event);
  return out;
}

namespace codec {

template <class Event>
Result<void> upgrade(boost::json::object& fields, int version) {
  constexpr int newest = version_of<Event>();
  if (version < 1 || version > newest) return version_not_known(KindOf<Event>::name, version);
  if constexpr (newest > 1) {
    static_assert(KindOf<Event>::upgrades.size() == std::size_t{newest - 1},
                  "an upgrade from each older version");
    for (int from = version; from < newest; ++from) {
      auto done = KindOf<Event>::upgrades[static_cast<std::size_t>(from - 1)](fields);
      if (!done) return done.error();
    }
  }
  return {};
}

}  // namespace codec

// Reads an event back, upgrading it from an older version. Refuses as parse_strict_json does, and
// with wrong_type, missing_field, malformed (a field too many), unknown_field_value (a name outside
// an enum, or a version that this program does not know) and no_such_date. The field is the path.
template <class Event>
Result<Event> decode(std::string_view body, int version = version_of<Event>()) {
  static_assert(codec::DescribedStruct<Event>, "describe the event with BOOST_DESCRIBE_STRUCT");
  std::array<unsigned char, 4096> space;
  boost::json::monotonic_resource memory{space.data(), space.size()};
  auto json = parse_strict_json(body, &memory);
  if (!json) return json.error();
  if (version != version_of<Event>() && json->is_object()) {
    auto upgraded = codec::upgrade<Event>(json->get_object(), version);
    if (!upgraded) return upgraded.error();
  }
  Event event{};
  codec::Failure failure;
  if (!codec::read(*json, event, failure)) return std::move(failure).refusal();
  return event;
}

// The same from the journal. Also refuses not_found where the body was erased, and wrong_type for
// an event of another kind.
template <class Event>
Result<Event> decode(const StoredEvent& stored) {
  if (stored.kind != KindOf<Event>::name)
    return codec::other_kind(KindOf<Event>::name, stored.kind);
  if (stored.erased) return codec::body_erased(*stored.erased);
  return decode<Event>(stored.body, stored.kind_version);
}

// An event ready to append. Of an undated `happened` the header keeps nothing; bounds that are
// known belong in the event's own fields.
template <class Event>
NewEvent make_event(const StreamName& stream, const ActorId& actor, const VagueDate& happened,
                    const Event& event, const PersonalText& reason = {}) {
  return {.stream = stream,
          .kind = std::string{KindOf<Event>::name},
          .kind_version = version_of<Event>(),
          .happened = iso(happened),
          .actor = actor,
          .reason = reason,
          .body = encode(event)};
}

// When an event happened, from its header: undated where the header is empty.
Result<VagueDate> happened_date(const StoredEvent& stored);

}  // namespace candour::journal
