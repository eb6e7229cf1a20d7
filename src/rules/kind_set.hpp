#pragma once
// A set of kinds of event, small enough to test in a few instructions.

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
  constexpr bool empty() const { return !meets(*this); }
  constexpr bool meets(const KindSet& other) const {
    std::uint64_t shared = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) shared |= words_[i] & other.words_[i];
    return shared != 0;
  }
  friend constexpr KindSet operator|(KindSet a, const KindSet& b) {
    for (std::size_t i = 0; i < a.words_.size(); ++i) a.words_[i] |= b.words_[i];
    return a;
  }

 private:
  static constexpr std::size_t word(EventKind kind) { return static_cast<std::size_t>(kind) / 64; }
  static constexpr std::uint64_t bit(EventKind kind) {
    return std::uint64_t{1} << (static_cast<std::size_t>(kind) % 64);
  }
  std::array<std::uint64_t, 5> words_{};
};
static_assert(event_kind_count <= 320);

}  // namespace candour::rules
