#include "web/html/moj/timeline.hpp"

namespace candour::html {
namespace {

void write_item(Out& out, const TimelineItem& item, int heading_level) {
  out << "<div" << Class{"moj-timeline__item", item.classes} << item.attributes
      << "><div class=\"moj-timeline__header\"><h" << heading_level
      << " class=\"moj-timeline__title\">" << item.title << "</h" << heading_level << ">";
  if (!item.by.empty()) out << " <p class=\"moj-timeline__byline\">by " << item.by << "</p>";
  out << "</div><p class=\"moj-timeline__date\"><time" << Attr("datetime", item.machine_time) << ">"
      << item.time << "</time></p><div class=\"moj-timeline__description\">" << item.description
      << "</div></div>\n";
}

}  // namespace

Out& operator<<(Out& out, const Timeline& timeline) {
  out << "<div" << Class{"moj-timeline", timeline.classes} << timeline.attributes << ">\n";
  for (const TimelineItem& item : timeline.items) write_item(out, item, timeline.heading_level);
  return out << "</div>\n";
}

}  // namespace candour::html
