#pragma once
// The register of facts: one row a case with everything that a rule can read of it, as compact
// text, so that a whole council can be decided without its events. Neither the law nor today has a
// part in it.

#include <map>
#include <string>
#include <utility>

#include "journal/register.hpp"
#include "registers/fact_text.hpp"

namespace candour::registers {

class FactList final : public journal::Register {
 public:
  std::string_view name() const override { return "facts"; }
  // Changes by itself with the list of kinds, which rows hold by number.
  int version() const override { return fact_text_version(); }
  Result<void> create(journal::Connection& connection) override;
  // Refuses unknown_field_value and too_large where the case could not be read afterwards.
  Result<void> apply(journal::Connection& connection, const journal::StoredEvent& event) override;
  Result<void> finish(journal::Connection& connection) override;
  void forget() override;
  Result<std::string> dump(journal::Connection& connection) override;

 private:
  struct Kept {
    std::string lines;       // not yet in the table
    std::size_t people = 0;  // in the table and in `lines`
    bool people_known = false;
  };
  using Key = std::pair<std::string, std::string>;  // council and case

  Result<void> count_people(journal::Connection& connection, const Key& key, Kept& kept);

  std::map<Key, Kept> kept_;
  std::size_t kept_bytes_ = 0;
};

}  // namespace candour::registers
