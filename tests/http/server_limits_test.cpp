// Deadlines, numbers of connections, and how the server stops.

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "test_server.hpp"

namespace candour::web {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

TEST_F(HttpServer, ClosesOnWhoeverDripsHeaders) {
  options_.request_deadline = 300ms;
  start();
  RawClient one = client();
  one.send("GET /page HTTP/1.1\r\nHost: localhost\r\n");
  const auto begun = Clock::now();
  one.drip("X-Drip: 1\r\n", 10ms);
  EXPECT_EQ(one.read_until_close(), "");
  // Each piece came well within the deadline, which therefore is one for the whole request.
  EXPECT_GE(Clock::now() - begun, 200ms);
  EXPECT_LT(Clock::now() - begun, 5s);
  server_->stop();
  EXPECT_EQ(log(), std::vector<std::string>{"OTHER - 408 0"});
}

TEST_F(HttpServer, ClosesOnWhoeverDripsABody) {
  options_.request_deadline = 300ms;
  start();
  RawClient one = client();
  one.send(post("/page", "Content-Length: 100000\r\n", ""));
  one.drip("x", 10ms);
  EXPECT_EQ(one.read_until_close(), "");
}

TEST_F(HttpServer, ClosesOnWhoeverSaysNothing) {
  options_.request_deadline = 300ms;
  start();
  EXPECT_EQ(exchange(""), "");
}

TEST_F(HttpServer, AnUploadHasLongerThanOtherRequests) {
  options_.request_deadline = 200ms;
  options_.larger_bodies = {{"/upload", 1024, 60s}};
  start();
  RawClient one = client();
  one.send(post("/upload", "Content-Length: 4\r\n", "abc"));
  // Another connection is closed at the shorter deadline, begun later: it has passed for both.
  EXPECT_EQ(exchange("GET"), "");
  EXPECT_TRUE(one.send("d"));
  const auto response = one.read_response();
  ASSERT_TRUE(response);
  EXPECT_EQ(response->body, "/upload abcd");
}

TEST_F(HttpServer, ClosesAConnectionThatIsIdle) {
  options_.idle_deadline = 200ms;
  start();
  RawClient one = client();
  one.send(get_page);
  ASSERT_TRUE(one.read_response());
  EXPECT_EQ(one.read_until_close(), "");
}

TEST_F(HttpServer, CutsOffASlowReader) {
  options_.response_deadline = 300ms;
  options_.slowest_reader_bytes_per_s = 1'000'000'000;
  start();
  RawClient one{server_->port(), 4096};
  one.send(get("/large"));
  // The answer is too long for the buffers between, so the server can only stop by cutting it off;
  // within the time for a drain, as the deadline is shorter.
  EXPECT_TRUE(one.connected());
  const auto begun = Clock::now();
  while (log().empty() && Clock::now() - begun < 10s) std::this_thread::yield();
  EXPECT_TRUE(server_->stop());
  EXPECT_LT(Clock::now() - begun, 4s);
  const auto bytes = one.read_until_close();
  ASSERT_TRUE(bytes);
  EXPECT_TRUE(bytes->starts_with("HTTP/1.1 200 OK\r\n"));
  EXPECT_LT(bytes->size(), large_bytes_);
}

TEST_F(HttpServer, AReaderThatTakesItsTimeWithinTheDeadlineGetsEverything) {
  start();
  RawClient one{server_->port(), 4096};
  one.send(get("/large"));
  const auto response = one.read_response();
  ASSERT_TRUE(response);
  EXPECT_EQ(response->body.size(), large_bytes_);
}

TEST_F(HttpServer, ServesManyConnectionsAtOnce) {
  start();
  std::vector<RawClient> clients;
  for (int i = 0; i < 250; ++i) clients.push_back(client());
  for (int round = 0; round < 3; ++round) {
    for (RawClient& one : clients) ASSERT_TRUE(one.send(get_page));
    for (RawClient& one : clients) {
      const auto response = one.read_response();
      ASSERT_TRUE(response);
      EXPECT_EQ(response->status, 200);
    }
  }
}

TEST_F(HttpServer, LimitsTheConnectionsOfOneAddress) {
  options_.most_connections_per_address = 3;
  start();
  std::vector<RawClient> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(client());
    clients.back().send(get_page);
    EXPECT_EQ(clients.back().read_response()->status, 200);
  }
  const std::string turned_away = client().read_until_close().value_or("not closed");
  EXPECT_TRUE(turned_away.starts_with("HTTP/1.1 503 Service Unavailable\r\n")) << turned_away;
  clients.pop_back();
  // The server sees that one has gone a moment later.
  int status = 503;
  for (const auto give_up = Clock::now() + 10s; status != 200 && Clock::now() < give_up;) {
    RawClient next = client();
    next.send(get_page);
    const auto response = next.read_response();
    if (response) status = response->status;
  }
  EXPECT_EQ(status, 200);
}

TEST_F(HttpServer, LimitsAllConnectionsButNotTheProxysByAddress) {
  options_.trusted_proxy = "127.0.0.1";
  options_.most_connections_per_address = 1;
  options_.most_connections = 2;
  start();
  RawClient first = client();
  RawClient second = client();
  for (RawClient* one : {&first, &second}) {
    one->send(get_page);
    EXPECT_EQ(one->read_response()->status, 200);
  }
  EXPECT_TRUE(client().read_until_close().value_or("").starts_with("HTTP/1.1 503 "));
}

TEST_F(HttpServer, ASlowPageStopsNoOther) {
  options_.handler_threads = 2;
  start();
  RawClient slow = client();
  slow.send(get("/wait"));
  entered_.get_future().wait();
  RawClient other = client();
  other.send(get_page);
  EXPECT_EQ(other.read_response()->status, 200);
  released_.set_value();
  EXPECT_EQ(slow.read_response()->body, "/wait ");
}

TEST_F(HttpServer, DrainsWhenItStops) {
  start();
  RawClient idle = client();
  idle.send(get_page);
  ASSERT_TRUE(idle.read_response());
  RawClient silent = client();
  RawClient busy = client();
  busy.send(get("/wait") + get("/never"));
  entered_.get_future().wait();
  server_->begin_stop();
  EXPECT_EQ(idle.read_until_close(), "");
  EXPECT_EQ(silent.read_until_close(), "");
  EXPECT_FALSE(client().connected());
  released_.set_value();
  const auto answered = busy.read_until_close();
  ASSERT_TRUE(answered);
  EXPECT_TRUE(answered->starts_with("HTTP/1.1 200 OK\r\n"));
  EXPECT_NE(answered->find("\r\nConnection: close\r\n"), std::string::npos);
  EXPECT_TRUE(answered->ends_with("/wait "));
  EXPECT_TRUE(server_->wait());
  server_->begin_stop();
  EXPECT_TRUE(server_->wait());
}

TEST_F(HttpServer, CutsOffWhatIsLeftAtTheEndOfADrain) {
  options_.drain_deadline = 200ms;
  start();
  RawClient busy = client();
  busy.send(get("/wait"));
  entered_.get_future().wait();
  EXPECT_FALSE(server_->stop());
  EXPECT_EQ(busy.read_until_close(), "");
  released_.set_value();
  server_.reset();
}

TEST_F(HttpServer, StopsAtOnceWithManyIdleConnections) {
  start();
  std::vector<RawClient> clients;
  for (int i = 0; i < 64; ++i) {
    clients.push_back(client());
    clients.back().send(get_page);
    ASSERT_TRUE(clients.back().read_response());
  }
  const auto begun = Clock::now();
  EXPECT_TRUE(server_->stop());
  EXPECT_LT(Clock::now() - begun, 2s);
}

TEST_F(HttpServer, StopsOnSigterm) {
  options_.stop_on_signals = true;
  start();
  RawClient idle = client();
  idle.send(get_page);
  ASSERT_TRUE(idle.read_response());
  kill(getpid(), SIGTERM);
  EXPECT_TRUE(server_->wait());
  EXPECT_EQ(idle.read_until_close(), "");
}

TEST_F(HttpServer, APortThatIsTakenIsRefusedWithASentence) {
  start();
  ServerOptions same;
  same.port = server_->port();
  const auto second = Server::start(same, [](const Request&) { return Response{}; });
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, RefusalCode::port_taken);
  EXPECT_NE(second.error().message.find(std::to_string(same.port)), std::string::npos);
  server_->stop();
  EXPECT_TRUE(Server::start(same, [](const Request&) { return Response{}; }));
}

TEST_F(HttpServer, AnAddressThatIsNoneIsRefused) {
  ServerOptions options;
  options.address = "nowhere";
  const auto server = Server::start(options, [](const Request&) { return Response{}; });
  ASSERT_FALSE(server);
  EXPECT_EQ(server.error().code, RefusalCode::usage);
}

}  // namespace
}  // namespace candour::web
