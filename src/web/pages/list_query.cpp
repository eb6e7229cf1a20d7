#include "web/pages/list_query.hpp"

#include <algorithm>
#include <charconv>

#include "web/http/form.hpp"

namespace candour::web {
namespace {

constexpr std::size_t longest_value = 200;  // bytes

const Field* found(const std::vector<Field>& fields, std::string_view name) {
  const auto at = std::find_if(fields.begin(), fields.end(),
                               [&](const Field& field) { return field.name == name; });
  return at == fields.end() ? nullptr : &*at;
}

void put(std::vector<Field>& fields, std::string_view name, std::string value) {
  for (Field& field : fields) {
    if (field.name != name) continue;
    field.value = std::move(value);
    return;
  }
  fields.push_back({std::string{name}, std::move(value)});
}

void drop(std::vector<Field>& fields, std::string_view name) {
  std::erase_if(fields, [&](const Field& field) { return field.name == name; });
}

}  // namespace

ListQuery::ListQuery(std::string path, const Fields& given, std::span<const std::string_view> names)
    : path_{std::move(path)} {
  const auto keep = [&](std::string_view name) {
    const std::string* value = given.find(name);
    if (value != nullptr && value->size() <= longest_value)
      fields_.push_back({std::string{name}, *value});
  };
  for (const std::string_view name : names) keep(name);
  keep("sort");
  keep("page");
}

std::string_view ListQuery::get(std::string_view name) const {
  const Field* field = found(fields_, name);
  return field == nullptr ? std::string_view{} : std::string_view{field->value};
}

bool ListQuery::has(std::string_view name) const { return found(fields_, name) != nullptr; }

void ListQuery::set(std::string_view name, std::string value) {
  put(fields_, name, std::move(value));
}

std::string_view ListQuery::sort() const {
  const std::string_view given = get("sort");
  return given.starts_with('-') ? given.substr(1) : given;
}

bool ListQuery::is_backwards() const { return get("sort").starts_with('-'); }

std::size_t ListQuery::page() const {
  const std::string_view given = get("page");
  std::size_t page = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), page);
  const bool is_number = error == std::errc{} && end == given.data() + given.size();
  return is_number && page > 0 ? page : 1;
}

std::string ListQuery::address(const std::vector<Field>& fields) const {
  return fields.empty() ? path_ : path_ + "?" + encode_urlencoded(Fields{fields});
}

std::string ListQuery::with(std::string_view name, std::string_view value) const {
  auto fields = fields_;
  drop(fields, "page");
  put(fields, name, std::string{value});
  return address(fields);
}

std::string ListQuery::without(std::string_view name) const {
  auto fields = fields_;
  drop(fields, "page");
  drop(fields, name);
  return address(fields);
}

std::string ListQuery::with_page(std::size_t page) const {
  auto fields = fields_;
  drop(fields, "page");
  if (page > 1) put(fields, "page", std::to_string(page));
  return address(fields);
}

std::string ListQuery::as_file() const { return with("format", "csv"); }

std::vector<Field> ListQuery::kept(std::initializer_list<std::string_view> asked) const {
  auto fields = fields_;
  drop(fields, "page");
  for (const std::string_view name : asked) drop(fields, name);
  return fields;
}

bool wants_file(const Fields& given) {
  const std::string* format = given.find("format");
  return format != nullptr && *format == "csv";
}

PagePart part_of(std::size_t count, std::size_t page) {
  PagePart part;
  part.pages = std::max<std::size_t>(1, (count + page_rows - 1) / page_rows);
  part.page = std::clamp<std::size_t>(page, 1, part.pages);
  part.first = (part.page - 1) * page_rows;
  part.end = std::min(count, part.first + page_rows);
  return part;
}

}  // namespace candour::web
