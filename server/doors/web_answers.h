// What is read of an HTTP request, and what one is answered with. It knows no
// sockets and no rooms. For the sources of this folder only.
#pragma once

#include <boost/beast/http.hpp>
#include <string>
#include <string_view>

#include "server/doors/page.h"
#include "server/hosting/reception.h"

namespace streep::server {

namespace beast = boost::beast;
namespace http = beast::http;

using Request = http::request<http::string_body>;
using Answer = http::response<http::string_body>;

[[nodiscard]] std::string_view view_of(beast::string_view text);
// What is asked for, without what comes after a question mark; and that.
[[nodiscard]] std::string_view path_of(const Request& request);
[[nodiscard]] std::string_view query_of(const Request& request);

// `key` in all languages.
[[nodiscard]] Answer sentence(http::status status, std::string_view key);
// Packed, where the browser can unpack.
[[nodiscard]] Answer file(const PageFile& file, const Request& request);
[[nodiscard]] Answer json(unsigned status, std::string text);
[[nodiscard]] Answer answer_of(Reception::Reply reply, bool secure);
// The headers that all of them have. `host` is what this server is called in the request; empty: another name.
void protect(Answer& answer, std::string_view host, bool secure);

}  // namespace streep::server
