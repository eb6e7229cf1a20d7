#include "web/pages/word_search.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <map>

#include "care/casefile/happened_visibility.hpp"
#include "care/casefile/note_actions.hpp"
#include "care/casefile/record.hpp"
#include "registers/searched_text.hpp"

namespace candour::web {
namespace {

using journal::StoredEvent;
using people::Permission;
using people::Relationship;

constexpr std::size_t most_found = 20;
// So many places are read for one page; a search whose words are rarely what their codes say goes
// on behind a link, so that no page costs more. What the reader is not shown does not count: else
// the link would tell of it.
constexpr int most_read = 200;

bool opens_without_reason(const Visit& visit, Relationship relationship) {
  return people::may(visit.session->account.role, people::Action::see_case, relationship) ==
         Permission::allowed;
}

Result<registers::Reach> reach_of(const Visit& visit, WordsOf whose) {
  const people::Account& account = visit.session->account;
  registers::Reach reach;
  if (whose == WordsOf::published) {
    reach.published = true;
  } else if (whose == WordsOf::my_people) {
    reach.workers.push_back(account.id);
  } else {
    reach.team = account.team;
    const auto team = visit.site.people.accounts_of_team(visit.site.council.id, account.team);
    if (!team) return team.error();
    for (const people::Account& one : *team) reach.workers.push_back(one.id);
  }
  return reach;
}

// A record that holds hits, read once.
struct OpenedRecord {
  std::optional<registers::CaseRow> row;  // nothing: it may not be opened here
  people::Reader reader;
  std::vector<StoredEvent> events;
  std::optional<care::CaseRecord> folded;  // once a note asks for it
};

struct OtherTitle {
  std::string_view kind;
  std::string_view title;
};
constexpr std::array other_titles{
    OtherTitle{journal::KindOf<care::StatementRecorded>::name, "Note"},
    OtherTitle{journal::KindOf<care::TaskSet>::name, "Task"},
    OtherTitle{journal::KindOf<care::TaskWithdrawn>::name, "Task withdrawn"},
    OtherTitle{journal::KindOf<care::MessageSent>::name, "Message"},
    OtherTitle{journal::KindOf<care::HoldStarted>::name, "Work put on hold"},
    OtherTitle{journal::KindOf<care::HoldEnded>::name, "Hold ended"},
    OtherTitle{journal::KindOf<care::PrioritySet>::name, "Priority set"},
    OtherTitle{journal::KindOf<care::CaseAllocated>::name, "Allocated"},
    OtherTitle{journal::KindOf<care::CaseUnallocated>::name, "Allocation ended"},
    OtherTitle{journal::KindOf<care::CaseClosed>::name, "Closed"},
    OtherTitle{journal::KindOf<care::CaseReopened>::name, "Reopened"}};

bool is_happening(const StoredEvent& event) {
  return event.kind == journal::KindOf<care::Happened>::name;
}

// Whether this reader is shown something that happened; one that is erased is shown to nobody.
bool is_shown(const StoredEvent& event, const OpenedRecord& record) {
  const auto happened = journal::decode<care::Happened>(event);
  if (!happened || event.erased) return false;
  if (record.row->origin == care::CaseOrigin::published) return true;
  care::Entry entry;
  entry.happened = *happened;
  return care::visible_to(record.reader, entry).what == people::Shown::shown;
}

// Title, matter and place of what was found.
void describe(FoundWords& found, const StoredEvent& event, const OpenedRecord& record) {
  const std::string path = "/cases/" + found.row.id.text();
  if (is_happening(event)) {
    const auto happened = journal::decode<care::Happened>(event);
    const auto kind = happened ? rules::event_kind_named(happened->kind) : std::nullopt;
    found.title = kind ? std::string{rules::sentence_of(*kind)}
                       : (happened ? happened->kind : std::string{"Something that happened"});
    if (kind) found.matter = std::string{rules::words_of(rules::matter_of(*kind))};
    std::size_t place = 0;
    for (const StoredEvent& one : record.events) {
      if (one.number == event.number) break;
      if (is_happening(one) && is_shown(one, record)) ++place;
    }
    found.href = fmt::format("{}#e-{}", path, place);
    return;
  }
  for (const OtherTitle& other : other_titles)
    if (other.kind == event.kind) found.title = std::string{other.title};
  found.href = path + "#work";
}

// What came of reading one place.
struct Read {
  bool may_be_read = false;  // by this reader: it counts, whether or not the words are in it
  std::optional<FoundWords> found = {};
};

class Search {
 public:
  Search(const Visit& visit, const registers::WordQuery& query) : visit_{visit}, query_{query} {}

  // Found is nothing where the reader is not shown it, it was amended since, or its words are
  // others.
  Result<Read> look_at(const CaseId& id, std::int64_t number) {
    const auto record = opened(id);
    if (!record) return record.error();
    if (!(*record)->row) return Read{};
    for (const StoredEvent& event : (*record)->events)
      if (event.number == number && !event.erased) return read(event, **record);
    return Read{};
  }

 private:
  Result<OpenedRecord*> opened(const CaseId& id) {
    const auto [place, is_new] = records_.try_emplace(id.text());
    OpenedRecord& record = place->second;
    if (!is_new) return &record;
    auto row = registers::find_case(visit_.site.store, visit_.site.council.id, id);
    if (!row) return row.error();
    if (!*row) return &record;
    const Relationship relationship = relationship_to(**row, visit_);
    if (!opens_without_reason(visit_, relationship)) return &record;
    auto events = visit_.site.store.read_stream(visit_.site.council.id, registers::stream_of(id));
    if (!events) return events.error();
    record.row = std::move(*row);
    record.reader = people::reader_of(*visit_.session, relationship);
    record.events = std::move(*events);
    return &record;
  }

  // The note that a statement is a version of; null where this reader is not shown it.
  static Result<const care::Note*> shown_note(const registers::StatementVersion& version,
                                              OpenedRecord& record) {
    if (!record.folded) {
      auto folded = care::fold_case(record.events);
      if (!folded) return folded.error();
      record.folded = std::move(*folded);
    }
    const care::Note* note = care::note_named(*record.folded, version.id.text());
    if (note == nullptr) return nullptr;
    const auto visible = people::visible_to(record.reader, note->statement);
    return visible.what == people::Shown::shown ? note : nullptr;
  }

  Result<Read> read(const StoredEvent& event, OpenedRecord& record) {
    auto searched = registers::searched_text(event);
    if (!searched) return searched.error();
    if (!*searched) return Read{};
    if (is_happening(event) && !is_shown(event, record)) return Read{};
    const auto& statement = (*searched)->statement;
    if (statement) {
      const auto note = shown_note(*statement, record);
      if (!note) return note.error();
      if (*note == nullptr) return Read{};
      if ((*note)->statement.version != statement->version) return Read{.may_be_read = true};
    }
    FoundWords found;
    found.places = query_.places_in((*searched)->text.for_reader());
    if (found.places.empty()) return Read{.may_be_read = true};
    found.row = *record.row;
    found.recorded = event.recorded;
    found.by = event.actor;
    const auto happened = journal::happened_date(event);
    if (happened) found.happened = *happened;
    describe(found, event, record);
    if (statement)
      found.href = fmt::format("/cases/{}#n-{}", found.row.id.text(), statement->id.text());
    found.text = std::move((*searched)->text);
    return Read{.may_be_read = true, .found = std::move(found)};
  }

  const Visit& visit_;
  const registers::WordQuery& query_;
  std::map<std::string, OpenedRecord> records_;
};

}  // namespace

std::string_view name_of(WordsOf whose) {
  switch (whose) {
    case WordsOf::my_people: return "my-people";
    case WordsOf::my_team: return "my-team";
    case WordsOf::published: return "published";
  }
  return "my-people";
}

std::vector<WordsOf> words_searchable(const Visit& visit) {
  const people::Account& account = visit.session->account;
  std::vector<WordsOf> all;
  if (opens_without_reason(visit, Relationship::allocated)) all.push_back(WordsOf::my_people);
  if (!account.team.empty() && opens_without_reason(visit, Relationship::my_team))
    all.insert(account.role == people::Role::team_manager ? all.begin() : all.end(),
               WordsOf::my_team);
  if (opens_without_reason(visit, Relationship::published)) all.push_back(WordsOf::published);
  return all;
}

std::string text_of(const FoundAfter& after) {
  return fmt::format("{}.{}", iso(after.day), after.number);
}

std::optional<FoundAfter> found_after(std::string_view text) {
  const auto dot = text.find('.');
  if (dot == text.npos) return std::nullopt;
  const auto day = parse_day(text.substr(0, dot));
  const std::string_view digits = text.substr(dot + 1);
  FoundAfter after;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), after.number);
  if (!day || error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  after.day = *day;
  return after;
}

Result<WordsFound> search_words(const Visit& visit, const registers::WordQuery& query,
                                WordsOf whose, const std::optional<FoundAfter>& after) {
  const auto reach = reach_of(visit, whose);
  if (!reach) return reach.error();
  const auto hits = registers::find_words(visit.site.store, visit.site.council.id, query, *reach);
  if (!hits) return hits.error();
  WordsFound answer;
  answer.records_searched = hits->cases_searched;
  Search search{visit, query};
  int read = 0;
  const registers::WordHit* last = nullptr;
  for (const registers::WordHit& hit : hits->hits) {
    if (after && !(registers::WordHit{0, after->day, after->number} < hit)) continue;
    auto looked = search.look_at(hits->cases[hit.case_place], hit.number);
    if (!looked) return looked.error();
    if (!looked->may_be_read) continue;
    if (read == most_read || (looked->found && answer.found.size() == most_found)) {
      answer.after = FoundAfter{last->day, last->number};
      return answer;
    }
    if (looked->found) answer.found.push_back(std::move(*looked->found));
    last = &hit;
    ++read;
  }
  return answer;
}

}  // namespace candour::web
