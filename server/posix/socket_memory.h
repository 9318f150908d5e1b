// Asio keeps what it knows of a socket for the next one, and gives it back at
// the end only. Taken one by one, amid the rooms of that hour, each of these
// pieces would keep a page of memory when the rooms are gone.
#pragma once

#include <cstddef>

namespace boost::asio {
class io_context;
}

namespace streep::server {

// Takes them together: for so many sockets, or as many as the system gives.
void take_memory_for_sockets(boost::asio::io_context& world, std::size_t sockets);

}  // namespace streep::server
