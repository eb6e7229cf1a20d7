#pragma once
// Reading the fields of a JSON object with the path of each for the refusal. Used by file.cpp.

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"

namespace candour::timeline {

class Fields {
 public:
  Fields(const boost::json::object& object, std::string path)
      : object_(object), path_(std::move(path)) {}

  // Absent and null are the same: nothing.
  Result<std::optional<std::string>> text(std::string_view name, const TextRule& rule) const;
  Result<std::string> required_text(std::string_view name, const TextRule& rule) const;
  Result<bool> flag(std::string_view name) const;  // absent: false
  Result<std::optional<std::int64_t>> number(std::string_view name, std::int64_t least,
                                             std::int64_t most) const;
  Result<std::optional<VagueDate>> date(std::string_view name) const;
  Result<const boost::json::object*> object(std::string_view name) const;  // null when absent
  Result<const boost::json::array*> list(std::string_view name) const;     // null when absent

  std::string at(std::string_view name) const;

 private:
  const boost::json::value* find(std::string_view name) const;
  Refusal wrong_type(std::string_view name, std::string_view wanted) const;

  const boost::json::object& object_;
  std::string path_;
};

}  // namespace candour::timeline
