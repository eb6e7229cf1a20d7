#pragma once
// Summary list: keys and values, each with what may be done about it; on a card when there are
// several lists of one kind.

#include <vector>

#include "web/html/html.hpp"

namespace candour::html {

struct SummaryAction {
  Content text{};
  std::string href{};
  std::string visually_hidden_text{};  // what the action is about: Change [name]
  std::string classes{};
  Attributes attributes{};
};

struct SummaryRow {
  Content key{};
  Content value{};
  std::vector<SummaryAction> actions{};
  std::string key_classes{};
  std::string value_classes{};
  std::string actions_classes{};
  std::string classes{};
};

struct SummaryCard {
  Content title{};
  int heading_level = 2;
  std::vector<SummaryAction> actions{};
  std::string title_classes{};
  std::string actions_classes{};
  std::string classes{};
  Attributes attributes{};
};

struct SummaryList {
  std::vector<SummaryRow> rows{};
  bool has_card = false;  // puts the list on `card`
  SummaryCard card{};
  std::string classes{};  // govuk-summary-list--no-border
  Attributes attributes{};
};

Out& operator<<(Out& out, const SummaryList& list);

}  // namespace candour::html
