#include "timeline/fields.hpp"

#include <fmt/format.h>

namespace candour::timeline {

std::string Fields::at(std::string_view name) const {
  return path_.empty() ? std::string{name} : fmt::format("{}.{}", path_, name);
}

const boost::json::value* Fields::find(std::string_view name) const {
  const auto* value = object_.if_contains(name);
  return value == nullptr || value->is_null() ? nullptr : value;
}

Refusal Fields::wrong_type(std::string_view name, std::string_view wanted) const {
  return refuse(RefusalCode::wrong_type, fmt::format("“{}” must be {}.", at(name), wanted),
                at(name));
}

Result<std::optional<std::string>> Fields::text(std::string_view name, const TextRule& rule) const {
  const auto* value = find(name);
  if (value == nullptr) return std::optional<std::string>{};
  if (!value->is_string()) return wrong_type(name, "text in quotes");
  const auto& given = value->get_string();
  auto read = read_text({given.data(), given.size()}, rule, at(name));
  if (!read) return read.error();
  return std::optional<std::string>{std::move(*read)};
}

Result<std::string> Fields::required_text(std::string_view name, const TextRule& rule) const {
  auto read = text(name, rule);
  if (!read) return read.error();
  if (!*read || (*read)->empty())
    return refuse(RefusalCode::missing_field, fmt::format("“{}” is missing.", at(name)), at(name));
  return std::move(**read);
}

Result<bool> Fields::flag(std::string_view name) const {
  const auto* value = find(name);
  if (value == nullptr) return false;
  if (!value->is_bool()) return wrong_type(name, "true or false");
  return value->get_bool();
}

Result<std::optional<std::int64_t>> Fields::number(std::string_view name, std::int64_t least,
                                                   std::int64_t most) const {
  const auto* value = find(name);
  if (value == nullptr) return std::optional<std::int64_t>{};
  if (!value->is_int64() || value->get_int64() < least || value->get_int64() > most)
    return wrong_type(name, fmt::format("a whole number from {} to {}", least, most));
  return std::optional<std::int64_t>{value->get_int64()};
}

Result<std::optional<VagueDate>> Fields::date(std::string_view name) const {
  const auto* value = find(name);
  if (value == nullptr) return std::optional<VagueDate>{};
  if (!value->is_string()) return wrong_type(name, "a date in quotes");
  const auto& given = value->get_string();
  auto read = parse_vague_date({given.data(), given.size()});
  if (!read) return refuse(read.error().code, read.error().message, at(name));
  return std::optional<VagueDate>{*read};
}

Result<const boost::json::object*> Fields::object(std::string_view name) const {
  const auto* value = find(name);
  if (value == nullptr) return static_cast<const boost::json::object*>(nullptr);
  if (!value->is_object()) return wrong_type(name, "an object in braces");
  return &value->get_object();
}

Result<const boost::json::array*> Fields::list(std::string_view name) const {
  const auto* value = find(name);
  if (value == nullptr) return static_cast<const boost::json::array*>(nullptr);
  if (!value->is_array()) return wrong_type(name, "a list in square brackets");
  return &value->get_array();
}

}  // namespace candour::timeline
