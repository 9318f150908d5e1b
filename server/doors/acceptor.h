// Where phones connect. It knows none of them.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <string>

namespace streep::server {

// Listens on this address of the machine (IPv4; empty: all of them) and port (0: any that is free). Throws WorldError where
// that cannot be.
[[nodiscard]] boost::asio::ip::tcp::acceptor open_acceptor(boost::asio::io_context& world, const std::string& address, std::uint16_t port);

}  // namespace streep::server
