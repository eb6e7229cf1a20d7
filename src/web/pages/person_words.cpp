#include "web/pages/person_words.hpp"

#include <fmt/format.h>

#include "registers/case_list.hpp"
#include "web/pages/case_work.hpp"

namespace candour::web {
namespace {

using namespace html;

int whole_years(Day from, Day to) {
  const std::chrono::year_month_day a{from};
  const std::chrono::year_month_day b{to};
  const int years = static_cast<int>(b.year()) - static_cast<int>(a.year());
  const bool had_birthday = b.month() != a.month() ? b.month() > a.month() : b.day() >= a.day();
  return had_birthday ? years : years - 1;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

Result<std::vector<registers::CaseRow>> cases_of_hit(const Visit& visit,
                                                     const registers::PersonEntry& entry) {
  if (!entry.case_id)
    return registers::cases_about(visit.site.store, visit.site.council.id, entry.record.id);
  auto row = registers::find_case(visit.site.store, visit.site.council.id, *entry.case_id);
  if (!row) return row.error();
  std::vector<registers::CaseRow> rows;
  if (*row) rows.push_back(std::move(**row));
  return rows;
}

}  // namespace

std::string age_words(const care::PersonRecord& record, Day today) {
  if (record.died || !record.born || record.born->precision == Precision::undated) return {};
  const int least = whole_years(record.born->latest, today);
  const int most = whole_years(record.born->earliest, today);
  if (least < 0) return {};
  return least == most ? fmt::format("{}", least) : fmt::format("{} or {}", least, most);
}

std::string life_words(const care::PersonRecord& record, Day today) {
  std::string text;
  if (record.born && record.born->precision != Precision::undated)
    text = "born " + say(*record.born);
  if (record.died) {
    const bool is_day = record.died->exact();
    return fmt::format("{}{}died {}{}", text, text.empty() ? "" : ", ", is_day ? "on " : "",
                       say(*record.died));
  }
  const std::string age = age_words(record, today);
  return age.empty() ? text : fmt::format("{}, {}", text, age);
}

std::string place_words(const care::PersonRecord& record) {
  const care::PersonAddress* address = record.current_address();
  if (address == nullptr) return {};
  if (address->is_protected) return "protected address";
  if (!address->postcode) return {};
  const std::string& postcode = address->postcode->for_reader();
  return "lives in " + postcode.substr(0, postcode.find(' '));
}

Raw case_links(const Visit& visit, const std::vector<registers::CaseRow>& cases) {
  Out out;
  bool first = true;
  for (const registers::CaseRow& row : cases) {
    if (!first) out << "; ";
    first = false;
    out << "<a class=\"govuk-link\"" << Attr("href", Url("/cases/" + row.id.text())) << ">case "
        << Text(row.reference.empty() ? row.id.text() : row.reference) << "</a>, ";
    if (row.closure)
      out << "closed";
    else if (row.worker)
      out << Text(staff_name(visit, *row.worker));
    else
      out << "waiting for a worker";
    if (!row.team.empty()) out << ", " << Text(row.team);
  }
  return std::move(out).take();
}

Result<Raw> person_item(const Visit& visit, const registers::PersonHit& hit,
                        std::string_view before) {
  const auto cases = cases_of_hit(visit, hit.entry);
  if (!cases) return cases.error();
  const care::PersonRecord& record = hit.entry.record;
  const std::string href =
      hit.entry.case_id ? "/cases/" + hit.entry.case_id->text() : "/people/" + record.id.text();
  const std::string name = record.title();
  Out out;
  out << "<li class=\"candour-someone"
      << (hit.same_as ? " candour-someone--same\">"_html : "\">"_html)
      << "<p class=\"govuk-body candour-someone__name\"><a class=\"govuk-link\""
      << Attr("href", Url(href)) << ">" << Text(name.empty() ? "Name not recorded" : name)
      << "</a> <span>"
      << Text(joined({life_words(record, visit.today), place_words(record), hit.entry.part}, ", "))
      << "</span></p><p class=\"govuk-body-s candour-someone__why\">" << Text(before) << ": "
      << Text(joined(hit.why, "; ")) << "</p><p class=\"govuk-body-s candour-someone__case\">";
  if (cases->empty())
    out << "No case";
  else
    out << case_links(visit, *cases);
  out << "</p></li>";
  return std::move(out).take();
}

}  // namespace candour::web
