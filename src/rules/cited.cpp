#include "rules/cited.hpp"

namespace candour::rules {
namespace {

// "SI 2006/17" does not begin "SI 2006/1738 reg 14": the word must end there.
bool begins(std::string_view cite, std::string_view citation) {
  return cite.starts_with(citation) &&
         (cite.size() == citation.size() || cite[citation.size()] == ' ');
}

}  // namespace

const Instrument* instrument_cited(const LawLibrary& library, std::string_view cite) {
  const Instrument* longest = nullptr;
  for (const Instrument& instrument : library.instruments) {
    if (!begins(cite, instrument.citation)) continue;
    if (longest == nullptr || instrument.citation.size() > longest->citation.size())
      longest = &instrument;
  }
  return longest;
}

std::optional<Cited> find_cited(const LawLibrary& library, std::string_view cite) {
  const Instrument* instrument = instrument_cited(library, cite);
  if (instrument == nullptr || cite.size() == instrument->citation.size()) return std::nullopt;
  const std::string_view provision = cite.substr(instrument->citation.size() + 1);
  for (const Provision& held : instrument->provisions) {
    if (held.id == provision) return Cited{instrument, &held};
  }
  return std::nullopt;
}

std::optional<Standing> standing_of(const LawLibrary& library, const Value& value, Day day) {
  const ValuePeriod* period = value.on(day);
  if (period == nullptr) return std::nullopt;
  const Instrument* instrument = instrument_cited(library, period->cite);
  if (instrument == nullptr) return std::nullopt;
  return instrument->standing;
}

}  // namespace candour::rules
