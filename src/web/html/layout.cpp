#include "web/html/layout.hpp"

#include "web/html/asset_addresses.hpp"
#include "web/html/form.hpp"
#include "web/html/govuk/back_link.hpp"
#include "web/html/govuk/generic_header.hpp"
#include "web/html/govuk/skip_link.hpp"

namespace candour::html {
namespace {

void write_head(Out& out, const PageShell& shell) {
  out << "<head>\n<meta charset=\"utf-8\">\n<title>";
  if (shell.has_errors) out << "Error: ";
  out << Text(shell.title) << " – Candour</title>\n"
      << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, "
         "viewport-fit=cover\">\n<meta name=\"theme-color\" content=\"#12436d\">\n"
         "<meta name=\"referrer\" content=\"same-origin\">\n"
         "<meta name=\"robots\" content=\"noindex\">\n";
  for (const Literal& styles : {asset::govuk_styles, asset::moj_styles, asset::candour_styles}) {
    out << "<link rel=\"stylesheet\" href=\"" << styles << "\">\n";
  }
  out << "<link rel=\"icon\" type=\"image/svg+xml\" sizes=\"any\" href=\"" << asset::favicon
      << "\">\n<script type=\"module\" src=\"" << asset::candour_script
      << "\"></script>\n</head>\n";
}

void write_search(Out& out, const SearchBox& search) {
  out << "<form class=\"candour-account__form\" role=\"search\" method=\"get\""
      << Attr("action", Url(search.action))
      << "><label class=\"govuk-visually-hidden\" for=\"service-search\">Search</label>"
         "<input class=\"govuk-input candour-account__search\" id=\"service-search\" name=\"q\" "
         "type=\"search\" autocomplete=\"off\""
      << AttrIf("value", search.query) << Flag{"data-search-shortcut", search.has_shortcut}
      << "><button class=\"candour-account__search-button\" "
         "type=\"submit\">Search</button></form>\n";
}

void write_signed_in(Out& out, const SignedIn& signed_in) {
  out << "<p class=\"candour-account__who\"><a class=\"govuk-link govuk-link--no-visited-state\""
      << Attr("href", Url(signed_in.account_href)) << ">" << Text(signed_in.name) << "</a></p>\n"
      << PostForm{.action = signed_in.sign_out_href,
                  .form_token = signed_in.form_token,
                  .content = Raw("<button class=\"candour-link-button\" type=\"submit\">"
                                 "Sign out</button>"),
                  .classes = "candour-account__form"};
}

Raw account(const PageShell& shell) {
  if (!shell.search && !shell.signed_in) return {};
  Out out;
  out << "<div class=\"candour-account\">";
  if (shell.search) write_search(out, *shell.search);
  if (shell.signed_in) write_signed_in(out, *shell.signed_in);
  out << "</div>";
  return std::move(out).take();
}

void write_header(Out& out, const PageShell& shell) {
  Raw name = Raw("<span class=\"candour-header__name\">Candour</span>");
  if (!shell.council.empty()) {
    name = markup(name, " <span class=\"candour-header__council\">"_html, Text(shell.council),
                  "</span>"_html);
  }
  out << "<header class=\"govuk-template__header\">\n" << GenericHeader{.logo = std::move(name)};
  Raw end = account(shell);
  if (!shell.navigation.empty() || !end.empty()) {
    out << ServiceNavigation{.items = shell.navigation,
                             .navigation_label = "Main",
                             .slots = {.end = std::move(end), .end_is_inline = true}};
  }
  out << "</header>\n";
}

void write_as_at(Out& out, const AsAt& as_at) {
  out << "<section class=\"candour-as-at-bar\" aria-label=\"The day shown\">"
         "<div class=\"govuk-width-container\"><p>You are reading this as at <strong>"
      << Text(as_at.day) << "</strong>. <a class=\"govuk-link govuk-link--text-colour\""
      << Attr("href", Url(as_at.today_href)) << ">Show today</a></p></div></section>\n";
}

void write_main(Out& out, const PageShell& shell, const Raw& body) {
  if (!shell.person_bar.empty()) {
    out << "<section aria-label=\"About this person\">" << shell.person_bar << "</section>\n";
  }
  out << "<div class=\"govuk-width-container\">\n";
  if (!shell.back_href.empty()) {
    out << BackLink{.href = shell.back_href};
  } else if (!shell.breadcrumbs.empty()) {
    out << Breadcrumbs{.items = shell.breadcrumbs, .collapse_on_mobile = true};
  }
  out << "<main class=\"govuk-main-wrapper\" id=\"main-content\">\n";
  if (shell.width == Width::narrow) {
    out << "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">\n"
        << body << "</div></div>\n";
  } else {
    out << body;
  }
  out << "</main>\n</div>\n";
}

}  // namespace

std::string page(const PageShell& shell, const Raw& body) {
  Out out(body.view().size() + shell.person_bar.view().size() + 6000);
  out << "<!DOCTYPE html>\n<html" << Attr("lang", shell.language)
      << Class{"govuk-template", shell.as_at ? "candour-as-at" : ""} << ">\n";
  write_head(out, shell);
  out << "<body class=\"govuk-template__body\">\n<script src=\"" << asset::js_enabled_script
      << "\"></script>\n"
      << SkipLink{.text = "Skip to main content", .href = "#main-content"} << "\n";
  write_header(out, shell);
  if (shell.as_at) write_as_at(out, *shell.as_at);
  write_main(out, shell, body);
  out << "<footer class=\"govuk-template__footer\">\n"
      << Footer{.links = shell.footer_links} << "</footer>\n</body>\n</html>\n";
  return std::move(out).take().take();
}

}  // namespace candour::html
