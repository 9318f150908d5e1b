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

// `key` in all languages, and the way to the page at `home`.
[[nodiscard]] Answer sentence(http::status status, std::string_view key, std::string_view home);
// Packed, where the browser can unpack.
[[nodiscard]] Answer file(const PageFile& file, const Request& request);
[[nodiscard]] Answer json(unsigned status, std::string text);
// A cookie is of what lies below `path`, and of https where that is what it came by.
[[nodiscard]] Answer answer_of(Reception::Reply reply, std::string_view path, bool secure);
// What was asked for is at another address; that says whoever runs the server, and never the request.
[[nodiscard]] Answer moved(std::string_view to);
// The headers that all of them have. `sockets` is where the page may open one, beside its own host; empty: nowhere.
void protect(Answer& answer, std::string_view sockets, bool secure);

}  // namespace streep::server
