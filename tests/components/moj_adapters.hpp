#pragma once
// From the options of an MOJ component to ours: one function for each component.

#include "components/options.hpp"
#include "web/html/html.hpp"

namespace candour::components {

html::Raw moj_alert(const Options& options);
html::Raw moj_badge(const Options& options);
html::Raw moj_button_menu(const Options& options);
html::Raw moj_filter(const Options& options);
html::Raw moj_identity_bar(const Options& options);
html::Raw moj_side_navigation(const Options& options);
html::Raw moj_sub_navigation(const Options& options);
html::Raw moj_timeline(const Options& options);

}  // namespace candour::components
