#include "web/html/govuk/file_upload.hpp"

namespace candour::html {
namespace {

void open_drop_zone(Out& out, const FileUpload& upload) {
  Attributes attributes = upload.drop_zone_attributes;
  add_message(attributes, "choose-files-button", upload.choose_files_text);
  add_message(attributes, "no-file-chosen", upload.no_file_chosen_text);
  add_message(attributes, "multiple-files-chosen", upload.files_chosen_text);
  add_message(attributes, "drop-instruction", upload.drop_instruction_text);
  add_message(attributes, "entered-drop-zone", upload.entered_drop_zone_text);
  add_message(attributes, "left-drop-zone", upload.left_drop_zone_text);
  out << "<div" << Class{"govuk-file-upload-wrapper", upload.drop_zone_classes}
      << " data-module=\"govuk-file-upload\"" << attributes << ">";
}

}  // namespace

Out& operator<<(Out& out, const FileUpload& upload) {
  const std::string& id = upload.id.empty() ? upload.name : upload.id;
  const std::string described_by = open_field(out, upload, id);
  out << upload.form_group.before_input;
  if (upload.has_drop_zone) open_drop_zone(out, upload);
  out << "<input class=\"govuk-file-upload";
  if (!upload.classes.empty()) out << " " << Text(upload.classes);
  if (!upload.error_message.text.empty()) out << " govuk-file-upload--error";
  out << "\"" << Attr("id", id) << Attr("name", upload.name) << " type=\"file\""
      << Flag{"disabled", upload.is_disabled} << Flag{"multiple", upload.takes_many}
      << AttrIf("aria-describedby", described_by) << upload.attributes << ">";
  if (upload.has_drop_zone) out << "</div>";
  return out << "\n" << upload.form_group.after_input << "</div>\n";
}

}  // namespace candour::html
