// What Asio has of OpenSSL: BOOST_ASIO_SEPARATE_COMPILATION asks for it once in a program.
#include <boost/asio/ssl/impl/src.hpp>
