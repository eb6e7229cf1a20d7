#include "journal/verify.hpp"

#include <fmt/format.h>

#include <charconv>
#include <limits>
#include <map>
#include <unordered_map>

#include "journal/erasure.hpp"
#include "journal/seal.hpp"

namespace candour::journal {
namespace {

constexpr std::int64_t page_events = 500;

// Walks one chain, keeping what later events must agree with.
class Walk {
 public:
  // What is wrong with the next event, or nothing.
  std::optional<Break> check(const StoredEvent& event) {
    if (event.number != head_.number + 1) return out_of_order(event.number);
    auto wrong = check_seal(event);
    if (!wrong) wrong = check_place(event);
    if (!wrong) wrong = check_content(event);
    if (wrong) return Break{event.number, *std::move(wrong)};
    head_ = {event.number, event.seal};
    return std::nullopt;
  }

  const Head& head() const { return head_; }
  std::int64_t stubs() const { return stubs_; }

  // Once every event was read: whether bodies and erasures agree. Reads again those events whose
  // erasure came after them, because it may have happened while we read.
  Result<std::optional<Break>> check_erasures(const Store& store, const CouncilId& council) const {
    for (const auto& [number, stub] : stubs_without_erasure_)
      return {Break{number, "its body is gone, and no sealed erasure names it"}};
    for (const auto& [number, stub] : erasures_without_stub_) {
      const auto again = store.read_all(council, number, 1);
      if (!again) return again.error();
      const bool agrees =
          !again->empty() && again->front().number == number && again->front().erased == stub;
      if (!agrees) return {Break{number, "a sealed erasure names it, and its body is still there"}};
    }
    return {std::nullopt};
  }

 private:
  Break out_of_order(std::int64_t found) const {
    const std::int64_t wanted = head_.number + 1;
    if (found < 1)
      return {found, fmt::format("an event numbered {} was put before the first", found)};
    if (found < wanted) return {found, fmt::format("two events are numbered {}", found)};
    return {wanted, fmt::format("event {} is missing: the next is {}", wanted, found)};
  }

  std::optional<std::string> check_seal(const StoredEvent& event) const {
    if (seal_of(head_.seal, event) == event.seal) return std::nullopt;
    return "its header does not match its seal: it, or one before it, was changed";
  }

  // The seal says that nobody changed these since; this says that they were right to begin with.
  std::optional<std::string> check_place(const StoredEvent& event) {
    if (event.stream_version != ++streams_[event.stream])
      return fmt::format("it has version {} of its stream, and should have {}",
                         event.stream_version, streams_[event.stream]);
    const bool first = event.command_place == 0;
    const bool follows =
        first ? left_of_command_ == 0 : left_of_command_ > 0 && event.command_key == command_key_;
    if (!follows || event.command_events < 1)
      return "the events of one command do not stand together";
    if (first) command_key_ = event.command_key;
    left_of_command_ = event.command_events - event.command_place - 1;
    return std::nullopt;
  }

  std::optional<std::string> check_content(const StoredEvent& event) {
    if (event.erased) {
      ++stubs_;
      if (!event.body.empty() || !event.reason.empty() || event.salt != Salt{})
        return "it is marked as erased, and its body is still there";
      stubs_without_erasure_.emplace(event.number, *event.erased);
      return std::nullopt;
    }
    if (digest_of_body(event.salt, event.body) != event.body_digest) return "its body was changed";
    if (digest_of_reason(event.salt, event.reason.for_storage()) != event.reason_digest)
      return "its reason was changed";
    if (event.kind == KindOf<BodiesErased>::name) return check_erasure(event);
    return std::nullopt;
  }

  std::optional<std::string> check_erasure(const StoredEvent& event) {
    const auto erasure = decode<BodiesErased>(event);
    if (!erasure) return "its body cannot be read: " + erasure.error().message;
    const Stub stub{erasure->authority, erasure->on};
    for (const std::int64_t number : erasure->numbers) {
      const auto found = stubs_without_erasure_.find(number);
      if (found == stubs_without_erasure_.end()) {
        erasures_without_stub_.emplace(number, stub);
      } else if (found->second != stub) {
        return fmt::format("the stub of event {} names another authority or date", number);
      } else {
        stubs_without_erasure_.erase(found);
      }
    }
    return std::nullopt;
  }

  Head head_;
  std::int64_t stubs_ = 0;
  std::unordered_map<StreamName, std::int64_t> streams_;
  std::string command_key_;
  std::int64_t left_of_command_ = 0;
  std::map<std::int64_t, Stub> stubs_without_erasure_;
  std::map<std::int64_t, Stub> erasures_without_stub_;
};

// What an outside head shows, asked of every event as it is passed.
class Outside {
 public:
  explicit Outside(const std::optional<Head>& head) : head_{head} {}

  std::optional<Break> check(const StoredEvent& event) {
    if (!head_ || event.number != head_->number) return std::nullopt;
    if (event.seal == head_->seal) return std::nullopt;
    return Break{event.number,
                 "its seal is not the one noted outside: the history was written anew"};
  }

  std::optional<Break> check_end(const Head& last) const {
    if (!head_ || head_->number <= last.number) return std::nullopt;
    return Break{last.number + 1,
                 fmt::format("the history ends at event {}, and event {} was noted outside",
                             last.number, head_->number)};
  }

 private:
  const std::optional<Head>& head_;
};

// A break is an answer: the reading went well.
Result<void> break_at(Verification& report, RefusalCode fault, Break found) {
  report.fault = fault;
  report.first_break = std::move(found);
  return {};
}

// Reads to the end or to the first break. Each page begins with the last event of the one before:
// a second event of that number cannot slip through between two pages.
Result<void> walk(const Store& store, Verification& report, Walk& chain) {
  Outside outside{report.outside_head};
  std::int64_t from = std::numeric_limits<std::int64_t>::min();
  std::size_t known = 0;
  for (;;) {
    const auto page = store.read_all(report.council, from, page_events);
    if (!page) return page.error();
    for (std::size_t i = known; i < page->size(); ++i) {
      const StoredEvent& event = (*page)[i];
      auto found = chain.check(event);
      if (found) return break_at(report, RefusalCode::broken_seal, *std::move(found));
      found = outside.check(event);
      if (found) return break_at(report, RefusalCode::head_missing, *std::move(found));
      ++report.events_checked;
    }
    if (std::ssize(*page) < page_events) break;
    from = page->back().number;
    known = 1;
  }
  auto found = outside.check_end(chain.head());
  if (found) return break_at(report, RefusalCode::head_missing, *std::move(found));
  return {};
}

}  // namespace

Result<Verification> verify(const Store& store, const CouncilId& council,
                            const std::optional<Head>& outside_head) {
  Verification report;
  report.council = council;
  report.outside_head = outside_head;
  Walk chain;
  if (auto read = walk(store, report, chain); !read) return read.error();
  report.head = chain.head();
  report.stubs = chain.stubs();
  if (report.green()) {
    auto found = chain.check_erasures(store, council);
    if (!found) return found.error();
    if (*found) break_at(report, RefusalCode::broken_seal, **std::move(found));
  }
  if (report.green()) {
    if (auto sound = store.check_structure(); !sound)
      break_at(report, RefusalCode::broken_seal, {0, sound.error().message});
  }
  return report;
}

std::string say(const Verification& report) {
  std::string text =
      fmt::format("council {}\nevents checked {}\nbodies lawfully erased {}\nhead {}\n",
                  report.council.text(), report.events_checked, report.stubs, text_of(report.head));
  if (!report.green()) {
    const std::string where = report.first_break->number == 0
                                  ? std::string{"below the events"}
                                  : fmt::format("event {}", report.first_break->number);
    text += fmt::format("BROKEN ({}) at {}: {}\n", name_of(*report.fault), where,
                        report.first_break->what);
  } else if (report.outside_head) {
    text +=
        fmt::format("Green: every seal holds, and event {} is the one that was noted outside.\n",
                    report.outside_head->number);
  } else {
    text +=
        "Green: every seal holds.\n"
        "Without a head noted outside this cannot show that events were cut off the end, or that "
        "the whole history was written anew. Note the head above somewhere else, and give it back "
        "with --head next time.\n";
  }
  return text;
}

std::string text_of(const Head& head) {
  return fmt::format("{}:{}", head.number, hexadecimal(as_bytes(head.seal)));
}

Result<Head> parse_head(std::string_view text) {
  const Refusal refusal =
      refuse(RefusalCode::usage,
             "A head is a number, a colon and 64 hexadecimal characters, as “candour verify” "
             "prints it.",
             "head");
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return refusal;
  Head head;
  const char* const end = text.data() + colon;
  const auto [stopped, error] = std::from_chars(text.data(), end, head.number);
  const auto seal = parse_digest(text.substr(colon + 1));
  if (error != std::errc{} || stopped != end || head.number < 0 || !seal) return refusal;
  if (head.number == 0 && *seal != Digest{}) return refusal;
  head.seal = *seal;
  return head;
}

}  // namespace candour::journal
