#include "raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace candour::web {
namespace {

constexpr std::chrono::milliseconds patience{10'000};

}  // namespace

std::string RawResponse::header(std::string_view name) const {
  const std::string start = "\r\n" + std::string{name} + ": ";
  const std::size_t at = head.find(start);
  if (at == std::string::npos) return {};
  const std::size_t from = at + start.size();
  return head.substr(from, head.find("\r\n", from) - from);
}

RawClient::RawClient(std::uint16_t port, int receive_buffer_bytes) {
  socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (receive_buffer_bytes > 0)
    setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    close(socket_);
    socket_ = -1;
  }
}

RawClient::~RawClient() {
  if (socket_ >= 0) close(socket_);
}

RawClient::RawClient(RawClient&& other) noexcept
    : socket_{std::exchange(other.socket_, -1)}, received_{std::move(other.received_)} {}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void RawClient::shut_down_sending() { shutdown(socket_, SHUT_WR); }

RawClient::Read RawClient::read_some(std::chrono::milliseconds limit) {
  pollfd waiting{socket_, POLLIN, 0};
  if (poll(&waiting, 1, static_cast<int>(limit.count())) == 0) return Read::nothing;
  std::array<char, 65536> bytes;
  const ssize_t count = recv(socket_, bytes.data(), bytes.size(), 0);
  if (count <= 0) return Read::closed;
  received_.append(bytes.data(), static_cast<std::size_t>(count));
  return Read::some;
}

std::optional<RawResponse> RawClient::read_response(bool head_only) {
  std::size_t end = std::string::npos;
  while ((end = received_.find("\r\n\r\n")) == std::string::npos)
    if (read_some(patience) != Read::some) return std::nullopt;
  RawResponse response;
  response.head = received_.substr(0, end + 2);
  received_.erase(0, end + 4);
  if (response.head.size() > 12)
    std::from_chars(response.head.data() + 9, response.head.data() + 12, response.status);
  std::size_t length = 0;
  const std::string text = response.header("Content-Length");
  std::from_chars(text.data(), text.data() + text.size(), length);
  if (head_only) length = 0;
  while (received_.size() < length)
    if (read_some(patience) != Read::some) return std::nullopt;
  response.body = received_.substr(0, length);
  received_.erase(0, length);
  return response;
}

std::optional<std::string> RawClient::read_until_close() {
  while (true) {
    const Read read = read_some(patience);
    if (read == Read::closed) return std::exchange(received_, {});
    if (read == Read::nothing) return std::nullopt;
  }
}

void RawClient::drip(std::string_view piece, std::chrono::milliseconds pause) {
  const auto give_up = std::chrono::steady_clock::now() + patience;
  while (std::chrono::steady_clock::now() < give_up)
    if (!send(piece) || read_some(pause) != Read::nothing) return;
}

}  // namespace candour::web
