#include "web/law_book/review.hpp"

#include <fmt/format.h>

#include <iterator>

#include "journal/digest.hpp"
#include "web/law_book/rule_tree.hpp"

namespace candour::web {
namespace {

void add_value(std::string& text, const rules::Value& value) {
  fmt::format_to(std::back_inserter(text), "value {} {} {}\n", value.id, rules::name_of(value.unit),
                 value.words);
  for (const rules::ValuePeriod& period : value.periods)
    fmt::format_to(std::back_inserter(text), "{} {} {} {}\n", iso(period.from),
                   period.until ? iso(*period.until) : "-", period.amount, period.cite);
}

void add_line(std::string& text, const TreeLine& line) {
  fmt::format_to(std::back_inserter(text), "{}{} [{}] {} {} {} {}\n",
                 std::string(static_cast<std::size_t>(line.depth) * 2, ' '), line.words,
                 line.joined, recorded_words(line), line.narrowed_to, line.if_not_recorded,
                 line.cite.provision);
}

void add_version(std::string& text, const RuleVersion& version, const rules::LawLibrary& library) {
  const rules::RuleHead& head = *version.head;
  fmt::format_to(std::back_inserter(text), "rule {} {} {}\n{}\n{}\n{}\n{}\n{} {}\n{}\n{}\n",
                 head.id, head.code, rules::name_of(head.kind), head.title, head.duty, head.owed_to,
                 rules::name_of(head.standing), iso(head.from), head.until ? iso(*head.until) : "-",
                 head.governed_by, head.note);
  for (const TreeBranch& branch : tree_of(version, library, head.from)) {
    text += branch.question + "\n";
    for (const rules::EventKind kind : branch.any_of)
      fmt::format_to(std::back_inserter(text), "{}\n", rules::name_of(kind));
    for (const TreeLine& line : branch.condition) add_line(text, line);
    for (const std::string& sentence : branch.sentences) text += sentence + "\n";
    if (branch.value != nullptr) add_value(text, *branch.value);
  }
  for (const rules::Citation& cite : head.cites) {
    const rules::Instrument* instrument =
        cite.given() ? library.instrument(cite.instrument) : nullptr;
    if (instrument == nullptr) continue;
    for (const rules::Provision& provision : instrument->provisions) {
      if (provision.id == cite.provision)
        fmt::format_to(std::back_inserter(text), "{} {} {}\n{}\n", instrument->id, provision.id,
                       iso(provision.from), provision.summary);
    }
  }
}

}  // namespace

std::string reviewed_text(const BookRule& rule, const rules::LawLibrary& library) {
  std::string text;
  for (const RuleVersion& version : rule.versions) add_version(text, version, library);
  return text;
}

std::string review_fingerprint(const BookRule& rule, const rules::LawLibrary& library) {
  return journal::hexadecimal(journal::as_bytes(journal::sha256(reviewed_text(rule, library))));
}

}  // namespace candour::web
