# Run as a script: writes OUT, which holds the text of CASES, so that the program can show the worked
# cases wherever it is.
cmake_minimum_required(VERSION 3.25)
file(READ ${CASES} toml)
string(FIND "${toml}" ")cases\"" at)
if(NOT at EQUAL -1)
  message(FATAL_ERROR "${CASES} holds the end of a raw string.")
endif()
file(WRITE ${OUT} "// Written by the build: the worked cases of eligibility.\n\n"
  "#include \"web/eligibility/worked_cases.hpp\"\n\nnamespace candour::web {\n\n"
  "std::string_view worked_cases_text() {\n  return R\"cases(" "${toml}" ")cases\";\n}\n\n"
  "}  // namespace candour::web\n")
