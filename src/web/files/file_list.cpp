#include "web/files/file_list.hpp"

#include <fmt/format.h>

#include "base/london_time.hpp"
#include "care/casefile/note_actions.hpp"
#include "files/media_type.hpp"
#include "web/files/case_files.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_work.hpp"
#include "web/pages/notes_section.hpp"

namespace candour::web {
namespace {

using namespace html;

// "Mrs Adeyemi’s", "from Amira Khan", for the line below a file.
std::string whose_words(const Visit& visit, const care::CaseRecord& record,
                        const care::KeptFile& file) {
  if (file.kept.account_of == file.by) return "Their own: " + actor_name(visit, file.by);
  if (const auto* person = care::person_of(record, file.kept.account_of))
    return "From " +
           (person->preferred_name ? person->preferred_name->for_reader() : person->label);
  if (const auto staff = care::staff_of(file.kept.account_of))
    return "From " + staff_name(visit, *staff);
  return "From somebody not named in the case";
}

std::string who_sees(const care::KeptFile& file) {
  people::Statement as_statement;
  as_statement.visibility = file.kept.visibility;
  return sharing_words(as_statement);
}

void write_file(Out& out, const Visit& visit, const care::CaseRecord& record,
                const care::KeptFile& file) {
  const care::FileKept& kept = file.kept;
  const std::string path = path_of_files(visit, "/" + kept.digest_of_bytes);
  const std::string what = kept.what ? kept.what->for_reader() : kept.name.for_reader();
  out << "<li class=\"candour-file\"" << Attr("id", "f-" + kept.digest_of_bytes.substr(0, 16))
      << ">";
  // The link beside it says what the picture shows.
  if (files::is_raster_picture(kept.media_type))
    out << "<img class=\"candour-file__picture\" alt=\"\" loading=\"lazy\" width=\"120\""
        << Attr("src", Url(path)) << ">";
  out << "<div><p class=\"govuk-body candour-note__text\"><a class=\"govuk-link\""
      << Attr("href", Url(path)) << ">" << Text(what) << "</a></p><p class=\"govuk-body-s "
      << "candour-note__line\">"
      << Text(fmt::format("{}, {}, {}", kept.name.for_reader(),
                          files::words_of_media_type(kept.media_type), size_words(kept.bytes)))
      << ". " << Text(whose_words(visit, record, file)) << ". Brought in by "
      << Text(actor_name(visit, file.by)) << " on " << Text(say(london_day(file.at)))
      << ".</p><p class=\"govuk-body-s candour-note__line\"><strong class=\"govuk-tag "
         "govuk-tag--grey candour-note__class\">"
      << Text(who_sees(file)) << "</strong></p></div></li>";
}

}  // namespace

Raw file_list(const Visit& visit, const care::CaseRecord& record) {
  const ShownFiles shown = files_shown(visit.reader, record);
  Out out;
  if (shown.files.empty() && shown.withheld.empty())
    out << "<p class=\"govuk-body\">No file has been brought into this case yet.</p>";
  out << "<ul class=\"candour-files\">";
  for (const care::KeptFile* const file : shown.files) write_file(out, visit, record, *file);
  for (const people::Ground ground : shown.withheld)
    out << "<li class=\"candour-file\"><p class=\"govuk-body candour-note__gap\">"
        << Text(words_of(ground)) << "</p></li>";
  out << "</ul>";
  return std::move(out).take();
}

}  // namespace candour::web
