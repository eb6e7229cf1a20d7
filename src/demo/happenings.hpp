#pragma once
// What may come into any life beside its course: complaints, safeguarding, hospital, work that
// stands still, notes, tasks and messages. Each takes up from a day and goes as far as the life.

#include "demo/life.hpp"

namespace candour::demo {

// What matters at the door, drawn for the person whom a case is about.
care::PersonAdded draw_about_them(Life& life, std::string_view words);

// Priority, waiting and a worker, between first contact and the day by which somebody has come.
void wait_and_allocate(Life& life, Day contact, Day seen_by,
                       bool to_occupational_therapist = false);

void adult_complaint(Life& life, Day received);
void child_complaint(Life& life, Day received);
void safeguarding(Life& life, Day raised);
void hold(Life& life, Day from);
void case_note(Life& life, Day on);

// What comes by the year, from a day to the end: notes, safeguarding, complaints, asked-for
// reviews, missed services, and hospital where the person is an adult.
void side_events(Life& life, Day from, bool adult, bool has_service);

// What is on the desk of whoever has the case now.
void desk(Life& life);

// When death, a move or the end of need closes the case, if they come before today.
struct Ending {
  Day on{};
  care::ClosureReason reason = care::ClosureReason::support_ended;
};
std::optional<Ending> draw_ending(Life& life, Day began);
// The last things of a life whose case closes so.
void close_so(Life& life, const Ending& ending, rules::EventKind what_ends);

}  // namespace candour::demo
