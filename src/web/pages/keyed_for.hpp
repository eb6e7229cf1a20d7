#pragma once
// What somebody says is theirs, also where a worker writes it down for them: every page says so in
// the same words.

#include <fmt/format.h>

#include <string>

#include "web/pages/case_work.hpp"

namespace candour::web {

// "keyed for Mr Bell by Amira Khan"
inline std::string keyed_for(std::string_view whose, std::string_view by) {
  return fmt::format("keyed for {} by {}", whose, by);
}

// The same of somebody of the case, by whoever acted.
inline std::string keyed_for(const Visit& visit, const care::PersonAdded& person,
                             const ActorId& by) {
  return keyed_for(person.preferred_name ? person.preferred_name->for_reader() : person.words,
                   actor_name(visit, by));
}

}  // namespace candour::web
