#pragma once
// A rule as a tree of sentences: questions in the order in which a reader asks them (what sets it
// off, how long, what meets it…), each answered by lines that name the fact they ask and where that
// fact is recorded. Data, so that the page, the review's fingerprint and the tests read the same.

#include <string>
#include <vector>

#include "rules/outline.hpp"
#include "web/law_book/law_book.hpp"

namespace candour::web {

struct TreeLine {
  int depth = 0;
  std::string words = {};
  std::string joined = {};                      // of a branch: "all of these"
  std::vector<rules::EventKind> recorded = {};  // the kinds that record the fact
  std::string elsewhere = {};                   // where it is recorded when not as an event
  std::string narrowed_to = {};                 // which of those count
  std::string if_not_recorded = {};             // what its absence says
  rules::Citation cite = {};
};

struct TreeBranch {
  std::string question;
  std::vector<rules::EventKind> any_of = {};  // any one of these answers it
  std::vector<TreeLine> condition = {};       // or a condition, line by line
  std::vector<std::string> sentences = {};    // and what is to be said of it
  const rules::Value* value = nullptr;        // the length or lead that it rests on
};

using RuleTree = std::vector<TreeBranch>;

// The tree of one version of a rule; lengths are those in force on `day`.
RuleTree tree_of(const RuleVersion& version, const rules::LawLibrary& library, Day day);

// Where the fact of a line is recorded, as a sentence; empty for a line that asks none. Names of
// kinds come in words.
std::string recorded_words(const TreeLine& line);

// "12 weeks", or that none is recorded for the day.
std::string length_on(const rules::Value& value, Day day);

}  // namespace candour::web
