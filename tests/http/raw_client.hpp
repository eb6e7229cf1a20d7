#pragma once
// A client that sends the bytes it is told to, right or wrong, and reads what comes back. It knows
// no HTTP library, so that it cannot hide a fault by sharing it.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace candour::web {

struct RawResponse {
  int status = 0;
  std::string head;  // status line and headers, with the last CR LF
  std::string body;

  // A header's value; empty when there is none. `name` as the server writes it.
  std::string header(std::string_view name) const;
};

class RawClient {
 public:
  // Connects to 127.0.0.1. Every wait is given up after ten seconds, which fails the test.
  // `receive_buffer_bytes` makes a reader that takes little; 0 leaves the system's choice.
  explicit RawClient(std::uint16_t port, int receive_buffer_bytes = 0);
  ~RawClient();
  RawClient(RawClient&& other) noexcept;
  RawClient& operator=(RawClient&&) = delete;

  bool connected() const { return socket_ >= 0; }

  // False when the server has closed.
  bool send(std::string_view bytes);
  void shut_down_sending();

  // The next response, by its Content-Length; none when the connection closed before it was whole.
  // `head_only` for the answer to HEAD.
  std::optional<RawResponse> read_response(bool head_only = false);

  // Everything until the server closes; none when it did not within ten seconds.
  std::optional<std::string> read_until_close();

  // Sends `piece` again and again, one each time the server has said nothing for `pause`, until the
  // server answers or closes.
  void drip(std::string_view piece, std::chrono::milliseconds pause);

 private:
  enum class Read { some, closed, nothing };
  Read read_some(std::chrono::milliseconds limit);

  int socket_ = -1;
  std::string received_;
};

}  // namespace candour::web
