#pragma once
// File upload: a file from the person's own machine.

#include "web/html/govuk/form_group.hpp"
#include "web/html/govuk/messages.hpp"

namespace candour::html {

struct FileUpload {
  std::string name{};
  std::string id{};  // default: the name
  Label label{};
  Hint hint{};
  ErrorMessage error_message{};
  bool takes_many = false;
  bool is_disabled = false;
  bool has_drop_zone = false;  // lets script make a place to drop files on; then its words below
  std::string choose_files_text{};
  std::string no_file_chosen_text{};
  PluralText files_chosen_text{};
  std::string drop_instruction_text{};
  std::string entered_drop_zone_text{};
  std::string left_drop_zone_text{};
  std::string drop_zone_classes{};
  Attributes drop_zone_attributes{};
  std::string described_by{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const FileUpload& upload);

}  // namespace candour::html
