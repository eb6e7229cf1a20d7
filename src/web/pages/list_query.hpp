#pragma once
// What a reader asked of a list, from the address: filters, the order, the page, and whether as a
// file. Links to the same list with one thing changed are made from it.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/http/fields.hpp"

namespace candour::web {

// Rows on one page of a list.
inline constexpr std::size_t page_rows = 50;

class ListQuery {
 public:
  // Keeps of `given` what `names` lists, besides "sort" and "page"; anything else, a value that is
  // too long, and the second of two are left aside. `path` is the list's own address.
  ListQuery(std::string path, const Fields& given, std::span<const std::string_view> names);
  // The list as it is when nothing is asked of it.
  explicit ListQuery(std::string path) : path_{std::move(path)} {}

  // The value given; empty where none was. `has` tells an empty value from none.
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;
  // Settles a value that the address left open, so that links name it.
  void set(std::string_view name, std::string value);

  // The order asked for, "due" of "-due", and whether it runs backwards.
  std::string_view sort() const;
  bool is_backwards() const;
  // From 1; what is no page number is the first page.
  std::size_t page() const;

  // Addresses. `with` and `without` go to the first page.
  std::string with(std::string_view name, std::string_view value) const;
  std::string without(std::string_view name) const;
  std::string with_page(std::size_t page) const;
  std::string as_file() const;

  const std::string& path() const { return path_; }
  // For the hidden fields of the form that filters: what it does not itself ask.
  std::vector<Field> kept(std::initializer_list<std::string_view> asked) const;

 private:
  std::string address(const std::vector<Field>& fields) const;

  std::string path_;
  std::vector<Field> fields_;
};

// Whether a list is asked for as a file of comma-separated values.
bool wants_file(const Fields& given);

// The places of one page within a list, [first, end); the last page where there is no such page.
struct PagePart {
  std::size_t page = 1;
  std::size_t pages = 1;
  std::size_t first = 0;
  std::size_t end = 0;
};
PagePart part_of(std::size_t count, std::size_t page);

}  // namespace candour::web
