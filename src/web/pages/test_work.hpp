#pragma once
// For the tests of the pages that do something in a case: a team East with a manager and workers, a
// team West, and forms sent as a browser sends them, each with an id of its own.

#include "base/london_time.hpp"
#include "web/pages/test_site.hpp"

namespace candour::web {

class WorkPages : public testing::Test {
 protected:
  WorkPages()
      : council_(people::north()),
        mary_(staff("mary", people::Role::team_manager, "East")),
        amira_(staff("amira", people::Role::social_worker, "East")),
        ben_(staff("ben", people::Role::social_worker, "East")),
        wes_(staff("wes", people::Role::team_manager, "West")),
        grace_(staff("grace", people::Role::finance_officer, "Finance")),
        pages_(test_.site_of(council_)) {
    test_.add_case(council_, "hers", plain_timeline, care::CaseOrigin::council, "amira");
    test_.add_case(council_, "waiting", plain_timeline, care::CaseOrigin::council);
    test_.add_event(council_, CaseId::ours("waiting"), care::CasePlacedWithTeam{"East"});
  }

  Browser staff(std::string_view id, people::Role role, std::string team) {
    return test_.sign_in(test_.add_staff(council_, id, role, std::move(team)));
  }

  Response show(std::string_view path, const Browser& browser) {
    return pages_.handle(get(path, &browser));
  }
  // A form with an id of its own; `id` gives the same one again.
  Response send(std::string_view path, const Browser& browser, std::string_view route,
                std::vector<Field> fields, int id = 0) {
    fields.push_back(
        {std::string{form_token_field}, form_token(test_.key, browser.form_subject(), route)});
    const std::string number = std::to_string(id != 0 ? id : ++sent_);
    fields.push_back(
        {std::string{submission_id_field}, number + std::string(32 - number.size(), 'a')});
    Request request = get(path, &browser, Method::post);
    request.body = encode_urlencoded(Fields{std::move(fields)});
    request.headers.add("content-type", "application/x-www-form-urlencoded");
    return pages_.handle(request);
  }

  care::CaseRecord record(std::string_view id) {
    return *care::fold_case(
        *test_.store->read_stream(council_, registers::stream_of(CaseId::ours(id))));
  }
  std::string worker_of(std::string_view id) {
    const auto row = *registers::find_case(*test_.store, council_, CaseId::ours(id));
    return row->worker ? row->worker->text() : std::string{};
  }
  std::int64_t version_of(std::string_view id) {
    return *test_.store->stream_version(council_, registers::stream_of(CaseId::ours(id)));
  }

  static bool says(const Response& response, std::string_view words) {
    return response.body.find(words) != response.body.npos;
  }

  TestSite test_;
  CouncilId council_;
  Browser mary_;
  Browser amira_;
  Browser ben_;
  Browser wes_;
  Browser grace_;
  Pages pages_;
  int sent_ = 100;
};

inline constexpr std::string_view hostile_words = "</textarea><script>alert(1)</script>";

}  // namespace candour::web
