#pragma once
// What the HTTP server is told at its start: where to listen, and its limits.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace candour::web {

// A larger body, and longer to send it in, for one path and those under it: "/timelines/upload".
// A segment in braces stands for any one that is not empty: "/cases/{case}/files".
struct BodyAllowance {
  std::string path;
  std::size_t limit_bytes = 5 * 1024 * 1024;
  std::chrono::milliseconds deadline{60'000};
  bool and_below = true;  // whether it holds for paths under this one, too
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
  std::size_t most_larger_bodies = 16;             // under way at once: 503
  std::size_t most_connections = 4096;             // 503
  std::size_t most_connections_per_address = 256;  // 503; the trusted proxy is not counted

  // The address of the proxy whose X-Forwarded-For and X-Forwarded-Proto are believed; empty: none.
  std::string trusted_proxy;
  // Whether SIGTERM and SIGINT stop the server as stop() does. For the program, not for tests.
  bool stop_on_signals = false;
};

// How large a body a path may have, and how long the whole request may take.
BodyAllowance allowance_for(const ServerOptions& options, std::string_view path);

}  // namespace candour::web
