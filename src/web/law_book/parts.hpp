#pragma once
// What several pages of the law book are made of.

#include <span>
#include <string_view>

#include "web/law_book/book_page.hpp"
#include "web/law_book/rule_tree.hpp"

namespace candour::web {

// A link with plain text.
html::Raw link(std::string_view address, std::string_view words);
// The ways between contents, coverage and values, above the heading of every page.
html::Raw book_navigation(const Reading& reading, std::string_view here);
// A citation as a link to our summary of the provision.
html::Raw cite_link(const Reading& reading, const rules::Citation& cite);
// A citation in words, as values hold it, as a link where it names a provision that is held.
html::Raw cite_link(const Reading& reading, std::string_view cite);
// A rule's title as a link.
html::Raw rule_link(const Reading& reading, std::string_view rule_id);
// "Rules that rest on it: …", or nothing.
void write_rules(html::Out& out, const Reading& reading, std::string_view words,
                 std::span<const std::string_view> rule_ids);

// A tag that says how a provision is treated, or that a source is unconfirmed.
html::Raw treatment_tag(rules::Treatment treatment);
html::Raw unconfirmed_tag();

// "Checked to 30 June 2026. Provisional since 1 July 2026." as the day has it.
std::string checked_words(const rules::ValuePeriod& period, Day on);
bool is_provisional(const rules::ValuePeriod& period, Day on);

// The tree of a rule as nested lists.
void write_tree(html::Out& out, const Reading& reading, const RuleTree& tree);

}  // namespace candour::web
