#include "web/html/form.hpp"

namespace candour::html {
namespace {

void write_hidden(Out& out, std::string_view name, std::string_view value) {
  out << "<input type=\"hidden\"" << Attr("name", name) << Attr("value", value) << ">\n";
}

}  // namespace

Out& operator<<(Out& out, const HiddenField& field) {
  write_hidden(out, field.name, field.value);
  return out;
}

Out& operator<<(Out& out, const PostForm& form) {
  out << "<form method=\"post\"" << Attr("action", Url(form.action))
      << AttrIf("class", form.classes)
      << AttrIf("enctype", form.takes_files ? "multipart/form-data" : "") << form.attributes
      << " novalidate>\n";
  write_hidden(out, form_token_name.view(), form.form_token);
  if (!form.submission_id.empty()) {
    write_hidden(out, submission_id_name.view(), form.submission_id);
  }
  for (const HiddenField& field : form.hidden) out << field;
  return out << form.content << "</form>\n";
}

}  // namespace candour::html
