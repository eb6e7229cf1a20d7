#include "web/http/fields.hpp"

namespace candour::web {

void Fields::add(std::string name, std::string value) {
  items_.push_back(Field{std::move(name), std::move(value)});
}

const std::string* Fields::find(std::string_view name) const {
  for (const Field& field : items_)
    if (field.name == name) return &field.value;
  return nullptr;
}

Result<std::string> Fields::one(std::string_view name) const {
  const std::string* found = nullptr;
  for (const Field& field : items_) {
    if (field.name != name) continue;
    if (found)
      return refuse(RefusalCode::duplicate_key,
                    "This was sent twice. Go back to the page and send it once.",
                    std::string{name});
    found = &field.value;
  }
  if (!found)
    return refuse(RefusalCode::missing_field,
                  "This was not sent. Go back to the page, fill it in and send it again.",
                  std::string{name});
  return *found;
}

std::vector<std::string> Fields::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const Field& field : items_)
    if (field.name == name) values.push_back(field.value);
  return values;
}

}  // namespace candour::web
