#include "web/plan/line_form.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "care/plan/line_content.hpp"
#include "care/plan/words.hpp"
#include "web/html/components.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::LineContent;
using care::MetBy;
using care::WeeklyTime;

constexpr int groups_shown = 2;
constexpr int groups_max = 6;
constexpr std::string_view not_documented = "none";
constexpr std::array all_ways{MetBy::council, MetBy::direct_payment, MetBy::carer,
                              MetBy::person,  MetBy::community,      MetBy::equipment,
                              MetBy::health,  MetBy::other_body,     MetBy::nobody_yet};

std::string name_of_way(MetBy met_by) {
  return std::string{boost::describe::enum_to_string(met_by, "")};
}

std::string of_group(std::string_view field, int group) {
  return fmt::format("{}-{}", field, group);
}

Result<std::int64_t> read_number(const Typed& typed, const std::string& field, std::int64_t absent,
                                 std::string_view sentence) {
  const std::string text{trim(typed.text(field))};
  if (text.empty()) return absent;
  std::int64_t number = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || rest != text.data() + text.size())
    return refuse(RefusalCode::malformed, std::string{sentence}, field);
  return number;
}

bool is_group_filled(const Typed& typed, int group) {
  return !typed.fields.all(of_group("days", group)).empty() ||
         !trim(typed.text(of_group("start", group))).empty();
}

std::vector<std::int64_t> days_of(const Typed& typed, int group) {
  std::vector<std::int64_t> days;
  const auto chosen = typed.fields.all(of_group("days", group));
  const bool every = std::find(chosen.begin(), chosen.end(), "every") != chosen.end();
  for (std::int64_t day = 1; day <= 7; ++day)
    if (every || std::find(chosen.begin(), chosen.end(), std::to_string(day)) != chosen.end())
      days.push_back(day);
  return days;
}

// Anything outside its range is refused where it was typed, as the line itself would refuse it.
Result<void> check_group(const WeeklyTime& time, int group) {
  LineContent probe;
  probe.what = PersonalText{"-"};
  probe.times = {time};
  auto good = care::check_line(probe, nullptr);
  if (good) return {};
  Refusal refusal = good.error();
  refusal.field = of_group(refusal.field, group);
  return refusal;
}

Result<void> add_group(const Typed& typed, int group, std::vector<WeeklyTime>& times) {
  const auto days = days_of(typed, group);
  if (days.empty())
    return refuse(RefusalCode::missing_field, "Choose the days of the week.",
                  of_group("days", group));
  const auto start =
      read_time_of_day(typed.text(of_group("start", group)), of_group("start", group));
  if (!start) return start.error();
  const auto length = read_number(typed, of_group("length", group), 30,
                                  "Enter how many minutes it lasts, like 45.");
  if (!length) return length.error();
  const auto window = read_number(typed, of_group("window", group), 0,
                                  "Enter how many minutes earlier or later, like 30.");
  if (!window) return window.error();
  const auto people =
      read_number(typed, of_group("people", group), 1, "Enter how many people come: 1 to 4.");
  if (!people) return people.error();
  for (const std::int64_t day : days) {
    const WeeklyTime time{day, *start, *length, *window, *people};
    if (auto good = check_group(time, group); !good) return good.error();
    times.push_back(time);
  }
  return {};
}

Result<MetBy> typed_way(const Typed& typed) {
  MetBy met_by{};
  const std::string text = typed.text("met_by");
  if (text.empty())
    return refuse(RefusalCode::missing_field, "Choose how the need is met.", "met_by");
  if (!boost::describe::enum_from_string(text.c_str(), met_by))
    return refuse(RefusalCode::unknown_field_value, "Choose how the need is met.", "met_by");
  return met_by;
}

Result<void> read_words(const Typed& typed, LineContent& content) {
  for (const auto& [field, into] :
       {std::pair{"outcome", &content.outcome}, std::pair{"what", &content.what},
        std::pair{"who", &content.who}, std::pair{"when_words", &content.when_words}}) {
    auto words = typed_words(typed, field, 500);
    if (!words) return words.error();
    *into = std::move(*words);
  }
  return {};
}

// ---- The page ----

Input small_input(const CaseForm& form, const std::string& name, std::string label,
                  std::string hint, std::string suffix = {}) {
  Input box = line_box(form, name, std::move(label), std::move(hint), "govuk-input--width-5");
  box.suffix.text = std::move(suffix);
  return box;
}

void write_group(Out& out, const CaseForm& form, int group) {
  const std::string days = of_group("days", group);
  Checkboxes boxes{
      .name = days,
      .fieldset = {.legend = {.text = group == 1 ? "On which days?" : "On which other days?",
                              .classes = "govuk-fieldset__legend--s"}},
      .error_message = {.text = form.error_of(days)},
      .values = form.typed.fields.all(days),
      .classes = "govuk-checkboxes--small candour-days"};
  boxes.items.push_back({.text = "Every day", .value = "every"});
  for (int day = 1; day <= 7; ++day)
    boxes.items.push_back(
        {.text = std::string{care::weekday_name(day)}, .value = std::to_string(day)});
  out << "<div class=\"candour-times\">" << boxes << "<div class=\"candour-times__row\">"
      << small_input(form, of_group("start", group), "It begins at", "Like 9:30 or 6pm")
      << small_input(form, of_group("length", group), "It lasts", "30 where left empty", "minutes")
      << small_input(form, of_group("window", group), "Earlier or later by up to", "The window",
                     "minutes")
      << small_input(form, of_group("people", group), "How many people come", "1 where left empty")
      << "</div></div>";
}

void write_times(Out& out, const CaseForm& form) {
  out << "<h2 class=\"govuk-heading-m\">When</h2>";
  for (int group = 1; group <= groups_max; ++group) {
    if (group <= groups_shown - 1 || is_group_filled(form.typed, group)) {
      write_group(out, form, group);
      continue;
    }
    Out more;
    write_group(more, form, group);
    out << Details{.summary = "Add other times of the same week", .text = std::move(more).take()};
    break;
  }
  out << Textarea{.name = "when_words",
                  .label = {.text = "Or in words, where it is not the same every week"},
                  .hint = {.text = "“Two weekends a year”, “whenever Susan is away”."},
                  .error_message = {.text = form.error_of("when_words")},
                  .value = form.typed.text("when_words"),
                  .rows = 2}
      << day_boxes(form, "from", "From which day?", "For example, 16 11 2026")
      << day_boxes(form, "until", "Until which day? (optional)",
                   "Left empty, it goes on until the review.");
}

void write_need(Out& out, const OpenPlan& plan, const CaseForm& form) {
  Radios radios{.name = "need",
                .fieldset = {.legend = {.text = "Which need is it for?",
                                        .classes = "govuk-fieldset__legend--m"}},
                .hint = {.text = "What the person wants stands under each: it is not typed again."},
                .error_message = {.text = form.error_of("need")},
                .value = form.typed.text("need")};
  if (plan.determined() != nullptr)
    for (const care::NeedDetermined& need : plan.determined()->needs) {
      const std::string wants{care::hoped_for(plan.checked(), need.outcome).for_reader()};
      radios.items.push_back({.text = care::need_words(need.outcome) +
                                      (need.eligible ? "" : " (not an eligible need)"),
                              .value = need.outcome,
                              .hint = {.text = wants}});
    }
  radios.items.push_back(
      {.text = "Not yet documented",
       .value = std::string{not_documented},
       .hint = {.text = "A line that was there before: why is written down later, with the person. "
                        "That it is not documented is no reason to reduce it."}});
  out << radios;
}

void write_way(Out& out, const CaseForm& form) {
  Radios radios{
      .name = "met_by",
      .fieldset = {.legend = {.text = "How is it met?", .classes = "govuk-fieldset__legend--m"}},
      .error_message = {.text = form.error_of("met_by")},
      .value = form.typed.text("met_by"),
      .classes = "govuk-radios--small"};
  for (const MetBy met_by : all_ways)
    radios.items.push_back(
        {.text = std::string{care::words_of(met_by)}, .value = name_of_way(met_by)});
  out << radios;
}

bool same_but_day(const WeeklyTime& a, WeeklyTime b) {
  b.weekday = a.weekday;
  return a == b;
}

void fill_times(Typed& typed, const std::vector<WeeklyTime>& times) {
  std::vector<WeeklyTime> groups;
  for (const WeeklyTime& time : times) {
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const WeeklyTime& one) { return same_but_day(one, time); });
    if (group == groups.end()) group = groups.insert(groups.end(), time);
    const int number = static_cast<int>(group - groups.begin()) + 1;
    typed.fields.add(of_group("days", number), std::to_string(time.weekday));
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    const auto minute = groups[i].minute_of_day;
    typed.fields.add(of_group("start", number), fmt::format("{}:{:02}", minute / 60, minute % 60));
    typed.fields.add(of_group("length", number), std::to_string(groups[i].length_minutes));
    typed.fields.add(of_group("window", number), std::to_string(groups[i].window_minutes));
    typed.fields.add(of_group("people", number), std::to_string(groups[i].people));
  }
}

}  // namespace

Result<std::int64_t> read_time_of_day(std::string_view text, std::string_view field) {
  const auto wrong = [&] {
    return refuse(RefusalCode::malformed, "Enter when it begins as a time of the day, like 9:30.",
                  std::string{field});
  };
  std::string clean;
  for (const char c : trim(text))
    if (c != ' ') clean += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  if (clean == "midday" || clean == "noon") return std::int64_t{12 * 60};
  if (clean == "midnight") return std::int64_t{0};
  const bool is_pm = clean.ends_with("pm");
  const bool is_am = clean.ends_with("am");
  if (is_pm || is_am) clean.resize(clean.size() - 2);
  std::string digits;
  std::size_t after_colon = std::string::npos;
  for (const char c : clean) {
    if (c == ':' || c == '.') {
      if (after_colon != std::string::npos) return wrong();
      after_colon = digits.size();
    } else if (c >= '0' && c <= '9') {
      digits += c;
    } else {
      return wrong();
    }
  }
  if (digits.empty() || digits.size() > 4) return wrong();
  if (after_colon == std::string::npos)
    after_colon = digits.size() > 2 ? digits.size() - 2 : digits.size();
  const std::string minutes = digits.substr(after_colon);
  if (after_colon == 0 || after_colon > 2 || (!minutes.empty() && minutes.size() != 2))
    return wrong();
  std::int64_t hour = std::stoll(digits.substr(0, after_colon));
  const std::int64_t minute = minutes.empty() ? 0 : std::stoll(minutes);
  if ((is_am || is_pm) && (hour < 1 || hour > 12)) return wrong();
  if (is_pm && hour < 12) hour += 12;
  if (is_am && hour == 12) hour = 0;
  if (hour > 23 || minute > 59) return wrong();
  return hour * 60 + minute;
}

Result<LineContent> typed_line(const Typed& typed, const LineContent* before) {
  LineContent content;
  if (typed.text("need").empty())
    return refuse(RefusalCode::missing_field, "Choose which need the line is for.", "need");
  if (typed.text("need") != not_documented) content.need = typed.text("need");
  const auto met_by = typed_way(typed);
  if (auto words = read_words(typed, content); !words) return words.error();
  if (!met_by) return met_by.error();
  content.met_by = *met_by;
  for (int group = 1; group <= groups_max; ++group) {
    if (!is_group_filled(typed, group)) continue;
    if (auto added = add_group(typed, group, content.times); !added) return added.error();
  }
  const auto from = typed_day(typed, "from");
  if (!from) return from.error();
  content.from = *from;
  const auto until = typed_day(typed, "until");
  if (!until) return until.error();
  content.until = *until;
  if (before != nullptr) content.price = before->price;
  return content;
}

void fill_line_form(Typed& typed, const LineContent& content) {
  typed.fields.add("need", content.need.empty() ? std::string{not_documented} : content.need);
  typed.fields.add("outcome", content.outcome.for_reader());
  typed.fields.add("what", content.what.for_reader());
  typed.fields.add("who", content.who.for_reader());
  typed.fields.add("met_by", name_of_way(content.met_by));
  typed.fields.add("when_words", content.when_words.for_reader());
  fill_times(typed, content.times);
  add_day(typed, "from", content.from);
  add_day(typed, "until", content.until);
}

void write_line_fields(Out& out, const OpenPlan& plan, const CaseForm& form, bool asks_reasons) {
  write_need(out, plan, form);
  out << line_box(form, "what", "What is done?", "“Help to wash and dress”");
  write_way(out, form);
  out << line_box(form, "who", "Who does it?",
                  "A name, or a kind of worker: “my daughter”, “a personal assistant”.");
  write_times(out, form);
  out << Details{.summary = "Say more exactly what it is for",
                 .text = markup(Textarea{
                     .name = "outcome",
                     .label = {.text = "What it is for (optional)"},
                     .hint = {.text = "In the person’s words. Left empty, what they want for this "
                                      "need stands."},
                     .error_message = {.text = form.error_of("outcome")},
                     .value = form.typed.text("outcome"),
                     .rows = 2}),
                 .is_open = !form.typed.text("outcome").empty()}
      << Textarea{
             .name = "reasons",
             .label = {.text = asks_reasons ? "Why?" : "Why? (optional)"},
             .hint = {.text = "Both sides read it. Where nobody meets the need yet, say why and "
                              "what is done about it."},
             .error_message = {.text = form.error_of("reasons")},
             .value = form.typed.text("reasons"),
             .rows = 3};
}

}  // namespace candour::web
