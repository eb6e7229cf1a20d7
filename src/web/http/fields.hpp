#pragma once
// Names and values in the order in which they came: query parameters, form fields and cookies.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refusal.hpp"

namespace candour::web {

struct Field {
  std::string name;
  std::string value;

  friend bool operator==(const Field&, const Field&) = default;
};

class Fields {
 public:
  Fields() = default;
  explicit Fields(std::vector<Field> items) : items_{std::move(items)} {}

  void add(std::string name, std::string value);

  // The first value of this name, or null when there is none. An empty value is a value.
  const std::string* find(std::string_view name) const;
  bool has(std::string_view name) const { return find(name) != nullptr; }

  // The one value of a name that must come exactly once. Refuses with missing_field or
  // duplicate_key, naming the field.
  Result<std::string> one(std::string_view name) const;

  // Every value of a name that may come many times, such as ticked boxes; in order.
  std::vector<std::string> all(std::string_view name) const;

  const std::vector<Field>& items() const { return items_; }
  std::size_t size() const { return items_.size(); }
  bool empty() const { return items_.empty(); }

  friend bool operator==(const Fields&, const Fields&) = default;

 private:
  std::vector<Field> items_;
};

}  // namespace candour::web
