#include "law/fields.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace candour::law {
namespace {

bool in_id(char c, bool first) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.'));
}

}  // namespace

Fields::Fields(const toml::table& table, std::string_view file, std::string path)
    : table_{table}, file_{file}, path_{std::move(path)} {}

int Fields::line(std::string_view key) const {
  const toml::node* node = key.empty() ? nullptr : table_.get(key);
  const auto& source = node != nullptr ? node->source() : table_.source();
  return static_cast<int>(source.begin.line);
}

void Fields::refuse_at(std::string_view key, RefusalCode code, std::string_view sentence) {
  if (wrong_) return;
  std::string field = path_;
  if (!key.empty()) field += (field.empty() ? "" : ".") + std::string{key};
  std::string message = fmt::format("{}, line {}, {}: {}", file_, line(key), field, sentence);
  wrong_ = refuse(code, std::move(message), std::move(field), line(key));
}

void Fields::refuse_word(std::string_view key, std::string_view word) {
  refuse_at(key, RefusalCode::unknown_field_value,
            fmt::format("“{}” is not one of the words that may stand here.", word));
}

const toml::node* Fields::find(std::string_view key) {
  asked_.push_back(key);
  return wrong_ ? nullptr : table_.get(key);
}

std::string Fields::optional_text(std::string_view key, std::size_t most_characters) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  const auto* held = node->as_string();
  if (held == nullptr) {
    refuse_at(key, RefusalCode::wrong_type, "Write a text in quotation marks here.");
    return {};
  }
  const TextRule rule{most_characters, Lines::one, Presence::required};
  Result<std::string> read = read_text(held->get(), rule, key);
  if (!read) {
    refuse_at(key, read.error().code, read.error().message);
    return {};
  }
  return *read;
}

std::string Fields::text(std::string_view key, std::size_t most_characters) {
  if (!wrong_ && table_.get(key) == nullptr)
    refuse_at(key, RefusalCode::missing_field, "This field is missing. Add it.");
  return optional_text(key, most_characters);
}

std::vector<std::string> Fields::texts(std::string_view key, std::size_t most_characters) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  const toml::array* list = node->as_array();
  std::vector<std::string> read;
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    const auto* held = list->get(i)->as_string();
    if (held == nullptr) {
      list = nullptr;
      break;
    }
    auto one = read_text(held->get(), {most_characters, Lines::one, Presence::required}, key);
    if (!one) {
      refuse_at(key, one.error().code, one.error().message);
      return {};
    }
    read.push_back(std::move(*one));
  }
  if (list == nullptr) {
    refuse_at(key, RefusalCode::wrong_type, "Write a list of texts in square brackets here.");
    return {};
  }
  return read;
}

std::string Fields::cite(std::string_view key) {
  if (!wrong_ && table_.get(key) == nullptr) {
    refuse_at(key, RefusalCode::no_citation,
              "Nothing of the law is held without its source. Say where it stands.");
  }
  return optional_text(key);
}

std::string Fields::id(std::string_view key) {
  std::string held = text(key, 80);
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (in_id(held[i], i == 0)) continue;
    refuse_at(key, RefusalCode::unknown_field_value,
              "An id is letters, digits, hyphens, underscores and dots, beginning with a letter.");
    break;
  }
  return held;
}

std::optional<Day> Fields::optional_day(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  const auto* held = node->as_date();
  if (held == nullptr) {
    refuse_at(key, RefusalCode::wrong_type, "Write a date without quotation marks: 2026-03-02.");
    return std::nullopt;
  }
  const toml::date date = held->get();
  const Day day = make_day(date.year, date.month, date.day);
  if (day < first_day || day > last_day) {
    refuse_at(key, RefusalCode::date_out_of_range, "The date is outside the years 1900 to 2199.");
    return std::nullopt;
  }
  return day;
}

Day Fields::day(std::string_view key) {
  if (!wrong_ && table_.get(key) == nullptr)
    refuse_at(key, RefusalCode::missing_field, "This date is missing. Add it.");
  return optional_day(key).value_or(Day{});
}

std::int64_t Fields::whole(std::string_view key) {
  const toml::node* node = find(key);
  if (wrong_) return 0;
  if (node == nullptr) {
    refuse_at(key, RefusalCode::missing_field, "This number is missing. Add it.");
    return 0;
  }
  const auto* held = node->as_integer();
  if (held == nullptr) {
    refuse_at(key, RefusalCode::wrong_type, "Write a whole number here.");
    return 0;
  }
  if (held->get() < 0) {
    refuse_at(key, RefusalCode::unknown_field_value, "The number may not be negative.");
    return 0;
  }
  return held->get();
}

std::vector<const toml::table*> Fields::tables(std::string_view key) {
  std::vector<const toml::table*> found;
  const toml::node* node = find(key);
  if (wrong_) return found;
  const toml::array* array = node == nullptr ? nullptr : node->as_array();
  if (array == nullptr || array->empty() || !array->is_homogeneous(toml::node_type::table)) {
    refuse_at(key, node == nullptr ? RefusalCode::missing_field : RefusalCode::wrong_type,
              fmt::format("There must be at least one [[{}]] here.", key));
    return found;
  }
  for (const toml::node& item : *array) found.push_back(item.as_table());
  return found;
}

const toml::table* Fields::optional_table(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return nullptr;
  if (node->as_table() == nullptr)
    refuse_at(key, RefusalCode::wrong_type, "Write a table in braces here: { … }.");
  return node->as_table();
}

std::optional<Refusal> Fields::wrong() {
  for (const auto& [key, node] : table_) {
    if (std::find(asked_.begin(), asked_.end(), key.str()) != asked_.end()) continue;
    refuse_at(key.str(), RefusalCode::unknown_field_value,
              "This field is not known here. Check how it is spelt.");
  }
  return wrong_;
}

}  // namespace candour::law
