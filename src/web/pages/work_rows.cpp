#include "web/pages/work_rows.hpp"

#include <fmt/format.h>

#include "web/html/govuk/details.hpp"
#include "web/pages/duty_list.hpp"

namespace candour::web {
namespace {

using namespace html;

// "Urgent, 43 days"
std::string waiting_words(const ListedPerson& person, Day today) {
  std::string text = person.priority == care::Priority::not_set
                         ? std::string{"No priority set"}
                         : std::string{care::words_of(person.priority)};
  if (person.waiting_since)
    text += fmt::format(", waiting {}", day_count_words((today - *person.waiting_since).count()));
  return text;
}

void write_name(Out& out, const ListedPerson& person, const WorkRows& how) {
  out << "<p class=\"candour-work__name\">" << person_link(person);
  if (how.names_waiting) {
    out << "<span class=\"candour-work__worker\">" << Text(waiting_words(person, how.visit.today))
        << "</span>";
  } else if (how.names_worker && !person.worker_name.empty()) {
    out << "<span class=\"candour-work__worker\">" << Text(person.worker_name);
    if (person.has_worker_left) out << " (has left)";
    out << "</span>";
  }
  out << "</p>";
}

void write_what(Out& out, const ListedPerson& person, const rules::RuleBook& book) {
  out << "<p class=\"candour-work__what\">";
  if (!person.duty) {
    out << "Nothing runs</p>";
    return;
  }
  out << state_mark(*person.duty) << " <span>" << Text(person.duty->rule->title)
      << " <span class=\"candour-work__clause\">" << clause_link(*person.duty->rule, book)
      << "</span></span></p>";
}

void write_when(Out& out, const ListedPerson& person, Day today) {
  out << "<p class=\"candour-work__when\">";
  if (person.duty) {
    const std::string path =
        fmt::format("/cases/{}#{}", person.id.text(), duty_anchor(person.duty->rule->id));
    out << "<a class=\"govuk-link\"" << Attr("href", Url(path)) << ">"
        << Text(days_words(*person.duty, today))
        << "<span class=\"govuk-visually-hidden\">: why, for " << Text(person.name)
        << "</span></a>";
  }
  out << "</p><p class=\"candour-work__whose\">";
  if (person.duty || person.hold) out << Text(whose_time_words(person));
  const std::string why = hold_words(person);
  if (!why.empty()) out << "<span class=\"candour-work__hold\">" << Text(why) << "</span>";
  out << "</p>";
}

}  // namespace

void write_work_rows(Out& out, std::span<const ListedPerson> people, const WorkRows& how) {
  out << "<ul class=\"candour-work\">";
  for (const ListedPerson& person : people) {
    out << "<li class=\"candour-work__row\">";
    write_name(out, person, how);
    write_what(out, person, how.visit.site.book);
    write_when(out, person, how.visit.today);
    out << "</li>";
  }
  out << "</ul>";
}

void write_by_urgency(Out& out, std::span<const ListedPerson> people,
                      const registers::Totals& totals, const WorkRows& how) {
  const auto end_of = [&](registers::Urgency urgency) {
    std::size_t end = 0;
    while (end < people.size() && people[end].urgency <= urgency) ++end;
    return end;
  };
  const std::size_t late_end = end_of(registers::Urgency::late);
  const std::size_t due_end = end_of(registers::Urgency::due);
  const auto section = [&](std::size_t first, std::size_t end, Literal title, int count) {
    if (first == end) return;
    out << "<h2 class=\"govuk-heading-m\">" << title << " (" << count << ")</h2>";
    write_work_rows(out, people.subspan(first, end - first), how);
  };
  section(0, late_end, "Late", totals.late);
  section(late_end, due_end, "Due soon", totals.due);
  if (due_end == people.size()) return;
  Out inner;
  write_work_rows(inner, people.subspan(due_end), how);
  out << Details{
      .summary = fmt::format("Everyone else ({})", totals.people - totals.late - totals.due),
      .text = std::move(inner).take(),
      .is_open = due_end == 0,
      .classes = "candour-fold"};
}

}  // namespace candour::web
