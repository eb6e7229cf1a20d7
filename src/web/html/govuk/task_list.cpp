#include "web/html/govuk/task_list.hpp"

namespace candour::html {
namespace {

void write_title(Out& out, const TaskListItem& item, const std::string& hint_id,
                 const std::string& status_id) {
  if (item.href.empty()) {
    out << "<div" << AttrIf("class", item.title_classes) << ">" << item.title << "</div>";
    return;
  }
  const std::string described_by = hint_id.empty() ? status_id : hint_id + " " + status_id;
  out << "<a class=\"govuk-link govuk-task-list__link";
  if (!item.title_classes.empty()) out << " " << Text(item.title_classes);
  out << "\"" << Attr("href", Url(item.href)) << Attr("aria-describedby", described_by) << ">"
      << item.title << "</a>";
}

void write_item(Out& out, const TaskListItem& item, const std::string& id) {
  const std::string hint_id = item.hint.empty() ? "" : id + "-hint";
  const std::string status_id = id + "-status";
  out << "<li class=\"govuk-task-list__item";
  if (!item.href.empty()) out << " govuk-task-list__item--with-link";
  if (!item.classes.empty()) out << " " << Text(item.classes);
  out << "\"><div class=\"govuk-task-list__name-and-hint\">";
  write_title(out, item, hint_id, status_id);
  if (!hint_id.empty()) {
    out << "<div" << Attr("id", hint_id) << " class=\"govuk-task-list__hint\">" << item.hint
        << "</div>";
  }
  out << "</div><div" << Class{"govuk-task-list__status", item.status_classes}
      << Attr("id", status_id) << ">";
  if (item.status_tag.text.empty()) {
    out << item.status;
  } else {
    out << item.status_tag;
  }
  out << "</div></li>\n";
}

}  // namespace

Out& operator<<(Out& out, const TaskList& list) {
  out << "<ul" << Class{"govuk-task-list", list.classes} << list.attributes << ">\n";
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    if (!list.items[i].is_shown) continue;
    write_item(out, list.items[i], list.id_prefix + "-" + std::to_string(i + 1));
  }
  return out << "</ul>\n";
}

}  // namespace candour::html
