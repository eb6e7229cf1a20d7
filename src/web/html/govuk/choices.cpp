#include "web/html/govuk/choices.hpp"

#include "web/html/govuk/form_group.hpp"

namespace candour::html {

std::string choice_id(std::string_view id_prefix, std::size_t index, const Choice& choice) {
  if (!choice.id.empty()) return choice.id;
  std::string id(id_prefix);
  return index > 1 ? id + "-" + std::to_string(index) : id;
}

void write_choice(Out& out, const Choice& choice, const ChoiceStyle& style, ChoicePlace place) {
  if (!choice.divider.empty()) {
    out << "<div" << Class{style.divider.view()} << ">" << Text(choice.divider) << "</div>\n";
    return;
  }
  const std::string hint_id = choice.hint.text.empty() ? "" : place.id + "-item-hint";
  const std::string conditional_id = choice.conditional.empty() ? "" : "conditional-" + place.id;
  if (!hint_id.empty()) add_id(place.described_by, hint_id);
  out << "<div" << Class{style.item.view()} << "><input" << Class{style.input.view()}
      << Attr("id", place.id) << Attr("name", place.name) << Attr("type", style.type.view())
      << Attr("value", choice.value) << Flag{"checked", place.is_checked}
      << Flag{"disabled", choice.is_disabled} << AttrIf("data-aria-controls", conditional_id)
      << AttrIf("data-behaviour", choice.behaviour)
      << AttrIf("aria-describedby", place.described_by) << choice.attributes << ">";
  if (!choice.text.empty()) {
    out << "<label class=\"govuk-label " << style.label;
    if (!choice.label_classes.empty()) out << " " << Text(choice.label_classes);
    out << "\"" << choice.label_attributes << Attr("for", place.id) << ">" << choice.text
        << "</label>";
  }
  if (!hint_id.empty()) {
    out << "<div" << Attr("id", hint_id) << " class=\"govuk-hint " << style.hint;
    if (!choice.hint.classes.empty()) out << " " << Text(choice.hint.classes);
    out << "\"" << choice.hint.attributes << ">" << choice.hint.text << "</div>";
  }
  out << "</div>\n";
  if (conditional_id.empty()) return;
  out << "<div"
      << Class{style.conditional.view(), place.is_checked ? "" : style.conditional_hidden.view()}
      << Attr("id", conditional_id) << ">" << choice.conditional << "</div>\n";
}

}  // namespace candour::html
