#include "law/instrument_file.hpp"

#include <fmt/format.h>

#include "law/fields.hpp"
#include "law/periods.hpp"

namespace candour::law {
namespace {

using rules::Instrument;
using rules::Provision;
using rules::Standing;
using rules::Treatment;

bool needs_reason(Treatment treatment) {
  return treatment != Treatment::rule && treatment != Treatment::definition;
}

bool of_our_own(Standing standing) {
  return standing == Standing::benchmark || standing == Standing::local_policy;
}

bool doubled(const Provision& provision, const std::vector<Provision>& earlier) {
  for (const Provision& other : earlier) {
    if (other.id == provision.id &&
        overlap({other.from, other.until}, {provision.from, provision.until}))
      return true;
  }
  return false;
}

Result<Provision> read_provision(Fields& fields) {
  Provision provision;
  provision.id = fields.text("id", 80);
  provision.heading = fields.text("heading", 160);
  provision.summary = fields.text("summary", 1200);
  provision.from = fields.day("from");
  provision.until = fields.optional_day("until");
  provision.treatment = fields.named("treatment", rules::treatment_named);
  provision.mark = fields.named("mark", rules::mark_named);
  provision.reason = fields.optional_text("reason", 800);
  if (needs_reason(provision.treatment) && provision.reason.empty()) {
    fields.refuse_at("reason", RefusalCode::missing_field,
                     "Say why no rule decides this, or which finding the record must hold.");
  }
  if (const auto fault = find_fault({{provision.from, provision.until}}))
    fields.refuse_at("until", fault->code, fault->sentence);
  if (const auto wrong = fields.wrong()) return *wrong;
  return provision;
}

}  // namespace

Result<Instrument> read_instrument(const TomlFile& file) {
  Fields fields{file.table, file.name, ""};
  Instrument instrument;
  instrument.id = fields.id();
  if (instrument.id != file.stem)
    fields.refuse_at("id", RefusalCode::unknown_field_value, "The id must be the file’s name.");
  instrument.title = fields.text("title");
  instrument.citation = fields.cite("citation");
  instrument.standing = fields.named("standing", rules::standing_named);
  instrument.address = fields.optional_text("address");
  if (instrument.address.empty() && !of_our_own(instrument.standing)) {
    fields.refuse_at("address", RefusalCode::missing_field,
                     "Say where the public can read this instrument.");
  }
  instrument.edition = fields.text("edition");
  instrument.read_by = fields.text("read_by");
  if (fields.text("text") != "not_held") {
    fields.refuse_at("text", RefusalCode::unknown_field_value,
                     "Only “not_held” may stand here: the law’s own words are not kept.");
  }
  const auto tables = fields.tables("provision");
  if (const auto wrong = fields.wrong()) return *wrong;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    Fields own{*tables[i], file.name, fmt::format("provision[{}]", i)};
    auto provision = read_provision(own);
    if (!provision) return provision.error();
    if (doubled(*provision, instrument.provisions)) {
      own.refuse_at("id", RefusalCode::duplicate_key,
                    fmt::format("{} already stands above for some of these days.", provision->id));
      return *own.wrong();
    }
    instrument.provisions.push_back(std::move(*provision));
  }
  return instrument;
}

}  // namespace candour::law
