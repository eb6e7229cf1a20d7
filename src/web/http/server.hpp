#pragma once
// The HTTP server: HTTP/1.1 with keep-alive, behind a proxy that ends TLS. Sockets are served on
// one thread; handlers run on a pool, so that a slow page stops no other.

#include <cstdint>
#include <functional>
#include <memory>

#include "base/refusal.hpp"
#include "web/http/access_log.hpp"
#include "web/http/request.hpp"
#include "web/http/response.hpp"
#include "web/http/server_options.hpp"

namespace candour::web {

// Makes the response; called on several threads at once. One that throws is answered with 500.
using Handler = std::function<Response(const Request&)>;
// Called on the socket thread: must be quick.
using AccessLog = std::function<void(const AccessLine&)>;

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
