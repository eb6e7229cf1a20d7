#include "components/options.hpp"

namespace candour::components {

namespace json = boost::json;

Options Options::operator[](std::string_view key) const {
  if (value_ == nullptr || !value_->is_object()) return {};
  const json::value* found = value_->get_object().if_contains(key);
  return found == nullptr ? Options() : Options(*found);
}

std::vector<Options> Options::items() const {
  std::vector<Options> items;
  if (value_ == nullptr || !value_->is_array()) return items;
  for (const json::value& item : value_->get_array()) items.emplace_back(item);
  return items;
}

bool Options::is_true() const {
  if (!is_given()) return false;
  if (value_->is_bool()) return value_->get_bool();
  if (value_->is_string()) return !value_->get_string().empty();
  if (value_->is_int64()) return value_->get_int64() != 0;
  return true;
}

std::optional<bool> Options::flag() const {
  if (value_ == nullptr || !value_->is_bool()) return std::nullopt;
  return value_->get_bool();
}

int Options::number(int otherwise) const {
  return value_ != nullptr && value_->is_int64() ? static_cast<int>(value_->get_int64())
                                                 : otherwise;
}

std::string Options::text(std::string_view otherwise) const {
  if (!is_given()) return std::string(otherwise);
  if (value_->is_string()) return std::string(value_->get_string());
  return json::serialize(*value_);
}

html::Content Options::content(std::string_view html_key, std::string_view text_key) const {
  const Options markup = (*this)[html_key];
  if (markup.is_true()) return html::trusted_markup(markup.text());
  return (*this)[text_key].text();
}

html::Raw Options::markup() const { return html::trusted_markup(is_true() ? text() : ""); }

// No fixture gives attributes as one string, or with the `optional` form: both would throw here.
html::Attributes Options::attributes(std::string_view key) const {
  html::Attributes attributes;
  const Options given = (*this)[key];
  if (!given.is_given()) return attributes;
  for (const auto& [name, value] : given.value_->as_object()) {
    if (value.is_object()) throw std::runtime_error("an optional attribute: " + std::string(name));
    attributes.add(name, Options(value).text());
  }
  return attributes;
}

}  // namespace candour::components
