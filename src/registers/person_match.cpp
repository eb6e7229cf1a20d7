#include "registers/person_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "registers/nicknames.hpp"
#include "registers/person_lookup.hpp"
#include "registers/search_text.hpp"

namespace candour::registers {
namespace {

using care::NameUse;
using care::PersonAddress;
using care::PersonName;

// How near a typed word is to one of the record, the nearest first.
enum class Nearness : std::uint8_t { same, beginning, other_form, spelt, sounds, none };

// A typed word, with what is asked of it again and again.
struct TypedWord {
  std::string text;
  std::string sound;
  std::uint32_t letters = 0;
};

// Which letters a word holds, small Latin ones each by a bit of its own: a word one slip away
// differs in two of them at the most.
std::uint32_t letters_of(const std::string& word) {
  std::uint32_t letters = 0;
  for (const char c : word) letters |= std::uint32_t{1} << (static_cast<unsigned char>(c) & 31U);
  return letters;
}

bool may_be_one_slip(const TypedWord& typed, const std::string& word) {
  constexpr std::size_t longest_character = 4;
  constexpr int most_letters = 2 * static_cast<int>(longest_character);
  const std::size_t longer = std::max(typed.text.size(), word.size());
  if (longer - std::min(typed.text.size(), word.size()) > longest_character) return false;
  const int differing = std::popcount(typed.letters ^ letters_of(word));
  const bool latin = static_cast<unsigned char>(word.front()) < 0x80U;
  return differing <= (latin ? 2 : most_letters);
}

Nearness nearness_of(const TypedWord& typed, const std::string& word) {
  if (typed.text == word) return Nearness::same;
  if (word.starts_with(typed.text)) return Nearness::beginning;
  if (are_forms_of_one_name(typed.text, word)) return Nearness::other_form;
  if (may_be_one_slip(typed, word) && are_spelt_nearly_alike(typed.text, word))
    return Nearness::spelt;
  return sounds_like(typed.text, typed.sound, word) ? Nearness::sounds : Nearness::none;
}

constexpr int distance_step = 10;
int distance_of(Nearness nearness) { return static_cast<int>(nearness) * distance_step; }

// The best fit of one typed word.
struct Fit {
  int distance = distance_of(Nearness::none);
  std::string why;
  bool is_address = false;

  void take(int other_distance, std::string other_why, bool of_address = false) {
    if (other_distance >= distance) return;
    distance = other_distance;
    why = std::move(other_why);
    is_address = of_address;
  }
  bool is_only_near() const { return !is_address && distance >= distance_of(Nearness::spelt); }
};

// The name as written to which a plain word belongs: "O’Brien" for "obrien".
std::string as_written(std::string_view text, const std::string& word) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view part = text.substr(at, end - at);
    const auto words = name_words(part);
    const auto holds = [&word](const std::vector<std::string>& all) {
      return std::find(all.begin(), all.end(), word) != all.end();
    };
    if (holds(words.written) || holds(words.joined)) return std::string{part};
    at = end + 1;
  }
  return std::string{text};
}

std::string why_of_name(const PersonName& name, Nearness nearness, const std::string& typed,
                        const std::string& written) {
  if (nearness == Nearness::other_form) return fmt::format("{} for “{}”", written, typed);
  if (nearness == Nearness::spelt) return fmt::format("spelt nearly so: {}", written);
  if (nearness == Nearness::sounds) return fmt::format("sounds alike: {}", written);
  if (name.use == NameUse::also_known) return fmt::format("also known as {}", name.full());
  if (name.use == NameUse::current) return {};
  if (!name.until) return fmt::format("past name: {}", name.full());
  const int year = static_cast<int>(std::chrono::year_month_day{*name.until}.year());
  return fmt::format("past name until {}: {}", year, name.full());
}

constexpr int distance_of_past_name = 3;
constexpr int distance_of_other_name = 1;
constexpr int distance_of_address = 15;
constexpr int distance_of_past_address = 18;
// Whoever bears every word as a name, in whatever form, stands before whoever bears one only nearly
// or has it from their address; last is who has no word of it as a name.
constexpr int distance_behind_names = 1'000;
constexpr int distance_of_address_alone = 2'000;

void fit_part(Fit& fit, const PersonName& name, const PersonalText& part, const TypedWord& typed) {
  const NameWords words = name_words(part.for_storage());
  for (const auto* list : {&words.written, &words.joined}) {
    for (const std::string& word : *list) {
      const Nearness nearness = nearness_of(typed, word);
      if (nearness == Nearness::none) continue;
      int distance = distance_of(nearness);
      if (name.use == NameUse::past) distance += distance_of_past_name;
      if (name.use == NameUse::also_known) distance += distance_of_other_name;
      if (distance >= fit.distance) continue;
      fit.take(distance,
               why_of_name(name, nearness, typed.text, as_written(part.for_reader(), word)));
    }
  }
}

void fit_address(Fit& fit, const PersonAddress& address, bool current, const std::string& typed) {
  if (address.is_protected) return;
  for (const std::string& word : plain_words(address.lines.for_storage())) {
    const bool number = word.front() >= '0' && word.front() <= '9';
    const bool fits = number ? word == typed : word.starts_with(typed);
    if (fits)
      fit.take(current ? distance_of_address : distance_of_past_address,
               current ? "address" : "past address", true);
  }
}

std::optional<PersonMatch> match_words(const PersonQuery& query, const PersonEntry& entry) {
  PersonMatch match;
  const care::PersonRecord& record = entry.record;
  std::size_t of_address = 0;
  bool behind_names = false;
  for (const std::string& text : query.words) {
    const TypedWord typed{text, sound_of(text), letters_of(text)};
    Fit fit;
    for (const PersonName& name : record.names) {
      fit_part(fit, name, name.given_names, typed);
      fit_part(fit, name, name.family_name, typed);
    }
    for (const PersonAddress& address : record.addresses)
      fit_address(fit, address, &address == record.current_address(), text);
    if (fit.distance >= distance_of(Nearness::none)) return std::nullopt;
    match.distance += fit.distance;
    if (fit.is_address) ++of_address;
    behind_names = behind_names || fit.is_address || fit.is_only_near();
    if (!fit.why.empty()) match.why.push_back(std::move(fit.why));
  }
  if (of_address > 0 && of_address == query.words.size())
    match.distance += distance_of_address_alone;
  else if (behind_names)
    match.distance += distance_behind_names;
  return match;
}

bool overlap(const VagueDate& a, const VagueDate& b) {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

bool match_born(const BornTerm& typed, const PersonEntry& entry, PersonMatch& match) {
  const auto& born = entry.record.born;
  if (!born || born->precision == Precision::undated) return false;
  const bool fits = std::any_of(typed.readings.begin(), typed.readings.end(),
                                [&](const VagueDate& reading) { return overlap(reading, *born); });
  if (fits) match.why.push_back("born " + say(*born));
  return fits;
}

bool match_place(const PersonQuery& query, const PersonEntry& entry, PersonMatch& match) {
  const care::PersonRecord& record = entry.record;
  const std::string wanted = query.postcode ? *query.postcode : *query.district + " ";
  // The current address first: it is the better reason.
  for (std::size_t i = record.addresses.size(); i > 0; --i) {
    const PersonAddress& address = record.addresses[i - 1];
    if (address.is_protected || !address.postcode) continue;
    if (!address.postcode->for_storage().starts_with(wanted)) continue;
    const bool current = i == record.addresses.size();
    if (!current) match.distance += distance_of_past_name;
    match.why.push_back(fmt::format("{} in {}", current ? "lives" : "past address",
                                    query.postcode ? *query.postcode : *query.district));
    return true;
  }
  return false;
}

bool match_phone(const std::string& typed, const PersonEntry& entry, PersonMatch& match) {
  for (const PersonalText& phone : entry.record.phones) {
    if (!phone_digits(phone.for_storage()).ends_with(typed)) continue;
    match.why.push_back("phone number " + phone.for_reader());
    return true;
  }
  return false;
}

}  // namespace

std::optional<PersonMatch> match_person(const PersonQuery& query, const PersonEntry& entry) {
  auto match = match_words(query, entry);
  if (!match) return std::nullopt;
  if (query.born && !match_born(*query.born, entry, *match)) return std::nullopt;
  if ((query.postcode || query.district) && !match_place(query, entry, *match)) return std::nullopt;
  if (query.phone && !match_phone(*query.phone, entry, *match)) return std::nullopt;
  if (query.nhs_number) {
    const auto& number = entry.record.nhs_number;
    if (!number || number->for_storage() != *query.nhs_number) return std::nullopt;
    match->why.emplace_back("NHS number");
  }
  std::vector<std::string> once;
  for (std::string& why : match->why) {
    if (std::find(once.begin(), once.end(), why) == once.end()) once.push_back(std::move(why));
  }
  if (once.empty()) once.emplace_back("name");
  match->why = std::move(once);
  return match;
}

}  // namespace candour::registers
