#include "web/worked/worked_cases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/london_time.hpp"
#include "law/toml_file.hpp"
#include "web/worked/work_step.hpp"

namespace candour::web {
namespace {

// What opens the case: who is in it, and whose it is.
Result<void> open_case(const Site& site, const CaseId& id, const StepFields& file, Day today) {
  const auto worker = site.people.account(site.council.id, StaffId::ours(file.text("worker")));
  if (!worker) return worker.error();
  if (!*worker)
    return refuse(RefusalCode::unknown_field_value, "The worker has no account.", "worker");
  const people::Account& account = (*worker)->account;
  const StreamName stream = registers::stream_of(id);
  const ActorId actor = people::actor_of(account.id);
  const VagueDate on = exactly(file.done_on());
  care::CaseOpened opened;
  opened.reference = id.text();
  opened.service = "adult";
  journal::Command command;
  command.council = site.council.id;
  command.idempotency_key = fmt::format("worked-{}-open", id.text());
  command.expected = {{stream, 0}};
  command.events.push_back(journal::make_event(stream, actor, on, opened));
  for (const StepFields& person : file.tables("person"))
    command.events.push_back(journal::make_event(stream, actor, on, person_of(person, today)));
  command.events.push_back(journal::make_event(
      stream, actor, on,
      care::CaseAllocated{.worker = account.id, .team = account.team, .why = {}}));
  const auto appended = site.store.append(command);
  if (!appended) return appended.error();
  return {};
}

// Whether the last step of a file was done, in the case or in one of its documents.
Result<bool> is_finished(const Site& site, const CaseId& id, const StepFields& last,
                         std::string_view key) {
  std::vector<StreamName> streams{registers::stream_of(id)};
  if (const std::string document = last.text("document"); !document.empty())
    streams.push_back(care::stream_of(document_in(id, document)));
  for (const StreamName& stream : streams) {
    const auto events = site.store.read_stream(site.council.id, stream);
    if (!events) return events.error();
    for (const journal::StoredEvent& event : *events)
      if (event.command_key == key) return true;
  }
  return false;
}

Refusal in_file(const Refusal& refusal, std::string_view file, std::size_t step) {
  return refuse(refusal.code, fmt::format("{}, step {}: {}", file, step, refusal.message),
                refusal.field);
}

Result<bool> load_one(const Site& site, const std::filesystem::path& path, Day today) {
  const std::string name = path.filename().string();
  const auto file = law::read_toml_file(path, name);
  if (!file) return file.error();
  const auto id = CaseId::parse(file->stem, "case");
  if (!id) return id.error();
  const StepFields fields{file->table, today};
  const auto steps = fields.tables("step");
  if (steps.empty() || steps.back().text("do") == "answer")
    return refuse(RefusalCode::malformed,
                  fmt::format("{}: the last step has to leave a mark in the record.", name));
  const auto finished = is_finished(site, *id, steps.back(), key_of_step(*id, steps.size()));
  if (!finished) return finished.error();
  if (*finished) return false;
  const auto version = site.store.stream_version(site.council.id, registers::stream_of(*id));
  if (!version) return version.error();
  if (*version == 0)
    if (auto opened = open_case(site, *id, fields, today); !opened)
      return in_file(opened.error(), name, 0);
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (auto done = do_step(site, *id, steps[i], i + 1, today); !done)
      return in_file(done.error(), name, i + 1);
  return true;
}

}  // namespace

Result<int> load_worked_cases(const Site& site, const std::filesystem::path& folder, Day today) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator{folder, error})
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  if (error)
    return refuse(RefusalCode::not_readable,
                  fmt::format("{} cannot be read, so the worked cases are missing.",
                              folder.filename().string()));
  std::sort(files.begin(), files.end());
  int loaded = 0;
  for (const auto& file : files) {
    const auto one = load_one(site, file, today);
    if (!one) return one.error();
    loaded += *one ? 1 : 0;
  }
  return loaded;
}

}  // namespace candour::web
