#pragma once
// From the options of a design system component to ours: one function for each component.

#include "components/options.hpp"
#include "web/html/html.hpp"

namespace candour::components {

using Adapter = html::Raw (*)(const Options&);

html::Raw accordion(const Options& options);
html::Raw back_link(const Options& options);
html::Raw breadcrumbs(const Options& options);
html::Raw button(const Options& options);
html::Raw character_count(const Options& options);
html::Raw checkboxes(const Options& options);
html::Raw date_input(const Options& options);
html::Raw details(const Options& options);
html::Raw error_message(const Options& options);
html::Raw error_summary(const Options& options);
html::Raw fieldset(const Options& options);
html::Raw file_upload(const Options& options);
html::Raw footer(const Options& options);
html::Raw generic_header(const Options& options);
html::Raw hint(const Options& options);
html::Raw input(const Options& options);
html::Raw inset_text(const Options& options);
html::Raw label(const Options& options);
html::Raw notification_banner(const Options& options);
html::Raw pagination(const Options& options);
html::Raw panel(const Options& options);
html::Raw password_input(const Options& options);
html::Raw phase_banner(const Options& options);
html::Raw radios(const Options& options);
html::Raw select(const Options& options);
html::Raw service_navigation(const Options& options);
html::Raw skip_link(const Options& options);
html::Raw summary_list(const Options& options);
html::Raw table(const Options& options);
html::Raw tabs(const Options& options);
html::Raw tag(const Options& options);
html::Raw task_list(const Options& options);
html::Raw textarea(const Options& options);
html::Raw warning_text(const Options& options);

// The HTML that the fixture expects of our footer: the crown, the licence logo and the Crown
// copyright link, which we leave out, taken away.
std::string expected_footer(std::string html);

}  // namespace candour::components
