#pragma once
// Which of several typed events a stored one is: decoded, and given to whoever takes it in.

#include <optional>
#include <type_traits>
#include <utility>

#include "journal/codec.hpp"

namespace candour::journal {
namespace detail {

template <class Event, class Take>
bool give_if(const StoredEvent& stored, Take& take, std::optional<Result<void>>& answer) {
  if (stored.kind != KindOf<Event>::name) return false;
  auto event = decode<Event>(stored);
  if (!event) {
    answer = Result<void>{event.error()};
  } else if constexpr (std::is_void_v<decltype(take(std::move(*event)))>) {
    take(std::move(*event));
    answer = Result<void>{};
  } else {
    answer = take(std::move(*event));
  }
  return true;
}

}  // namespace detail

// Gives a stored event to `take` where its kind is one of Events: `take` is called with that type
// and answers nothing or a Result<void>. Answers nothing where the kind is none of them, and
// refuses as decode() does.
template <class... Events, class Take>
std::optional<Result<void>> give_decoded(const StoredEvent& stored, Take take) {
  std::optional<Result<void>> answer;
  (void)(detail::give_if<Events>(stored, take, answer) || ...);
  return answer;
}

}  // namespace candour::journal
