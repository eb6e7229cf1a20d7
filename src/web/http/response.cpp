#include "web/http/response.hpp"

#include <fmt/format.h>

#include "web/http/ascii.hpp"
#include "web/http/percent.hpp"

namespace candour::web {
namespace {

// An address as it may stand in a header: RFC 3986 characters stay, anything else is encoded.
std::string header_safe_address(std::string_view location) {
  static constexpr std::string_view allowed = "-._~:/?#[]@!$&'()*+,;=%";
  std::string safe;
  for (const char c : location) {
    if (is_letter_or_digit(c) || allowed.find(c) != std::string_view::npos)
      safe += c;
    else
      safe += percent_encode(std::string_view{&c, 1});
  }
  return safe;
}

// The same name for programs that read only ASCII.
std::string ascii_file_name(std::string_view name) {
  std::string ascii;
  for (const char c : name)
    ascii += (c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '/') ? c : '_';
  return ascii;
}

}  // namespace

Response html_page(std::string html, int status) {
  Response response;
  response.status = status;
  response.body = std::move(html);
  return response;
}

Response plain_text(int status, std::string sentence) {
  Response response;
  response.status = status;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(sentence);
  if (!response.body.empty() && response.body.back() != '\n') response.body += '\n';
  return response;
}

Response json_text(std::string json, int status) {
  Response response;
  response.status = status;
  response.content_type = "application/json";
  response.body = std::move(json);
  return response;
}

Response see_other(std::string_view location) {
  Response response = plain_text(303, "");
  response.headers.push_back({"Location", header_safe_address(location)});
  return response;
}

Response download(std::string bytes, std::string content_type, std::string_view file_name) {
  Response response;
  response.content_type = std::move(content_type);
  response.body = std::move(bytes);
  // RFC 6266: the plain name first, then the whole one in UTF-8 (RFC 8187).
  response.headers.push_back(
      {"Content-Disposition", fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}",
                                          ascii_file_name(file_name), percent_encode(file_name))});
  return response;
}

int status_of(RefusalCode code) {
  switch (code) {
    case RefusalCode::not_signed_in:
    case RefusalCode::wrong_sign_in: return 401;
    case RefusalCode::not_permitted:
    case RefusalCode::forged_token: return 403;
    case RefusalCode::not_found: return 404;
    case RefusalCode::stale_version:
    case RefusalCode::already_done: return 409;
    case RefusalCode::too_large: return 413;
    case RefusalCode::too_many_attempts: return 429;
    case RefusalCode::bad_request: return 400;
    case RefusalCode::busy:
    case RefusalCode::store_failed: return 503;
    case RefusalCode::broken_seal:
    case RefusalCode::head_missing: return 500;
    default: return 422;
  }
}

std::string_view reason_phrase(int status) {
  switch (status) {
    case 200: return "OK";
    case 204: return "No Content";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    default: return "Other";
  }
}

}  // namespace candour::web
