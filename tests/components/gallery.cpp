// Prints one page that holds every component, for the eye and for the browser test beside it.
//   components_gallery [as-at]
//   components_gallery time      how long the page takes to write

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string_view>

#include "web/html/components.hpp"
#include "web/html/layout.hpp"

namespace candour::components {
namespace {

using namespace candour::html;

void write_messages(Out& out) {
  out << ErrorSummary{.items = {{.text = "Enter the day the need was seen", .href = "#seen-day"},
                                {.text = "Enter a name", .href = "#full-name"}},
                      .disable_auto_focus = true}
      << NotificationBanner{.text = "The assessment was signed and sent to Ann Lee.",
                            .is_success = true,
                            .disable_auto_focus = true}
      << NotificationBanner{.text = "Two letters wait to be sent.", .title_id = "banner-2"}
      << Raw("<h1 class=\"govuk-heading-xl\">Every component</h1>")
      << PhaseBanner{.tag = {.text = "Trial"}, .text = "Tell us what does not work."}
      << InsetText{.text = "Asked on 29 August 2024; due on 28 November 2024."}
      << WarningText{.text = "A plan that is agreed cannot be changed, only revised."}
      << Alert{.kind = AlertKind::warning,
               .title = "How to communicate",
               .text = "Phone only after 10. Large print.",
               .shows_title = true}
      << Details{.summary = "How the day is counted",
                 .text = "65 working days, the day itself not counted."}
      << Panel{.title = "Assessment signed", .text = "Reference A-1", .heading_level = 2};
}

void write_fields(Out& out) {
  out << Raw("<h2 class=\"govuk-heading-l\">Fields</h2><form novalidate>")
      << Input{.name = "full-name",
               .label = {.text = "Full name"},
               .hint = {.text = "As the person writes it"},
               .error_message = {.text = "Enter a name"}}
      << Input{.name = "weekly-charge",
               .label = {.text = "Weekly charge"},
               .prefix = {.text = "£"},
               .suffix = {.text = "a week"},
               .classes = "govuk-input--width-5"}
      << PasswordInput{.name = "password", .label = {.text = "Password"}}
      << Textarea{.name = "own-words", .label = {.text = "In your own words"}}
      << CharacterCount{.name = "reason", .label = {.text = "Reason"}, .max_characters = 200}
      << Select{.name = "team",
                .label = {.text = "Team"},
                .items = {{.text = "North", .value = "n"}, {.text = "South", .value = "s"}},
                .value = "s"}
      << Radios{.name = "capacity",
                .fieldset = {.legend = {.text = "Can the person decide this?"}},
                .items = {{.text = "Yes", .value = "yes"},
                          {.text = "No",
                           .value = "no",
                           .hint = {.text = "An advocate may be needed"},
                           .conditional =
                               markup(Input{.name = "advocate", .label = {.text = "Advocate"}})},
                          {.divider = "or"},
                          {.text = "Not known", .value = "unknown"}},
                .value = "no"}
      << Checkboxes{.name = "outcomes",
                    .fieldset = {.legend = {.text = "Outcomes not met"}},
                    .items = {{.text = "Maintaining personal hygiene", .value = "hygiene"},
                              {.text = "None of these", .value = "none", .behaviour = "exclusive"}},
                    .values = {"hygiene"}}
      << DateInput{.id = "seen",
                   .name_prefix = "seen",
                   .fieldset = {.legend = {.text = "When was the need seen?"}},
                   .hint = {.text = "For example, 27 3 2026"},
                   .error_message = {.text = "Enter the day the need was seen"},
                   .month = {.value = "3"},
                   .year = {.value = "2026"}}
      << FileUpload{.name = "letter", .label = {.text = "Letter"}, .has_drop_zone = true}
      << Raw("<div class=\"govuk-button-group\">") << Button{.text = "Sign the assessment"}
      << Button{.text = "Save", .classes = "govuk-button--secondary"}
      << Button{.text = "Withdraw", .classes = "govuk-button--warning"}
      << Button{.text = "Start", .href = "#", .is_start = true} << Raw("</div></form>");
}

void write_rows(Out& out) {
  const std::vector<SummaryAction> change = {
      {.text = "Change", .href = "#", .visually_hidden_text = "name"}};
  out << Raw("<h2 class=\"govuk-heading-l\">Rows</h2>")
      << SummaryList{.rows = {{.key = "Name", .value = "Ann Lee", .actions = change},
                              {.key = "Age", .value = "82"}}}
      << SummaryList{.rows = {{.key = "Worker", .value = "J O’Neil", .actions = change}},
                     .has_card = true,
                     .card = {.title = "Allocated worker"}}
      << Raw("<div class=\"candour-scroll\">")
      << Table{.caption = "Charges",
               .caption_classes = "govuk-table__caption--m",
               .head = {{.text = "From"}, {.text = "A week", .format = "numeric"}},
               .rows = {{{.text = "6 April 2026"}, {.text = "£84.15", .format = "numeric"}},
                        {{.text = "1 June 2026"}, {.text = "£0.00", .format = "numeric"}}},
               .first_cell_is_header = true}
      << Raw("</div>")
      << Tabs{.items = {{.label = "Plan", .panel = "What was agreed."},
                        {.label = "Money", .panel = "What it costs."}},
              .id_prefix = "tab"}
      << TaskList{.items = {{.title = "Assessment",
                             .hint = "Signed on 3 March 2026",
                             .href = "#",
                             .status = "Done"},
                            {.title = "Plan",
                             .href = "#",
                             .status_tag = {.text = "Due", .classes = "govuk-tag--blue"}},
                            {.title = "Review", .status = "Cannot start yet"}}}
      << Accordion{.id = "law",
                   .items = {{.heading = "Care Act 2014", .text = "Sections 1 to 80."},
                             {.heading = "Regulations", .summary = "Six", .text = "Of 2014."}}}
      << Timeline{.items = {{.title = "Assessment signed",
                             .by = "J O’Neil",
                             .machine_time = "2026-03-03",
                             .time = "3 March 2026 (Tuesday)",
                             .description = "Signed and sent to the person."},
                            {.title = "First contact",
                             .machine_time = "2026-01-12",
                             .time = "12 January 2026 (Monday)",
                             .description = "By telephone."}},
                  .heading_level = 3}
      << Pagination{.previous = {.href = "#"},
                    .next = {.href = "#"},
                    .items = {{.number = "1", .href = "#"},
                              {.number = "2", .href = "#", .is_current = true},
                              {.is_ellipsis = true},
                              {.number = "9", .href = "#"}},
                    .landmark_label = "Pages"}
      << Pagination{.next = {.href = "#", .label_text = "Eligibility"},
                    .landmark_label = "Next page"};
}

void write_patterns(Out& out) {
  out << Raw("<h2 class=\"govuk-heading-l\">Patterns</h2>")
      << SubNavigation{.items = {{.text = "Where things stand", .href = "#", .is_current = true},
                                 {.text = "Duties", .href = "#"},
                                 {.text = "Chronology", .href = "#"}},
                       .label = "Parts of the record"}
      << Raw("<p class=\"govuk-body\">") << Tag{.text = "Late", .classes = "govuk-tag--red"} << " "
      << Badge{.text = "Urgent", .classes = "moj-badge--red"} << Raw("</p>")
      << Raw("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-one-third\">")
      << SideNavigation{.sections =
                            {{.heading = "Part 1",
                              .heading_level = 3,
                              .items = {{.text = "Section 9", .href = "#", .is_current = true},
                                        {.text = "Section 10", .href = "#"}}}},
                        .label = "Law book"}
      << Raw("</div><div class=\"govuk-grid-column-two-thirds\"><form>")
      << Filter{.chosen = {{.heading = "Team", .items = {{.text = "North", .href_without = "#"}}}},
                .clear_href = "#",
                .options = markup(Input{.name = "words", .label = {.text = "Words"}})}
      << Raw("</form></div></div>");
}

std::string gallery(bool is_as_at) {
  Out body;
  write_messages(body);
  write_fields(body);
  write_rows(body);
  write_patterns(body);
  PageShell shell{
      .title = "Every component",
      .council = "Borchester Council",
      .navigation = {{.text = "My work", .href = "#", .is_current = true},
                     {.text = "People", .href = "#"},
                     {.text = "Law book", .href = "#"}},
      .signed_in = SignedIn{.name = "Jo O’Neil", .form_token = "t"},
      .search = SearchBox{},
      .breadcrumbs = {{.text = "My work", .href = "#"}, {.text = "Every component"}},
      .person_bar = markup(IdentityBar{
          .title = "Ann Lee, 82. Phone only after 10. Large print.",
          .menus = {{.items = {{.text = "Print", .href = "#"}, {.text = "Look log", .href = "#"}},
                     .button_text = "Actions"}}}),
      .width = Width::full,
      .footer_links = {{.text = "Accessibility", .href = "#"}, {.text = "Privacy", .href = "#"}}};
  if (is_as_at) shell.as_at = AsAt{.day = "3 March 2026 (Tuesday)", .today_href = "#"};
  return page(shell, std::move(body).take());
}

// The median of many runs, so that another program's turn at the processor does not count.
void print_time() {
  std::vector<double> times_us;
  std::size_t bytes = 0;
  for (int run = 0; run < 5000; ++run) {
    const auto start = std::chrono::steady_clock::now();
    bytes = gallery(false).size();
    const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - start;
    times_us.push_back(time.count());
  }
  std::sort(times_us.begin(), times_us.end());
  std::printf("%zu bytes, median %.1f microseconds, 99 of 100 within %.1f\n", bytes,
              times_us[times_us.size() / 2], times_us[times_us.size() * 99 / 100]);
}

}  // namespace
}  // namespace candour::components

int main(int count, char** arguments) {
  const std::string_view what = count > 1 ? arguments[1] : "";
  if (what == "time") {
    candour::components::print_time();
  } else {
    std::fputs(candour::components::gallery(what == "as-at").c_str(), stdout);
  }
  return 0;
}
