#pragma once
// The frame that pages share: who is signed in, where to go, and the pages that say no.

#include <string>

#include "web/html/layout.hpp"
#include "web/pages/site.hpp"

namespace candour::web {

enum class Part : std::uint8_t {
  my_work,
  search,
  registers,
  published,
  timelines,
  law,
  prices,
  none
};

// A shell with title, navigation for this visitor's role and sign-out.
html::PageShell shell_for(const Visit& visit, std::string title, Part part);

// A whole page as a response.
Response respond(const html::PageShell& shell, const html::Raw& body, int status = 200);

// The two hidden fields of a form that is posted to the route of this name.
html::Raw form_fields(const Visit& visit, std::string_view route_name);

// Pages that say no, with what to do next.
Response not_found_page(const Visit& visit);
Response not_permitted_page(const Visit& visit, std::string_view sentence);
Response sorry_page(const Visit& visit, const Refusal& refusal);

}  // namespace candour::web
