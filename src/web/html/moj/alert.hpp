#pragma once
// Alert: something about this record that must be seen before anything else.

#include <optional>

#include "web/html/html.hpp"

namespace candour::html {

enum class AlertKind { information, success, warning, error };

struct Alert {
  AlertKind kind = AlertKind::information;
  std::string title{};
  Content text{};            // empty: the title alone is shown
  bool shows_title = false;  // as a heading above the text
  int heading_level = 2;     // 2 to 4
  bool is_dismissible = false;
  bool disable_auto_focus = false;
  std::string focus_on_dismiss{};  // a selector: where the focus goes when it is dismissed
  std::string dismiss_text = "Dismiss";
  std::string role = "region";
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const Alert& alert);

}  // namespace candour::html
