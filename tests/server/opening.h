// Somebody who opens rooms on a real server, over a socket that waits.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "game/wire/ready.h"

namespace streep {

struct HttpAnswer {
  int status = 0;  // 0: none came
  std::string head, body;
  [[nodiscard]] bool opened() const { return status == 201; }
  [[nodiscard]] wire::Ready ready() const { return std::get<wire::Ready>(wire::read_ready(body).value()); }
};

// All that is answered until the server hangs up.
inline HttpAnswer ask_server(std::uint16_t port, std::string_view request) {
  const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in there{};
  there.sin_family = AF_INET;
  there.sin_port = htons(port);
  there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string said;
  if (::connect(connection, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0) {
    while (!request.empty()) {
      const ssize_t sent = ::send(connection, request.data(), request.size(), MSG_NOSIGNAL);
      if (sent <= 0) break;
      request.remove_prefix(static_cast<std::size_t>(sent));
    }
    char bytes[4096];
    for (ssize_t count = 0; (count = ::recv(connection, bytes, sizeof bytes, 0)) > 0;) said.append(bytes, static_cast<std::size_t>(count));
  }
  ::close(connection);
  const std::size_t end = said.find("\r\n\r\n");
  if (!said.starts_with("HTTP/1.1 ") || end == std::string::npos) return {};
  return {.status = std::stoi(said.substr(9, 3)), .head = said.substr(0, end), .body = said.substr(end + 4)};
}

// `more`: header lines.
inline HttpAnswer open_room(std::uint16_t port, const std::string& query, const std::string& body = {}, const std::string& more = {}) {
  const std::string host = "127.0.0.1:" + std::to_string(port);
  return ask_server(port, "POST /rooms?" + query + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: http://" + host +
                              "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + more + "\r\n" + body);
}

}  // namespace streep
