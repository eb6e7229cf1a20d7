// Every component against every fixture that GOV.UK Frontend publishes for it. The counts stand
// here, so that a fixture which is skipped, lost or new fails the test.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "components/adapters.hpp"
#include "components/canonical_html.hpp"

namespace candour::components {
namespace {

struct Component {
  const char* name;
  std::size_t fixtures;
  Adapter adapter;
  std::string (*expected)(std::string) = nullptr;  // changes what the fixture expects
};

constexpr Component components[] = {
    {"accordion", 13, accordion},
    {"back-link", 7, back_link},
    {"breadcrumbs", 12, breadcrumbs},
    {"button", 38, button},
    {"character-count", 34, character_count},
    {"checkboxes", 42, checkboxes},
    {"date-input", 50, date_input},
    {"details", 10, details},
    {"error-message", 9, error_message},
    {"error-summary", 19, error_summary},
    {"fieldset", 18, fieldset},
    {"file-upload", 22, file_upload},
    {"footer", 25, footer, expected_footer},
    {"generic-header", 7, generic_header},
    {"hint", 6, hint},
    {"input", 45, input},
    {"inset-text", 6, inset_text},
    {"label", 17, label},
    {"notification-banner", 21, notification_banner},
    {"pagination", 15, pagination},
    {"panel", 19, panel},
    {"password-input", 12, password_input},
    {"phase-banner", 7, phase_banner},
    {"radios", 43, radios},
    {"select", 19, select},
    {"service-navigation", 33, service_navigation},
    {"skip-link", 9, skip_link},
    {"summary-list", 30, summary_list},
    {"table", 21, table},
    {"tabs", 14, tabs},
    {"tag", 12, tag},
    {"task-list", 11, task_list},
    {"textarea", 18, textarea},
    {"warning-text", 8, warning_text},
};

boost::json::value fixtures_of(const std::string& component) {
  const std::string path = std::string(CANDOUR_SOURCE_DIR) +
                           "/node_modules/govuk-frontend/dist/govuk/components/" + component +
                           "/fixtures.json";
  std::ifstream file(path);
  EXPECT_TRUE(file) << path;
  return boost::json::parse(std::string(std::istreambuf_iterator<char>(file), {}));
}

class GovukComponent : public testing::TestWithParam<Component> {};

TEST_P(GovukComponent, WritesWhatEveryFixtureExpects) {
  const Component& component = GetParam();
  const boost::json::value read = fixtures_of(component.name);
  std::size_t passed = 0;
  for (const boost::json::value& fixture : read.at("fixtures").as_array()) {
    const std::string name(fixture.at("name").as_string());
    std::string expected(fixture.at("html").as_string());
    if (component.expected != nullptr) expected = component.expected(std::move(expected));
    const Options options(fixture.at("options"));
    const std::string ours = component.adapter(options).take();
    const std::string canonical = canonical_html(ours);
    EXPECT_EQ(canonical, canonical_html(expected))
        << name << "\n"
        << boost::json::serialize(fixture.at("options")) << "\n"
        << ours;
    if (canonical == canonical_html(expected)) ++passed;
  }
  EXPECT_EQ(passed, component.fixtures);
}

std::string test_name(const testing::TestParamInfo<Component>& info) {
  std::string name = info.param.name;
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, GovukComponent, testing::ValuesIn(components), test_name);

}  // namespace
}  // namespace candour::components
