#pragma once
// Expected failures are returned, never thrown: a Refusal carries a stable code from one closed
// list, where in the input it arose, and a sentence that tells a person what to do.

#include <boost/system/result.hpp>
#include <string>
#include <string_view>

namespace candour {

// The closed list. Each code is described in docs/outcomes.md and has a test. A code, once
// published, keeps its name for ever: tests, logs and other programs rely on it.
enum class RefusalCode {
  // reading what somebody gave us
  not_readable,         // the file or body could not be read at all
  too_large,            // more bytes, events or characters than the stated limit
  not_utf8,             // bytes that are not UTF-8
  control_character,    // a control character inside text
  malformed,            // not the syntax it should be (JSON, TOML, a form)
  duplicate_key,        // the same key twice in one object
  wrong_type,           // a field holds another type than it should
  missing_field,        // a required field is absent
  unknown_field_value,  // a value outside a closed list
  no_such_date,         // a date that does not exist, or is not a date
  date_out_of_range,    // a date outside 1900 to 2199, or dates in the wrong order
  text_too_long,        // text over its limit
  text_empty,           // text required and nothing given
  not_an_identifier,    // an NHS number, UPRN, postcode or reference that fails its own check
  placeholder,          // an identifier that is a known placeholder, such as 9999999999
  unknown_person,       // a name that the list of people does not hold
  // law
  no_citation,       // law data without a source
  gap_in_dates,      // versions of a rule or value that leave days uncovered
  overlap_in_dates,  // two versions for one day
  weaker_than_law,   // a local policy that would weaken an act or regulation
  no_law_recorded,   // no version of the rule or value for this date
  // the journal
  stale_version,  // somebody else has written to this document since it was read
  already_done,   // this idempotency key was used for another command
  broken_seal,    // a stored event does not match its seal
  head_missing,   // the history is shorter than, or differs from, the given head
  store_failed,   // the disk or database refused; nothing was written
  // people and requests
  not_signed_in,
  wrong_sign_in,      // name or password not right
  too_many_attempts,  // slow down
  weak_password,      // a new password that is too short or too easy to guess
  busy,               // more to do than is taken on at once: try again
  not_permitted,      // signed in, and not allowed to do this
  not_found,
  forged_token,  // a form without our token
  bad_request,   // an HTTP request that breaks the protocol
  port_taken,
  usage,  // a command line that says something we do not know
};

// The stable name of a code, as logs, JSON and tests print it.
std::string_view name_of(RefusalCode code);

struct Refusal {
  RefusalCode code{};
  std::string message;  // a sentence for a person: what is wrong and what to do
  std::string field;    // the field or path, empty when there is none
  int line = 0;         // 1-based line in the input, 0 when there is none
};

template <class T>
using Result = boost::system::result<T, Refusal>;

// Called only when value() is asked of a refusal: our mistake.
[[noreturn]] void throw_exception_from_error(const Refusal& refusal,
                                             const boost::source_location& where);

inline Refusal refuse(RefusalCode code, std::string message, std::string field = {}, int line = 0) {
  return Refusal{code, std::move(message), std::move(field), line};
}

}  // namespace candour
