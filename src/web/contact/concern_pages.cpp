#include "web/contact/concern_pages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "care/casefile/happened_visibility.hpp"
#include "care/safeguarding/concern.hpp"
#include "web/html/components.hpp"
#include "web/pages/case_form.hpp"
#include "web/pages/shell.hpp"

namespace candour::web {
namespace {

using namespace html;
using care::Concern;

constexpr std::string_view title = "Worry about abuse or neglect";

// The form that was sent, so that its words and what is wrong stand in no other form of the page.
struct ConcernForm {
  CaseForm form = {};
  std::string_view part = {};  // "raise", "decide", "close"
  std::int64_t concern = 0;

  const CaseForm& of(std::string_view one, std::int64_t number = 0) const {
    static const CaseForm nothing;
    return one == part && number == concern ? form : nothing;
  }
};

Radios part_radios(const CaseForm& form, const std::string& name, std::string legend,
                   std::string hint) {
  return {
      .name = name,
      .fieldset = {.legend = {.text = std::move(legend), .classes = "govuk-fieldset__legend--s"}},
      .hint = {.text = std::move(hint)},
      .error_message = {.text = form.error_of(name)},
      .items = {{.text = "Yes", .value = "met"},
                {.text = "No", .value = "not_met"},
                {.text = "Not known yet", .value = "not_known"}},
      .value = form.typed.text(name),
      .classes = "govuk-radios--inline"};
}

void write_about(Out& out, const CaseForm& form, const care::CaseRecord& record) {
  if (record.people.size() < 2) return;
  Radios radios{
      .name = "about",
      .fieldset = {.legend = {.text = "About whom?", .classes = "govuk-fieldset__legend--s"}},
      .error_message = {.text = form.error_of("about")},
      .value = form.typed.text("about")};
  for (const care::PersonAdded& person : record.people)
    radios.items.push_back(
        {.text = person.preferred_name ? person.preferred_name->for_reader() : person.words,
         .value = person.label});
  const auto* subject = record.subject();
  if (radios.value.empty() && subject != nullptr) radios.value = subject->label;
  out << radios;
}

void write_raise_form(Out& out, const Visit& visit, const CaseForm& form,
                      const care::CaseRecord& record) {
  out << "<h2 class=\"govuk-heading-m\" id=\"raise\">Write down a worry</h2>";
  open_case_form(out, visit, "raise_concern", "/concern");
  write_about(out, form, record);
  out << day_boxes(form, "raised", "When was the council told?", "For example, 27 3 2026")
      << words_box(form, "what", "What was seen, heard or said?", "As it was told, and by whom.")
      << words_box(form, "told_by", "Who told it? (optional)",
                   "Write a name only where it is safe to.")
      << words_box(form, "wished_outcome", "What does the adult want to happen?",
                   "In their own words.")
      << words_box(form, "why_not_asked", "If they could not be asked yet: why?")
      << Button{.text = "Record the worry", .prevent_double_click = true} << "</form>";
}

void write_decide_form(Out& out, const Visit& visit, const CaseForm& form, const Concern& concern) {
  open_case_form(out, visit, "decide_concern",
                 fmt::format("/concern/{}/decision", concern.raised->number));
  out << "<h3 class=\"govuk-heading-s\">Decide</h3><p class=\"govuk-body\">Is there reasonable "
         "cause to suspect that this adult, in our area:</p>"
      << part_radios(form, "has_needs", "has needs for care and support?",
                     "Whether or not anybody meets them, and whether or not they are eligible. "
                     "Care Act 2014 s42(1)(a)")
      << part_radios(form, "is_at_risk", "is abused or neglected, or at risk of it?",
                     "Financial abuse is one. Care Act 2014 s42(1)(b), (3)")
      << part_radios(form, "cannot_protect",
                     "cannot, because of those needs, protect themselves from it?",
                     "Care Act 2014 s42(1)(c)")
      << Radios{.name = "enquire",
                .fieldset = {.legend = {.text = "Does the council enquire?",
                                        .classes = "govuk-fieldset__legend--s"}},
                .hint = {.text = "With three times yes it must, or have others enquire "
                                 "(s42(2)). With less it may."},
                .error_message = {.text = form.error_of("enquire")},
                .items = {{.text = "Yes", .value = "yes"}, {.text = "No", .value = "no"}},
                .value = form.typed.text("enquire"),
                .classes = "govuk-radios--inline"}
      << words_box(form, "reasons", "Why?")
      << words_box(form, "who_enquires", "Who enquires, and what is done meanwhile?",
                   "Only where the council enquires. An advocate is owed too where the adult would "
                   "have substantial difficulty (s68).")
      << day_boxes(form, "decided", "Decided on", "For example, 27 3 2026")
      << Button{.text = "Record my decision", .prevent_double_click = true} << "</form>";
}

void write_close_form(Out& out, const Visit& visit, const CaseForm& form, const Concern& concern) {
  open_case_form(out, visit, "close_enquiry",
                 fmt::format("/concern/{}/end", concern.raised->number));
  out << words_box(form, "outcome", "What was done, and does the adult have what they wanted?")
      << day_boxes(form, "closed", "The enquiry ended on", "For example, 27 3 2026")
      << Button{.text = "Record that the enquiry ended", .classes = "govuk-button--secondary"}
      << "</form>";
}

std::string words_in(const care::Entry& entry) {
  return entry.happened.note ? entry.happened.note->for_reader() : std::string{};
}

// The forms of one worry stand on the page at a time: the one that is chosen, else the first that
// waits. Of the others a link leads to theirs.
void write_choose(Out& out, const Visit& visit, const Concern& concern) {
  if (concern.decided != nullptr && (!concern.is_enquired() || concern.closed != nullptr)) return;
  const std::int64_t number = concern.raised->number;
  out << "<p class=\"govuk-body candour-no-print\"><a class=\"govuk-link\""
      << Attr("href", Url(fmt::format("/cases/{}/concern?concern={}#concern-{}",
                                      visit.found_case->id.text(), number, number)))
      << ">" << (concern.decided == nullptr ? "Decide"_html : "End the enquiry"_html)
      << "<span class=\"govuk-visually-hidden\"> about the worry of "
      << Text(say(concern.raised->happened.on)) << "</span></a></p>";
}

bool waits(const Concern& concern) {
  return concern.decided == nullptr || (concern.is_enquired() && concern.closed == nullptr);
}

struct Asks {
  bool is_asked = false;  // whether the forms of this worry stand here
};

void write_concern(Out& out, const Visit& visit, const ConcernForm& form,
                   const care::CaseRecord& record, const Concern& concern, Asks asks) {
  const std::int64_t number = concern.raised->number;
  const care::PersonAdded* about =
      concern.raised->happened.about ? record.person(*concern.raised->happened.about) : nullptr;
  SummaryList list;
  if (about != nullptr)
    list.rows.push_back(
        {.key = "About",
         .value = about->preferred_name ? about->preferred_name->for_reader() : about->words});
  list.rows.push_back({.key = "What", .value = words_in(*concern.raised)});
  list.rows.push_back(
      {.key = "Written down by", .value = actor_name(visit, concern.raised->recorded_by)});
  if (concern.decided != nullptr) {
    list.rows.push_back(
        {.key = "Decision",
         .value = fmt::format(
             "{}, on {}, by {}", concern.is_enquired() ? "The council enquires" : "No enquiry",
             say(concern.decided->happened.on), actor_name(visit, concern.decided->recorded_by))});
    list.rows.push_back({.key = "Why", .value = words_in(*concern.decided)});
  }
  if (concern.closed != nullptr)
    list.rows.push_back({.key = "Ended",
                         .value = fmt::format("{}. {}", say(concern.closed->happened.on),
                                              words_in(*concern.closed))});
  out << "<section" << Attr("id", fmt::format("concern-{}", number))
      << "><h2 class=\"govuk-heading-m\">Worry of " << Text(say(concern.raised->happened.on))
      << "</h2>" << list;
  if (may_here(visit.reader, people::Action::sign_document)) {
    if (!asks.is_asked)
      write_choose(out, visit, concern);
    else if (concern.decided == nullptr)
      write_decide_form(out, visit, form.of("decide", number), concern);
    else
      write_close_form(out, visit, form.of("close", number), concern);
  }
  out << "</section>";
}

// 0, which is no number of a concern, where the text is none.
std::int64_t number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

// Whose forms stand on the page: of the one that was sent, or asked for, else the first that waits.
std::int64_t chosen_of(const Visit& visit, const ConcernForm& form,
                       const std::vector<Concern>& concerns) {
  if (form.concern != 0) return form.concern;
  const std::string* asked = visit.request.query.find("concern");
  const std::int64_t wanted = asked == nullptr ? 0 : number_in(*asked);
  std::int64_t first = 0;
  for (const Concern& one : concerns) {
    if (!waits(one)) continue;
    if (one.raised->number == wanted) return wanted;
    if (first == 0) first = one.raised->number;
  }
  return first;
}

Response concern_page(const Visit& visit, const ConcernForm& form) {
  auto read = read_record(visit, visit.found_case->id);
  if (!read) return sorry_page(visit, read.error());
  const care::ShownRecord shown = care::as_shown_to(std::move(*read), visit.reader);
  Out body;
  body << case_heading(visit, form.form, title)
       << InsetText{.text =
                        "What stands here is held: the person, and whoever reads with them or "
                        "acts for them, finds no trace of it in any list, count, clock, letter "
                        "or search. Where somebody is in danger now, ring 999 first."};
  if (shown.withheld > 0)
    body << "<p class=\"govuk-body\">" << Text(words_of(shown.ground)) << " <a class=\"govuk-link\""
         << Attr("href", Url("/cases/" + visit.found_case->id.text() + "/reason?for=held"))
         << ">Give a reason</a></p>";
  const auto concerns = care::concerns_of(shown.record);
  const std::int64_t chosen = chosen_of(visit, form, concerns);
  for (const Concern& concern : concerns)
    write_concern(body, visit, form, shown.record, concern,
                  {waits(concern) && concern.raised->number == chosen});
  if (!shown.record.published()) write_raise_form(body, visit, form.of("raise"), shown.record);
  return case_form_page(visit, form.form, title, std::move(body).take());
}

Response show_concerns(const Visit& visit) { return concern_page(visit, {}); }

// The number of the concern in the address; 0, which is nobody’s, where it is none.
std::int64_t concern_of(const Visit& visit) { return number_in(visit.parameters["concern"]); }

// A decision about what this reader is not shown is answered as if there were none.
Result<care::Events> if_shown(const Visit& visit, const care::CaseRecord& record,
                              std::int64_t number,
                              const std::function<Result<care::Events>()>& act) {
  const auto found = std::find_if(record.entries.begin(), record.entries.end(),
                                  [&](const care::Entry& one) { return one.number == number; });
  if (found == record.entries.end() ||
      care::visible_to(visit.reader, *found).what != people::Shown::shown)
    return refuse(RefusalCode::not_found, "There is no such worry in this case.", "concern");
  return act();
}

using Act = std::function<Result<void>(const Typed&)>;

Response send(const Visit& visit, std::string_view part, std::int64_t concern, const Act& act) {
  auto typed = read_typed(visit);
  if (!typed) return sorry_page(visit, typed.error());
  const auto done = act(*typed);
  if (done) return see_other(fmt::format("/cases/{}/concern", visit.found_case->id.text()));
  if (done.error().code == RefusalCode::not_found) return not_found_page(visit);
  return concern_page(visit, {{std::move(*typed), done.error()}, part, concern});
}

Response do_raise(const Visit& visit) {
  return send(visit, "raise", 0, [&](const Typed& typed) -> Result<void> {
    care::RaiseConcern input;
    const auto raised_on = typed_day(typed, "raised");
    if (!raised_on) return raised_on.error();
    input.raised_on = *raised_on;
    struct Box {
      std::string_view name;
      PersonalText care::RaiseConcern::*into;
    };
    for (const Box& box :
         {Box{"what", &care::RaiseConcern::what}, Box{"told_by", &care::RaiseConcern::told_by},
          Box{"wished_outcome", &care::RaiseConcern::wished_outcome},
          Box{"why_not_asked", &care::RaiseConcern::why_not_asked}}) {
      auto words = typed_words(typed, box.name);
      if (!words) return words.error();
      input.*box.into = std::move(*words);
    }
    input.about = typed.text("about");
    return do_in_case(visit, typed.key, [&](const care::CaseRecord& record, const care::Doer& by) {
      care::RaiseConcern one = input;
      if (one.about.empty() && record.people.size() == 1) one.about = record.people.front().label;
      return care::raise_concern(record, by, one);
    });
  });
}

Response do_decide(const Visit& visit) {
  const std::int64_t number = concern_of(visit);
  return send(visit, "decide", number, [&](const Typed& typed) -> Result<void> {
    care::DecideConcern input;
    input.concern = number;
    const auto part = [&](std::string_view field) {
      return care::concern_part_named(typed.text(field)).value_or(care::ConcernPart::not_answered);
    };
    input.has_needs = part("has_needs");
    input.is_at_risk = part("is_at_risk");
    input.cannot_protect = part("cannot_protect");
    const std::string enquire = typed.text("enquire");
    if (enquire == "yes" || enquire == "no") input.enquire = enquire == "yes";
    auto reasons = typed_words(typed, "reasons");
    if (!reasons) return reasons.error();
    auto who = typed_words(typed, "who_enquires");
    if (!who) return who.error();
    input.reasons = std::move(*reasons);
    input.who_enquires = std::move(*who);
    const auto decided_on = typed_day(typed, "decided");
    if (!decided_on) return decided_on.error();
    input.decided_on = *decided_on;
    return do_in_case(visit, typed.key, [&](const care::CaseRecord& record, const care::Doer& by) {
      return if_shown(visit, record, number,
                      [&] { return care::decide_concern(record, by, input); });
    });
  });
}

Response do_close(const Visit& visit) {
  const std::int64_t number = concern_of(visit);
  return send(visit, "close", number, [&](const Typed& typed) -> Result<void> {
    auto outcome = typed_words(typed, "outcome");
    if (!outcome) return outcome.error();
    const auto closed_on = typed_day(typed, "closed");
    if (!closed_on) return closed_on.error();
    const care::CloseEnquiry input{number, *closed_on, std::move(*outcome)};
    return do_in_case(visit, typed.key, [&](const care::CaseRecord& record, const care::Doer& by) {
      return if_shown(visit, record, number,
                      [&] { return care::close_enquiry(record, by, input); });
    });
  });
}

}  // namespace

std::vector<PageRoute> concern_routes() {
  return {
      {{Method::get, "/cases/{case}/concern", "concerns", "write_document"}, show_concerns},
      {{Method::post, "/cases/{case}/concern", "raise_concern", "write_document"}, do_raise},
      {{Method::post, "/cases/{case}/concern/{concern}/decision", "decide_concern",
        "sign_document"},
       do_decide},
      {{Method::post, "/cases/{case}/concern/{concern}/end", "close_enquiry", "sign_document"},
       do_close},
  };
}

}  // namespace candour::web
