#include "app/demo_cases.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "app/installation.hpp"
#include "people/demo_staff.hpp"
#include "registers/case_list.hpp"
#include "timeline/import.hpp"

namespace candour::app {
namespace {

using std::chrono::days;

// One file of cases/demo. Days are counted back from the day on which the council is made.
struct DemoCase {
  timeline::File file;
  std::optional<StaffId> worker;
  std::optional<std::string> team;  // the worker’s
};

std::optional<PersonalText> personal(const toml::table& table, std::string_view name) {
  const auto text = table[name].value<std::string>();
  if (!text) return std::nullopt;
  return PersonalText{*text};
}

care::PersonAdded person_of(const toml::table& table, Day today) {
  care::PersonAdded person;
  person.label = table["label"].value_or(std::string{});
  person.words = table["words"].value_or(std::string{});
  if (const auto* roles = table["roles"].as_array()) {
    for (const auto& role : *roles) person.roles.push_back(role.value_or(std::string{}));
  }
  person.preferred_name = personal(table, "preferred_name");
  person.how_to_reach = personal(table, "how_to_reach");
  person.communication = personal(table, "communication");
  person.adjustments = personal(table, "adjustments");
  person.alert_at_the_door = personal(table, "alert_at_the_door");
  person.case_is_about_them = table["subject"].value_or(false);
  if (const auto age = table["age_years"].value<int>())
    person.born = add_months(today, -12 * *age) - days{100};
  return person;
}

care::Happened happened_of(const toml::table& table, Day today) {
  care::Happened happened;
  happened.kind = table["kind"].value_or(std::string{});
  happened.on = exactly(today - days{table["days_ago"].value_or(0)});
  const auto text = [&](std::string_view name) { return table[name].value<std::string>(); };
  happened.about = text("about");
  happened.outcome = text("outcome");
  happened.reason = text("reason");
  happened.item = text("item");
  happened.note = personal(table, "note");
  return happened;
}

std::optional<std::string> team_of(const StaffId& worker) {
  for (const people::DemoAccount& account : people::demo_staff)
    if (account.id == worker.text()) return std::string{account.team};
  return std::nullopt;
}

DemoCase demo_case_of(const toml::table& table, Day today) {
  DemoCase demo;
  demo.file.opened.reference = table["reference"].value_or(std::string{});
  demo.file.opened.service = table["service"].value_or(std::string{"adult"});
  if (const auto worker = table["worker"].value<std::string>())
    demo.worker = StaffId::ours(*worker);
  if (demo.worker) demo.team = team_of(*demo.worker);
  if (const auto* people = table["person"].as_array()) {
    for (const auto& one : *people) demo.file.people.push_back(person_of(*one.as_table(), today));
  }
  if (const auto* events = table["event"].as_array()) {
    for (const auto& one : *events)
      demo.file.happenings.push_back(happened_of(*one.as_table(), today));
  }
  return demo;
}

Result<bool> load_one(journal::SqliteStore& store, const CouncilId& council,
                      const rules::RuleBook& book, const std::filesystem::path& path, Day today) {
  const CaseId id = CaseId::ours(path.stem().string());
  const StreamName stream = registers::stream_of(id);
  const auto version = store.stream_version(council, stream);
  if (!version) return version.error();
  if (*version > 0) return false;
  const auto parsed = toml::parse_file(path.string());
  const DemoCase demo = demo_case_of(parsed, today);
  const timeline::ImportAs as{.council = council,
                              .stream = stream,
                              .actor = ActorId::ours("system:demo"),
                              .origin = care::CaseOrigin::council,
                              .idempotency_key = "demo-" + id.text()};
  auto events = timeline::events_of(demo.file, as, book);
  if (!events) return events.error();
  if (demo.worker)
    events->push_back(journal::make_event(
        stream, as.actor, exactly(today),
        care::CaseAllocated{.worker = *demo.worker, .team = demo.team, .why = {}}));
  const auto appended = store.append({.council = council,
                                      .idempotency_key = as.idempotency_key,
                                      .expected = {{stream, 0}},
                                      .events = std::move(*events)});
  if (!appended) return appended.error();
  return true;
}

}  // namespace

Result<int> load_demo_cases(journal::SqliteStore& store, const CouncilId& council,
                            const rules::RuleBook& book, Day today) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator{home() / "cases" / "demo", error}) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  if (error)
    return refuse(RefusalCode::not_readable,
                  "cases/demo cannot be read, so the demonstration "
                  "council would be empty.");
  std::sort(files.begin(), files.end());
  int loaded = 0;
  for (const auto& file : files) {
    try {
      const auto one = load_one(store, council, book, file, today);
      if (!one) return one.error();
      loaded += *one ? 1 : 0;
    } catch (const toml::parse_error& failure) {
      return refuse(RefusalCode::malformed,
                    fmt::format("{}: {}", file.filename().string(), failure.description()),
                    file.filename().string(), static_cast<int>(failure.source().begin.line));
    }
  }
  return loaded;
}

}  // namespace candour::app
