#pragma once
// A server in this process on a free port, with a few small pages.

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "raw_client.hpp"
#include "web/http/server.hpp"

namespace candour::web {

class HttpServer : public testing::Test {
 protected:
  // Starts with deadlines short enough to wait for, and limits as in the product.
  void start() {
    options_.port = 0;
    auto server = Server::start(
        options_, [this](const Request& request) { return answer(request); },
        [this](const AccessLine& line) {
          const std::lock_guard lock{mutex_};
          log_.push_back(say(line));
        });
    ASSERT_TRUE(server) << server.error().message;
    server_ = *std::move(server);
  }

  Response answer(const Request& request) {
    if (request.path == "/throw") throw std::runtime_error{"a fault of ours"};
    if (request.path == "/split") {
      Response response = html_page("x");
      response.headers.push_back({"X-Note", "a\r\nSet-Cookie: planted=1"});
      return response;
    }
    if (request.path == "/large") return html_page(std::string(large_bytes_, 'x'));
    if (request.path == "/from") return plain_text(200, request.peer_address);
    if (request.path == "/wait") {
      entered_.set_value();
      released_.get_future().wait();
    }
    Response response = html_page(request.path + " " + request.body);
    response.route = "/{echo}";
    return response;
  }

  RawClient client() { return RawClient{server_->port()}; }

  // One request on a connection of its own; everything that came back until the server closed.
  std::string exchange(std::string_view bytes) {
    RawClient one = client();
    one.send(bytes);
    return one.read_until_close().value_or("not closed");
  }

  std::vector<std::string> log() {
    const std::lock_guard lock{mutex_};
    return log_;
  }

  ServerOptions options_;
  std::size_t large_bytes_ = 16 * 1024 * 1024;
  std::promise<void> entered_;   // a handler has begun on /wait
  std::promise<void> released_;  // it may end
  std::mutex mutex_;
  std::vector<std::string> log_;
  // Last, so that it stops before what its handlers use is gone.
  std::unique_ptr<Server> server_;
};

inline constexpr std::string_view get_page = "GET /page HTTP/1.1\r\nHost: localhost\r\n\r\n";

inline std::string get(std::string_view path, std::string_view headers = {}) {
  return "GET " + std::string{path} + " HTTP/1.1\r\nHost: localhost\r\n" + std::string{headers} +
         "\r\n";
}

inline std::string post(std::string_view path, std::string_view headers, std::string_view body) {
  return "POST " + std::string{path} + " HTTP/1.1\r\nHost: localhost\r\n" + std::string{headers} +
         "\r\n" + std::string{body};
}

// How often a server answered in these bytes.
inline std::size_t responses_in(std::string_view bytes) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = bytes.find("HTTP/1.1 ", at)) != std::string_view::npos; ++at)
    ++count;
  return count;
}

}  // namespace candour::web
