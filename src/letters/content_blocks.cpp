#include "letters/content_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "people/visibility.hpp"

namespace candour::letters {
namespace {

using forms::Question;
using forms::QuestionType;
using people::Sharing;
using people::Shown;
using people::VisibilityClass;
using people::Visible;

constexpr Visible all_shown{Shown::shown, people::Ground::none};

const care::FieldStatement* statement_of(const ContentReading& reading, std::string_view section,
                                         std::string_view field) {
  const auto& all = reading.content.statements;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) {
    return one.section == section && one.field == field;
  });
  return found == all.end() ? nullptr : &*found;
}

Visible visible_as(const ContentReading& reading, VisibilityClass visibility, Sharing sharing) {
  if (visibility == VisibilityClass::professional_in_work && reading.is_signed)
    sharing = Sharing::shared;
  return people::visible_to(reading.reader, visibility, sharing);
}

VisibilityClass class_of(forms::Account account) {
  switch (account) {
    case forms::Account::author: return VisibilityClass::professional_in_work;
    case forms::Account::person: return VisibilityClass::theirs;
    case forms::Account::carer:
    case forms::Account::other: return VisibilityClass::third_party;
  }
  return VisibilityClass::held;
}

// What the reader is shown of one answer: by its statement, else by whose account the question
// asks.
Visible visible_answer(const ContentReading& reading, std::string_view section,
                       std::string_view field, forms::Account account) {
  if (const auto* said = statement_of(reading, section, field))
    return visible_as(reading, said->statement.visibility, said->statement.sharing);
  return visible_as(reading, class_of(account), Sharing::not_shared);
}

std::string option_label(const Question& question, std::string_view value) {
  for (const forms::Option& option : question.options)
    if (option.value == value) return option.label;
  return std::string{value};
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : std::string{between}) + part;
  return all;
}

// The answer in words: the label of an option, a day as a day.
std::string in_words(const ContentReading& reading, const Question& question,
                     std::string_view value) {
  switch (question.type) {
    case QuestionType::yes_no:
      return value == "yes" ? "Yes" : value == "no" ? "No" : std::string{value};
    case QuestionType::choice: return option_label(question, value);
    case QuestionType::choices: {
      std::vector<std::string> labels;
      for (std::size_t from = 0; from <= value.size();) {
        const std::size_t end = std::min(value.find(',', from), value.size());
        labels.push_back(option_label(question, value.substr(from, end - from)));
        from = end + 1;
      }
      return joined(labels, "; ");
    }
    case QuestionType::date: {
      const auto day = parse_day(value);
      return day ? say(*day) : std::string{value};
    }
    case QuestionType::money: {
      const auto money = parse_money(value);
      return money ? say(*money) : std::string{value};
    }
    case QuestionType::person: return called(reading.record, value);
    default: return std::string{value};
  }
}

std::string how_known_words(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(people::HowKnown::machine_draft); ++i) {
    const auto how = static_cast<people::HowKnown>(i);
    if (people::name_of(how) == name) return std::string{people::words_of(how)};
  }
  return {};
}

struct Row {
  const ContentReading& reading;
  const care::Answers& answers;
  const forms::Section& section;
  const Question& question;
  int number = 0;

  std::string_view text(std::string_view column) const {
    return answers.row_text(section.id, question.id, number, column);
  }
};

// Evidence that somebody else gave is theirs until it is released to the reader.
Visible visible_evidence(const Row& row) {
  const std::string field = care::Answers::field_of_row(row.question.id, row.number, "text");
  if (statement_of(row.reading, row.section.id, field) != nullptr)
    return visible_answer(row.reading, row.section.id, field, forms::Account::other);
  for (const care::Note& note : row.reading.record.notes) {
    if (note.statement.id.text() != row.text("statement") || note.statement.id.empty()) continue;
    return people::visible_to(row.reading.reader, note.statement);
  }
  const std::string_view account = row.text("account");
  if (account.empty() || account == "author") return all_shown;
  const auto mine =
      account == row.reading.reader_label ? VisibilityClass::theirs : VisibilityClass::third_party;
  return visible_as(row.reading, mine, Sharing::not_shared);
}

std::string evidence_words(const Row& row) {
  std::vector<std::string> parts{std::string{row.text("text")}};
  const std::string_view account = row.text("account");
  std::vector<std::string> source;
  if (account == "author")
    source.emplace_back("the assessor");
  else if (!account.empty() && account != "other")
    source.push_back(called(row.reading.record, account));
  if (const auto how = how_known_words(row.text("how_known")); !how.empty()) source.push_back(how);
  if (const auto day = parse_day(row.text("on"))) source.push_back(say(*day));
  if (row.text("by_provider") == "yes") source.emplace_back("a provider’s opinion");
  if (!source.empty()) parts.push_back("(" + joined(source, ", ") + ")");
  return joined(parts, " ");
}

std::string row_words(const Row& row) {
  std::vector<std::string> parts;
  for (const Question& column : row.question.columns) {
    const std::string_view value = row.text(column.id);
    if (value.empty()) continue;
    parts.push_back(fmt::format("{}: {}", column.label, in_words(row.reading, column, value)));
  }
  return joined(parts, "; ");
}

void add_rows(std::vector<Block>& blocks, const ContentReading& reading,
              const care::Answers& answers, const forms::Section& section,
              const Question& question) {
  const int count = answers.rows(section.id, question.id);
  std::vector<std::string> items;
  const bool is_evidence = question.type == QuestionType::evidence;
  const Visible whole = visible_answer(reading, section.id, question.id, question.account);
  for (int number = 1; number <= count; ++number) {
    const Row row{reading, answers, section, question, number};
    const Visible visible = is_evidence ? visible_evidence(row) : whole;
    if (visible.what == Shown::hidden) continue;
    if (visible.what == Shown::gap) {
      items.emplace_back(people::words_of(visible.ground));
      continue;
    }
    std::string words = is_evidence ? evidence_words(row) : row_words(row);
    if (!words.empty()) items.push_back(std::move(words));
  }
  if (items.empty()) return;
  blocks.push_back(paragraph(question.label));
  blocks.push_back(list_of(std::move(items)));
}

void add_question(std::vector<Block>& blocks, const ContentReading& reading,
                  const care::Answers& answers, const forms::Section& section,
                  const Question& question) {
  if (question.type == QuestionType::rows || question.type == QuestionType::evidence)
    return add_rows(blocks, reading, answers, section, question);
  const std::string_view value = answers.text(section.id, question.id);
  if (value.empty()) return;
  const Visible visible = visible_answer(reading, section.id, question.id, question.account);
  if (visible.what == Shown::hidden) return;
  const std::string words = visible.what == Shown::gap
                                ? std::string{people::words_of(visible.ground)}
                                : in_words(reading, question, value);
  const bool asks = question.label.ends_with('?') || question.label.ends_with('.');
  blocks.push_back(paragraph(fmt::format("{}{} {}", question.label, asks ? "" : ":", words)));
}

}  // namespace

std::vector<Block> blocks_of_content(const ContentReading& reading) {
  const care::Answers answers{reading.content.answers};
  std::vector<Block> all;
  for (const forms::Section& section : reading.form.sections) {
    std::vector<Block> blocks;
    for (const Question& question : section.questions)
      add_question(blocks, reading, answers, section, question);
    if (blocks.empty()) continue;
    all.push_back(heading(section.title));
    std::move(blocks.begin(), blocks.end(), std::back_inserter(all));
  }
  return all;
}

std::string answer_to_fact(const ContentReading& reading, std::string_view fact) {
  const care::Answers answers{reading.content.answers};
  for (const forms::Section& section : reading.form.sections) {
    for (const Question& question : section.questions) {
      const std::string_view value = answers.text(section.id, question.id);
      if (question.fact != fact || value.empty()) continue;
      const Visible visible = visible_answer(reading, section.id, question.id, question.account);
      return visible.what == Shown::shown ? in_words(reading, question, value) : std::string{};
    }
  }
  return {};
}

std::string answers_citing(const ContentReading& reading, std::string_view clause) {
  const care::Answers answers{reading.content.answers};
  std::string all;
  for (const forms::Section& section : reading.form.sections) {
    for (const Question& question : section.questions) {
      const std::string_view value = answers.text(section.id, question.id);
      if (question.cite.find(clause) == std::string::npos || value.empty()) continue;
      if (visible_answer(reading, section.id, question.id, question.account).what != Shown::shown)
        continue;
      all += (all.empty() ? "" : "\n\n") + in_words(reading, question, value);
    }
  }
  return all;
}

}  // namespace candour::letters
