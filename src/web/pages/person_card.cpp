#include "web/pages/person_card.hpp"

#include <fmt/format.h>

#include "base/nhs_number.hpp"
#include "web/html/components.hpp"
#include "web/pages/person_form.hpp"
#include "web/pages/person_words.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::NameUse;

bool is_near(const people::Reader& reader) {
  return reader.relationship == people::Relationship::allocated ||
         reader.relationship == people::Relationship::my_team;
}

std::string name_line(const care::PersonName& name) {
  if (name.use == NameUse::also_known) return "also known as " + name.full();
  if (name.use == NameUse::current) return name.full();
  return name.until ? fmt::format("{} until {}", name.full(), say(*name.until))
                    : "before: " + name.full();
}

std::string address_line(const Visit& visit, const care::PersonAddress& address) {
  if (address.is_protected && !is_near(visit.reader))
    return "Protected address. Ask the team that has the case.";
  std::string text = address.lines.for_reader();
  if (address.postcode) text += (text.empty() ? "" : ", ") + address.postcode->for_reader();
  if (address.from) text += ", from " + say(*address.from);
  if (address.until) text += ", until " + say(*address.until);
  if (address.is_protected) text += ". Protected: tell nobody outside the case.";
  return text;
}

Raw lines_of(const std::vector<std::string>& lines) {
  Out out;
  for (const std::string& line : lines)
    out << "<p class=\"govuk-body candour-someone__line\">" << Text(line) << "</p>";
  return std::move(out).take();
}

// What may be done about a row of the card, for whoever may.
std::vector<SummaryAction> actions_of(const Visit& visit, std::string text, std::string about,
                                      std::string_view below) {
  if (!may_change_card(visit)) return {};
  return {{.text = std::move(text),
           .href = fmt::format("/people/{}{}", visit.found_person->text(), below),
           .visually_hidden_text = std::move(about),
           .classes = "candour-no-print"}};
}

std::string nhs_words(const care::PersonRecord& record) {
  if (!record.nhs_number) return "Not known";
  const auto number = NhsNumber::parse(record.nhs_number->for_storage());
  return number ? number->for_reader() : record.nhs_number->for_reader();
}

}  // namespace

Raw card_of(const Visit& visit, const care::PersonRecord& record) {
  std::vector<std::string> names;
  if (record.current_name() != nullptr) names.push_back(name_line(*record.current_name()));
  for (const care::PersonName& name : record.names) {
    if (&name != record.current_name()) names.push_back(name_line(name));
  }
  std::vector<std::string> before;
  for (std::size_t i = record.addresses.size(); i > 1; --i)
    before.push_back(address_line(visit, record.addresses[i - 2]));
  std::vector<std::string> phones;
  for (const PersonalText& phone : record.phones) phones.push_back(phone.for_reader());
  const care::PersonAddress* address = record.current_address();
  const std::string life = life_words(record, visit.today);
  SummaryList list;
  list.rows.push_back({.key = "Names",
                       .value = lines_of(names),
                       .actions = actions_of(visit, "Add", "a name", "/name")});
  list.rows.push_back({.key = "Life",
                       .value = life.empty() ? "Date of birth not known" : life,
                       .actions = record.died
                                      ? actions_of(visit, "Change", "the day of death", "/death")
                                      : actions_of(visit, "Record a death", "", "/death")});
  list.rows.push_back({.key = "NHS number", .value = nhs_words(record)});
  list.rows.push_back(
      {.key = "Address",
       .value = address == nullptr ? std::string{"Not known"} : address_line(visit, *address),
       .actions = actions_of(visit, "Add", "an address", "/address")});
  if (!before.empty()) list.rows.push_back({.key = "Addresses before", .value = lines_of(before)});
  list.rows.push_back({.key = "Phone",
                       .value = phones.empty() ? Content{"Not known"} : Content{lines_of(phones)},
                       .actions = actions_of(visit, "Add", "a telephone number", "/phone")});
  list.rows.push_back({.key = "Reference", .value = record.id.text()});
  Out out;
  out << list;
  if (record.erased > 0)
    out << "<p class=\"govuk-body\">Part of this record was lawfully erased.</p>";
  return std::move(out).take();
}

}  // namespace candour::web
