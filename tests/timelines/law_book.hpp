#pragma once
// The law as the program loads it and every rule of care bound to it, once for all tests.

#include "law/load_law.hpp"
#include "rules/rule_book.hpp"

namespace candour::testing {

// Ends the test program, saying why, when the law folder is refused or a rule cites what it lacks.
const rules::LawLibrary& the_law();
const rules::RuleBook& the_rule_book();

// Ends the test program, saying why.
[[noreturn]] void give_up(const std::string& why);

// What a call gave; ends the test program when it refused.
template <class T>
T taken(Result<T> result) {
  if (!result)
    give_up(result.error().field + " (line " + std::to_string(result.error().line) +
            "): " + result.error().message);
  return std::move(*result);
}

// The whole of a file; ends the test program when it cannot be read.
std::string read_whole(const std::filesystem::path& path);

// The files of a folder with an extension (".json"), by name.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                            std::string_view extension);

}  // namespace candour::testing
