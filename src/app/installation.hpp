#pragma once
// Where the program finds what ships with it: law/ and cases/ beside the build, assets in it.

#include <filesystem>
#include <memory>

#include "care/charging/rates.hpp"
#include "law/row_file.hpp"
#include "rules/rule_book.hpp"

namespace candour::app {

// The folder above the one that the program lies in; CANDOUR_HOME overrides it.
std::filesystem::path home();
std::filesystem::path assets_folder();
std::filesystem::path published_cases_folder();
// The forms that ship, and what the demonstration council adds to them.
std::filesystem::path forms_folder();
std::filesystem::path councils_forms_folder();

// The price book of the demonstration council.
std::filesystem::path prices_file();

// The law library with the rules of every room bound to it. The book points into the library, so
// they stay together.
struct Law {
  rules::LawLibrary library;
  rules::RuleBook book;
  std::vector<law::RowTable> rows;  // every row of our tables, and what became of it
};

// Reads law/ (CANDOUR_LAW overrides the folder). Refuses as law::load_law, RuleBook::bind
// and law::load_rows do.
Result<std::unique_ptr<Law>> load_installed_law();

// The rates of charging, law/rates/rates.csv. Refuses as read_whole_file and read_charge_rates do.
Result<care::ChargeRates> load_charge_rates();

// The bytes of a file. Refuses with not_readable, or too_large beyond `most_bytes`.
Result<std::string> read_whole_file(const std::filesystem::path& path, std::size_t most_bytes);

}  // namespace candour::app
