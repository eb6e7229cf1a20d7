// An open loop: pages are asked for at a steady rate whether or not earlier ones were answered, so
// that a slow answer makes the next ones wait as people would. Latency counts from the moment at
// which a page was due to be asked for. Server and askers share the machine’s processors.
//   load_bench DATA_FOLDER TODAY LAW_FOLDER ASSETS_FOLDER [PAGES_A_SECOND] [SECONDS]

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "council_site.hpp"
#include "figures.hpp"
#include "web/http/server.hpp"

namespace candour::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int askers = 32;

// One kept connection: sends a request, reads the whole answer.
class Asker {
 public:
  explicit Asker(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int at_once = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    const auto* where = reinterpret_cast<const sockaddr*>(&address);
    CANDOUR_ASSERT(::connect(socket_, where, sizeof address) == 0, "the server answers");
  }
  ~Asker() { ::close(socket_); }
  Asker(const Asker&) = delete;
  Asker& operator=(const Asker&) = delete;

  // The status of the answer, or 0.
  int ask(const std::string& request) {
    if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) < 0) return 0;
    std::string head;
    std::size_t body_at = std::string::npos;
    while (body_at == std::string::npos) {
      if (!receive(head)) return 0;
      body_at = head.find("\r\n\r\n");
    }
    std::size_t left = length_of(head) + body_at + 4;
    left = left > head.size() ? left - head.size() : 0;
    std::string rest;
    while (rest.size() < left) {
      if (!receive(rest)) return 0;
    }
    return std::stoi(head.substr(9, 3));
  }

 private:
  bool receive(std::string& into) {
    char buffer[64 * 1024];
    const auto got = ::recv(socket_, buffer, sizeof buffer, 0);
    if (got <= 0) return false;
    into.append(buffer, static_cast<std::size_t>(got));
    return true;
  }
  static std::size_t length_of(const std::string& head) {
    const auto at = head.find("Content-Length: ");
    return at == std::string::npos ? 0 : std::stoul(head.substr(at + 16));
  }

  int socket_;
};

std::string request_of(const std::string& target, const std::string& cookie) {
  return fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {}={}\r\n\r\n", target,
                     web::session_cookie, cookie);
}

// What staff open, in about the shares in which they open it.
std::vector<std::string> requests_of(CouncilSite& site) {
  std::vector<std::string> requests;
  for (const std::string_view staff : {"amira", "ben", "olu", "lena"}) {
    const std::string cookie = site.sign_in(staff);
    const auto cases = registers::cases_of(site.store(), site.council(), StaffId::ours(staff));
    for (const registers::CaseRow& row : *cases) {
      requests.push_back(request_of("/cases/" + row.id.text(), cookie));
      requests.push_back(request_of("/my-work", cookie));
    }
    for (const std::string_view half : {"mar", "jon%20s", "o%27b", "smi", "ka"})
      requests.push_back(request_of(fmt::format("/search?q={}", half), cookie));
  }
  const std::string mary = site.sign_in("mary");
  for (const std::string_view target :
       {"/my-work", "/registers/duties", "/registers/waiting", "/registers/caseloads"})
    requests.push_back(request_of(std::string{target}, mary));
  return requests;
}

struct Outcome {
  std::vector<double> late_ms;
  int failed = 0;
};

Outcome run(std::uint16_t port, const std::vector<std::string>& requests, int first, int rate,
            int seconds, SteadyClock::time_point begin) {
  Outcome outcome;
  Asker asker{port};
  const std::chrono::duration<double> apart{static_cast<double>(askers) / rate};
  const int times = rate * seconds / askers;
  for (int i = 0; i < times; ++i) {
    const auto due = begin + std::chrono::duration_cast<SteadyClock::duration>(
                                 apart * (i + static_cast<double>(first) / askers));
    std::this_thread::sleep_until(due);
    const auto place = static_cast<std::size_t>(i * askers + first) % requests.size();
    if (asker.ask(requests[place]) != 200) ++outcome.failed;
    const std::chrono::duration<double, std::milli> late = SteadyClock::now() - due;
    outcome.late_ms.push_back(late.count());
  }
  return outcome;
}

}  // namespace
}  // namespace candour::bench

int main(int count, char** given) {
  using namespace candour;
  using namespace candour::bench;
  if (count < 5) {
    fmt::print(stderr, "usage: load_bench DATA_FOLDER TODAY LAW_FOLDER ASSETS_FOLDER [RATE] [S]\n");
    return 2;
  }
  const int rate = count > 5 ? whole_number(given[5]) : 1'000;
  const int seconds = count > 6 ? whole_number(given[6]) : 10;
  const auto today = parse_day(given[2]);
  CANDOUR_ASSERT(today.has_value(), "TODAY is a day");
  CouncilSite site{given[1], given[3], given[4], *today};
  const auto requests = requests_of(site);
  web::ServerOptions options;
  options.port = 0;
  auto server = web::Server::start(
      options, [&](const web::Request& request) { return site.pages().handle(request); });
  CANDOUR_ASSERT(server.has_value(), "the server starts");
  for (const std::string& request : requests) {  // once each, so that caches are as in a day’s work
    Asker asker{(*server)->port()};
    CANDOUR_ASSERT(asker.ask(request) == 200, "a page of the load is not shown");
  }
  const auto begin = SteadyClock::now() + std::chrono::milliseconds{50};
  std::vector<Outcome> outcomes(askers);
  std::vector<std::thread> threads;
  for (int i = 0; i < askers; ++i)
    threads.emplace_back([&, i] {
      outcomes[static_cast<std::size_t>(i)] =
          run((*server)->port(), requests, i, rate, seconds, begin);
    });
  for (std::thread& thread : threads) thread.join();
  std::vector<double> late_ms;
  int failed = 0;
  for (const Outcome& one : outcomes) {
    late_ms.insert(late_ms.end(), one.late_ms.begin(), one.late_ms.end());
    failed += one.failed;
  }
  fmt::print("{} pages at {} a second, {} kinds, {} not shown\n", late_ms.size(), rate,
             requests.size(), failed);
  fmt::print("{:<52} {:>9.1f} ms\n", "median, from when it was due", at_share(late_ms, 0.5));
  const bool good = within("99th percentile", at_share(late_ms, 0.99), 20, "ms");
  return good && failed == 0 ? 0 : 1;
}
