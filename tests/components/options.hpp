#pragma once
// The options of a fixture, read as the design system's templates read them: an option that is
// absent answers like an absent one, never with an error.

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/html/html.hpp"

namespace candour::components {

class Options {
 public:
  Options() = default;
  explicit Options(const boost::json::value& value) : value_(&value) {}

  Options operator[](std::string_view key) const;
  std::vector<Options> items() const;  // of an array; else none
  bool is_given() const { return value_ != nullptr && !value_->is_null(); }
  bool is_true() const;              // as a template's `if` takes it
  std::optional<bool> flag() const;  // only of true and false
  int number(int otherwise = 0) const;
  std::string text(std::string_view otherwise = "") const;  // numbers and flags as words

  // The pair of options that a template writes as `html if html else text`.
  html::Content content(std::string_view html_key = "html",
                        std::string_view text_key = "text") const;
  html::Raw markup() const;
  html::Attributes attributes(std::string_view key = "attributes") const;
  // The value as it stands, for whatever must look closer.
  const boost::json::value* value() const { return value_; }

 private:
  const boost::json::value* value_ = nullptr;
};

}  // namespace candour::components
