// Our components against what the design systems' own templates make of option sets that we wrote
// (render_expected.mjs): the MOJ patterns, and the parts of GOV.UK's that its fixtures leave out.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>

#include "components/adapters.hpp"
#include "components/canonical_html.hpp"
#include "components/moj_adapters.hpp"

namespace candour::components {
namespace {

struct Component {
  std::size_t sets;
  Adapter adapter;
};

const std::map<std::string, Component> components = {
    {"moj/alert", {4, moj_alert}},
    {"moj/badge", {3, moj_badge}},
    {"moj/button-menu", {2, moj_button_menu}},
    {"moj/filter", {2, moj_filter}},
    {"moj/identity-bar", {3, moj_identity_bar}},
    {"moj/side-navigation", {2, moj_side_navigation}},
    {"moj/sub-navigation", {2, moj_sub_navigation}},
    {"moj/timeline", {3, moj_timeline}},
    {"govuk/character-count", {1, character_count}},
    {"govuk/checkboxes", {2, checkboxes}},
    {"govuk/date-input", {1, date_input}},
    {"govuk/file-upload", {1, file_upload}},
    {"govuk/input", {2, input}},
    {"govuk/password-input", {1, password_input}},
    {"govuk/radios", {2, radios}},
    {"govuk/select", {1, select}},
    {"govuk/textarea", {2, textarea}},
};

TEST(RenderedTemplates, AgreeWithOurComponents) {
  std::ifstream file(CANDOUR_EXPECTED_COMPONENTS);
  ASSERT_TRUE(file) << CANDOUR_EXPECTED_COMPONENTS;
  const boost::json::value read =
      boost::json::parse(std::string(std::istreambuf_iterator<char>(file), {}));
  std::map<std::string, std::size_t> passed;
  for (const boost::json::value& set : read.as_array()) {
    const std::string name(set.at("component").as_string());
    const std::string ours = components.at(name).adapter(Options(set.at("options"))).take();
    const std::string expected(set.at("html").as_string());
    EXPECT_EQ(canonical_html(ours), canonical_html(expected))
        << name << ", " << set.at("name") << "\n"
        << ours << "\n"
        << expected;
    if (canonical_html(ours) == canonical_html(expected)) ++passed[name];
  }
  for (const auto& [name, component] : components) EXPECT_EQ(passed[name], component.sets) << name;
}

}  // namespace
}  // namespace candour::components
