#include "letters/render.hpp"

#include <algorithm>

namespace candour::letters {
namespace {

using namespace html;

constexpr Literal style =
    "<style>"
    "body{font-family:Arial,Helvetica,sans-serif;font-size:12pt;line-height:1.5;color:#0b0c0c;"
    "background:#fff;max-width:42em;margin:2em auto;padding:0 1em;overflow-wrap:break-word}"
    "body.large{font-size:18pt;max-width:36em}"
    "h1{font-size:1.5em;line-height:1.25}h2{font-size:1.2em;margin-top:1.5em}"
    "h3{font-size:1em;margin-bottom:0}h1,h2,h3{break-after:avoid}"
    ".address,.from{white-space:pre-line}.scroll{overflow-x:auto}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border-bottom:1px solid #767676;padding:.3em .5em .3em 0;text-align:left;"
    "vertical-align:top}.sum{white-space:nowrap}tr{break-inside:avoid}"
    ".foot{border-top:1px solid #767676;margin-top:2em;font-size:.85em}"
    "@media print{body{margin:0;max-width:none;padding:0}.scroll{overflow:visible}}"
    "</style>"_html;

void write_table(Out& out, const Block& block) {
  // A group and no landmark: a page may hold several letters’ tables, and none has a name.
  out << "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table><thead>"
         "<tr>";
  for (const std::string& cell : block.rows.front())
    out << "<th scope=\"col\">" << Text(cell) << "</th>";
  out << "</tr></thead><tbody>";
  for (std::size_t i = 1; i < block.rows.size(); ++i) {
    out << "<tr>";
    for (const std::string& cell : block.rows[i])
      out << (cell.starts_with("£") ? "<td class=\"sum\">"_html : "<td>"_html) << Text(cell)
          << "</td>";
    out << "</tr>";
  }
  out << "</tbody></table></div>";
}

void write_paragraphs(Out& out, std::string_view words) {
  for (std::size_t from = 0; from <= words.size();) {
    const std::size_t end = std::min(words.find('\n', from), words.size());
    const std::string_view line = trim(words.substr(from, end - from));
    if (!line.empty()) out << "<p>" << Text(line) << "</p>";
    from = end + 1;
  }
}

void write_block(Out& out, const Block& block) {
  switch (block.kind) {
    case Block::Kind::paragraph: write_paragraphs(out, block.text); break;
    case Block::Kind::heading: out << "<h3>" << Text(block.text) << "</h3>"; break;
    case Block::Kind::list:
      out << "<ul>";
      for (const std::string& item : block.items) out << "<li>" << Text(item) << "</li>";
      out << "</ul>";
      break;
    case Block::Kind::table:
      if (!block.rows.empty()) write_table(out, block);
      break;
  }
}

void write_part(Out& out, const Part& part) {
  const bool is_empty = part.blocks.empty() && part.words.empty();
  if (!part.applies || !part.filled() || is_empty) return;
  out << "<h2>" << Text(part.kind->heading) << "</h2>";
  for (const Block& block : part.blocks) write_block(out, block);
  write_paragraphs(out, part.words);
}

void write_head(Out& out, const Draft& draft) {
  out << "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
      << Text(draft.kind->title) << "</title>" << style << "</head><body"
      << Attr("class", draft.large_print ? "large" : "ordinary") << "><main><p class=\"from\">"
      << Text(draft.council) << "</p>";
  if (!draft.address.empty()) {
    std::string lines;
    for (const std::string& line : draft.address) lines += (lines.empty() ? "" : "\n") + line;
    out << "<p class=\"address\">" << Text(lines) << "</p>";
  }
  out << "<p>" << Text(say(draft.on)) << "</p><h1>" << Text(draft.kind->title) << "</h1><p>"
      << Text(draft.salutation) << "</p>";
}

}  // namespace

Raw markup_of(std::span<const Block> blocks) {
  Out out;
  for (const Block& block : blocks) write_block(out, block);
  return std::move(out).take();
}

Raw paragraphs_of(std::string_view words) {
  Out out;
  write_paragraphs(out, words);
  return std::move(out).take();
}

std::string render(const Draft& draft, std::string_view reference) {
  Out out{16 * 1024};
  write_head(out, draft);
  for (const Part& part : draft.parts) write_part(out, part);
  out << "<p class=\"from\">" << Text(draft.from) << "</p><p class=\"foot\">"
      << Text(draft.kind->title) << ". " << Text(words_of(draft.kind->basis)) << ": "
      << Text(draft.kind->cite) << ". Reference " << Text(reference)
      << ".</p></main></body></html>\n";
  return std::move(out).take().take();
}

std::string_view letter_content_policy() {
  return "default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; "
         "form-action 'none'; frame-ancestors 'none'";
}

}  // namespace candour::letters
