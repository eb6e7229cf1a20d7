#include "web/html/govuk/error_message.hpp"

namespace candour::html {

void write_error_message(Out& out, const ErrorMessage& error, std::string_view id) {
  out << "<p" << AttrIf("id", id) << Class{"govuk-error-message", error.classes} << error.attributes
      << ">";
  if (!error.visually_hidden_text.empty()) {
    out << "<span class=\"govuk-visually-hidden\">" << Text(error.visually_hidden_text)
        << ":</span> ";
  }
  out << error.text << "</p>\n";
}

Out& operator<<(Out& out, const ErrorMessage& error) {
  write_error_message(out, error, error.id);
  return out;
}

}  // namespace candour::html
