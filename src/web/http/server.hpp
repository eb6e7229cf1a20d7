#pragma once
// The HTTP server: HTTP/1.1 with keep-alive, behind a proxy that ends TLS. Sockets are served on
// one thread; handlers run on a pool, so that a slow page stops no other.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/refusal.hpp"
#include "web/http/access_log.hpp"
#include "web/http/request.hpp"
#include "web/http/response.hpp"

namespace candour::web {

// Makes the response; called on several threads at once. One that throws is answered with 500.
using Handler = std::function<Response(const Request&)>;
// Called on the socket thread: must be quick.
using AccessLog = std::function<void(const AccessLine&)>;

// A larger body, and longer to send it in, for one path and those under it: "/timelines/upload".
struct BodyAllowance {
  std::string path;
  std::size_t limit_bytes = 5 * 1024 * 1024;
  std::chrono::milliseconds deadline{60'000};
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;        // 0: any free one, see Server::port
  std::size_t handler_threads = 0;  // 0: as many as there are processors

  // For the whole request from its first byte, however its bytes are spread (slow loris).
  std::chrono::milliseconds request_deadline{15'000};
  // Without a request under way: the first on a connection has request_deadline to begin.
  std::chrono::milliseconds idle_deadline{60'000};
  // For the whole response; larger ones have a second more for every slowest_reader_bytes_per_s.
  std::chrono::milliseconds response_deadline{15'000};
  std::size_t slowest_reader_bytes_per_s = 16 * 1024;
  // From the request to stop until what is still under way is cut off.
  std::chrono::milliseconds drain_deadline{5'000};

  std::uint32_t header_limit_bytes = 8 * 1024;     // request line and headers: 431
  std::size_t body_limit_bytes = 1024 * 1024;      // 413
  std::vector<BodyAllowance> larger_bodies;        // the longest path that fits counts
  std::size_t most_connections = 4096;             // 503
  std::size_t most_connections_per_address = 256;  // 503; the trusted proxy is not counted

  // The address of the proxy whose X-Forwarded-For and X-Forwarded-Proto are believed; empty: none.
  std::string trusted_proxy;
  // Whether SIGTERM and SIGINT stop the server as stop() does. For the program, not for tests.
  bool stop_on_signals = false;
};

class Server {
 public:
  // Listens and serves. Refuses with port_taken, or usage when the address cannot be listened on.
  static Result<std::unique_ptr<Server>> start(ServerOptions options, Handler handler,
                                               AccessLog log = {});
  // Stops, and waits for every handler that is still running.
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  // The port that it listens on.
  std::uint16_t port() const;

  // Accepts nothing new, closes idle connections, lets requests under way be answered, and cuts off
  // what is left after drain_deadline. Returns at once; may be called from any thread, and twice.
  void begin_stop();

  // Waits until the server has stopped. False when something had to be cut off: a handler may then
  // still be running, and the program should end without waiting for it.
  bool wait();

  bool stop() {
    begin_stop();
    return wait();
  }

 private:
  class Implementation;
  explicit Server(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace candour::web
