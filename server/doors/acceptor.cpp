#include "server/doors/acceptor.h"

#include "server/ground/world_error.h"

namespace streep::server {

namespace asio = boost::asio;
using asio::ip::tcp;

tcp::acceptor open_acceptor(asio::io_context& world, const std::string& address, std::uint16_t port) {
  boost::system::error_code fault;
  const auto place = address.empty() ? asio::ip::address_v4::any() : asio::ip::make_address_v4(address, fault);
  if (fault) throw WorldError(WorldFault::address_unknown, address);
  tcp::acceptor acceptor(world);
  const tcp::endpoint here(place, port);
  acceptor.open(here.protocol());
  acceptor.set_option(tcp::acceptor::reuse_address(true));
  if (acceptor.bind(here, fault)) {
    if (fault == asio::error::address_in_use) throw WorldError(WorldFault::port_taken, std::to_string(port));
    throw WorldError(WorldFault::no_door, fault.message());
  }
  acceptor.listen(asio::socket_base::max_listen_connections);
  return acceptor;
}

}  // namespace streep::server
