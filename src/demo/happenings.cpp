#include "demo/happenings.hpp"

#include <array>

#include "care/casefile/note_actions.hpp"
#include "care/person/events.hpp"

namespace candour::demo {
namespace {

using rules::EventKind;
using std::chrono::days;

// A year of a life in days.
constexpr days year{365};

void maybe_say(Life& life, int share, std::string_view phrases, std::optional<PersonalText>& out) {
  if (life.chance.in_thousand(share)) out = PersonalText{life.words(phrases)};
}

void in_hospital(Life& life, Day admitted) {
  if (!life.happened(EventKind::hospital_admission, admitted)) return;
  const Day left = life.later(admitted, life.numbers().steps.reablement);
  if (!life.happened(EventKind::hospital_discharge, left)) return;
  const auto& steps = life.numbers().steps;
  const bool late = life.late(life.numbers().late.assessment, left);
  life.happened(EventKind::assessment_completed,
                life.later(left, late ? steps.assessment_late : steps.urgent),
                {.outcome = "needs"});
}

void asked_for_review(Life& life, Day asked) {
  if (!life.happened(EventKind::review_requested, asked)) return;
  const bool late = life.late(life.numbers().late.review, asked);
  const auto& steps = life.numbers().steps;
  life.happened(EventKind::review_completed,
                life.later(asked, late ? steps.assessment_late : steps.assessment),
                {.outcome = life.chance.in_thousand(500) ? "changed" : "unchanged"});
}

void service_missed(Life& life, Day missed) {
  if (!life.happened(EventKind::service_missed, missed)) return;
  life.happened(EventKind::service_gap_end, life.later(missed, life.numbers().steps.urgent));
}

void after_the_answer(Life& life, Day answered) {
  const auto& often = life.numbers().often;
  if (life.chance.in_thousand(often.remedy)) {
    const Day offered = life.later(answered, life.numbers().steps.urgent);
    if (life.happened(EventKind::remedy_offered, offered, {.item = "apology"}))
      life.happened(EventKind::remedy_completed, life.later(offered, life.numbers().steps.response),
                    {.item = "apology"});
  }
  if (!life.chance.in_thousand(often.ombudsman)) return;
  const Day asked = life.later(answered, life.numbers().steps.response);
  if (!life.happened(EventKind::ombudsman_complaint, asked)) return;
  const Day enquiry = life.later(asked, life.numbers().steps.assessment);
  if (!life.happened(EventKind::ombudsman_enquiry, enquiry)) return;
  life.happened(EventKind::ombudsman_decision,
                life.later(enquiry, life.numbers().steps.assessment_late));
}

}  // namespace

care::PersonAdded draw_about_them(Life& life, std::string_view words) {
  care::PersonAdded about;
  about.words = words;
  const auto& who = life.numbers().who;
  maybe_say(life, who.how_to_reach, "person.how_to_reach", about.how_to_reach);
  maybe_say(life, who.communication, "person.communication", about.communication);
  maybe_say(life, who.adjustments, "person.adjustments", about.adjustments);
  maybe_say(life, who.alert_at_the_door, "person.alert_at_the_door", about.alert_at_the_door);
  return about;
}

void wait_and_allocate(Life& life, Day contact, Day seen_by, bool to_occupational_therapist) {
  const auto& numbers = life.numbers();
  const auto drawn = static_cast<care::Priority>(
      1 + static_cast<int>(numbers.course.priority.draw_index(life.chance)));
  const bool urgent = (seen_by - contact).count() < 7;
  care::PrioritySet set{urgent ? care::Priority::urgent : drawn, {}};
  if (life.chance.in_thousand(numbers.often.note))
    set.why = PersonalText{life.words("case.priority_set")};
  life.record(contact, set);
  const auto whole = static_cast<int>((seen_by - contact).count());
  const Day allocated = office_day(contact + days{whole * life.chance.between(2, 7) / 10});
  if (life.team().keeps_waiting_list && whole > 14 &&
      life.chance.in_thousand(numbers.often.waits_on_list)) {
    life.happened(EventKind::allocation_waiting, office_day(contact + days{1}));
    life.happened(EventKind::allocation_made, allocated);
  }
  life.allocate(allocated, to_occupational_therapist);
  if (whole > 30 && life.chance.in_thousand(numbers.often.chases)) {
    const Day chased = life.later(contact, numbers.steps.chaser);
    if (chased < seen_by && life.happened(EventKind::chaser_received, chased))
      life.happened(EventKind::contact_made, office_day(chased + days{life.chance.between(1, 6)}));
  }
  if (life.chance.in_thousand(numbers.often.hold))
    hold(life, office_day(contact + days{whole / 2}));
}

void adult_complaint(Life& life, Day received) {
  if (!life.happened(EventKind::complaint_received, received)) return;
  const auto& steps = life.numbers().steps;
  life.happened(EventKind::complaint_acknowledged, life.later(received, steps.acknowledgement));
  const bool late = life.late(life.numbers().late.response, received);
  const Day answered = life.later(received, late ? steps.response_late : steps.response);
  if (life.happened(EventKind::complaint_response, answered)) after_the_answer(life, answered);
}

void child_complaint(Life& life, Day received) {
  if (!life.happened(EventKind::complaint_received, received, {.about = relative})) return;
  const auto& numbers = life.numbers();
  const auto& steps = numbers.steps;
  const bool late_1 = life.late(numbers.late.stage_1, received);
  const Day stage_1 = life.later(received, late_1 ? steps.stage_1_late : steps.stage_1);
  if (!life.happened(EventKind::complaint_stage1_response, stage_1, {.about = relative})) return;
  if (!life.chance.in_thousand(numbers.often.stage_2)) return;
  const Day asked = office_day(stage_1 + days{life.chance.between(3, 18)});
  if (!life.happened(EventKind::complaint_stage2_requested, asked, {.about = relative})) return;
  const bool late_2 = life.late(numbers.late.stage_2, asked);
  const Day report = life.later(asked, late_2 ? steps.stage_2_late : steps.stage_2);
  if (!life.happened(EventKind::complaint_stage2_report, report, {.about = relative})) return;
  life.happened(EventKind::complaint_stage2_adjudication, office_day(report + days{4}),
                {.about = relative});
}

void safeguarding(Life& life, Day raised) {
  if (!life.happened(EventKind::safeguarding_concern, raised)) return;
  const auto& numbers = life.numbers();
  const Day decided = life.later(raised, numbers.steps.safeguarding_decision);
  if (!life.chance.in_thousand(numbers.often.enquiry)) {
    life.happened(EventKind::decision_made, decided);
    return;
  }
  if (!life.happened(EventKind::safeguarding_enquiry_started, decided)) return;
  const bool late = life.late(numbers.late.safeguarding_end, decided);
  life.happened(EventKind::safeguarding_enquiry_closed,
                life.later(raised, late ? numbers.steps.safeguarding_end_late
                                        : numbers.steps.safeguarding_end));
}

void hold(Life& life, Day from) {
  const auto& numbers = life.numbers();
  const auto reason = care::hold_reason_named(numbers.course.hold_reason.draw(life.chance));
  CANDOUR_ASSERT(reason.has_value(), "a reason for a hold was read that is none");
  care::HoldStarted started{*reason, PersonalText{life.words("case.hold_started")}, {}};
  if (life.chance.in_thousand(numbers.often.person_told_of_hold)) {
    const Day told = life.later(from, numbers.steps.told_of_hold);
    if (life.reached(told)) started.person_told_on = told;
  }
  if (!life.record(from, started)) return;
  care::HoldEnded ended;
  if (life.chance.in_thousand(numbers.often.note))
    ended.why = PersonalText{life.words("case.hold_ended")};
  life.record(life.later(from, numbers.steps.hold), ended);
}

void case_note(Life& life, Day on) {
  struct Way {
    std::string_view phrases;
    people::HowKnown how_known;
    people::Source source;
  };
  static constexpr std::array<Way, 4> ways{
      {{"statement.said", people::HowKnown::said, people::Source::person},
       {"statement.observed", people::HowKnown::observed, people::Source::professional},
       {"statement.professional", people::HowKnown::professional, people::Source::professional},
       {"statement.relative", people::HowKnown::said, people::Source::another_person}}};
  if (!life.reached(on)) return;
  const Way& way = ways[static_cast<std::size_t>(life.chance.below(4))];
  people::Statement statement;
  statement.id = people::StatementId::ours(life.next_reference("S"));
  statement.text = PersonalText{life.words(way.phrases)};
  statement.author = life.actor_on(on);
  statement.account_of = statement.author;
  if (way.source == people::Source::person) statement.account_of = life.person_actor();
  if (way.source == people::Source::another_person)
    statement.account_of = care::account_of_somebody_else();
  statement.how_known = way.how_known;
  statement.happened = exactly(on);
  statement.recorded = std::chrono::time_point_cast<std::chrono::milliseconds>(on) +
                       std::chrono::minutes{9 * 60 + life.chance.below(8 * 60)};
  statement.visibility = people::default_visibility(way.source);
  life.record(on, care::StatementRecorded{std::move(statement), std::string{subject}});
}

void side_events(Life& life, Day from, bool adult, bool has_service) {
  const auto& often = life.numbers().often;
  const auto may = [&](int share, Day begin, auto&& what) {
    // Drawn first, so that a life cut short is the same life up to there.
    const bool comes = life.chance.in_thousand(share);
    const Day on = office_day(begin + days{life.chance.below(365)});
    if (comes && life.reached(on)) what(life, on);
  };
  for (Day begin = from; life.reached(begin); begin += year) {
    may(often.case_note_in_a_year, begin, case_note);
    may(often.second_case_note, begin, case_note);
    may(often.complaint_in_a_year, begin, adult ? adult_complaint : child_complaint);
    if (!adult) continue;
    may(often.safeguarding_in_a_year, begin, safeguarding);
    if (!has_service) continue;
    may(often.hospital_in_a_year, begin, in_hospital);
    may(often.review_requested_in_a_year, begin, asked_for_review);
    may(often.service_missed_in_a_year, begin, service_missed);
  }
}

void desk(Life& life) {
  const Day today = life.setting().today;
  const Worker* worker = life.worker_on(today);
  if (worker == nullptr || life.ends() < today) return;
  const auto& often = life.numbers().often;
  const auto set = [&](Day on, Day due) {
    care::TaskSet task{care::TaskId::ours(life.next_reference("T")),
                       PersonalText{life.words("task")}, worker->id, office_day(due)};
    life.record(on, task);
    return task.id;
  };
  if (life.chance.in_thousand(often.open_task)) {
    const Day on = office_day(today - days{life.chance.between(3, 30)});
    set(on, on + days{life.chance.between(7, 35)});
  }
  if (life.chance.in_thousand(often.done_task)) {
    const Day on = office_day(today - days{life.chance.between(20, 80)});
    const auto id = set(on, on + days{14});
    life.record(office_day(on + days{life.chance.between(1, 16)}), care::TaskDone{id});
  }
  if (!life.chance.in_thousand(often.message)) return;
  const Worker& other = life.chance.one_of(life.team().workers);
  if (other.id == worker->id || other.left) return;
  const Day sent = office_day(today - days{life.chance.between(2, 25)});
  const care::MessageId id = care::MessageId::ours(life.next_reference("M"));
  care::MessageSent message{id, other.id, PersonalText{life.words("message")}, true, {}};
  if (!life.record(sent, message) || !life.chance.in_thousand(often.message_answered)) return;
  life.record_by(other.actor, sent, care::MessageRead{id});
  life.record_by(other.actor, office_day(sent + days{1}),
                 care::MessageSent{care::MessageId::ours(life.next_reference("M")), worker->id,
                                   PersonalText{life.words("answer")}, false, id});
}

std::optional<Ending> draw_ending(Life& life, Day began) {
  const auto kind = static_cast<std::size_t>(life.kind());
  const auto& course = life.numbers().course;
  for (Day begin = began; begin <= life.setting().today; begin += year) {
    const int u = life.chance.below(1'000);
    const Day on = begin + days{life.chance.below(365)};
    int up_to = course.dies_in_a_year[kind];
    const bool dies = u < up_to;
    const bool moves = !dies && u < (up_to += course.moves_in_a_year[kind]);
    const bool ends = !dies && !moves && u < up_to + course.ends_in_a_year[kind];
    if (!dies && !moves && !ends) continue;
    const Day last = dies ? on : office_day(on);
    if (last > life.setting().today) return std::nullopt;
    return Ending{last, dies    ? care::ClosureReason::died
                        : moves ? care::ClosureReason::moved_away
                                : care::ClosureReason::support_ended};
  }
  return std::nullopt;
}

void close_so(Life& life, const Ending& ending, rules::EventKind what_ends) {
  if (!life.reached(ending.on)) return;
  if (ending.reason == care::ClosureReason::died)
    life.record_of_person(ending.on, care::PersonDied{exactly(ending.on)});
  else if (what_ends != EventKind::other)
    life.happened(what_ends, ending.on,
                  {.reason = ending.reason == care::ClosureReason::moved_away ? "person_asked"
                                                                              : "need_changed"});
  life.close(ending.on, ending.reason);
}

}  // namespace candour::demo
