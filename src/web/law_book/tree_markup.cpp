#include <fmt/format.h>

#include "web/html/govuk/details.hpp"
#include "web/law_book/anchor.hpp"
#include "web/law_book/parts.hpp"
#include "web/law_book/words.hpp"

namespace candour::web {
namespace {

using namespace html;

// More ways than this to answer one question are folded.
constexpr std::size_t kinds_shown = 6;

void write_kind_list(Out& out, const std::vector<rules::EventKind>& kinds) {
  out << "<ul class=\"govuk-list govuk-list--bullet\">";
  for (const rules::EventKind kind : kinds)
    out << "<li>" << Text(rules::sentence_of(kind)) << "</li>";
  out << "</ul>";
}

void write_kinds(Out& out, const std::vector<rules::EventKind>& kinds) {
  if (kinds.empty()) return;
  if (kinds.size() == 1) {
    out << "<p>" << Text(rules::sentence_of(kinds[0])) << ".</p>";
    return;
  }
  if (kinds.size() <= kinds_shown) {
    out << "<p>Any one of these:</p>";
    write_kind_list(out, kinds);
    return;
  }
  Out list;
  write_kind_list(list, kinds);
  out << Details{.summary = fmt::format("Any one of {} kinds of event", kinds.size()),
                 .text = std::move(list).take()};
}

void write_leaf(Out& out, const TreeLine& line) {
  if (line.recorded.size() > kinds_shown) {
    Out list;
    write_kind_list(list, line.recorded);
    out << Details{
        .summary = fmt::format("Recorded as any one of {} kinds of event", line.recorded.size()),
        .text = std::move(list).take(),
        .classes = "candour-law-where"};
  }
  std::string where = line.recorded.size() > kinds_shown ? "" : recorded_words(line);
  if (!line.narrowed_to.empty())
    where += fmt::format("{}What counts: {}.", where.empty() ? "" : " ", line.narrowed_to);
  if (!line.if_not_recorded.empty() && line.elsewhere != "nothing yet")
    where += fmt::format("{}If it is not recorded, the answer is “{}”.", where.empty() ? "" : " ",
                         line.if_not_recorded);
  if (!where.empty()) out << "<p class=\"candour-law-quiet\">" << Text(where) << "</p>";
}

// Writes the lines from `at` that are at least as deep as `depth` as one list.
std::size_t write_lines(Out& out, const Reading& reading, const std::vector<TreeLine>& lines,
                        std::size_t at) {
  const int depth = lines[at].depth;
  out << "<ul class=\"candour-law-tree__list\">";
  while (at < lines.size() && lines[at].depth == depth) {
    const TreeLine& line = lines[at];
    out << "<li><span class=\"candour-law-tree__words\">"
        << Text(line.depth == 0 ? capitalised(line.words) : line.words) << "</span>";
    if (line.cite.given()) out << " (" << cite_link(reading, line.cite) << ")";
    write_leaf(out, line);
    ++at;
    if (at < lines.size() && lines[at].depth > depth) {
      if (!line.joined.empty())
        out << "<p class=\"candour-law-tree__joined\">" << Text(line.joined) << ":</p>";
      at = write_lines(out, reading, lines, at);
    }
    out << "</li>";
  }
  out << "</ul>";
  return at;
}

void write_value(Out& out, const Reading& reading, const rules::Value& value) {
  const rules::ValuePeriod* period = value.on(reading.on);
  out << "<p class=\"candour-law-quiet\">"
      << link(reading.links.value(value_anchor(value.id)), value.words);
  if (period != nullptr) {
    out << ". Set by " << cite_link(reading, period->cite) << ".";
    const std::string checked = checked_words(*period, reading.on);
    if (!checked.empty()) out << " " << Text(checked);
    if (period->mark == rules::Mark::unconfirmed) out << " " << unconfirmed_tag();
  }
  out << "</p>";
}

}  // namespace

void write_tree(Out& out, const Reading& reading, const RuleTree& tree) {
  out << "<dl class=\"candour-law-tree\">";
  for (const TreeBranch& branch : tree) {
    out << "<div class=\"candour-law-tree__branch\"><dt>" << Text(branch.question) << "</dt><dd>";
    write_kinds(out, branch.any_of);
    for (std::size_t at = 0; at < branch.condition.size();)
      at = write_lines(out, reading, branch.condition, at);
    for (const std::string& sentence : branch.sentences) out << "<p>" << Text(sentence) << "</p>";
    if (branch.value != nullptr) write_value(out, reading, *branch.value);
    out << "</dd></div>";
  }
  out << "</dl>";
}

}  // namespace candour::web
