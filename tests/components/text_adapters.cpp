// Components that say something.

#include "components/adapters.hpp"
#include "components/field_adapters.hpp"
#include "web/html/govuk/accordion.hpp"
#include "web/html/govuk/details.hpp"
#include "web/html/govuk/error_summary.hpp"
#include "web/html/govuk/inset_text.hpp"
#include "web/html/govuk/notification_banner.hpp"
#include "web/html/govuk/panel.hpp"
#include "web/html/govuk/phase_banner.hpp"
#include "web/html/govuk/warning_text.hpp"

namespace candour::components {

html::Raw inset_text(const Options& options) {
  return html::markup(html::InsetText{.text = options.content(),
                                      .id = options["id"].text(),
                                      .classes = options["classes"].text(),
                                      .attributes = options.attributes()});
}

html::Raw warning_text(const Options& options) {
  return html::markup(html::WarningText{.text = options.content(),
                                        .icon_text = options["iconFallbackText"].text("Warning"),
                                        .classes = options["classes"].text(),
                                        .attributes = options.attributes()});
}

html::Raw phase_banner(const Options& options) {
  return html::markup(html::PhaseBanner{.tag = tag_of(options["tag"]),
                                        .text = options.content(),
                                        .classes = options["classes"].text(),
                                        .attributes = options.attributes()});
}

html::Raw details(const Options& options) {
  return html::markup(html::Details{.summary = options.content("summaryHtml", "summaryText"),
                                    .text = options.content(),
                                    .is_open = options["open"].is_true(),
                                    .id = options["id"].text(),
                                    .classes = options["classes"].text(),
                                    .attributes = options.attributes()});
}

html::Raw error_summary(const Options& options) {
  html::ErrorSummary summary{.title = options.content("titleHtml", "titleText"),
                             .description = options.content("descriptionHtml", "descriptionText"),
                             .disable_auto_focus = options["disableAutoFocus"].flag(),
                             .classes = options["classes"].text(),
                             .attributes = options.attributes()};
  for (const Options& item : options["errorList"].items()) {
    summary.items.push_back(
        {.text = item.content(), .href = item["href"].text(), .attributes = item.attributes()});
  }
  return html::markup(summary);
}

html::Raw notification_banner(const Options& options) {
  return html::markup(html::NotificationBanner{
      .text = options.content(),
      .title = options.content("titleHtml", "titleText"),
      .is_success = options["type"].text() == "success",
      .title_heading_level = options["titleHeadingLevel"].number(2),
      .title_id = options["titleId"].text("govuk-notification-banner-title"),
      .role = options["role"].text(),
      .disable_auto_focus = options["disableAutoFocus"].flag(),
      .classes = options["classes"].text(),
      .attributes = options.attributes()});
}

// The templates tell an interruption by its class.
html::Raw panel(const Options& options) {
  constexpr std::string_view interruption = "govuk-panel--interruption";
  const Options actions = options["actions"];
  html::Panel panel{.title = options.content("titleHtml", "titleText"),
                    .text = options.content(),
                    .heading_level = options["headingLevel"].number(1),
                    .actions_classes = actions["classes"].text(),
                    .actions_attributes = actions.attributes(),
                    .classes = options["classes"].text(),
                    .attributes = options.attributes()};
  if (const std::size_t at = panel.classes.find(interruption); at != std::string::npos) {
    panel.is_interruption = true;
    panel.classes.erase(at, interruption.size());
  }
  for (const Options& item : actions["items"].items()) {
    panel.actions.push_back({.text = item["text"].text(),
                             .href = item["href"].text(),
                             .type = item["type"].text(),
                             .classes = item["classes"].text(),
                             .attributes = item.attributes()});
  }
  return html::markup(panel);
}

html::Raw accordion(const Options& options) {
  html::Accordion accordion{.id = options["id"].text(),
                            .heading_level = options["headingLevel"].number(2),
                            .remember_expanded = options["rememberExpanded"].flag(),
                            .hide_all_text = options["hideAllSectionsText"].text(),
                            .hide_text = options["hideSectionText"].text(),
                            .hide_label = options["hideSectionAriaLabelText"].text(),
                            .show_all_text = options["showAllSectionsText"].text(),
                            .show_text = options["showSectionText"].text(),
                            .show_label = options["showSectionAriaLabelText"].text(),
                            .classes = options["classes"].text(),
                            .attributes = options.attributes()};
  for (const Options& item : options["items"].items()) {
    accordion.items.push_back({.heading = item["heading"].content(),
                               .summary = item["summary"].content(),
                               .text = item["content"].content(),
                               .is_expanded = item["expanded"].is_true(),
                               .is_shown = item.is_true()});
  }
  return html::markup(accordion);
}

}  // namespace candour::components
