#include "components/moj_adapters.hpp"

#include "web/html/moj/alert.hpp"
#include "web/html/moj/badge.hpp"
#include "web/html/moj/filter.hpp"
#include "web/html/moj/identity_bar.hpp"
#include "web/html/moj/side_navigation.hpp"
#include "web/html/moj/sub_navigation.hpp"
#include "web/html/moj/timeline.hpp"

namespace candour::components {
namespace {

html::ButtonMenu button_menu_of(const Options& options) {
  html::ButtonMenu menu{.button_text = options["button"]["text"].text(),
                        .button_classes = options["button"]["classes"].text(),
                        .align = options["alignMenu"].text(),
                        .classes = options["classes"].text(),
                        .attributes = options.attributes()};
  for (const Options& item : options["items"].items()) {
    menu.items.push_back({.text = item.content(),
                          .name = item["name"].text(),
                          .value = item["value"].text(),
                          .type = item["type"].text("submit"),
                          .href = item["href"].text(),
                          .classes = item["classes"].text(),
                          .attributes = item.attributes()});
  }
  return menu;
}

std::vector<html::SideNavigationItem> side_items_of(const Options& options) {
  std::vector<html::SideNavigationItem> items;
  for (const Options& item : options["items"].items()) {
    items.push_back({.text = item.content(),
                     .href = item["href"].text(),
                     .is_current = item["active"].is_true(),
                     .attributes = item.attributes()});
  }
  return items;
}

html::AlertKind alert_kind_of(const std::string& variant) {
  if (variant == "success") return html::AlertKind::success;
  if (variant == "warning") return html::AlertKind::warning;
  if (variant == "error") return html::AlertKind::error;
  return html::AlertKind::information;
}

}  // namespace

html::Raw moj_timeline(const Options& options) {
  html::Timeline timeline{.heading_level = options["headingLevel"].number(2),
                          .classes = options["classes"].text(),
                          .attributes = options.attributes()};
  for (const Options& item : options["items"].items()) {
    timeline.items.push_back({.title = item["label"].content(),
                              .by = item["byline"].content(),
                              .machine_time = item["datetime"]["timestamp"].text(),
                              .time = item["datetime"]["format"].text(),
                              .description = item.content(),
                              .classes = item["classes"].text(),
                              .attributes = item.attributes()});
  }
  return html::markup(timeline);
}

html::Raw moj_sub_navigation(const Options& options) {
  html::SubNavigation navigation{.label = options["label"].text("Secondary navigation region"),
                                 .classes = options["classes"].text(),
                                 .attributes = options.attributes()};
  for (const Options& item : options["items"].items()) {
    navigation.items.push_back({.text = item.content(),
                                .href = item["href"].text(),
                                .is_current = item["active"].is_true(),
                                .classes = item["classes"].text(),
                                .attributes = item.attributes()});
  }
  return html::markup(navigation);
}

html::Raw moj_side_navigation(const Options& options) {
  html::SideNavigation navigation{.items = side_items_of(options),
                                  .label = options["label"].text(),
                                  .classes = options["classes"].text(),
                                  .attributes = options.attributes()};
  for (const Options& section : options["sections"].items()) {
    const Options heading = section["heading"];
    navigation.sections.push_back({.heading = heading.content(),
                                   .heading_level = heading["headingLevel"].number(4),
                                   .heading_classes = heading["classes"].text(),
                                   .heading_attributes = heading.attributes(),
                                   .items = side_items_of(section)});
  }
  return html::markup(navigation);
}

html::Raw moj_button_menu(const Options& options) { return html::markup(button_menu_of(options)); }

html::Raw moj_identity_bar(const Options& options) {
  html::IdentityBar bar{.title = options["title"].content(),
                        .classes = options["classes"].text(),
                        .attributes = options.attributes()};
  for (const Options& menu : options["menus"].items()) bar.menus.push_back(button_menu_of(menu));
  return html::markup(bar);
}

html::Raw moj_filter(const Options& options) {
  const Options selected = options["selectedFilters"];
  html::Filter filter{.heading = options["heading"].content(),
                      .chosen_heading = selected["heading"].content(),
                      .clear_text = selected["clearLink"]["text"].text(),
                      .clear_href = selected["clearLink"]["href"].text(),
                      .submit_text = options["submit"]["text"].text("Apply filters"),
                      .submit_attributes = options["submit"].attributes(),
                      .options = options["optionsHtml"].markup(),
                      .attributes = options.attributes()};
  for (const Options& category : selected["categories"].items()) {
    html::ChosenFilters chosen{.heading = category["heading"].content()};
    for (const Options& item : category["items"].items()) {
      chosen.items.push_back({.text = item["text"].text(), .href_without = item["href"].text()});
    }
    filter.chosen.push_back(std::move(chosen));
  }
  return html::markup(filter);
}

html::Raw moj_badge(const Options& options) {
  return html::markup(html::Badge{.text = options.content(),
                                  .classes = options["classes"].text(),
                                  .attributes = options.attributes()});
}

html::Raw moj_alert(const Options& options) {
  const std::string tag = options["headingTag"].text("h2");
  return html::markup(html::Alert{.kind = alert_kind_of(options["variant"].text()),
                                  .title = options["title"].text(),
                                  .text = options.content(),
                                  .shows_title = options["showTitleAsHeading"].is_true(),
                                  .heading_level = tag[1] - '0',
                                  .is_dismissible = options["dismissible"].is_true(),
                                  .disable_auto_focus = options["disableAutoFocus"].is_true(),
                                  .focus_on_dismiss = options["focusOnDismissSelector"].text(),
                                  .dismiss_text = options["dismissText"].text("Dismiss"),
                                  .role = options["role"].text("region"),
                                  .classes = options["classes"].text(),
                                  .attributes = options.attributes()});
}

}  // namespace candour::components
