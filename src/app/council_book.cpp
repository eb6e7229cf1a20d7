#include "app/council_book.hpp"

#include <fmt/format.h>

#include "app/installation.hpp"
#include "care/council/events.hpp"
#include "care/rules.hpp"
#include "journal/codec.hpp"

namespace candour::app {
namespace {

constexpr std::size_t most_bytes = 512 * 1024;

Result<void> keep_version(const std::string& text, journal::Store& store, const CouncilId& council,
                          Day today) {
  const StreamName stream = StreamName::ours(care::standards_stream);
  const auto events = store.read_stream(council, stream);
  if (!events) return events.error();
  if (!events->empty() && !events->back().erased) {
    const auto last = journal::decode<care::StandardsTakenIn>(events->back());
    if (!last) return last.error();
    if (last->text == text) return {};
  }
  const auto version = static_cast<std::int64_t>(events->size());
  const auto kept =
      store.append({.council = council,
                    .idempotency_key = fmt::format("standards-{}", version + 1),
                    .expected = {{stream, version}},
                    .events = {journal::make_event(stream, ActorId::ours("system:standards"),
                                                   exactly(today), care::StandardsTakenIn{text})}});
  if (!kept) return kept.error();
  return {};
}

}  // namespace

Result<void> add_demo_standards(const std::filesystem::path& data) {
  const auto place = data / standards_file;
  if (std::filesystem::exists(place)) return {};
  std::error_code error;
  std::filesystem::copy_file(home() / "councils" / "demo" / standards_file, place, error);
  if (error)
    return refuse(RefusalCode::not_readable,
                  fmt::format("councils/demo/{} cannot be copied into the data folder: {}.",
                              standards_file, error.message()),
                  std::string{standards_file});
  // A copy has the permissions of what was copied; the data folder is for its owner alone.
  std::filesystem::permissions(
      place, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
  return {};
}

Result<std::unique_ptr<law::CouncilBook>> take_in_standards(const std::filesystem::path& data,
                                                            const rules::LawLibrary& law,
                                                            journal::Store& store,
                                                            const CouncilId& council, Day today) {
  const auto make = [&](law::OwnStandards own) {
    return law::CouncilBook::make(law, care::all_clocks(), care::all_checks(), std::move(own));
  };
  const auto path = data / standards_file;
  if (!std::filesystem::exists(path)) return make({});
  const auto text = read_whole_file(path, most_bytes);
  if (!text) return text.error();
  const auto file = law::parse_toml(*text, std::string{standards_file});
  if (!file) return file.error();
  const auto plain = rules::RuleBook::bind(law, care::all_clocks(), care::all_checks());
  if (!plain) return plain.error();
  auto own = law::read_own_standards(*file, *plain);
  if (!own) return own.error();
  auto book = make(std::move(*own));
  if (!book) return book.error();
  if (auto kept = keep_version(*text, store, council, today); !kept) return kept.error();
  return book;
}

}  // namespace candour::app
