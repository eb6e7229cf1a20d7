#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/command_line.hpp"
#include "app/installation.hpp"
#include "exchange/charge_case.hpp"
#include "timeline/report.hpp"

namespace candour::app {
namespace {

constexpr std::string_view usage_text =
    "usage: candour charge FILE… [--known-on DATE]\n"
    "       a file holds one case, a list of cases, or an object with “cases”\n";

// What the files came to: every answer in order, and how much of it was refused.
struct Told {
  std::vector<std::string> answers;
  bool is_one = false;  // one file with one case by itself: no list
  int refused = 0;
  bool whole_file_refused = false;
};

void read_one(const std::filesystem::path& path, const care::ChargeRates& rates, Day known_on,
              Told& told) {
  const auto bytes = read_whole_file(path, exchange::most_charge_bytes);
  auto answered = bytes ? exchange::answer_charge_cases(*bytes, rates, known_on)
                        : Result<exchange::ChargeAnswers>{bytes.error()};
  if (!answered) {
    tell(answered.error());
    told.answers.push_back(timeline::refused_json(path.filename().string(), answered.error()));
    ++told.refused;
    told.whole_file_refused = true;
    return;
  }
  told.is_one = answered->one_case;
  told.refused += answered->refused;
  for (std::string& answer : answered->answers) told.answers.push_back(std::move(answer));
}

void print(const Told& told, bool as_list) {
  if (!as_list) {
    fmt::print("{}\n", told.answers.front());
    return;
  }
  fmt::print("[");
  for (std::size_t i = 0; i < told.answers.size(); ++i)
    fmt::print("{}\n{}", i == 0 ? "" : ",", told.answers[i]);
  fmt::print("\n]\n");
}

}  // namespace

int charge_command(const std::vector<std::string_view>& words) {
  const auto line = CommandLine::read(words, {"known-on"}, {});
  if (!line || line->places().empty()) {
    if (!line) tell(line.error());
    fmt::print(stderr, "{}", usage_text);
    return usage_error;
  }
  Day known_on = last_day;  // everything that the table knows
  if (const auto given = line->value("known-on")) {
    const auto day = parse_day(*given);
    if (!day) {
      tell(day.error());
      return usage_error;
    }
    known_on = *day;
  }
  const auto rates = load_charge_rates();
  if (!rates) {
    tell(rates.error());
    return failed;
  }
  Told told;
  for (const std::string& place : line->places()) read_one(place, *rates, known_on, told);
  const bool one_file = line->places().size() == 1;
  const bool one_answer = told.answers.size() == 1;
  print(told, !one_file || !(told.is_one || (told.whole_file_refused && one_answer)));
  if (told.refused == 0) return done;
  const bool everything = told.refused == static_cast<int>(told.answers.size());
  return one_file && one_answer && everything ? file_refused : some_refused;
}

}  // namespace candour::app
