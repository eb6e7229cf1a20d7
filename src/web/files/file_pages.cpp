#include "web/files/file_pages.hpp"

#include <fmt/format.h>

#include "files/file_store.hpp"
#include "files/media_type.hpp"
#include "web/files/case_files.hpp"
#include "web/files/file_form.hpp"
#include "web/files/file_list.hpp"
#include "web/html/components.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;

constexpr std::size_t most_name_characters = 255;

Response files_page(const Visit& visit, const CaseForm& form) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  Out body;
  body << case_heading(visit, form, "Files") << file_list(visit, *record);
  if (may_here(visit.reader, people::Action::keep_file) && !record->published()) {
    body << "<h2 class=\"govuk-heading-m candour-no-print\">Bring in a file</h2>";
    write_file_form(body, visit, *record, form);
  }
  return case_form_page(visit, form, "Files", std::move(body).take());
}

Response show_files(const Visit& visit) {
  CaseForm form;
  // From a document: the file is evidence for it.
  if (const std::string* document = visit.request.query.find("document"))
    form.typed.fields.add("document", *document);
  return files_page(visit, form);
}

// The name as the sender’s computer called it; a name that cannot be read is no reason to refuse.
PersonalText name_of(const UploadedFile& file, std::string_view media_type) {
  auto name = PersonalText::read(file.name, {.most_characters = most_name_characters}, "file");
  if (name) return std::move(*name);
  return PersonalText{fmt::format("file{}", files::file_ending(media_type))};
}

Result<void> do_keep(const Visit& visit, const TypedFile& given) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return record.error();
  const auto input = file_typed(given.typed, *record, visit);
  if (!input) return input.error();
  if (given.files.empty()) return refuse(RefusalCode::missing_field, "Choose a file.", "file");
  // What is said of the file is looked at first: no bytes are kept that no case names.
  if (const auto rest = care::keep_file(*record, doer_of(visit), *input); !rest)
    return rest.error();
  const UploadedFile& file = given.files.front();
  const auto kept = visit.site.files->keep(file.bytes);
  if (!kept) return kept.error();
  return do_in_case(visit, given.typed.key,
                    [&](const care::CaseRecord& now, const care::Doer& by) -> Result<care::Events> {
                      auto whole = file_typed(given.typed, now, visit);
                      if (!whole) return whole.error();
                      whole->digest = kept->digest;
                      whole->media_type = kept->media_type;
                      whole->bytes = kept->bytes;
                      whole->name = name_of(file, kept->media_type);
                      return care::keep_file(now, by, *whole);
                    });
}

Response bring_in(const Visit& visit) {
  auto given = read_typed_file(visit);
  if (!given) return sorry_page(visit, given.error());
  const auto done = do_keep(visit, *given);
  if (done) return see_other(path_of_files(visit));
  // A browser does not send the name of a file back into its box: say that it is to be chosen
  // again.
  Refusal refusal = done.error();
  if (!given->files.empty() && refusal.field != "file")
    refusal.message += " Then choose the file again.";
  return files_page(visit, {std::move(given->typed), std::move(refusal)});
}

// The bytes as something to look at or to save, never as something that runs: its type is what we
// found, the browser may not guess another, and whatever it makes of it lies in a sandbox.
Response show_file(const Visit& visit) {
  const auto record = read_record(visit, visit.found_case->id);
  if (!record) return sorry_page(visit, record.error());
  const care::KeptFile* file = file_shown(visit.reader, *record, visit.parameters["file"]);
  if (file == nullptr) return not_found_page(visit);
  auto bytes = visit.site.files->read(file->kept.digest_of_bytes);
  if (!bytes) return sorry_page(visit, bytes.error());
  const std::string& type = file->kept.media_type;
  Response response =
      download(std::move(*bytes), type == "text/plain" ? "text/plain; charset=utf-8" : type,
               files::name_to_save(file->kept.name.for_reader(), type));
  if (files::is_raster_picture(type)) response.headers = {{"Content-Disposition", "inline"}};
  response.headers.push_back({"Content-Security-Policy", "sandbox; default-src 'none'"});
  return response;
}

}  // namespace

std::vector<PageRoute> file_routes() {
  return {
      {{Method::get, "/cases/{case}/files", "case_files", "see_document"}, show_files},
      {{Method::post, "/cases/{case}/files", "keep_file", "keep_file"}, bring_in},
      {{Method::get, "/cases/{case}/files/{file}", "case_file", "see_document"}, show_file},
  };
}

}  // namespace candour::web
