// So many people typing at once: each form is saved every two seconds whether or not the last
// answer came (an open loop), through the whole handler, beside the bare store. Latency counts from
// the moment at which a saving was due, to its durable answer. The documents that they type into
// are begun once in the council’s journal; what is typed goes to a file of the bench’s own.
//   autosave_bench DATA_FOLDER TODAY LAW_FOLDER ASSETS_FOLDER [PEOPLE] [SECONDS]

#include <charconv>
#include <chrono>
#include <thread>

#include "care/casefile/record.hpp"
#include "council_site.hpp"
#include "figures.hpp"
#include "web/http/form.hpp"

namespace candour::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::chrono::seconds between_savings{2};
constexpr std::string_view section = "outcome-A01";

// Somebody at a form: where it is sent, and who they are.
struct Author {
  std::string path;  // of the section
  std::string cookie;
  std::string subject;  // that their forms’ tokens are bound to
  people::DocumentId document;
  ActorId actor;
};

std::string subject_of(const std::string& cookie) {
  const auto token = people::SessionToken::parse(cookie);
  CANDOUR_ASSERT(token.has_value(), "a cookie that was just made can be read");
  return journal::hexadecimal(journal::as_bytes(token->digest()));
}

web::Request form_of(const Author& author, const std::string& path, std::string_view route,
                     std::string submission_id, std::vector<web::Field> fields) {
  auto request = web::request_for(web::Method::post, path);
  CANDOUR_ASSERT(request.has_value(), "the address can be read");
  request->peer_address = "127.0.0.1";
  request->cookies.add(std::string{web::session_cookie}, author.cookie);
  request->headers.add("content-type", "application/x-www-form-urlencoded");
  fields.push_back({std::string{web::form_token_field},
                    web::form_token(web::FormTokenKey{}, author.subject, route)});
  fields.push_back({std::string{web::submission_id_field}, std::move(submission_id)});
  request->body = web::encode_urlencoded(web::Fields{std::move(fields)});
  return std::move(*request);
}

// Begins a needs assessment in a case, or finds the one that an earlier run began.
std::optional<people::DocumentId> begin_in(const CouncilSite& site, const Author& author,
                                           const CaseId& id) {
  const auto events = site.store().read_stream(site.council(), registers::stream_of(id));
  const auto record = care::fold_case(*events);
  if (!record || record->closure || record->subject() == nullptr) return std::nullopt;
  for (const care::DocumentEntry& one : record->documents)
    if (one.begun.kind == "needs_assessment" && one.is_open()) return one.begun.document;
  const std::string key =
      journal::hexadecimal(journal::as_bytes(journal::sha256(id.text()))).substr(0, 32);
  const auto response = site.pages().handle(
      form_of(author, "/cases/" + id.text() + "/documents/begin", "begin_document", key,
              {{"kind", "needs_assessment"}, {"about", record->subject()->label}}));
  if (response.status != 303) return std::nullopt;
  for (const web::Field& header : response.headers)
    if (header.name == "Location")
      return people::DocumentId::ours(header.value.substr(header.value.rfind('/') + 1));
  return std::nullopt;
}

std::vector<Author> authors_of(CouncilSite& site, std::size_t people) {
  std::vector<Author> authors;
  for (const std::string_view staff : {"amira", "ben", "olu", "lena"}) {
    const auto cases = registers::cases_of(site.store(), site.council(), StaffId::ours(staff));
    CANDOUR_ASSERT(cases.has_value(), "the cases are listed");
    for (const registers::CaseRow& row : *cases) {
      if (authors.size() == people) return authors;
      Author author;
      author.cookie = site.sign_in(staff);
      author.subject = subject_of(author.cookie);
      author.actor = people::actor_of(StaffId::ours(staff));
      const auto document = begin_in(site, author, row.id);
      if (!document) continue;
      author.document = *document;
      author.path = fmt::format("/cases/{}/documents/{}/sections/{}", row.id.text(),
                                document->text(), section);
      authors.push_back(std::move(author));
    }
  }
  return authors;
}

// What somebody has typed by their nth saving: some two hundred words, a little more each time.
std::string words_by(int saving) {
  return std::string(1'200, 'x') + fmt::format(" and then, at {}, he fell.", saving);
}

struct Outcome {
  std::vector<double> late_ms;
  int failed = 0;
};

// Each author saves every two seconds, the authors spread evenly over that time.
template <class Save>
Outcome run(const std::vector<Author>& authors, int seconds, const Save& save) {
  std::vector<Outcome> each(authors.size());
  const auto begin = SteadyClock::now() + std::chrono::milliseconds{50};
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < authors.size(); ++i)
    threads.emplace_back([&, i] {
      const auto first = begin + i * SteadyClock::duration{between_savings} / authors.size();
      for (int saving = 0; saving < seconds / between_savings.count(); ++saving) {
        const auto due = first + saving * between_savings;
        std::this_thread::sleep_until(due);
        if (!save(authors[i], saving)) ++each[i].failed;
        const std::chrono::duration<double, std::milli> late = SteadyClock::now() - due;
        each[i].late_ms.push_back(late.count());
      }
    });
  for (std::thread& thread : threads) thread.join();
  Outcome all;
  for (const Outcome& one : each) {
    all.late_ms.insert(all.late_ms.end(), one.late_ms.begin(), one.late_ms.end());
    all.failed += one.failed;
  }
  return all;
}

bool save_by_handler(const CouncilSite& site, const Author& author, int saving) {
  web::Request request = form_of(author, author.path, "save_section", std::string(32, 'a'),
                                 {{"ability", "unable"}, {"what_happens", words_by(saving)}});
  request.headers.add("x-candour-autosave", "1");
  const auto response = site.pages().handle(request);
  return response.status == 200 && response.body.find("saved_at") != response.body.npos;
}

bool report(std::string_view what, Outcome& outcome, double limit_ms) {
  fmt::print("{}: {} savings, {} not saved\n", what, outcome.late_ms.size(), outcome.failed);
  fmt::print("{:<52} {:>9.1f} ms\n", "  median, from when it was due",
             at_share(outcome.late_ms, 0.5));
  return within("  99th percentile", at_share(outcome.late_ms, 0.99), limit_ms, "ms") &&
         outcome.failed == 0;
}

int whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  CANDOUR_ASSERT(error == std::errc{} && number > 0, "people and seconds are whole numbers");
  return number;
}

}  // namespace
}  // namespace candour::bench

int main(int count, char** given) {
  using namespace candour;
  using namespace candour::bench;
  if (count < 5) {
    fmt::print(stderr,
               "usage: autosave_bench DATA_FOLDER TODAY LAW_FOLDER ASSETS_FOLDER [PEOPLE] [S]\n");
    return 2;
  }
  const int people = count > 5 ? whole_number(given[5]) : 64;
  const int seconds = count > 6 ? whole_number(given[6]) : 20;
  const auto today = parse_day(given[2]);
  CANDOUR_ASSERT(today.has_value(), "TODAY is a day");
  CouncilSite site{given[1], given[3], given[4], *today};
  const auto authors = authors_of(site, static_cast<std::size_t>(people));
  CANDOUR_ASSERT(authors.size() == static_cast<std::size_t>(people), "enough cases to type in");
  // Once each, so that what is kept in memory is as in a day’s work.
  for (const Author& author : authors)
    CANDOUR_ASSERT(save_by_handler(site, author, -1), "a section of the bench is not saved");
  Outcome handler = run(authors, seconds, [&](const Author& author, int saving) {
    return save_by_handler(site, author, saving);
  });
  Outcome bare = run(authors, seconds, [&](const Author& author, int saving) {
    const drafts::DraftField field{"bare", words_by(saving)};
    return site.drafts()
        .keep({site.council(), author.document, "bare", author.actor}, {&field, 1}, noon_of(*today))
        .has_value();
  });
  fmt::print("{} people, each form saved every two seconds, for {} s\n", people, seconds);
  const bool good = report("through the handler", handler, 20);
  report("the bare store", bare, 20);
  return good ? 0 : 1;
}
