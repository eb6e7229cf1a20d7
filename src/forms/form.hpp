#pragma once
// A form as data: versions in files, sections of questions, what each asks, of whom, under which
// clause, and when. A fact is a (subject, field) pair; no form asks for the same pair twice. A
// council may add, word and order questions of its own; what statute asks stays (contracts 5).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"

namespace candour::forms {

enum class QuestionType : std::uint8_t {
  words,    // free words of many lines: becomes a statement
  line,     // one line of free words
  choice,   // one of the options
  choices,  // any of the options
  yes_no,
  date,
  money,     // pounds and pence
  number,    // a whole number
  rows,      // a repeated group of questions (`columns`)
  evidence,  // a repeated group of its own: what a finding rests on, picked or written
  person,    // somebody of the case, by label
};

// Whose account an answer is. It settles who sees it (people/visibility.hpp).
enum class Account : std::uint8_t {
  author,  // whoever writes: a professional’s statement
  person,  // the person’s own words, keyed for them
  carer,   // the carer’s
  other,   // somebody else’s
};

enum class Needed : std::uint8_t {
  optional,
  to_sign,  // stands between the document and its signature
};

struct Option {
  std::string value;
  std::string label;
  std::string hint;
};

// Asked only while another question of the same section (or "section/question") has one of these
// values.
struct AskedIf {
  std::string section;  // empty: the same
  std::string question;
  std::vector<std::string> is;
};

struct Question {
  std::string id;    // "ability"
  std::string fact;  // "person.outcome-A01.ability": (subject, field), once in all forms of a case
  QuestionType type = QuestionType::words;
  std::string label;  // "Can they do this?"
  std::string hint;
  Account account = Account::author;
  Needed needed = Needed::optional;
  std::string cite;  // "Care Act 2014 s9(4)(a)"; a question with one cannot be taken away
  std::vector<Option> options;
  std::optional<AskedIf> asked_if;
  std::vector<Question> columns;  // of rows
  std::int64_t most_rows = 8;
  std::int64_t most_characters = 4000;
  bool is_councils_own = false;  // added in a council’s file
  // Fills from what the record holds already and is shown for confirming, not asked again: the name
  // of a known answer ("person.born", "person.communication").
  std::string held;
};

struct Section {
  std::string id;  // "outcome-A01"
  std::string title;
  std::string intro;
  std::string group;  // heading in the task list: "Day by day"
  std::string cite;
  std::vector<Question> questions;
  std::optional<AskedIf> asked_if;
};

struct Form {
  std::string id;  // "adult-needs-assessment"
  std::int64_t version = 1;
  std::string title;
  std::string document_kind;  // "needs_assessment"
  Day in_force_from{};
  std::vector<Section> sections;

  const Section* section(std::string_view id) const;
  const Question* question(std::string_view section, std::string_view id) const;
};

// Every version of every form of one council.
class FormBook {
 public:
  FormBook() = default;
  explicit FormBook(std::vector<Form> forms);
  // The newest version in force on a day; null where there is none.
  const Form* on(std::string_view id, Day day) const;
  // The version that a document was begun with.
  const Form* version(std::string_view id, std::int64_t version) const;
  const std::vector<Form>& all() const { return forms_; }

 private:
  std::vector<Form> forms_;
};

}  // namespace candour::forms
