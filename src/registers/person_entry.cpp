#include "registers/person_entry.hpp"

#include <algorithm>
#include <array>

#include "registers/search_text.hpp"

namespace candour::registers {
namespace {

using care::NameUse;
using care::PersonAddress;
using care::PersonName;

constexpr char field_end = '\x1f';
constexpr char item_end = '\x1e';

// Most that one entry may be indexed under: a record with hundreds of names stays affordable.
constexpr std::size_t most_names = 12;
constexpr std::size_t most_addresses = 12;
constexpr std::size_t most_words_in_name = 6;

class Writer {
 public:
  void item(char kind) { text_.push_back(kind); }
  void field(std::string_view value) {
    text_.push_back(field_end);
    for (const char c : value) text_.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  }
  void field(const std::optional<Day>& day) { field(day ? iso(*day) : std::string{}); }
  void end() { text_.push_back(item_end); }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

// The fields of one item, in order; empty ones where there are no more.
class Fields {
 public:
  explicit Fields(std::string_view item) : rest_{item} {}
  std::string_view next() {
    const std::size_t end = std::min(rest_.find(field_end), rest_.size());
    const std::string_view field = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return field;
  }
  std::optional<Day> day() {
    const auto read = parse_day(next());
    return read ? std::optional<Day>{*read} : std::nullopt;
  }
  std::optional<VagueDate> date() {
    const auto read = parse_vague_date(next());
    return read ? std::optional<VagueDate>{*read} : std::nullopt;
  }
  PersonalText personal() { return PersonalText{std::string{next()}}; }

 private:
  std::string_view rest_;
};

NameUse use_of(std::string_view letter) {
  if (letter == "c") return NameUse::current;
  return letter == "p" ? NameUse::past : NameUse::also_known;
}
std::string_view letter_of(NameUse use) {
  if (use == NameUse::current) return "c";
  return use == NameUse::past ? "p" : "k";
}

void write_name(Writer& out, const PersonName& name) {
  out.item('N');
  out.field(letter_of(name.use));
  out.field(name.until);
  out.field(name.given_names.for_storage());
  out.field(name.family_name.for_storage());
  out.end();
}

void write_address(Writer& out, const PersonAddress& address) {
  out.item('A');
  out.field(address.is_protected ? "p" : "");
  out.field(address.from);
  out.field(address.until);
  // What is protected is not even kept here.
  out.field(address.is_protected ? std::string_view{} : address.lines.for_storage());
  out.field(address.is_protected || !address.postcode ? std::string_view{}
                                                      : address.postcode->for_storage());
  out.end();
}

void read_item(PersonEntry& entry, std::string_view item) {
  care::PersonRecord& record = entry.record;
  Fields fields{item};
  const std::string_view kind = fields.next();
  if (kind.empty()) return;
  switch (kind.front()) {
    case 'I': record.id = PersonId::ours(fields.next()); return;
    case 'C': entry.case_id = CaseId::ours(fields.next()); return;
    case 'R': entry.part = std::string{fields.next()}; return;
    case 'B': record.born = fields.date(); return;
    case 'D': record.died = fields.date(); return;
    case 'H': record.nhs_number = fields.personal(); return;
    case 'T': record.phones.push_back(fields.personal()); return;
    case 'N': {
      PersonName name;
      name.use = use_of(fields.next());
      name.until = fields.day();
      name.given_names = fields.personal();
      name.family_name = fields.personal();
      record.names.push_back(std::move(name));
      return;
    }
    case 'A': {
      PersonAddress address;
      address.is_protected = fields.next() == "p";
      address.from = fields.day();
      address.until = fields.day();
      address.lines = fields.personal();
      PersonalText postcode = fields.personal();
      if (!postcode.empty()) address.postcode = std::move(postcode);
      record.addresses.push_back(std::move(address));
      return;
    }
    default: return;
  }
}

void write_one(Writer& out, char kind, std::string_view value) {
  out.item(kind);
  out.field(value);
  out.end();
}

}  // namespace

std::string stored_form(const PersonEntry& entry) {
  const care::PersonRecord& record = entry.record;
  Writer out;
  if (!record.id.empty()) write_one(out, 'I', record.id.text());
  if (entry.case_id) write_one(out, 'C', entry.case_id->text());
  if (!entry.part.empty()) write_one(out, 'R', entry.part);
  for (const PersonName& name : record.names) write_name(out, name);
  if (record.born) write_one(out, 'B', iso(*record.born));
  if (record.died) write_one(out, 'D', iso(*record.died));
  if (record.nhs_number) write_one(out, 'H', record.nhs_number->for_storage());
  for (const PersonAddress& address : record.addresses) write_address(out, address);
  for (const PersonalText& phone : record.phones) write_one(out, 'T', phone.for_storage());
  return out.take();
}

PersonEntry read_stored_form(std::string_view text) {
  PersonEntry entry;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(item_end), text.size());
    read_item(entry, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return entry;
}

bool is_common_in_addresses(std::string_view word) {
  static constexpr std::array common{
      std::string_view{"street"},  std::string_view{"road"},   std::string_view{"lane"},
      std::string_view{"avenue"},  std::string_view{"close"},  std::string_view{"drive"},
      std::string_view{"way"},     std::string_view{"court"},  std::string_view{"place"},
      std::string_view{"the"},     std::string_view{"of"},     std::string_view{"flat"},
      std::string_view{"house"},   std::string_view{"st"},     std::string_view{"rd"},
      std::string_view{"gardens"}, std::string_view{"terrace"}};
  return std::find(common.begin(), common.end(), word) != common.end();
}

namespace {

struct WordsOfName {
  std::vector<std::string> given;
  std::vector<std::string> family;
  std::vector<std::string> joined;  // of either
};

void cut(std::vector<std::string>& words, std::size_t most) {
  if (words.size() > most) words.resize(most);
}

WordsOfName words_of_name(const PersonName& name) {
  WordsOfName words;
  NameWords given = name_words(name.given_names.for_storage());
  NameWords family = name_words(name.family_name.for_storage());
  words.given = std::move(given.written);
  words.family = std::move(family.written);
  words.joined = std::move(given.joined);
  words.joined.insert(words.joined.end(), family.joined.begin(), family.joined.end());
  cut(words.given, most_words_in_name);
  cut(words.family, most_words_in_name);
  cut(words.joined, most_words_in_name);
  return words;
}

class Keys {
 public:
  void add(std::string_view a, std::string_view between, std::string_view b) {
    std::string key;
    key.reserve(a.size() + between.size() + b.size());
    key.append(a).append(between).append(b);
    all_.push_back(std::move(key));
  }
  void pair(const std::string& a, const std::string& b) {
    if (a == b) return;
    add(a, " n ", b);
    add(b, " n ", a);
  }
  std::vector<std::string> take() {
    std::sort(all_.begin(), all_.end());
    all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
    return std::move(all_);
  }

 private:
  std::vector<std::string> all_;
};

void pair_within(Keys& keys, const WordsOfName& words) {
  std::vector<std::string> all = words.given;
  all.insert(all.end(), words.family.begin(), words.family.end());
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j) keys.pair(all[i], all[j]);
  for (const std::string& joined : words.joined) {
    for (const std::string& other : all) {
      const bool is_part = joined.starts_with(other) || joined.ends_with(other);
      if (!is_part) keys.pair(joined, other);
    }
  }
  // Somebody with one name is listed under it alone.
  if (all.size() == 1) keys.add(all.front(), " n ", "");
  if (all.size() > 1 && !words.joined.empty())
    for (const std::string& joined : words.joined) keys.add(joined, " n ", "");
}

std::vector<std::string> words_of_address(const PersonAddress& address) {
  constexpr std::size_t most_words = 3;
  std::vector<std::string> words;
  for (std::string& word : plain_words(address.lines.for_storage())) {
    const bool number = word.front() >= '0' && word.front() <= '9';
    if (number || word.size() < 3 || is_common_in_addresses(word)) continue;
    words.push_back(std::move(word));
    if (words.size() == most_words) break;
  }
  return words;
}

void add_addresses(Keys& keys, const care::PersonRecord& record,
                   const std::vector<std::string>& family) {
  const std::size_t skipped =
      record.addresses.size() > most_addresses ? record.addresses.size() - most_addresses : 0;
  for (std::size_t i = skipped; i < record.addresses.size(); ++i) {
    const PersonAddress& address = record.addresses[i];
    if (address.is_protected) continue;
    if (address.postcode) {
      keys.add("#p ", "", address.postcode->for_storage());
      for (const std::string& word : family) keys.add(word, " p ", address.postcode->for_storage());
    }
    for (const std::string& street : words_of_address(address)) {
      keys.add("@" + street, " ", family.empty() ? std::string_view{} : family.front());
      for (const std::string& word : family) keys.add(word, " a ", street);
    }
  }
}

void add_all(std::vector<std::string>& to, const std::vector<std::string>& from) {
  for (const std::string& word : from) {
    if (std::find(to.begin(), to.end(), word) == to.end()) to.push_back(word);
  }
}

std::vector<WordsOfName> words_of_names(const care::PersonRecord& record) {
  std::vector<WordsOfName> names;
  for (std::size_t i = 0; i < record.names.size() && i < most_names; ++i)
    names.push_back(words_of_name(record.names[i]));
  return names;
}

}  // namespace

std::vector<std::string> keys_of(const PersonEntry& entry) {
  const care::PersonRecord& record = entry.record;
  Keys keys;
  std::vector<WordsOfName> names = words_of_names(record);
  std::vector<std::string> all;
  std::vector<std::string> family;
  for (const WordsOfName& name : names) {
    pair_within(keys, name);
    add_all(all, name.family);
    add_all(all, name.given);
    add_all(family, name.family.empty() ? name.given : name.family);
  }
  // What they are called goes with each of their family names.
  for (const WordsOfName& name : names) {
    if (!name.family.empty()) continue;
    for (const WordsOfName& other : names)
      for (const std::string& called : name.given)
        for (const std::string& word : other.family) keys.pair(called, word);
  }
  if (record.born && record.born->precision != Precision::undated) {
    const std::string born = iso(*record.born);
    keys.add("#b ", "", born);
    for (const std::string& word : all) keys.add(word, " b ", born);
  }
  if (record.nhs_number) keys.add("#n ", "", record.nhs_number->for_storage());
  for (const PersonalText& phone : record.phones) {
    std::string digits = phone_digits(phone.for_storage());
    std::reverse(digits.begin(), digits.end());
    if (digits.size() >= 6) keys.add("#t ", "", digits);
  }
  add_addresses(keys, record, family);
  return keys.take();
}

std::vector<std::string> words_of(const PersonEntry& entry) {
  std::vector<std::string> words;
  for (const WordsOfName& name : words_of_names(entry.record)) {
    words.insert(words.end(), name.given.begin(), name.given.end());
    words.insert(words.end(), name.family.begin(), name.family.end());
    words.insert(words.end(), name.joined.begin(), name.joined.end());
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace candour::registers
