#pragma once
// For this room's tests: a council at work with two small forms, and documents begun in them.

#include <string>
#include <utility>
#include <vector>

#include "care/document/actions.hpp"
#include "web/pages/document_content.hpp"
#include "web/pages/test_council_work.hpp"

namespace candour::web {

inline constexpr std::string_view first_form = R"form(id = "first"
version = 1
title = "A first talk"
document_kind = "first_talk"
in_force_from = 2020-01-01
[[section]]
id = "talk"
title = "The talk"
[[section.question]]
id = "wants"
fact = "person.wants"
type = "words"
label = "What they want"
account = "person"
)form";

inline constexpr std::string_view story_form = R"form(id = "story"
version = 1
title = "A story"
document_kind = "story"
in_force_from = 2020-01-01
[[section]]
id = "own"
group = "First"
title = "In their own words"
[[section.question]]
id = "wants"
fact = "person.wants"
type = "words"
label = "What do they want?"
account = "person"
[[section.question]]
id = "communication"
fact = "person.communication"
type = "words"
label = "How to communicate"
held = "person.communication"
[[section]]
id = "washing"
group = "Day by day"
title = "Keeping clean"
[[section.question]]
id = "ability"
fact = "person.washing.ability"
type = "choice"
label = "Can they do this?"
needed = "to_sign"
cite = "SI 2015/313 reg 2(3)"
options = [
  { value = "unable", label = "No" },
  { value = "does_not_arise", label = "It does not arise" },
]
[[section.question]]
id = "happens"
fact = "person.washing.happens"
type = "words"
label = "What happens?"
asked_if = { question = "ability", is = ["unable"] }
needed = "to_sign"
cite = "SI 2015/313 reg 2(1)(b)"
[[section.question]]
id = "since"
fact = "person.washing.since"
type = "date"
label = "Since when?"
[[section.question]]
id = "aids"
fact = "person.washing.aids"
type = "choices"
label = "Which aids?"
options = [ { value = "rail", label = "A rail" }, { value = "seat", label = "A seat" } ]
[[section.question]]
id = "evidence"
fact = "person.washing.evidence"
type = "evidence"
label = "What this rests on"
most_rows = 4
[[section]]
id = "money"
group = "Day by day"
title = "Money"
asked_if = { section = "washing", question = "ability", is = ["unable"] }
[[section.question]]
id = "costs"
fact = "person.costs"
type = "money"
label = "What does it cost a week?"
)form";

inline const forms::FormBook& small_forms() {
  static const forms::FormBook book = [] {
    std::vector<forms::Form> all;
    for (const std::string_view text : {first_form, story_form})
      all.push_back(forms::read_form(*law::parse_toml(text, "forms/test.toml"))->form);
    return forms::FormBook{std::move(all)};
  }();
  return book;
}

class DocumentsAtWork : public CouncilAtWork {
 protected:
  DocumentsAtWork() {
    test_.forms = &small_forms();
    pages_.emplace(test_.site_of(council_));
    happens("hers", care::PersonNeedsRecorded{.label = "A",
                                              .how_to_reach = {},
                                              .communication = PersonalText{"Large print."},
                                              .adjustments = {},
                                              .alert_at_the_door = {},
                                              .language = {}});
    begin("d-1", "story", "story");
  }

  care::CaseRecord case_now() const {
    const auto stream = registers::stream_of(CaseId::ours("hers"));
    return *care::fold_case(*test_.store->read_stream(council_, stream));
  }
  care::DocumentRecord document_now(std::string_view id = "d-1") const {
    const auto stream = care::stream_of(people::DocumentId::ours(id));
    return *care::fold_document(*test_.store->read_stream(council_, stream));
  }

  void begin(std::string_view id, std::string_view kind, std::string_view form,
             std::optional<people::DocumentId> forward = {}) {
    const auto made = care::begin_document(case_now(), {StaffId::ours("amira"), today()},
                                           {.id = people::DocumentId::ours(id),
                                            .belongs_to = CaseId::ours("hers"),
                                            .kind = std::string{kind},
                                            .about = "A",
                                            .form = std::string{form},
                                            .form_version = 1,
                                            .brought_forward_from = std::move(forward),
                                            .rests_on = {}});
    ASSERT_TRUE(made) << made.error().message;
    record(*made);
  }

  static std::string path(std::string_view below = {}, std::string_view id = "d-1") {
    return fmt::format("/cases/hers/documents/{}{}", id, below);
  }

  Response send(std::string_view route, const std::string& to, const Browser& browser,
                std::vector<Field> fields = {}) {
    Request request = post(test_, to, browser, route);
    // Each form has a submission id of its own, as each page that is opened gives it one.
    fields.push_back(
        {std::string{form_token_field}, form_token(test_.key, browser.form_subject(), route)});
    fields.push_back({std::string{submission_id_field}, fmt::format("{:032x}", ++submissions_)});
    request.body = encode_urlencoded(Fields{std::move(fields)});
    return pages_->handle(request);
  }

  // Saves a section as its page would send it: with what the page showed of each field.
  Response save(std::string_view section, const Browser& browser, std::vector<Field> fields,
                std::string_view id = "d-1") {
    const std::string to = path(fmt::format("/sections/{}", section), id);
    const Response page = show(to, browser);
    std::vector<Field> all = shown_by(page);
    std::move(fields.begin(), fields.end(), std::back_inserter(all));
    return send("save_section", to, browser, std::move(all));
  }

  // The hidden fields by which a page knows again what it showed.
  static std::vector<Field> shown_by(const Response& page) {
    std::vector<Field> fields;
    constexpr std::string_view begins = "name=\"_was.";
    for (auto at = page.body.find(begins); at != std::string::npos;
         at = page.body.find(begins, at + 1)) {
      const auto name_from = at + 6;
      const auto name_to = page.body.find('"', name_from);
      const auto value_from = page.body.find("value=\"", name_to) + 7;
      const auto value_to = page.body.find('"', value_from);
      fields.push_back({page.body.substr(name_from, name_to - name_from),
                        page.body.substr(value_from, value_to - value_from)});
    }
    return fields;
  }

  // What is needed before the story can be signed.
  void answer_what_is_needed(const Browser& browser) {
    save("washing", browser, {{"ability", "unable"}, {"happens", "He slips."}});
  }
  Response sign(const Browser& browser, std::string_view id = "d-1") {
    return send("sign_document", path("/sign", id), browser);
  }

  int submissions_ = 0;
};

}  // namespace candour::web
