#pragma once
// Whether a council's history is the one that was sealed.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/store.hpp"

namespace candour::journal {

// The first event at which the chain breaks, and how, in a sentence.
struct Break {
  std::int64_t number = 0;
  std::string what;
};

struct Verification {
  CouncilId council;
  std::int64_t events_checked = 0;  // up to the break, where there is one
  std::int64_t stubs = 0;           // events whose body was lawfully erased
  Head head;                        // the last event that was checked
  std::optional<Head> outside_head;
  std::optional<RefusalCode> fault;  // broken_seal or head_missing
  std::optional<Break> first_break;

  bool green() const { return !fault; }
};

// Recomputes every seal of a council from the first event on, and looks at what lies under the
// events. An outside head is a number and seal that somebody noted earlier and kept elsewhere: with
// it, a history that was shortened or recomputed is found too. Refuses only with store_failed,
// where the store cannot be read. What is found wrong is the answer, not a refusal.
Result<Verification> verify(const Store& store, const CouncilId& council,
                            const std::optional<Head>& outside_head = std::nullopt);

// The report as text of a few lines, with the head in the form that parse_head reads. Without an
// outside head it says what it cannot show.
std::string say(const Verification& verification);

// "1207:" and 64 hexadecimal characters.
std::string text_of(const Head& head);
// Reads that form. Refuses with usage.
Result<Head> parse_head(std::string_view text);

}  // namespace candour::journal
