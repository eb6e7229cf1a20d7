#include "web/plan/line_words.hpp"

#include <fmt/format.h>

#include "care/plan/words.hpp"
#include "web/html/components.hpp"
#include "web/pages/keyed_for.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::LineContent;
using care::LineOnTheTable;
using care::LineState;
using care::TableSide;

std::string days_words(const LineContent& content) {
  if (!content.from && !content.until) return {};
  std::string text = content.from ? "From " + say(*content.from) : "From a day not settled";
  return text + (content.until ? " until " + say(*content.until) : " until the review");
}

void write_version(Out& out, const Visit& visit, const OpenPlan& plan, TableSide side,
                   const care::PutByASide& put, int heading_level) {
  out << "<div class=\"candour-side\"><h" << heading_level << " class=\"govuk-heading-s\">"
      << Text(side == TableSide::council ? "The council’s version" : "The person’s version")
      << "</h" << heading_level << ">" << line_facts(plan, put.put.content);
  if (!put.put.reasons.empty())
    out << "<p class=\"govuk-body\"><strong>Why:</strong> " << Text(put.put.reasons.for_reader())
        << "</p>";
  out << "<p class=\"govuk-body-s\">"
      << Text(put.put.keyed_for ? "Theirs, " + keyed_for(plan.whose(), actor_name(visit, put.by))
                                : "By " + actor_name(visit, put.by))
      << Text(put.on ? ", " + say(*put.on) : std::string{}) << "</p></div>";
}

}  // namespace

Raw state_tag(const LineOnTheTable& line) {
  std::string text{care::words_of(line.state)};
  std::string classes;
  if (line.state == LineState::agreed) classes = "govuk-tag--green";
  if (line.state == LineState::not_agreed) classes = "govuk-tag--red";
  if (line.state == LineState::open) {
    text = !line.persons    ? "Open: the person has not answered"
           : !line.councils ? "Open: the council has not answered"
                            : "Open: two versions";
    classes = "govuk-tag--yellow";
  }
  if (line.state == LineState::taken_back) classes = "govuk-tag--grey";
  return markup(Tag{.text = text, .classes = classes + " candour-tag-long"});
}

Raw line_facts(const OpenPlan& plan, const LineContent& content, bool named) {
  SummaryList list{.classes = "govuk-summary-list--no-border candour-line-facts"};
  const auto add = [&](std::string key, std::string value) {
    if (!value.empty()) list.rows.push_back({.key = std::move(key), .value = std::move(value)});
  };
  if (named) add("What", content.what.for_reader());
  add("How it is met", std::string{care::words_of(content.met_by)});
  add("Who", content.who.for_reader());
  add("When", care::when_of(content));
  add("How long", days_words(content));
  const PersonalText hoped =
      content.outcome.empty() ? care::hoped_for(plan.checked(), content.need) : content.outcome;
  add("What it is for", hoped.for_reader());
  return markup(list);
}

Raw both_versions(const Visit& visit, const OpenPlan& plan, const LineOnTheTable& line,
                  int heading_level) {
  Out out;
  out << "<div class=\"candour-sides\">";
  if (line.councils)
    write_version(out, visit, plan, TableSide::council, *line.councils, heading_level);
  if (line.persons)
    write_version(out, visit, plan, TableSide::person, *line.persons, heading_level);
  if (!line.councils && !line.persons)
    out << "<p class=\"govuk-body\">Taken back by whoever put it.</p>";
  out << "</div>";
  return std::move(out).take();
}

Raw answers_to(const Visit& visit, const OpenPlan& plan, const LineOnTheTable& line) {
  Out out;
  if (line.answers.empty()) return std::move(out).take();
  out << "<ul class=\"govuk-list\">";
  for (std::size_t i = 0; i < line.answers.size(); ++i) {
    const care::PlanLineAnswered& answer = line.answers[i];
    out << "<li>" << Text(care::words_of(answer.by_side)) << ": "
        << Text(answer.agreed ? "agreed" : "not agreed")
        << Text(line.answered_on[i] ? ", " + say(*line.answered_on[i]) : std::string{});
    if (answer.keyed_for)
      out << ", " << Text(keyed_for(plan.whose(), actor_name(visit, line.answered_by[i])));
    if (!answer.why.empty()) out << ". " << Text(answer.why.for_reader());
    out << "</li>";
  }
  out << "</ul>";
  return std::move(out).take();
}

Raw differences_list(const std::vector<care::LineDifference>& all) {
  Out out;
  if (all.empty()) return std::move(out).take();
  out << "<ul class=\"govuk-list govuk-list--bullet candour-differences\">";
  for (const care::LineDifference& one : all) {
    out << "<li><strong>" << Text(care::words_of(one.change)) << ": " << Text(one.what.for_reader())
        << "</strong>";
    for (const care::ChangedPart& part : one.parts)
      out << "<br>" << Text(part.part) << ": "
          << Text(fmt::format("{}“{}”, now “{}”{}",
                              one.before_on ? "on " + say(*one.before_on) + " " : std::string{},
                              part.before.empty() ? "nothing" : part.before.for_reader(),
                              part.now.empty() ? "nothing" : part.now.for_reader(),
                              one.now_on ? " since " + say(*one.now_on) : std::string{}));
    if (one.change == care::LineChange::added && one.now_on)
      out << ", on " << Text(say(*one.now_on));
    if (one.change == care::LineChange::taken_out && one.before_on)
      out << ", which stood on " << Text(say(*one.before_on));
    if (!one.reasons.empty()) out << "<br>Why: " << Text(one.reasons.for_reader());
    out << "</li>";
  }
  out << "</ul>";
  return std::move(out).take();
}

}  // namespace candour::web
