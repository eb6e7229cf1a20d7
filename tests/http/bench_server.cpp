// A server for measuring: "/ping" is two bytes, "/page" a page of 24 kB that is made beforehand. It
// prints its port, and when it is told to stop (SIGTERM), the processor time it has used.
//
//   bench_http_server & wrk -t2 -c64 -d10 http://127.0.0.1:PORT/ping

#include <fmt/format.h>
#include <sys/resource.h>

#include <string>

#include "web/http/server.hpp"

using namespace candour;

namespace {

double processor_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace

int main() {
  const std::string page(24 * 1024, 'x');
  web::ServerOptions options;
  options.port = 0;
  options.stop_on_signals = true;
  std::size_t answered = 0;
  auto server = web::Server::start(
      options,
      [&page](const web::Request& request) {
        return request.path == "/page" ? web::html_page(page) : web::html_page("ok");
      },
      [&answered](const web::AccessLine&) { ++answered; });
  if (!server) {
    fmt::print(stderr, "{}\n", server.error().message);
    return 1;
  }
  fmt::print("{}\n", (*server)->port());
  std::fflush(stdout);
  const bool drained = (*server)->wait();
  const double used = processor_seconds();
  fmt::print("{} requests, {:.1f} us of processor time for each, {}\n", answered,
             used * 1e6 / static_cast<double>(answered == 0 ? 1 : answered),
             drained ? "drained" : "cut off");
  return drained ? 0 : 3;
}
