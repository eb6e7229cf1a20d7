#pragma once
// A set of kinds of event, small enough to test in two instructions.

#include <array>
#include <cstdint>
#include <initializer_list>

#include "rules/event_kind.hpp"

namespace candour::rules {

class KindSet {
 public:
  constexpr KindSet() = default;
  constexpr KindSet(std::initializer_list<EventKind> kinds) {
    for (const EventKind kind : kinds) insert(kind);
  }
  constexpr void insert(EventKind kind) { words_[word(kind)] |= bit(kind); }
  constexpr bool contains(EventKind kind) const { return (words_[word(kind)] & bit(kind)) != 0; }
  constexpr bool empty() const { return (words_[0] | words_[1]) == 0; }
  constexpr bool meets(const KindSet& other) const {
    return ((words_[0] & other.words_[0]) | (words_[1] & other.words_[1])) != 0;
  }
  friend constexpr KindSet operator|(KindSet a, const KindSet& b) {
    a.words_[0] |= b.words_[0];
    a.words_[1] |= b.words_[1];
    return a;
  }

 private:
  static constexpr std::size_t word(EventKind kind) { return static_cast<std::size_t>(kind) / 64; }
  static constexpr std::uint64_t bit(EventKind kind) {
    return std::uint64_t{1} << (static_cast<std::size_t>(kind) % 64);
  }
  std::array<std::uint64_t, 2> words_{};
};
static_assert(event_kind_count <= 128);

}  // namespace candour::rules
