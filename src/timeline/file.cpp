#include "timeline/file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "journal/strict_json.hpp"
#include "rules/history.hpp"
#include "timeline/fields.hpp"

namespace candour::timeline {
namespace {

constexpr TextRule short_text{.most_characters = 200, .presence = Presence::optional};
constexpr TextRule long_text{
    .most_characters = most_note_characters, .lines = Lines::many, .presence = Presence::optional};

Refusal not_in_list(const std::string& field, std::string_view given, std::string_view allowed) {
  return refuse(RefusalCode::unknown_field_value,
                fmt::format("“{}” cannot be “{}”. It is one of: {}.", field,
                            first_characters(given, 40), allowed),
                field);
}

Result<void> read_case(const Fields& fields, File& file) {
  auto reference = fields.text("ref", short_text);
  if (!reference) return reference.error();
  file.opened.reference = reference->value_or("");
  file.opened.origin = care::CaseOrigin::imported;
  const struct {
    std::string_view name;
    std::optional<std::string>& into;
  } texts[] = {{"council", file.opened.council_name},
               {"category", file.opened.category},
               {"url", file.opened.address}};
  for (const auto& [name, into] : texts) {
    auto text = fields.text(name, long_text);
    if (!text) return text.error();
    into = std::move(*text);
  }
  auto service = fields.text("service", short_text);
  if (!service) return service.error();
  file.opened.service = service->value_or("adult");
  if (!rules::service_named(file.opened.service))
    return not_in_list("service", file.opened.service, "adult, children");
  const struct {
    std::string_view name;
    std::optional<Day>& into;
  } days[] = {{"as_of", file.as_of}, {"decided", file.decided}};
  for (const auto& [name, into] : days) {
    auto date = fields.date(name);
    if (!date) return date.error();
    if (*date) into = (*date)->latest;
  }
  return {};
}

Result<void> read_people(const Fields& fields, File& file) {
  const auto people = fields.object("people");
  if (!people) return people.error();
  if (*people == nullptr) return {};
  if ((*people)->size() > most_people)
    return refuse(RefusalCode::too_large, fmt::format("A case has at most {} people.", most_people),
                  "people");
  const Fields named{**people, "people"};
  for (const auto& member : **people) {
    const std::string_view given{member.key().data(), member.key().size()};
    auto label = read_text(given, {.most_characters = 60}, "people");
    if (!label) return label.error();
    auto words = named.text(given, long_text);
    if (!words) return words.error();
    care::PersonAdded person;
    person.label = std::move(*label);
    person.words = words->value_or("");
    file.people.push_back(std::move(person));
  }
  return {};
}

care::PersonAdded* find_person(File& file, std::string_view label) {
  const auto found = std::find_if(file.people.begin(), file.people.end(),
                                  [&](const auto& person) { return person.label == label; });
  return found == file.people.end() ? nullptr : &*found;
}

Refusal no_such_person(const std::string& field, std::string_view label) {
  return refuse(RefusalCode::unknown_person,
                fmt::format("“{}” names “{}”, who is not among the people of the file.", field,
                            first_characters(label, 40)),
                field);
}

Result<void> read_roles(const Fields& fields, File& file) {
  const auto roles = fields.object("roles");
  if (!roles) return roles.error();
  if (*roles == nullptr) return {};
  const Fields named{**roles, "roles"};
  for (const auto& member : **roles) {
    const std::string_view label{member.key().data(), member.key().size()};
    care::PersonAdded* person = find_person(file, label);
    if (person == nullptr) return no_such_person(named.at(label), label);
    const auto list = named.list(label);
    if (!list) return list.error();
    if (*list == nullptr) continue;
    for (const auto& value : **list) {
      const std::string_view role =
          value.is_string() ? std::string_view{value.get_string()} : std::string_view{};
      if (!rules::role_named(role)) return not_in_list(named.at(label), role, "child, carer");
      person->roles.emplace_back(role);
    }
  }
  return {};
}

// The day of birth of some of the people. Only a whole date counts: an age is never guessed.
Result<void> read_born(const Fields& fields, File& file) {
  const auto born = fields.object("born");
  if (!born) return born.error();
  if (*born == nullptr) return {};
  const Fields named{**born, "born"};
  for (const auto& member : **born) {
    const std::string_view label{member.key().data(), member.key().size()};
    care::PersonAdded* person = find_person(file, label);
    if (person == nullptr) return no_such_person(named.at(label), label);
    const auto date = named.date(label);
    if (!date) return date.error();
    if (!*date) continue;
    if (!(*date)->exact())
      return refuse(RefusalCode::unknown_field_value,
                    fmt::format("“{}” must be a whole date, such as 2008-05-09. Leave it out where "
                                "the day is not known.",
                                named.at(label)),
                    named.at(label));
    person->born = (*date)->latest;
  }
  return {};
}

Result<void> read_policy(const Fields& fields, File& file) {
  const auto policy = fields.object("policy");
  if (!policy) return policy.error();
  if (*policy == nullptr) return {};
  const Fields named{**policy, "policy"};
  for (const auto& member : **policy) {
    const std::string_view rule{member.key().data(), member.key().size()};
    auto text = named.required_text(rule, short_text);
    if (!text) return text.error();
    auto period = read_period(rule, *text);
    if (!period) return refuse(period.error().code, period.error().message, named.at(rule));
    file.standards.push_back(std::move(*period));
  }
  return {};
}

// The interval of an event: its date, or for an undated one what `after` and `before` leave.
Result<VagueDate> read_when(const Fields& fields) {
  auto on = fields.date("on");
  if (!on) return on.error();
  auto precision = fields.text("precision", short_text);
  if (!precision) return precision.error();
  const std::string given = precision->value_or("");
  const std::string found = *on ? std::string{name_of((*on)->precision)} : "undated";
  if (!given.empty() && given != found)
    return refuse(RefusalCode::unknown_field_value,
                  fmt::format("“{}” says {}, but the date is written as a {}.",
                              fields.at("precision"), first_characters(given, 20), found),
                  fields.at("precision"));
  if (*on) return **on;
  VagueDate undated;
  auto after = fields.date("after");
  if (!after) return after.error();
  auto before = fields.date("before");
  if (!before) return before.error();
  if (*after) undated.earliest = (*after)->earliest;
  if (*before) undated.latest = (*before)->latest;
  if (undated.latest < undated.earliest)
    return refuse(
        RefusalCode::date_out_of_range,
        fmt::format("“{}” is earlier than “{}”.", fields.at("before"), fields.at("after")),
        fields.at("before"));
  return undated;
}

Result<void> read_details(const Fields& fields, File& file, care::Happened& happened) {
  auto about = fields.text("about", short_text);
  if (!about) return about.error();
  if (*about && find_person(file, **about) == nullptr)
    return no_such_person(fields.at("about"), **about);
  happened.about = std::move(*about);
  auto note = fields.text("note", long_text);
  if (!note) return note.error();
  if (*note && !(*note)->empty()) happened.note = PersonalText{std::move(**note)};
  const struct {
    std::string_view name;
    std::optional<std::string>& into;
  } texts[] = {{"outcome", happened.outcome}, {"reason", happened.reason}, {"item", happened.item}};
  for (const auto& [name, into] : texts) {
    auto text = fields.text(name, short_text);
    if (!text) return text.error();
    into = std::move(*text);
  }
  if (happened.outcome && !rules::outcome_named(*happened.outcome))
    return not_in_list(fields.at("outcome"), *happened.outcome,
                       "needs, no_needs, changed, unchanged, eligible, not_eligible");
  if (happened.reason && !rules::reason_named(*happened.reason))
    return not_in_list(fields.at("reason"), *happened.reason,
                       "need_changed, cost, use_of_money, policy, person_asked, other");
  auto count = fields.number("count", 1, 10'000);
  if (!count) return count.error();
  happened.count = count->value_or(1);
  auto claimed = fields.flag("claimed");
  if (!claimed) return claimed.error();
  happened.claimed = *claimed;
  auto computed = fields.flag("computed");
  if (!computed) return computed.error();
  happened.computed = *computed;
  return {};
}

Result<void> read_events(const Fields& top, std::string_view list_name, bool in_order, File& file) {
  const auto events = top.list(list_name);
  if (!events) return events.error();
  if (*events == nullptr) {
    if (!in_order) return {};
    return refuse(RefusalCode::missing_field,
                  "“events” is missing: a timeline lists what happened.", "events");
  }
  if (file.happenings.size() + (*events)->size() > most_events)
    return refuse(
        RefusalCode::too_large,
        fmt::format("A timeline holds at most {} events. Send the case in parts.", most_events),
        std::string{list_name});
  for (std::size_t i = 0; i < (*events)->size(); ++i) {
    const std::string path = fmt::format("{}[{}]", list_name, i);
    const auto& value = (**events)[i];
    if (!value.is_object())
      return refuse(RefusalCode::wrong_type, fmt::format("“{}” must be an object in braces.", path),
                    path);
    const Fields fields{value.get_object(), path};
    care::Happened happened;
    happened.in_order = in_order;
    auto kind = fields.required_text("kind", short_text);
    if (!kind) return kind.error();
    happened.kind = std::move(*kind);
    auto when = read_when(fields);
    if (!when) return when.error();
    happened.on = *when;
    auto details = read_details(fields, file, happened);
    if (!details) return details.error();
    file.happenings.push_back(std::move(happened));
  }
  return {};
}

}  // namespace

Result<care::LocalStandardSet> read_period(std::string_view rule, std::string_view text) {
  const auto digits = static_cast<std::size_t>(
      std::find_if(text.begin(), text.end(), [](char c) { return c < '0' || c > '9'; }) -
      text.begin());
  int amount = 0;
  std::from_chars(text.data(), text.data() + digits, amount);
  const std::string_view suffix = text.substr(digits);
  const std::string_view unit = suffix == "d"    ? "days"
                                : suffix == "wd" ? "working_days"
                                : suffix == "w"  ? "weeks"
                                : suffix == "m"  ? "months"
                                                 : "";
  if (digits == 0 || digits > 4 || amount == 0 || unit.empty())
    return refuse(RefusalCode::unknown_field_value,
                  fmt::format("“{}” is not a period. Write 28d, 20wd, 6w or 12m.",
                              first_characters(text, 20)),
                  std::string{rule});
  return care::LocalStandardSet{std::string{rule}, amount, std::string{unit}};
}

Result<File> read_file(std::string_view bytes) {
  if (bytes.size() > most_bytes)
    return refuse(
        RefusalCode::too_large,
        "The file is over 1 MB. A timeline of one case is smaller: send one case a file.");
  if (!is_utf8(bytes))
    return refuse(RefusalCode::not_utf8, "The file is not UTF-8 text. Save it as UTF-8.");
  const auto json = journal::parse_strict_json(bytes);
  if (!json) return json.error();
  if (!json->is_object())
    return refuse(RefusalCode::wrong_type, "A timeline is one object in braces.");
  const Fields top{json->get_object(), ""};
  File file;
  for (const auto step : {&read_case, &read_people, &read_roles, &read_born, &read_policy}) {
    auto done = step(top, file);
    if (!done) return done.error();
  }
  auto events = read_events(top, "events", true, file);
  if (!events) return events.error();
  auto undated = read_events(top, "undated", false, file);
  if (!undated) return undated.error();
  return file;
}

}  // namespace candour::timeline
