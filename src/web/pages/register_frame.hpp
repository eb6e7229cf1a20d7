#pragma once
// What every register has around its rows: what it answers, whose people, as at which day, how
// many, the filter, the ways to paper and file, and the way back.

#include <optional>
#include <string>

#include "web/html/html.hpp"
#include "web/pages/case_filter.hpp"
#include "web/pages/register_scope.hpp"
#include "web/pages/register_table.hpp"

namespace candour::web {

struct RegisterFrame {
  std::string title;
  html::Raw lead = {};         // one or two sentences under the title
  std::string back_href = {};  // empty: to the registers
  std::string counted = {};    // "37 people"
  std::string filter_words = {};
  bool asks_team = true;
  bool asks_priority = false;
  bool asks_service = false;
  bool has_file = true;
};

// What a request for a register begins with: the query, the scope, or the page that says no.
struct RegisterVisit {
  const Visit& visit;
  ListQuery query;
  RegisterScope scope;
  CaseFilter filter;
  bool is_file = false;
  std::vector<std::string> teams = {};  // to choose from; filled from the board
};

// Handles a request for a register at `path`: settles the scope, then `show` answers it.
Response register_response(const Visit& visit, const std::string& path,
                           const std::function<Response(RegisterVisit&)>& show);

// Notes the teams of the board for the filter to offer.
void note_teams(RegisterVisit& visit, const registers::BoardView& board);

// The page: frame, then `rows`.
Response register_page(const RegisterVisit& visit, const RegisterFrame& frame,
                       const html::Raw& rows);

// "duties-late-2026-11-24.csv"
std::string file_name_of(const Visit& visit, std::string_view register_name);

}  // namespace candour::web
