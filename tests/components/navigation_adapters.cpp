// Components that lead somewhere.

#include "components/adapters.hpp"
#include "web/html/govuk/back_link.hpp"
#include "web/html/govuk/breadcrumbs.hpp"
#include "web/html/govuk/footer.hpp"
#include "web/html/govuk/generic_header.hpp"
#include "web/html/govuk/pagination.hpp"
#include "web/html/govuk/service_navigation.hpp"
#include "web/html/govuk/skip_link.hpp"

namespace candour::components {
namespace {

html::PaginationLink pagination_link_of(const Options& options) {
  return {.href = options["href"].text(),
          .text = options.content(),
          .label_text = options["labelText"].text(),
          .attributes = options.attributes()};
}

html::NavigationSlots slots_of(const Options& options) {
  const Options end = options["end"];
  return {.start = options["start"].markup(),
          .end = end["html"].is_given() ? end["html"].markup() : end.markup(),
          .end_is_inline = end["align"].text() == "inline",
          .navigation_start = options["navigationStart"].markup(),
          .navigation_end = options["navigationEnd"].markup()};
}

std::vector<html::FooterLink> footer_links_of(const Options& options) {
  std::vector<html::FooterLink> links;
  for (const Options& item : options["items"].items()) {
    links.push_back({.text = item["text"].text(),
                     .href = item["href"].text(),
                     .attributes = item.attributes()});
  }
  return links;
}

// Where the fixture gives no licence, the template writes the Open Government Licence.
html::Content licence_of(const Options& options) {
  const Options licence = options["contentLicence"];
  if (licence.value() != nullptr && !licence.is_given()) return {};
  if (licence["html"].is_true() || licence["text"].is_true()) return licence.content();
  return html::Raw(
      "All content is available under the <a class=\"govuk-footer__link\" "
      "href=\"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\" "
      "rel=\"license\">Open Government Licence v3.0</a>, except where otherwise stated");
}

// Cuts out the first element that begins with `start` and ends with the first `end` after it.
bool cut(std::string& html, std::string_view start, std::string_view end) {
  const std::size_t from = html.find(start);
  if (from == std::string::npos) return false;
  html.erase(from, html.find(end, from) + end.size() - from);
  return true;
}

}  // namespace

html::Raw skip_link(const Options& options) {
  return html::markup(html::SkipLink{.text = options.content(),
                                     .href = options["href"].text("#content"),
                                     .classes = options["classes"].text(),
                                     .attributes = options.attributes()});
}

html::Raw back_link(const Options& options) {
  const html::Content text = options.content();
  return html::markup(html::BackLink{.text = text.empty() ? "Back" : text,
                                     .href = options["href"].text("#"),
                                     .classes = options["classes"].text(),
                                     .attributes = options.attributes()});
}

html::Raw breadcrumbs(const Options& options) {
  html::Breadcrumbs breadcrumbs{.collapse_on_mobile = options["collapseOnMobile"].is_true(),
                                .label = options["labelText"].text("Breadcrumb"),
                                .classes = options["classes"].text(),
                                .attributes = options.attributes()};
  for (const Options& item : options["items"].items()) {
    breadcrumbs.items.push_back(
        {.text = item.content(), .href = item["href"].text(), .attributes = item.attributes()});
  }
  return html::markup(breadcrumbs);
}

html::Raw generic_header(const Options& options) {
  return html::markup(html::GenericHeader{
      .logo = options.content("logoHtml", "logoText"),
      .href = options["url"].text("/"),
      .container_classes = options["containerClasses"].text("govuk-width-container"),
      .classes = options["classes"].text(),
      .attributes = options.attributes()});
}

html::Raw service_navigation(const Options& options) {
  html::ServiceNavigation navigation{
      .service_name = options["serviceName"].text(),
      .service_href = options["serviceUrl"].text(),
      .collapse_on_mobile = options["collapseNavigationOnMobile"].flag(),
      .label = options["ariaLabel"].text("Service information"),
      .menu_button_text = options["menuButtonText"].text("Menu"),
      .menu_button_label = options["menuButtonLabel"].text(),
      .navigation_label = options["navigationLabel"].text(),
      .navigation_id = options["navigationId"].text("navigation"),
      .navigation_classes = options["navigationClasses"].text(),
      .slots = slots_of(options["slots"]),
      .classes = options["classes"].text(),
      .attributes = options.attributes()};
  for (const Options& item : options["navigation"].items()) {
    if (!item.is_true()) continue;
    navigation.items.push_back({.text = item.content(),
                                .href = item["href"].text(),
                                .is_current = item["current"].is_true(),
                                .is_active = item["active"].is_true(),
                                .attributes = item.attributes()});
  }
  return html::markup(navigation);
}

html::Raw pagination(const Options& options) {
  html::Pagination pagination{.previous = pagination_link_of(options["previous"]),
                              .next = pagination_link_of(options["next"]),
                              .landmark_label = options["landmarkLabel"].text("Pagination"),
                              .classes = options["classes"].text(),
                              .attributes = options.attributes()};
  for (const Options& item : options["items"].items()) {
    if (!item.is_true() || item.value()->as_object().empty()) continue;
    pagination.items.push_back({.number = item["number"].text(),
                                .href = item["href"].text(),
                                .is_current = item["current"].is_true(),
                                .is_ellipsis = item["ellipsis"].is_true(),
                                .label = item["visuallyHiddenText"].text(),
                                .attributes = item.attributes()});
  }
  return html::markup(pagination);
}

html::Raw footer(const Options& options) {
  const Options meta = options["meta"];
  html::Footer footer{.links = footer_links_of(meta),
                      .links_title = meta["visuallyHiddenTitle"].text("Support links"),
                      .has_links_title = meta.is_true(),
                      .note = meta.content(),
                      .licence = licence_of(options),
                      .container_classes = options["containerClasses"].text(),
                      .classes = options["classes"].text(),
                      .attributes = options.attributes()};
  for (const Options& section : options["navigation"].items()) {
    footer.sections.push_back({.title = section["title"].text(),
                               .links = footer_links_of(section),
                               .columns = section["columns"].number(),
                               .width = section["width"].text("full")});
  }
  return html::markup(footer);
}

std::string expected_footer(std::string html) {
  while (cut(html, "<svg", "</svg>")) continue;
  cut(html, "<div class=\"govuk-footer__meta-item\">", "</div>");
  return html;
}

}  // namespace candour::components
