#pragma once
// Who looked at whose record. Each view of a page of a person's record is a look; looks go to a
// sealed stream of their own within a second, and the page does not wait for that.

#include <boost/describe.hpp>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/identifier.hpp"
#include "base/moment.hpp"
#include "base/refusal.hpp"
#include "base/text.hpp"
#include "journal/digest.hpp"
#include "people/action.hpp"
#include "people/reader.hpp"
#include "people/role.hpp"
#include "people/visibility.hpp"

namespace candour::people {

struct Look {
  CouncilId council;
  PersonId person;  // whose record was looked at
  ActorId by;
  Role role = Role::outside_body;
  Relationship relationship = Relationship::none;
  Action action = Action::see_case;  // which page
  // A look at something held is itself held: the person is not shown that it happened.
  VisibilityClass visibility = VisibilityClass::theirs;
  Moment at{};
  PersonalText reason;  // why, outside the caseload; otherwise empty

  friend bool operator==(const Look&, const Look&) = default;
};
BOOST_DESCRIBE_STRUCT(Look, (),
                      (council, person, by, role, relationship, action, visibility, at, reason))

// The look that opening a page is. Refuses with not_permitted or not_found what may() refuses or
// hides, and with missing_field where a reason is asked and `reason` is empty.
Result<Look> look_at(const Reader& reader, const PersonId& person, Action action,
                     const Subject& subject, PersonalText reason, Moment now);

// Looks of one council, given on together. The key stays the same when a batch is given again, so
// that a sink which has it already can say so.
struct LookBatch {
  CouncilId council;
  std::string key;  // fit to be an idempotency key of the journal
  std::vector<Look> looks;
};

// Makes a batch durable. Called from the queue's own thread, one batch at a time, in the order in
// which a council's looks were recorded. A batch that is refused is given again.
using LookSink = std::function<Result<void>(const LookBatch&)>;

struct LookQueueOptions {
  std::size_t batch_looks = 100;                  // given on as soon as so many wait; at most 1,000
  std::chrono::milliseconds given_on_after{500};  // and at the latest after this long
  std::size_t waiting_max = 10'000;
  int tries_when_stopping = 3;
};

// Takes looks from pages and gives them on. Every function may be called from any thread.
class LookQueue {
 public:
  LookQueue(LookSink sink, const journal::FillRandom& random, LookQueueOptions options = {});
  // Stops first.
  ~LookQueue();
  LookQueue(const LookQueue&) = delete;
  LookQueue& operator=(const LookQueue&) = delete;

  // Takes a look without waiting for disk or sink. Refuses with busy while `waiting_max` looks wait
  // to be recorded, and after stop: then the page must not be shown, since nobody reads a record
  // unrecorded.
  Result<void> record(Look look);

  // Looks taken and not yet recorded.
  std::size_t waiting() const;

  // Gives on everything that was taken, then ends. Answers the looks that the sink would not take,
  // none when all is well; the second call answers none.
  std::vector<Look> stop();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace candour::people
