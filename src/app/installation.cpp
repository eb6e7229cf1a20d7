#include "app/installation.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>

#include "care/rules.hpp"
#include "law/load_law.hpp"

namespace candour::app {
namespace {

std::filesystem::path program_folder() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
}

std::filesystem::path law_folder() {
  const char* given = std::getenv("CANDOUR_LAW");
  return given != nullptr ? std::filesystem::path{given} : home() / "law";
}

}  // namespace

std::filesystem::path home() {
  if (const char* given = std::getenv("CANDOUR_HOME")) return given;
  return program_folder().parent_path();
}

std::filesystem::path assets_folder() { return program_folder() / "assets"; }
std::filesystem::path published_cases_folder() { return home() / "cases" / "published"; }
std::filesystem::path forms_folder() { return home() / "forms"; }
std::filesystem::path councils_forms_folder() { return home() / "councils" / "demo" / "forms"; }
std::filesystem::path prices_file() { return home() / "councils" / "demo" / "prices.toml"; }

Result<std::unique_ptr<Law>> load_installed_law() {
  const std::filesystem::path folder = law_folder();
  auto library = law::load_law(folder);
  if (!library) return library.error();
  auto law = std::make_unique<Law>();
  law->library = std::move(*library);
  auto book = rules::RuleBook::bind(law->library, care::all_clocks(), care::all_checks());
  if (!book) return book.error();
  law->book = std::move(*book);
  std::vector<std::string_view> rule_ids;
  for (const rules::Clock* clock : care::all_clocks()) rule_ids.push_back(clock->head.id);
  for (const rules::Check* check : care::all_checks()) rule_ids.push_back(check->head.id);
  auto rows = law::load_rows(folder, rule_ids);
  if (!rows) return rows.error();
  law->rows = std::move(*rows);
  return law;
}

Result<care::ChargeRates> load_charge_rates() {
  const auto text = read_whole_file(law_folder() / "rates" / "rates.csv", 1 << 20);
  if (!text) return text.error();
  return care::read_charge_rates(*text);
}

Result<std::string> read_whole_file(const std::filesystem::path& path, std::size_t most_bytes) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  std::ifstream in{path, std::ios::binary};
  if (error || !in)
    return refuse(
        RefusalCode::not_readable,
        fmt::format("{} cannot be read. Check the name and that you may read it.", path.string()),
        path.filename().string());
  if (size > most_bytes)
    return refuse(RefusalCode::too_large,
                  fmt::format("{} is over {} bytes.", path.filename().string(), most_bytes),
                  path.filename().string());
  std::string bytes(size, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  if (static_cast<std::size_t>(in.gcount()) != size)
    return refuse(RefusalCode::not_readable,
                  fmt::format("{} could not be read to its end.", path.string()),
                  path.filename().string());
  return bytes;
}

}  // namespace candour::app
