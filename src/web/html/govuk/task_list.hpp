#pragma once
// Task list: what has to be done, and how far each part is.

#include <vector>

#include "web/html/govuk/tag.hpp"
#include "web/html/html.hpp"

namespace candour::html {

struct TaskListItem {
  Content title{};
  Content hint{};
  std::string href{};
  Content status{};  // plain words, used when status_tag has none
  Tag status_tag{};
  bool is_shown = true;  // false leaves it out, and the others keep their ids
  std::string title_classes{};
  std::string status_classes{};
  std::string classes{};
};

struct TaskList {
  std::vector<TaskListItem> items{};
  std::string id_prefix = "task-list";
  std::string classes{};
  Attributes attributes{};
};

Out& operator<<(Out& out, const TaskList& list);

}  // namespace candour::html
