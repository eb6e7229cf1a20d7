#pragma once
// Notification banner: something that concerns the person and not this page's task, or that what
// they did has worked.

#include <optional>

#include "web/html/html.hpp"

namespace candour::html {

struct NotificationBanner {
  Content text{};   // plain text becomes a heading; markup is written as it is
  Content title{};  // default: Important, or Success
  bool is_success = false;
  int title_heading_level = 2;
  std::string title_id = "govuk-notification-banner-title";
  std::string role{};  // default: region, or alert for a success
  std::optional<bool> disable_auto_focus{};
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const NotificationBanner& banner);

}  // namespace candour::html
