#include "web/html/govuk/notification_banner.hpp"

namespace candour::html {
namespace {

void write_title(Out& out, const NotificationBanner& banner) {
  out << "<div class=\"govuk-notification-banner__header\"><h" << banner.title_heading_level
      << " class=\"govuk-notification-banner__title\"" << Attr("id", banner.title_id) << ">";
  if (!banner.title.empty()) {
    out << banner.title;
  } else if (banner.is_success) {
    out << "Success";
  } else {
    out << "Important";
  }
  out << "</h" << banner.title_heading_level << "></div>\n";
}

}  // namespace

Out& operator<<(Out& out, const NotificationBanner& banner) {
  const std::string_view default_role = banner.is_success ? "alert" : "region";
  out << "<div class=\"govuk-notification-banner";
  if (banner.is_success) out << " govuk-notification-banner--success";
  if (!banner.classes.empty()) out << " " << Text(banner.classes);
  out << "\"" << Attr("role", banner.role.empty() ? default_role : banner.role)
      << Attr("aria-labelledby", banner.title_id) << " data-module=\"govuk-notification-banner\"";
  if (banner.disable_auto_focus) {
    out << Attr("data-disable-auto-focus", *banner.disable_auto_focus ? "true" : "false");
  }
  out << banner.attributes << ">";
  write_title(out, banner);
  out << "<div class=\"govuk-notification-banner__content\">";
  if (banner.text.is_markup()) {
    out << banner.text;
  } else if (!banner.text.empty()) {
    out << "<p class=\"govuk-notification-banner__heading\">" << banner.text << "</p>";
  }
  return out << "</div></div>\n";
}

}  // namespace candour::html
