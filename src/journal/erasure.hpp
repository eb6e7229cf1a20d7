#pragma once
// The journal's own event: that bodies were erased. Without it a stub is not lawful, and
// verification says so.

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "journal/codec.hpp"
#include "journal/store.hpp"

namespace candour::journal {

struct BodiesErased {
  std::vector<std::int64_t> numbers;
  std::string authority;
  Day on{};

  friend bool operator==(const BodiesErased&, const BodiesErased&) = default;
};
BOOST_DESCRIBE_STRUCT(BodiesErased, (), (numbers, authority, on))

template <>
struct KindOf<BodiesErased> {
  static constexpr std::string_view name = "journal.erased";
};

// The command that records an erasure: one sealed event in the stream "journal/erasures".
Command command_of(const Erasure& erasure);

// What is refused of an event that an erasure names, as it was found; null where there is none.
Result<void> check_erasable(std::int64_t number, const StoredEvent* event);

// Takes away what the law says must go, and leaves the stub.
void erase_body(StoredEvent& event, const Stub& stub);

}  // namespace candour::journal
