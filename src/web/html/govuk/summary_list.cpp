#include "web/html/govuk/summary_list.hpp"

#include <algorithm>

namespace candour::html {
namespace {

void write_action(Out& out, const SummaryAction& action, const Content& card_title) {
  out << "<a" << Class{"govuk-link", action.classes} << Attr("href", Url(action.href))
      << action.attributes << ">" << action.text;
  if (!action.visually_hidden_text.empty() || !card_title.empty()) {
    out << "<span class=\"govuk-visually-hidden\">";
    if (!action.visually_hidden_text.empty()) out << " " << Text(action.visually_hidden_text);
    if (!card_title.empty()) out << " (" << card_title << ")";
    out << "</span>";
  }
  out << "</a>";
}

void write_row(Out& out, const SummaryRow& row, bool any_row_has_actions,
               const Content& card_title) {
  out << "<div class=\"govuk-summary-list__row";
  if (any_row_has_actions && row.actions.empty()) out << " govuk-summary-list__row--no-actions";
  if (!row.classes.empty()) out << " " << Text(row.classes);
  out << "\"><dt" << Class{"govuk-summary-list__key", row.key_classes} << ">" << row.key
      << "</dt><dd" << Class{"govuk-summary-list__value", row.value_classes} << ">" << row.value
      << "</dd>";
  if (row.actions.size() == 1) {
    out << "<dd" << Class{"govuk-summary-list__actions", row.actions_classes} << ">";
    write_action(out, row.actions.front(), card_title);
    out << "</dd>";
  } else if (!row.actions.empty()) {
    out << "<dd" << Class{"govuk-summary-list__actions", row.actions_classes}
        << "><ul class=\"govuk-summary-list__actions-list\">";
    for (const SummaryAction& action : row.actions) {
      out << "<li class=\"govuk-summary-list__actions-list-item\">";
      write_action(out, action, card_title);
      out << "</li>";
    }
    out << "</ul></dd>";
  }
  out << "</div>\n";
}

void write_card_actions(Out& out, const SummaryCard& card) {
  if (card.actions.empty()) return;
  if (card.actions.size() == 1) {
    out << "<div" << Class{"govuk-summary-card__actions", card.actions_classes} << ">";
    write_action(out, card.actions.front(), card.title);
    out << "</div>";
    return;
  }
  out << "<ul" << Class{"govuk-summary-card__actions", card.actions_classes} << ">";
  for (const SummaryAction& action : card.actions) {
    out << "<li class=\"govuk-summary-card__action\">";
    write_action(out, action, card.title);
    out << "</li>";
  }
  out << "</ul>";
}

void open_card(Out& out, const SummaryCard& card) {
  out << "<div" << Class{"govuk-summary-card", card.classes} << card.attributes
      << "><div class=\"govuk-summary-card__title-wrapper\">";
  if (!card.title.empty()) {
    out << "<h" << card.heading_level << Class{"govuk-summary-card__title", card.title_classes}
        << ">" << card.title << "</h" << card.heading_level << ">";
  }
  write_card_actions(out, card);
  out << "</div><div class=\"govuk-summary-card__content\">\n";
}

}  // namespace

Out& operator<<(Out& out, const SummaryList& list) {
  const bool any_row_has_actions =
      std::any_of(list.rows.begin(), list.rows.end(),
                  [](const SummaryRow& row) { return !row.actions.empty(); });
  if (list.has_card) open_card(out, list.card);
  out << "<dl" << Class{"govuk-summary-list", list.classes} << list.attributes << ">\n";
  for (const SummaryRow& row : list.rows) {
    write_row(out, row, any_row_has_actions, list.has_card ? list.card.title : Content());
  }
  out << "</dl>";
  return list.has_card ? out << "</div></div>\n" : out << "\n";
}

}  // namespace candour::html
