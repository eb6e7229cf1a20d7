#pragma once
// The page around every page: a whole HTML document with header, service bar, main part and footer.
// Nothing in it is inline script or style, so it lives under a content security policy of 'self'.

#include <optional>
#include <string>
#include <vector>

#include "web/html/govuk/breadcrumbs.hpp"
#include "web/html/govuk/footer.hpp"
#include "web/html/govuk/service_navigation.hpp"
#include "web/html/html.hpp"

namespace candour::html {

// How wide the main part is: narrow for reading and forms, full for pictures and tables.
enum class Width { narrow, full };

struct SignedIn {
  std::string name{};
  std::string account_href = "/account";
  std::string sign_out_href = "/sign-out";
  std::string form_token{};  // sent with signing out, which is a POST
};

// A GET form whose field is `q`.
struct SearchBox {
  std::string action = "/search";
  std::string query{};
  bool has_shortcut = true;  // the key /; a person may turn it off (WCAG 2.2, 2.1.4)
};

// The record is shown as it stood on another day than today.
struct AsAt {
  std::string day{};  // in words: 3 March 2026 (Tuesday)
  std::string today_href{};
};

struct PageShell {
  std::string title{};      // what the page is; “– Candour” is added
  bool has_errors = false;  // begins the title with “Error:”
  std::string council{};    // whose service it is, beside the product's name
  std::vector<NavigationItem> navigation{};
  std::optional<SignedIn> signed_in{};
  std::optional<SearchBox> search{};
  std::vector<Breadcrumb> breadcrumbs{};
  std::string back_href{};  // a back link in place of breadcrumbs
  std::optional<AsAt> as_at{};
  Raw person_bar{};  // who the page is about, above the main part at full width
  Width width = Width::narrow;
  std::vector<FooterLink> footer_links{};
  std::string language = "en-GB";
};

// The finished document. `body` is the content of <main>, its h1 included.
std::string page(const PageShell& shell, const Raw& body);

}  // namespace candour::html
