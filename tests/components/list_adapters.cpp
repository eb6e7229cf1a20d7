// Components that hold rows.

#include "components/adapters.hpp"
#include "components/field_adapters.hpp"
#include "web/html/govuk/summary_list.hpp"
#include "web/html/govuk/table.hpp"
#include "web/html/govuk/tabs.hpp"
#include "web/html/govuk/task_list.hpp"

namespace candour::components {
namespace {

std::vector<html::SummaryAction> actions_of(const Options& options) {
  std::vector<html::SummaryAction> actions;
  for (const Options& item : options["items"].items()) {
    actions.push_back({.text = item.content(),
                       .href = item["href"].text(),
                       .visually_hidden_text = item["visuallyHiddenText"].text(),
                       .classes = item["classes"].text(),
                       .attributes = item.attributes()});
  }
  return actions;
}

html::SummaryCard card_of(const Options& options) {
  const Options title = options["title"];
  return {.title = title.content(),
          .heading_level = title["headingLevel"].number(2),
          .actions = actions_of(options["actions"]),
          .title_classes = title["classes"].text(),
          .actions_classes = options["actions"]["classes"].text(),
          .classes = options["classes"].text(),
          .attributes = options.attributes()};
}

std::vector<html::TableCell> cells_of(const Options& options) {
  std::vector<html::TableCell> cells;
  for (const Options& cell : options.items()) {
    cells.push_back({.text = cell.content(),
                     .format = cell["format"].text(),
                     .colspan = cell["colspan"].number(),
                     .rowspan = cell["rowspan"].number(),
                     .classes = cell["classes"].text(),
                     .attributes = cell.attributes()});
  }
  return cells;
}

}  // namespace

html::Raw summary_list(const Options& options) {
  html::SummaryList list{.has_card = options["card"].is_true(),
                         .card = card_of(options["card"]),
                         .classes = options["classes"].text(),
                         .attributes = options.attributes()};
  for (const Options& row : options["rows"].items()) {
    if (!row.is_true()) continue;
    list.rows.push_back({.key = row["key"].content(),
                         .value = row["value"].content(),
                         .actions = actions_of(row["actions"]),
                         .key_classes = row["key"]["classes"].text(),
                         .value_classes = row["value"]["classes"].text(),
                         .actions_classes = row["actions"]["classes"].text(),
                         .classes = row["classes"].text()});
  }
  return html::markup(list);
}

html::Raw table(const Options& options) {
  html::Table table{.caption = options["caption"].text(),
                    .caption_classes = options["captionClasses"].text(),
                    .head = cells_of(options["head"]),
                    .first_cell_is_header = options["firstCellIsHeader"].is_true(),
                    .classes = options["classes"].text(),
                    .attributes = options.attributes()};
  for (const Options& row : options["rows"].items()) {
    if (row.is_true()) table.rows.push_back(cells_of(row));
  }
  return html::markup(table);
}

html::Raw tabs(const Options& options) {
  html::Tabs tabs{.id_prefix = options["idPrefix"].text(),
                  .title = options["title"].text("Contents"),
                  .id = options["id"].text(),
                  .classes = options["classes"].text(),
                  .attributes = options.attributes()};
  for (const Options& item : options["items"].items()) {
    tabs.items.push_back({.label = item["label"].text(),
                          .panel = item["panel"].content(),
                          .id = item["id"].text(),
                          .is_shown = item.is_true(),
                          .attributes = item.attributes(),
                          .panel_attributes = item["panel"].attributes()});
  }
  return html::markup(tabs);
}

html::Raw task_list(const Options& options) {
  html::TaskList list{.id_prefix = options["idPrefix"].text("task-list"),
                      .classes = options["classes"].text(),
                      .attributes = options.attributes()};
  for (const Options& item : options["items"].items()) {
    list.items.push_back({.title = item["title"].content(),
                          .hint = item["hint"].content(),
                          .href = item["href"].text(),
                          .status = item["status"].content(),
                          .status_tag = tag_of(item["status"]["tag"]),
                          .is_shown = item.is_true(),
                          .title_classes = item["title"]["classes"].text(),
                          .status_classes = item["status"]["classes"].text(),
                          .classes = item["classes"].text()});
  }
  return html::markup(list);
}

}  // namespace candour::components
