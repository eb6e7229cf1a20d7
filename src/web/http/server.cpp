// The only file that includes Boost.Beast: it takes over 20 seconds to compile.

#include "web/http/server.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <csignal>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "web/http/ascii.hpp"
#include "web/http/request_head.hpp"
#include "web/http/response_head.hpp"

namespace candour::web {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Clock = std::chrono::steady_clock;
using Parser = http::request_parser<http::string_body>;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);
// Read in one go at most, besides the head: bounds what a connection holds before its body.
constexpr std::size_t read_ahead_bytes = 64 * 1024;
// After a refusal the rest of a request is read and thrown away for so long, so that closing does
// not destroy the answer on its way (RFC 9112 section 9.6).
constexpr std::chrono::seconds linger{2};

// One connection; used on the socket thread only.
struct Conversation {
  Conversation(tcp::socket socket, std::string from)
      : stream{std::move(socket)}, address{std::move(from)} {}

  beast::tcp_stream stream;
  beast::flat_buffer buffer;
  std::string address;
  bool idle = true;  // no request under way: may be closed at once when the server stops
};

// One of the few larger bodies that may be under way at once; given back when it is done with.
struct GiveBack {
  void operator()(std::size_t* under_way) const { --*under_way; }
};
using LargerBody = std::unique_ptr<std::size_t, GiveBack>;

// What reading a request came to.
struct Arrival {
  enum class Outcome { request, refused, gone } outcome = Outcome::gone;
  Request request;
  bool keep_alive = false;
  bool rest_unread = false;  // refused before the whole body was read
  int status = 0;            // when refused, or gone at the deadline (408)
  std::string sentence;
  LargerBody larger_body;
};

Arrival refused(int status, std::string sentence) {
  Arrival arrival;
  arrival.outcome = Arrival::Outcome::refused;
  arrival.status = status;
  arrival.sentence = std::move(sentence);
  arrival.rest_unread = true;
  arrival.request.method = Method::other;
  return arrival;
}

Arrival after_error(const beast::error_code& error) {
  if (error == http::error::header_limit || error == http::error::buffer_overflow)
    return refused(431,
                   "The headers of this request are too long. Clear this site’s cookies and "
                   "try again.");
  if (error == http::error::body_limit)
    return refused(413, "This is too large to send in one go. Send less at a time.");
  // Whoever has sent nothing more, or has gone, is told nothing.
  if (error == http::error::end_of_stream || error == http::error::partial_message ||
      error.category() != beast::error_code{http::error::bad_method}.category()) {
    Arrival arrival;
    arrival.status = error == beast::error::timeout ? 408 : 0;
    return arrival;
  }
  return refused(400, "This request could not be read. Go back and try again.");
}

RequestHead head_of(const Parser& parser, const std::string& peer, const std::string& proxy) {
  const auto& message = parser.get();
  const auto method = message.method_string();
  const auto target = message.target();
  RequestHead head{{method.data(), method.size()},
                   {target.data(), target.size()},
                   static_cast<int>(message.version()),
                   {},
                   peer,
                   proxy};
  for (const auto& field : message) {
    const auto name = field.name_string();
    const auto value = field.value();
    head.headers.add(lower({name.data(), name.size()}), std::string{value.data(), value.size()});
  }
  return head;
}

// Runs the handler on the pool and comes back to the socket thread with its answer.
asio::awaitable<Response> answer_on(asio::thread_pool& pool, const Handler& handler,
                                    const Request& request) {
  auto start = [&pool, &handler, &request](auto completion) {
    asio::post(pool, [&handler, &request, completion = std::move(completion)]() mutable {
      Response response;
      try {
        response = handler(request);
      } catch (...) {
        response = plain_text(500, "Something went wrong on our side. Try again in a few minutes.");
      }
      auto executor = asio::get_associated_executor(completion);
      asio::post(executor,
                 [completion = std::move(completion), response = std::move(response)]() mutable {
                   std::move(completion)(std::move(response));
                 });
    });
  };
  co_return co_await asio::async_initiate<decltype(asio::use_awaitable), void(Response)>(
      std::move(start), asio::use_awaitable);
}

}  // namespace

class Server::Implementation {
 public:
  Implementation(ServerOptions options, Handler handler, AccessLog log)
      : options_{std::move(options)},
        handler_{std::move(handler)},
        log_{std::move(log)},
        pool_{options_.handler_threads != 0 ? options_.handler_threads
                                            : std::max(1U, std::thread::hardware_concurrency())} {}

  ~Implementation() {
    begin_stop();
    wait();
    pool_.join();
  }

  Result<void> listen();
  void serve();
  std::uint16_t port() const { return port_; }
  void begin_stop() {
    asio::post(io_, [this] { drain(); });
  }
  bool wait() {
    std::call_once(joined_, [this] {
      if (thread_.joinable()) thread_.join();
    });
    return !cut_off_;
  }

 private:
  asio::awaitable<void> accept_all();
  void admit(tcp::socket socket);
  void turn_away(tcp::socket& socket);
  void leave(const std::shared_ptr<Conversation>& conversation);
  asio::awaitable<void> converse(std::shared_ptr<Conversation> conversation);
  asio::awaitable<bool> wait_for_request(Conversation& with, bool first);
  asio::awaitable<Arrival> read_request(Conversation& with);
  asio::awaitable<bool> read_body(Conversation& with, Parser& parser, Arrival& arrival);
  asio::awaitable<Response> respond(const Arrival& arrival);
  asio::awaitable<bool> write(Conversation& with, const Arrival& arrival, const Response& response);
  asio::awaitable<void> close(Conversation& with, bool rest_unread);
  void write_line(Method method, const Response& response, Clock::time_point since);
  std::string_view date_now();
  void drain();
  void stop_if_drained();

  const ServerOptions options_;
  const Handler handler_;
  const AccessLog log_;
  std::uint16_t port_ = 0;

  std::size_t larger_bodies_ = 0;  // under way; the socket thread’s own, and outlives its requests

  // Declared before the pool, so that what the pool still holds is destroyed while this lives.
  asio::io_context io_{1};
  asio::thread_pool pool_;
  tcp::acceptor acceptor_{io_};
  asio::steady_timer drain_timer_{io_};
  asio::signal_set signals_{io_};
  std::thread thread_;
  std::once_flag joined_;
  std::atomic<bool> cut_off_ = false;

  // The socket thread's own.
  std::set<std::shared_ptr<Conversation>> conversations_;
  std::map<std::string, std::size_t> connections_from_;
  bool draining_ = false;
  std::chrono::sys_seconds date_at_{};
  std::string date_;
};

Result<void> Server::Implementation::listen() {
  beast::error_code error;
  const auto address = asio::ip::make_address(options_.address, error);
  if (error)
    return refuse(RefusalCode::usage, "The address to listen on is not an IP address.", "address");
  const tcp::endpoint endpoint{address, options_.port};
  acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  if (error == asio::error::address_in_use)
    return refuse(RefusalCode::port_taken,
                  fmt::format("Port {} on {} is already taken. Stop the other program, or choose "
                              "another port.",
                              options_.port, options_.address),
                  "port");
  if (error)
    return refuse(RefusalCode::usage,
                  fmt::format("Port {} on {} cannot be listened on ({}). Choose another.",
                              options_.port, options_.address, error.message()),
                  "port");
  port_ = acceptor_.local_endpoint(error).port();
  return {};
}

void Server::Implementation::serve() {
  if (options_.stop_on_signals) {
    signals_.add(SIGTERM);
    signals_.add(SIGINT);
    signals_.async_wait([this](const beast::error_code& error, int) {
      if (!error) drain();
    });
  }
  asio::co_spawn(io_, accept_all(), asio::detached);
  thread_ = std::thread{[this] { io_.run(); }};
}

asio::awaitable<void> Server::Implementation::accept_all() {
  while (acceptor_.is_open()) {
    auto [error, socket] = co_await acceptor_.async_accept(as_result);
    if (!acceptor_.is_open()) co_return;
    if (!error) {
      admit(std::move(socket));
      continue;
    }
    // Out of file descriptors, or a connection gone before it was accepted: let others end first.
    asio::steady_timer pause{io_, std::chrono::milliseconds{20}};
    co_await pause.async_wait(as_result);
  }
}

void Server::Implementation::admit(tcp::socket socket) {
  beast::error_code error;
  const auto endpoint = socket.remote_endpoint(error);
  if (error) return;
  std::string address = endpoint.address().to_string();
  const auto from = connections_from_.find(address);
  const bool crowded = address != options_.trusted_proxy && from != connections_from_.end() &&
                       from->second >= options_.most_connections_per_address;
  if (crowded || conversations_.size() >= options_.most_connections) return turn_away(socket);
  socket.set_option(tcp::no_delay(true), error);
  auto conversation = std::make_shared<Conversation>(std::move(socket), std::move(address));
  conversation->buffer.max_size(options_.header_limit_bytes + read_ahead_bytes);
  ++connections_from_[conversation->address];
  conversations_.insert(conversation);
  asio::co_spawn(io_, converse(conversation),
                 [this, conversation](const std::exception_ptr&) { leave(conversation); });
}

void Server::Implementation::turn_away(tcp::socket& socket) {
  const Response response =
      plain_text(503, "There are too many connections from your address. Try again in a minute.");
  const std::string text = response_head(response, {Connection::close, false, date_now()});
  beast::error_code error;
  socket.non_blocking(true, error);
  asio::write(socket, std::array{asio::buffer(text), asio::buffer(response.body)}, error);
  socket.shutdown(tcp::socket::shutdown_send, error);
}

void Server::Implementation::leave(const std::shared_ptr<Conversation>& conversation) {
  const auto from = connections_from_.find(conversation->address);
  if (--from->second == 0) connections_from_.erase(from);
  conversations_.erase(conversation);
  if (draining_) stop_if_drained();
}

asio::awaitable<void> Server::Implementation::converse(std::shared_ptr<Conversation> with) {
  for (bool first = true;; first = false) {
    with->idle = true;
    if (!co_await wait_for_request(*with, first)) break;
    with->idle = false;
    Arrival arrival = co_await read_request(*with);
    if (arrival.outcome == Arrival::Outcome::gone) {
      if (arrival.status != 0 && log_) log_({Method::other, {}, arrival.status, {}});
      break;
    }
    const auto arrived = Clock::now();
    Response response = co_await respond(arrival);
    // What was answered is not kept while a slow reader takes the answer.
    arrival.request.body = {};
    arrival.larger_body.reset();
    write_line(arrival.request.method, response, arrived);
    if (draining_) arrival.keep_alive = false;
    const bool sent = co_await write(*with, arrival, response);
    if (sent && arrival.keep_alive) continue;
    if (sent) co_await close(*with, arrival.rest_unread);
    break;
  }
  with->stream.close();
}

// Whether the first byte of a request came.
asio::awaitable<bool> Server::Implementation::wait_for_request(Conversation& with, bool first) {
  if (draining_) co_return false;
  if (with.buffer.size() > 0) co_return true;
  with.stream.expires_after(first ? options_.request_deadline : options_.idle_deadline);
  auto [error, bytes] = co_await with.stream.async_read_some(with.buffer.prepare(4096), as_result);
  if (error) co_return false;
  with.buffer.commit(bytes);
  co_return true;
}

asio::awaitable<Arrival> Server::Implementation::read_request(Conversation& with) {
  const auto begun = Clock::now();
  with.stream.expires_at(begun + options_.request_deadline);
  Parser parser;
  parser.header_limit(options_.header_limit_bytes);
  parser.body_limit(boost::none);  // set below, once the path is known
  auto [error, bytes] =
      co_await http::async_read_header(with.stream, with.buffer, parser, as_result);
  if (error) co_return after_error(error);
  // Taken before the body: what a sender adds in trailers behind it is no header.
  auto request = read_request_head(head_of(parser, with.address, options_.trusted_proxy));
  if (!request) co_return refused(400, request.error().message);

  const BodyAllowance allowance = allowance_for(options_, request->path);
  const auto length = parser.content_length();
  if (length && *length > allowance.limit_bytes) co_return after_error(http::error::body_limit);
  parser.body_limit(allowance.limit_bytes);
  LargerBody larger_body;
  if (allowance.limit_bytes > options_.body_limit_bytes &&
      (parser.chunked() || length.value_or(0) > options_.body_limit_bytes)) {
    if (larger_bodies_ >= options_.most_larger_bodies)
      co_return refused(503, "Others are sending files just now. Wait a minute, then try again.");
    larger_body.reset(&++larger_bodies_);
  }
  with.stream.expires_at(begun + std::max(allowance.deadline, options_.request_deadline));

  Arrival arrival;
  arrival.request = *std::move(request);
  arrival.larger_body = std::move(larger_body);
  if (!co_await read_body(with, parser, arrival)) co_return arrival;
  arrival.outcome = Arrival::Outcome::request;
  arrival.keep_alive = parser.keep_alive();
  co_return arrival;
}

// Reads the body into the arrival's request; otherwise the arrival says what went wrong.
asio::awaitable<bool> Server::Implementation::read_body(Conversation& with, Parser& parser,
                                                        Arrival& arrival) {
  if (parser.is_done()) co_return true;
  if (const std::string* expectation = arrival.request.headers.find("expect")) {
    if (lower(*expectation) != "100-continue") {
      arrival = refused(417, "This request expects something that is not understood here.");
      co_return false;
    }
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    auto [error, bytes] = co_await asio::async_write(
        with.stream, asio::buffer(go_on.data(), go_on.size()), as_result);
    if (error) co_return false;
  }
  auto [error, bytes] = co_await http::async_read(with.stream, with.buffer, parser, as_result);
  if (error) {
    arrival = after_error(error);
    co_return false;
  }
  arrival.request.body = std::move(parser.get().body());
  co_return true;
}

asio::awaitable<Response> Server::Implementation::respond(const Arrival& arrival) {
  if (arrival.outcome == Arrival::Outcome::refused)
    co_return plain_text(arrival.status, arrival.sentence);
  Response response = co_await answer_on(pool_, handler_, arrival.request);
  if (!can_be_sent(response))
    response = plain_text(500, "Something went wrong on our side. Try again in a few minutes.");
  co_return response;
}

// Whether the whole response was taken.
asio::awaitable<bool> Server::Implementation::write(Conversation& with, const Arrival& arrival,
                                                    const Response& response) {
  const Sending sending{arrival.keep_alive ? Connection::keep_alive : Connection::close,
                        arrival.request.over_tls, date_now()};
  const std::string head = response_head(response, sending);
  const bool without_body = arrival.request.method == Method::head || has_no_body(response.status);
  const std::string_view body = without_body ? std::string_view{} : response.content();
  const auto more_s = std::chrono::seconds{body.size() / options_.slowest_reader_bytes_per_s};
  with.stream.expires_after(options_.response_deadline + more_s);
  const std::array<asio::const_buffer, 2> buffers{asio::buffer(head),
                                                  asio::buffer(body.data(), body.size())};
  auto [error, bytes] = co_await asio::async_write(with.stream, buffers, as_result);
  co_return !error;
}

asio::awaitable<void> Server::Implementation::close(Conversation& with, bool rest_unread) {
  beast::error_code ignored;
  with.stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
  if (!rest_unread) co_return;
  with.idle = true;
  with.stream.expires_after(linger);
  std::array<char, 16 * 1024> thrown_away;
  while (true) {
    auto [error, bytes] =
        co_await with.stream.async_read_some(asio::buffer(thrown_away), as_result);
    if (error) co_return;
  }
}

void Server::Implementation::write_line(Method method, const Response& response,
                                        Clock::time_point since) {
  if (!log_) return;
  const auto duration = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - since);
  log_({method, response.route, response.status, duration});
}

std::string_view Server::Implementation::date_now() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (now != date_at_ || date_.empty()) {
    date_at_ = now;
    date_ = http_date(now);
  }
  return date_;
}

void Server::Implementation::drain() {
  if (draining_) return;
  draining_ = true;
  beast::error_code ignored;
  acceptor_.close(ignored);
  signals_.cancel(ignored);
  for (const auto& conversation : conversations_)
    if (conversation->idle) conversation->stream.close();
  drain_timer_.expires_after(options_.drain_deadline);
  drain_timer_.async_wait([this](const beast::error_code& error) {
    if (error) return;
    cut_off_ = true;
    for (const auto& conversation : conversations_) conversation->stream.close();
    io_.stop();
  });
  stop_if_drained();
}

void Server::Implementation::stop_if_drained() {
  if (conversations_.empty()) drain_timer_.cancel();
}

Server::Server(std::unique_ptr<Implementation> implementation)
    : implementation_{std::move(implementation)} {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, Handler handler,
                                              AccessLog log) {
  auto implementation =
      std::make_unique<Implementation>(std::move(options), std::move(handler), std::move(log));
  if (auto listening = implementation->listen(); !listening) return listening.error();
  implementation->serve();
  return std::unique_ptr<Server>{new Server{std::move(implementation)}};
}

std::uint16_t Server::port() const { return implementation_->port(); }
void Server::begin_stop() { implementation_->begin_stop(); }
bool Server::wait() { return implementation_->wait(); }

}  // namespace candour::web
