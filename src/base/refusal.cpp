#include "base/refusal.hpp"

#include "base/assert.hpp"

namespace candour {

std::string_view name_of(RefusalCode code) {
  switch (code) {
    case RefusalCode::not_readable: return "not_readable";
    case RefusalCode::too_large: return "too_large";
    case RefusalCode::not_utf8: return "not_utf8";
    case RefusalCode::control_character: return "control_character";
    case RefusalCode::malformed: return "malformed";
    case RefusalCode::duplicate_key: return "duplicate_key";
    case RefusalCode::wrong_type: return "wrong_type";
    case RefusalCode::missing_field: return "missing_field";
    case RefusalCode::unknown_field_value: return "unknown_field_value";
    case RefusalCode::no_such_date: return "no_such_date";
    case RefusalCode::date_out_of_range: return "date_out_of_range";
    case RefusalCode::text_too_long: return "text_too_long";
    case RefusalCode::text_empty: return "text_empty";
    case RefusalCode::not_an_identifier: return "not_an_identifier";
    case RefusalCode::placeholder: return "placeholder";
    case RefusalCode::unknown_person: return "unknown_person";
    case RefusalCode::no_citation: return "no_citation";
    case RefusalCode::gap_in_dates: return "gap_in_dates";
    case RefusalCode::overlap_in_dates: return "overlap_in_dates";
    case RefusalCode::weaker_than_law: return "weaker_than_law";
    case RefusalCode::no_law_recorded: return "no_law_recorded";
    case RefusalCode::stale_version: return "stale_version";
    case RefusalCode::already_done: return "already_done";
    case RefusalCode::broken_seal: return "broken_seal";
    case RefusalCode::head_missing: return "head_missing";
    case RefusalCode::store_failed: return "store_failed";
    case RefusalCode::not_signed_in: return "not_signed_in";
    case RefusalCode::wrong_sign_in: return "wrong_sign_in";
    case RefusalCode::too_many_attempts: return "too_many_attempts";
    case RefusalCode::weak_password: return "weak_password";
    case RefusalCode::busy: return "busy";
    case RefusalCode::not_permitted: return "not_permitted";
    case RefusalCode::not_found: return "not_found";
    case RefusalCode::forged_token: return "forged_token";
    case RefusalCode::bad_request: return "bad_request";
    case RefusalCode::port_taken: return "port_taken";
    case RefusalCode::usage: return "usage";
  }
  CANDOUR_ASSERT(false, "a refusal code outside the closed list");
}

void throw_exception_from_error(const Refusal& refusal, const boost::source_location& where) {
  assertion_failed("value() asked of a refusal", name_of(refusal.code), where.file_name(),
                   static_cast<int>(where.line()));
}

}  // namespace candour
