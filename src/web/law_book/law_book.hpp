#pragma once
// The rules and the law library as a book: rules in chapters, in the order in which a person meets
// them, and the ways from a provision or a value back to the rules that rest on it.

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "law/row_file.hpp"
#include "rules/rule_book.hpp"

namespace candour::web {

// One version of a rule: a clock or a check.
struct RuleVersion {
  const rules::RuleHead* head = nullptr;
  const rules::BoundClock* clock = nullptr;
  const rules::Check* check = nullptr;

  bool in_force_on(Day day) const;
};

// A rule with all its versions, the oldest first.
struct BookRule {
  std::string_view id;
  std::vector<RuleVersion> versions;

  // The version in force on the day, else the one nearest to it.
  const RuleVersion& on(Day day) const;
};

struct Chapter {
  std::string_view title;
  std::string_view about;  // one sentence
  std::vector<BookRule> rules;
};

// Points into the rule book, which outlives it.
class LawBook {
 public:
  // `rows` are the tables of the law and what became of each row; null where they are not shown.
  explicit LawBook(const rules::RuleBook& book, const std::vector<law::RowTable>* rows = nullptr);

  const rules::RuleBook& book() const { return *book_; }
  const rules::LawLibrary& library() const { return book_->library(); }
  const std::vector<Chapter>& chapters() const { return chapters_; }
  std::span<const law::RowTable> row_tables() const {
    return rows_ == nullptr ? std::span<const law::RowTable>{} : *rows_;
  }
  std::size_t rule_count() const;
  const BookRule* find(std::string_view rule_id) const;
  // The rules before and after one, across chapters; null at either end.
  std::pair<const BookRule*, const BookRule*> neighbours(std::string_view rule_id) const;

  // Ids of the rules that cite a provision, or that use a value, in the order of the book.
  std::vector<std::string_view> rules_citing(std::string_view instrument,
                                             std::string_view provision) const;
  std::vector<std::string_view> rules_using(std::string_view value) const;

 private:
  const rules::RuleBook* book_;
  const std::vector<law::RowTable>* rows_;
  std::vector<Chapter> chapters_;
  std::map<std::pair<std::string_view, std::string_view>, std::vector<std::string_view>> citing_;
  std::map<std::string_view, std::vector<std::string_view>> using_;
};

// The version of a provision in force on a day, else the newest; null where the id is not held.
const rules::Provision* provision_on(const rules::Instrument& instrument, std::string_view id,
                                     Day day);

}  // namespace candour::web
