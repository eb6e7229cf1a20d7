#include "web/html/govuk/date_input.hpp"

#include "web/html/govuk/input.hpp"

namespace candour::html {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool is_marked_wrong(const DateInputItem& item) {
  return item.has_error.value_or(false) || contains(item.classes, "govuk-input--error");
}

std::string capitalised(std::string name) {
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') {
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  }
  return name;
}

// The classes of one box: its error, its width (four digits for a year, else two), its own.
std::string item_classes(const DateInputItem& item, bool is_year, bool has_error) {
  std::string classes = "govuk-date-input__input";
  if (has_error && !contains(item.classes, "govuk-input--error")) classes += " govuk-input--error";
  if (!contains(item.classes, "govuk-input--width-")) {
    classes += is_year ? " govuk-input--width-4" : " govuk-input--width-2";
  }
  if (!item.classes.empty()) classes += " " + item.classes;
  return classes;
}

void write_item(Out& out, const DateInput& date, const DateInputItem& item, const std::string& name,
                bool all_wrong) {
  const std::string year_name = date.year.name.empty() ? "year" : date.year.name;
  const bool is_year = name == "year" || name == year_name;
  const bool has_error = is_marked_wrong(item) || (all_wrong && item.has_error.value_or(true));
  out << "<div class=\"govuk-date-input__item\">"
      << Input{.name = date.name_prefix.empty() ? name : date.name_prefix + "-" + name,
               .id = item.id.empty() ? date.id + "-" + name : item.id,
               .label = {.text = item.label.empty() ? capitalised(name) : item.label,
                         .classes = "govuk-date-input__label"},
               .value = item.value,
               .input_mode = item.input_mode,
               .autocomplete = item.autocomplete,
               .pattern = item.pattern,
               .classes = item_classes(item, is_year, has_error),
               .attributes = item.attributes}
      << "</div>\n";
}

void write_items(Out& out, const DateInput& date) {
  struct Named {
    const DateInputItem* item;
    std::string name;
  };
  std::vector<Named> items;
  for (const DateInputItem& item : date.items) items.push_back({&item, item.name});
  if (items.empty()) items = {{&date.day, "day"}, {&date.month, "month"}, {&date.year, "year"}};
  bool any_marked = false;
  for (const Named& named : items) any_marked = any_marked || is_marked_wrong(*named.item);
  const bool all_wrong = !date.error_message.text.empty() && !any_marked;
  for (const Named& named : items) {
    if (!named.item->is_shown) continue;
    write_item(out, date, *named.item, named.item->name.empty() ? named.name : named.item->name,
               all_wrong);
  }
}

}  // namespace

// The fieldset's role is group: some screen readers do not announce the description of a fieldset
// of text inputs otherwise.
Out& operator<<(Out& out, const DateInput& date) {
  Out inner;
  std::string described_by = date.fieldset.described_by;
  write_hint_and_error(inner, date.id, date.hint, date.error_message, described_by);
  open_form_group(out, date.form_group, !date.error_message.text.empty());
  const bool has_fieldset = date.fieldset.is_given();
  if (has_fieldset) open_fieldset(out, date.fieldset, described_by, "group");
  out << std::move(inner).take() << "<div" << Class{"govuk-date-input", date.classes}
      << date.attributes << AttrIf("id", date.id) << ">\n"
      << date.form_group.before_input;
  write_items(out, date);
  out << date.form_group.after_input << "</div>";
  if (has_fieldset) out << "</fieldset>";
  return out << "</div>\n";
}

}  // namespace candour::html
