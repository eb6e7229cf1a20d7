#include "web/html/govuk/pagination.hpp"

namespace candour::html {
namespace {

constexpr Literal arrow_previous =
    "<svg class=\"govuk-pagination__icon govuk-pagination__icon--prev\" "
    "xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" width=\"15\" aria-hidden=\"true\" "
    "focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"m6.5938-0.0078125-6.7266 6.7266 6.7441 "
    "6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z\"></path></svg>";

constexpr Literal arrow_next =
    "<svg class=\"govuk-pagination__icon govuk-pagination__icon--next\" "
    "xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" width=\"15\" aria-hidden=\"true\" "
    "focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"m8.107-0.0078125-1.4136 1.414 4.2926 "
    "4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z\"></path>"
    "</svg>";

enum class Direction { previous, next };

void write_link_text(Out& out, const PaginationLink& link, Direction direction) {
  if (!link.text.empty()) {
    out << link.text;
  } else {
    direction == Direction::previous ? out << "Previous" : out << "Next";
    out << "<span class=\"govuk-visually-hidden\"> page</span>";
  }
}

void write_link(Out& out, const PaginationLink& link, Direction direction, bool is_block) {
  if (link.href.empty()) return;
  const bool is_next = direction == Direction::next;
  out << "<div class=\"govuk-pagination__";
  is_next ? out << "next" : out << "prev";
  out << "\"><a class=\"govuk-link govuk-pagination__link\"" << Attr("href", Url(link.href))
      << Attr("rel", is_next ? "next" : "prev") << link.attributes << ">";
  if (is_block || !is_next) out << (is_next ? arrow_next : arrow_previous);
  out << "<span"
      << Class{"govuk-pagination__link-title",
               is_block && link.label_text.empty() ? "govuk-pagination__link-title--decorated" : ""}
      << ">";
  write_link_text(out, link, direction);
  out << "</span>";
  if (!link.label_text.empty() && is_block) {
    out << " <span class=\"govuk-visually-hidden\">:</span> "
           "<span class=\"govuk-pagination__link-label\">"
        << Text(link.label_text) << "</span>";
  }
  if (!is_block && is_next) out << arrow_next;
  out << "</a></div>\n";
}

void write_item(Out& out, const PaginationItem& item) {
  out << "<li class=\"govuk-pagination__item";
  if (item.is_current) out << " govuk-pagination__item--current";
  if (item.is_ellipsis) {
    out << " govuk-pagination__item--ellipsis\">⋯</li>\n";
    return;
  }
  const std::string label = item.label.empty() ? "Page " + item.number : item.label;
  out << "\"><a class=\"govuk-link govuk-pagination__link\"" << Attr("href", Url(item.href))
      << Attr("aria-label", label) << AttrIf("aria-current", item.is_current ? "page" : "")
      << item.attributes << ">" << Text(item.number) << "</a></li>\n";
}

}  // namespace

Out& operator<<(Out& out, const Pagination& pagination) {
  const bool has_link = !pagination.previous.href.empty() || !pagination.next.href.empty();
  const bool is_block = pagination.items.empty() && has_link;
  out << "<nav class=\"govuk-pagination";
  if (is_block) out << " govuk-pagination--block";
  if (!pagination.classes.empty()) out << " " << Text(pagination.classes);
  out << "\"" << Attr("aria-label", pagination.landmark_label) << pagination.attributes << ">\n";
  write_link(out, pagination.previous, Direction::previous, is_block);
  if (!pagination.items.empty()) {
    out << "<ul class=\"govuk-pagination__list\">\n";
    for (const PaginationItem& item : pagination.items) write_item(out, item);
    out << "</ul>\n";
  }
  write_link(out, pagination.next, Direction::next, is_block);
  return out << "</nav>\n";
}

}  // namespace candour::html
