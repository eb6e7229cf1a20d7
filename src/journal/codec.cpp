#include "journal/codec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace candour::journal {
namespace {

using namespace std::chrono;

Refusal not_a_day() {
  return refuse(RefusalCode::no_such_date,
                "This is not a date. It should be written as 2026-03-02.");
}

// A number of digits only, or -1.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

void write_digits(char* out, unsigned value, int count) {
  for (int i = count - 1; i >= 0; --i, value /= 10) out[i] = static_cast<char>('0' + value % 10);
}

std::optional<Precision> precision_named(std::string_view name) {
  for (const Precision precision :
       {Precision::day, Precision::month, Precision::season, Precision::year, Precision::undated}) {
    if (name == name_of(precision)) return precision;
  }
  return std::nullopt;
}

// The object form of a vague date, for the codec alone.
struct VagueDateFields {
  Day earliest;
  Day latest;
  std::string precision;
};
BOOST_DESCRIBE_STRUCT(VagueDateFields, (), (earliest, latest, precision))

}  // namespace

// A day that was computed may lie outside the years that we accept from people; what is written
// must be readable all the same, so every year from 0 to 9999 is.
std::string TextForm<Day>::write(Day day) {
  const year_month_day date{day};
  const int y = static_cast<int>(date.year());
  CANDOUR_ASSERT(y >= 0 && y <= 9999, "a day whose year has not four digits");
  std::string text = "0000-00-00";
  write_digits(text.data(), static_cast<unsigned>(y), 4);
  write_digits(text.data() + 5, static_cast<unsigned>(date.month()), 2);
  write_digits(text.data() + 8, static_cast<unsigned>(date.day()), 2);
  return text;
}

Result<Day> TextForm<Day>::read(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return not_a_day();
  const int y = digits(text.substr(0, 4));
  const int m = digits(text.substr(5, 2));
  const int d = digits(text.substr(8, 2));
  if (y < 0 || m < 0 || d < 0) return not_a_day();
  const year_month_day date{year{y}, month{static_cast<unsigned>(m)},
                            day{static_cast<unsigned>(d)}};
  if (!date.ok()) return not_a_day();
  return Day{date};
}

Result<VagueDate> happened_date(const StoredEvent& stored) {
  if (stored.happened.empty()) return VagueDate{};
  return parse_vague_date(stored.happened);
}

namespace codec {

void write_text(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  std::size_t plain_from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, plain_from, i - plain_from);
    plain_from = i + 1;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      case '\r': out += "\\r"; break;
      default:
        out += "\\u00";
        out += hex[c >> 4];
        out += hex[c & 15];
    }
  }
  out.append(text, plain_from);
  out += '"';
}

void write_integer(std::string& out, std::int64_t number) {
  std::array<char, 20> text;
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number);
  CANDOUR_ASSERT(error == std::errc{}, "64 bits fit 20 characters");
  out.append(text.data(), end);
}

void write_vague_date(std::string& out, const VagueDate& date) {
  CANDOUR_ASSERT(date.earliest <= date.latest, "a vague date that holds no day");
  const std::string text = iso(date);
  if (!text.empty()) {
    const auto again = parse_vague_date(text);
    if (again && *again == date) return write_text(out, text);
  }
  write(out, VagueDateFields{date.earliest, date.latest, std::string{name_of(date.precision)}});
}

bool read_vague_date(const boost::json::value& json, VagueDate& date, Failure& failure) {
  if (const auto* text = json.if_string()) {
    auto read_date = parse_vague_date(text_of(*text));
    if (!read_date) return failure.refused(std::move(read_date).error());
    date = *read_date;
    return true;
  }
  if (!json.is_object()) return failure.wrong_type("a date");
  VagueDateFields fields;
  if (!read_struct(json, fields, failure)) return false;
  const auto precision = precision_named(fields.precision);
  if (!precision) return failure.not_in_list(fields.precision) || failure.in_field("precision");
  if (fields.earliest > fields.latest)
    return failure.refused(
        refuse(RefusalCode::date_out_of_range, "The earliest day lies after the latest day."));
  date = {fields.earliest, fields.latest, *precision};
  return true;
}

// No message repeats a value: it may be somebody's words.
bool Failure::wrong_type(std::string_view wanted) {
  return refused(refuse(RefusalCode::wrong_type, fmt::format("There should be {} here.", wanted)));
}

bool Failure::missing(std::string_view field) {
  refused(refuse(RefusalCode::missing_field, fmt::format("The field “{}” is missing.", field)));
  return in_field(field);
}

bool Failure::field_too_many(std::string_view field) {
  const std::string_view shown = first_characters(field, 60);
  refused(refuse(RefusalCode::malformed,
                 fmt::format("This kind of event has no field “{}”. A newer Candour may have "
                             "written it.",
                             shown)));
  return in_field(shown);
}

bool Failure::not_in_list(std::string_view) {
  return refused(refuse(RefusalCode::unknown_field_value,
                        "The value is not one of those that this field can have."));
}

bool Failure::out_of_range() {
  return refused(refuse(RefusalCode::wrong_type, "The number is too large for this field."));
}

bool Failure::refused(Refusal refusal) {
  refusal_ = std::move(refusal);
  return false;
}

bool Failure::in_field(std::string_view name) {
  std::string path{name};
  if (!refusal_.field.empty() && refusal_.field.front() != '[') path += '.';
  refusal_.field.insert(0, path);
  return false;
}

bool Failure::at_index(std::size_t index) {
  const bool joined = refusal_.field.empty() || refusal_.field.front() == '[';
  refusal_.field.insert(0, fmt::format("[{}]{}", index, joined ? "" : "."));
  return false;
}

Refusal version_not_known(std::string_view kind, int version) {
  return refuse(RefusalCode::unknown_field_value,
                fmt::format("This program does not know version {} of “{}”. Use the newer program "
                            "that wrote it.",
                            version, kind),
                "kind_version");
}

Refusal other_kind(std::string_view wanted, std::string_view found) {
  return refuse(RefusalCode::wrong_type,
                fmt::format("This event is a “{}” and not a “{}”.", found, wanted), "kind");
}

Refusal body_erased(const Stub& stub) {
  return refuse(
      RefusalCode::not_found,
      fmt::format("What this event held was erased on {} under {}.", say(stub.on), stub.authority));
}

}  // namespace codec
}  // namespace candour::journal
