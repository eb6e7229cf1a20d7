#pragma once
// For tests: the files of demo/, and a small council drawn from them.

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "demo/council.hpp"

namespace candour::demo::testing {

inline std::string text_of(const std::string& name) {
  std::ifstream in{std::string{CANDOUR_SOURCE_DIR} + "/demo/" + name, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline constexpr Day monday = make_day(2026, 11, 23);

inline std::unique_ptr<CouncilLives> council_of(const Arguments& arguments) {
  const std::string distributions = text_of("distributions.toml");
  const std::string phrases = text_of("phrases.toml");
  auto lives = CouncilLives::make({distributions, phrases, CouncilId::ours("demo")}, arguments);
  EXPECT_TRUE(lives.has_value()) << lives.error().message;
  return lives ? std::move(*lives) : nullptr;
}

}  // namespace candour::demo::testing
