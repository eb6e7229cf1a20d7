#include "web/law_book/anchor.hpp"

namespace candour::web {
namespace {

std::string plain(std::string_view beginning, std::string_view text) {
  std::string anchor{beginning};
  for (const char c : text) {
    const bool allowed = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    anchor += allowed ? c : '-';
  }
  return anchor;
}

}  // namespace

std::string provision_anchor(std::string_view provision) { return plain("p", provision); }

std::string version_anchor(const rules::Instrument& instrument, const rules::Provision& provision) {
  std::string anchor = provision_anchor(provision.id);
  for (const rules::Provision& other : instrument.provisions) {
    if (other.id == provision.id && other.from > provision.from)
      return anchor + "-" + iso(provision.from);
  }
  return anchor;
}

std::string value_anchor(std::string_view value) { return plain("v-", value); }

}  // namespace candour::web
