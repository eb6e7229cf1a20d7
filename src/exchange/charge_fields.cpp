#include "exchange/charge_fields.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "care/charging/exact.hpp"

namespace candour::exchange {
namespace {

namespace json = boost::json;

std::string_view view(const json::string& text) { return {text.data(), text.size()}; }

// Words that hold no sum and no day: "as given on the page".
bool is_only_words(const json::value& value) {
  if (value.is_null()) return true;
  if (!value.is_string()) return false;
  const std::string_view text = view(value.get_string());
  return !parse_money(text, Sign::any) && !parse_day(text);
}

}  // namespace

std::string ChargeFields::at(std::string_view name) const {
  return path_.empty() ? std::string{name} : fmt::format("{}.{}", path_, name);
}

void ChargeFields::refuse_at(std::string_view name, RefusalCode code, std::string sentence) {
  if (!wrong_) wrong_ = refuse(code, std::move(sentence), at(name));
}

const json::value* ChargeFields::raw(std::string_view name) {
  asked_.insert(std::string{name});
  const json::value* value = object_.if_contains(name);
  return value == nullptr || value->is_null() ? nullptr : value;
}

bool ChargeFields::has(std::string_view name) { return raw(name) != nullptr; }

std::string ChargeFields::text(std::string_view name) {
  const json::value* value = raw(name);
  if (value == nullptr) return {};
  if (!value->is_string()) {
    refuse_at(name, RefusalCode::wrong_type, fmt::format("“{}” must be text in quotes.", at(name)));
    return {};
  }
  const auto read = read_text(view(value->get_string()),
                              {.most_characters = 2'000, .presence = Presence::optional}, at(name));
  if (read) return *read;
  if (!wrong_) wrong_ = read.error();
  return {};
}

std::optional<Money> ChargeFields::money(std::string_view name, Sign sign) {
  const json::value* value = raw(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_string()) {
    refuse_at(name, RefusalCode::wrong_type,
              fmt::format("“{}” must be a sum in quotes, such as \"12.50\".", at(name)));
    return std::nullopt;
  }
  const auto sum = parse_money(view(value->get_string()), sign, at(name));
  if (!sum) {
    if (!wrong_) wrong_ = sum.error();
    return std::nullopt;
  }
  if (sum->pence() > care::most_means_pence || sum->pence() < -care::most_means_pence) {
    refuse_at(name, RefusalCode::too_large,
              fmt::format("“{}” is over {}. Check the number of digits.", at(name),
                          say(Money::of_pence(care::most_means_pence))));
    return std::nullopt;
  }
  return *sum;
}

Money ChargeFields::required_money(std::string_view name) {
  const auto sum = money(name);
  if (!sum) refuse_at(name, RefusalCode::missing_field, fmt::format("“{}” is missing.", at(name)));
  return sum.value_or(Money{});
}

std::optional<MoneyPerWeek> ChargeFields::weekly(std::string_view name, Sign sign) {
  const auto sum = money(name, sign);
  if (!sum) return std::nullopt;
  return MoneyPerWeek::of_pence(sum->pence());
}

std::optional<Day> ChargeFields::day(std::string_view name) {
  const json::value* value = raw(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_string()) {
    refuse_at(name, RefusalCode::wrong_type,
              fmt::format("“{}” must be a day in quotes.", at(name)));
    return std::nullopt;
  }
  const auto read = parse_day(view(value->get_string()));
  if (read) return *read;
  refuse_at(name, read.error().code, read.error().message);
  return std::nullopt;
}

std::optional<bool> ChargeFields::flag(std::string_view name) {
  const json::value* value = raw(name);
  if (value == nullptr) return std::nullopt;
  if (value->is_bool()) return value->get_bool();
  refuse_at(name, RefusalCode::wrong_type, fmt::format("“{}” must be true or false.", at(name)));
  return std::nullopt;
}

std::optional<std::int64_t> ChargeFields::whole(std::string_view name, std::int64_t least,
                                                std::int64_t most) {
  const json::value* value = raw(name);
  if (value == nullptr) return std::nullopt;
  if (value->is_int64() && value->get_int64() >= least && value->get_int64() <= most)
    return value->get_int64();
  refuse_at(name, RefusalCode::wrong_type,
            fmt::format("“{}” must be a whole number from {} to {}.", at(name), least, most));
  return std::nullopt;
}

std::optional<std::int64_t> ChargeFields::percent(std::string_view name) {
  const json::value* value = raw(name);
  if (value == nullptr) return std::nullopt;
  std::string text;
  if (value->is_string()) text = view(value->get_string());
  if (value->is_int64()) text = std::to_string(value->get_int64());
  if (text.size() >= 2 && text[text.size() - 2] == '.') text += '0';  // "90.5"
  const auto read = parse_money(text, Sign::not_negative, at(name));
  if (read && text.find("£") == text.npos && read->pence() <= 10'000) return read->pence();
  refuse_at(name, RefusalCode::malformed,
            fmt::format("“{}” must be a percentage from 0 to 100, such as \"90\".", at(name)));
  return std::nullopt;
}

std::vector<ChargeFields> ChargeFields::objects(std::string_view name) {
  const json::value* value = raw(name);
  if (value == nullptr) return {};
  std::vector<ChargeFields> parts;
  if (!value->is_array() || value->get_array().size() > 200) {
    refuse_at(name, RefusalCode::wrong_type,
              fmt::format("“{}” must be a list of at most 200 objects.", at(name)));
    return {};
  }
  for (std::size_t i = 0; i < value->get_array().size(); ++i) {
    const json::value& part = value->get_array()[i];
    const std::string where = fmt::format("{}[{}]", at(name), i);
    if (!part.is_object()) {
      refuse_at(name, RefusalCode::wrong_type, fmt::format("“{}” must be an object.", where));
      return {};
    }
    parts.emplace_back(part.get_object(), where, wrong_);
  }
  return parts;
}

std::vector<std::string> ChargeFields::texts(std::string_view name) {
  const json::value* value = raw(name);
  if (value == nullptr) return {};
  std::vector<std::string> words;
  if (value->is_array())
    for (const json::value& one : value->get_array())
      if (one.is_string()) words.emplace_back(view(one.get_string()));
  if (!value->is_array() || words.size() != value->get_array().size())
    refuse_at(name, RefusalCode::wrong_type,
              fmt::format("“{}” must be a list of texts.", at(name)));
  return words;
}

std::optional<ChargeFields> ChargeFields::object(std::string_view name) {
  const json::value* value = raw(name);
  if (value == nullptr) return std::nullopt;
  if (value->is_object()) return ChargeFields{value->get_object(), at(name), wrong_};
  refuse_at(name, RefusalCode::wrong_type, fmt::format("“{}” must be an object.", at(name)));
  return std::nullopt;
}

void ChargeFields::pass_over(std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) asked_.insert(std::string{name});
}

void ChargeFields::refuse_unknown(std::vector<std::string>& not_read) {
  for (const auto& member : object_) {
    const std::string_view name{member.key().data(), member.key().size()};
    if (asked_.contains(name)) continue;
    if (is_only_words(member.value())) {
      not_read.push_back(at(name));
      continue;
    }
    refuse_at(name, RefusalCode::unknown_field_value,
              fmt::format("“{}” is not a field of this kind of case. Take it out, or check how it "
                          "is spelt.",
                          at(first_characters(name, 60))));
  }
}

}  // namespace candour::exchange
