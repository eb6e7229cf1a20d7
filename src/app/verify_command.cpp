#include <fmt/format.h>

#include "app/command_line.hpp"
#include "app/council_data.hpp"
#include "app/system_clock.hpp"
#include "journal/verify.hpp"

namespace candour::app {
namespace {

constexpr std::string_view usage_text = "usage: candour verify [--head NUMBER:SEAL]\n";

}  // namespace

int verify_command(const std::vector<std::string_view>& words) {
  const auto line = CommandLine::read(words, {"head"}, {});
  if (!line || !line->places().empty()) {
    if (!line) tell(line.error());
    fmt::print(stderr, "{}", usage_text);
    return usage_error;
  }
  std::optional<journal::Head> outside;
  if (const auto given = line->value("head")) {
    const auto head = journal::parse_head(*given);
    if (!head) {
      tell(head.error());
      return usage_error;
    }
    outside = *head;
  }
  const SystemClock clock;
  const auto store = open_journal_that_is_there(data_folder(), clock);
  if (!store) {
    tell(store.error());
    return failed;
  }
  const auto councils = (*store)->councils();
  if (!councils) {
    tell(councils.error());
    return failed;
  }
  bool green = true;
  for (const CouncilId& council : *councils) {
    const auto verified = journal::verify(**store, council, outside);
    if (!verified) {
      tell(verified.error());
      return failed;
    }
    fmt::print("{}\n", journal::say(*verified));
    green = green && verified->green();
  }
  if (councils->empty()) fmt::print("The journal is empty.\n");
  return green ? done : failed;
}

int rebuild_command(const std::vector<std::string_view>& words) {
  if (!words.empty()) {
    fmt::print(stderr, "usage: candour rebuild\n");
    return usage_error;
  }
  const SystemClock clock;
  const auto store = open_journal_that_is_there(data_folder(), clock);
  if (!store) {
    tell(store.error());
    return failed;
  }
  const auto before = (*store)->dump("cases");
  const auto rebuilt = (*store)->rebuild();
  const auto after = (*store)->dump("cases");
  for (const auto& refusal : {before ? std::optional<Refusal>{} : before.error(),
                              rebuilt ? std::optional<Refusal>{} : rebuilt.error(),
                              after ? std::optional<Refusal>{} : after.error()}) {
    if (!refusal) continue;
    tell(*refusal);
    return failed;
  }
  const bool same = *before == *after;
  fmt::print("Registers derived again from the journal: {}.\n",
             same ? "identical to what they were" : "they differ from what they were");
  return same ? done : failed;
}

}  // namespace candour::app
