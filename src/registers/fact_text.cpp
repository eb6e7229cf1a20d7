#include "registers/fact_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

namespace candour::registers {
namespace {

using std::chrono::days;

// Raised when the form of the text changes.
constexpr std::uint32_t form = 1;

// How a line begins.
constexpr char opened_mark = 'O';
constexpr char person_mark = 'P';
constexpr char happened_mark = 'H';
constexpr char not_understood_mark = 'U';
constexpr char standard_mark = 'L';

constexpr int is_child = 1;
constexpr int is_carer = 2;
constexpr int is_claimed = 1;
constexpr int is_in_order = 2;

// Words go between commas: a comma, a backslash, a newline or another control character in them is
// a backslash and two hexadecimal digits.
void write_words(std::string& out, std::string_view words) {
  constexpr std::string_view digits = "0123456789abcdef";
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && c != ',' && c != '\\') {
      out += c;
      continue;
    }
    out += '\\';
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
  }
}

void write_number(std::string& out, std::int64_t number) {
  fmt::format_to(std::back_inserter(out), "{}", number);
}

constexpr std::string_view precision_marks = "dmsyu";  // in the order of Precision

void write_date(std::string& out, const VagueDate& date) {
  out += precision_marks[static_cast<std::size_t>(date.precision)];
  if (date == VagueDate{}) return;
  write_number(out, date.earliest.time_since_epoch().count());
  if (date.exact()) return;
  out += '+';
  write_number(out, (date.latest - date.earliest).count());
}

// Walks through one line. Whatever is not as it should be makes it stand still and say so.
class Line {
 public:
  explicit Line(std::string_view text) : rest_{text} {}

  bool good() const { return good_; }
  bool at_end() const { return rest_.empty(); }
  void spoil() { good_ = false; }
  char next() {
    if (rest_.empty()) {
      good_ = false;
      return '\0';
    }
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }
  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char wanted) {
    if (!take(wanted)) good_ = false;
  }
  std::int64_t number(std::int64_t least, std::int64_t most) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc{} || value < least || value > most) {
      good_ = false;
      return least;
    }
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }
  // Up to the next comma or the end.
  std::string words();

 private:
  static int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  std::string_view rest_;
  bool good_ = true;
};

std::string Line::words() {
  const std::string_view field = rest_.substr(0, rest_.find(','));
  rest_.remove_prefix(field.size());
  if (field.find('\\') == std::string_view::npos) return std::string{field};
  std::string text;
  text.reserve(field.size());
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\\') {
      text += field[i];
      continue;
    }
    const int high = i + 2 < field.size() ? hex(field[i + 1]) : -1;
    const int low = i + 2 < field.size() ? hex(field[i + 2]) : -1;
    if (high < 0 || low < 0) {
      good_ = false;
      return text;
    }
    text += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return text;
}

// Every day that can be written as four digits, two and two.
constexpr std::int64_t earliest_number = make_day(0, 1, 1).time_since_epoch().count();
constexpr std::int64_t latest_number = make_day(9999, 12, 31).time_since_epoch().count();

Day read_day(Line& line) {
  return Day{days{static_cast<int>(line.number(earliest_number, latest_number))}};
}

VagueDate read_date(Line& line) {
  VagueDate date;
  const auto mark = precision_marks.find(line.next());
  if (mark == std::string_view::npos) {
    line.spoil();
    return date;
  }
  if (line.take(',')) {  // of no date at all nothing more is written
    if (static_cast<Precision>(mark) != Precision::undated) line.spoil();
    return date;
  }
  date.precision = static_cast<Precision>(mark);
  date.earliest = date.latest = read_day(line);
  if (line.take('+'))
    date.latest += days{static_cast<int>(line.number(0, latest_number - earliest_number))};
  line.expect(',');
  return date;
}

// What is being read, with the labels that are settled at the end.
struct Reading {
  FoldedFacts folded;
  std::vector<std::optional<std::string>> about;  // of each happening
  std::uint32_t recorded = 0;                     // happenings so far, with those not understood
};

void read_opened(Line& line, Reading& reading) {
  const auto service = rules::service_named(line.words());
  if (!service) return line.spoil();
  reading.folded.facts.service = *service;
}

void read_person(Line& line, Reading& reading) {
  care::PersonFacts person;
  const auto flags = line.number(0, is_child | is_carer);
  person.child = (flags & is_child) != 0;
  person.carer = (flags & is_carer) != 0;
  if (line.take('b')) person.born = read_day(line);
  line.expect(',');
  person.label = line.words();
  if (reading.folded.facts.people.size() == rules::person_count_max) return line.spoil();
  reading.folded.facts.people.push_back(std::move(person));
}

void read_happened(Line& line, Reading& reading) {
  rules::Happening happening;
  happening.kind = static_cast<rules::EventKind>(
      line.number(0, static_cast<std::int64_t>(rules::event_kind_count) - 1));
  line.expect(',');
  happening.on = read_date(line);
  const auto flags = line.number(0, is_claimed | is_in_order);
  happening.claimed = (flags & is_claimed) != 0;
  happening.in_order = (flags & is_in_order) != 0;
  happening.source = reading.recorded++;
  std::optional<std::string> about;
  while (line.good() && line.take(',')) {
    switch (line.next()) {
      case 'o':
        happening.outcome =
            rules::outcome_named(line.words()).value_or(rules::Outcome::not_recorded);
        break;
      case 'r':
        happening.reason = rules::reason_named(line.words()).value_or(rules::Reason::not_recorded);
        break;
      case 'n':
        happening.count = static_cast<std::int32_t>(line.number(
            std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()));
        break;
      case 'i': happening.item = line.words(); break;
      case 'a': about = line.words(); break;
      default: line.spoil();
    }
  }
  reading.folded.facts.happenings.push_back(std::move(happening));
  reading.about.push_back(std::move(about));
}

void read_standard(Line& line, Reading& reading) {
  rules::LocalStandard standard;
  const auto unit = rules::unit_named(line.words());
  line.expect(',');
  standard.amount = line.number(std::numeric_limits<std::int64_t>::min(),
                                std::numeric_limits<std::int64_t>::max());
  line.expect(',');
  standard.rule = line.words();
  if (!unit) return line.spoil();
  standard.unit = *unit;
  reading.folded.local_standards.push_back(std::move(standard));
}

bool read_line(std::string_view text, Reading& reading) {
  Line line{text};
  switch (line.next()) {
    case opened_mark: read_opened(line, reading); break;
    case person_mark: read_person(line, reading); break;
    case happened_mark: read_happened(line, reading); break;
    case not_understood_mark: ++reading.recorded; break;
    case standard_mark: read_standard(line, reading); break;
    default: line.spoil();
  }
  return line.good() && line.at_end();
}

Refusal unknown(std::string_view what, std::string field) {
  return refuse(RefusalCode::unknown_field_value, fmt::format("{} is not known.", what),
                std::move(field));
}

bool has_role(const care::PersonAdded& person, rules::Role role) {
  return std::find(person.roles.begin(), person.roles.end(), rules::name_of(role)) !=
         person.roles.end();
}

}  // namespace

int fact_text_version() {
  std::uint32_t hash = 2'166'136'261U + form;  // FNV-1a
  const auto add = [&hash](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    hash = (hash ^ 0xffU) * 16'777'619U;
  };
  for (std::size_t i = 0; i < rules::event_kind_count; ++i)
    add(rules::name_of(static_cast<rules::EventKind>(i)));
  return static_cast<int>(hash & 0x7fff'ffffU);
}

Result<std::string> fact_line(const care::CaseOpened& opened) {
  if (!rules::service_named(opened.service)) return unknown("The service of the case", "service");
  return fmt::format("{}{}\n", opened_mark, opened.service);
}

Result<std::string> fact_line(const care::PersonAdded& person) {
  std::string line{person_mark};
  write_number(line, (has_role(person, rules::Role::child) ? is_child : 0) |
                         (has_role(person, rules::Role::carer) ? is_carer : 0));
  if (person.born) {
    line += 'b';
    write_number(line, person.born->time_since_epoch().count());
  }
  line += ',';
  write_words(line, person.label);
  line += '\n';
  return line;
}

Result<std::string> fact_line(const care::Happened& happened) {
  const auto kind = rules::event_kind_named(happened.kind);
  if (!kind) return fmt::format("{}\n", not_understood_mark);
  std::string line{happened_mark};
  write_number(line, static_cast<std::int64_t>(*kind));
  line += ',';
  write_date(line, happened.on);
  line += ',';
  write_number(line, (happened.claimed ? is_claimed : 0) | (happened.in_order ? is_in_order : 0));
  const auto add = [&line](char mark, const std::optional<std::string>& words) {
    if (!words) return;
    line += ',';
    line += mark;
    write_words(line, *words);
  };
  add('o', happened.outcome);
  add('r', happened.reason);
  add('i', happened.item);
  add('a', happened.about);
  if (happened.count != 1) {
    line += ",n";
    write_number(line, happened.count);
  }
  line += '\n';
  return line;
}

Result<std::string> fact_line(const care::LocalStandardSet& standard) {
  if (!rules::unit_named(standard.unit)) return unknown("The unit of a local standard", "unit");
  std::string line{standard_mark};
  line += standard.unit;
  line += ',';
  write_number(line, standard.amount);
  line += ',';
  write_words(line, standard.rule);
  line += '\n';
  return line;
}

std::size_t people_in(std::string_view lines) {
  std::size_t count = 0;
  while (!lines.empty()) {
    count += lines.front() == person_mark ? 1 : 0;
    const auto end = lines.find('\n');
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
  }
  return count;
}

Result<FoldedFacts> read_facts(std::string_view lines) {
  Reading reading;
  const auto count = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
  reading.folded.facts.happenings.reserve(count);
  reading.about.reserve(count);
  for (int number = 1; !lines.empty(); ++number) {
    const auto end = lines.find('\n');
    if (end == std::string_view::npos || !read_line(lines.substr(0, end), reading))
      return refuse(RefusalCode::malformed, "The facts of a case cannot be read.", "facts", number);
    lines.remove_prefix(end + 1);
  }
  care::CaseFacts& facts = reading.folded.facts;
  for (std::size_t i = 0; i < facts.happenings.size(); ++i)
    if (reading.about[i])
      facts.happenings[i].about = care::person_labelled(facts.people, *reading.about[i]);
  return std::move(reading.folded);
}

}  // namespace candour::registers
