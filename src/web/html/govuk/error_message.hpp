#pragma once
// Error message: what is wrong with one field and how to put it right.

#include "web/html/html.hpp"

namespace candour::html {

struct ErrorMessage {
  Content text{};    // empty: there is no error
  std::string id{};  // components that hold an error set it themselves
  std::string visually_hidden_text = "Error";
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const ErrorMessage& error);
void write_error_message(Out& out, const ErrorMessage& error, std::string_view id);

}  // namespace candour::html
