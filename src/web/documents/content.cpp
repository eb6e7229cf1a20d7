#include "web/documents/drafted.hpp"

namespace candour::web {
namespace {

ContentNow as_signed(const care::SignedContent& last) {
  ContentNow now;
  now.content = last.what.content;
  now.authors = last.what.authors;
  now.is_signed = true;
  return now;
}

}  // namespace

Result<ContentNow> content_now(const Visit& visit, const OpenDocument& open) {
  if (const care::SignedContent* last = open.document.latest_signed()) return as_signed(*last);
  const care::DocumentBegun& begun = open.entry.begun;
  const forms::Form* form = visit.site.forms == nullptr
                                ? nullptr
                                : visit.site.forms->version(begun.form, begun.form_version);
  if (form == nullptr || visit.site.drafts == nullptr) return ContentNow{};
  auto drafts = visit.site.drafts->read(visit.site.council.id, begun.document);
  if (!drafts) return drafts.error();
  const auto known = known_answers(visit, open, *form);
  if (!known) return known.error();
  const Drafted drafted{std::move(*drafts)};
  return content_of(open, *form, drafted, *known);
}

}  // namespace candour::web
