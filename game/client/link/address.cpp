#include "game/client/link/address.h"

#include <charconv>
#include <system_error>

#include "game/base/limits.h"
#include "game/base/ranges.h"

namespace streep::client {

namespace {

bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool fits_host(char letter) { return is_letter(letter) || is_digit(letter) || letter == '.' || letter == '-'; }
bool fits_ipv6(char letter) { return is_digit(letter) || letter == ':' || letter == '.' || (is_letter(letter) && (letter | 0x20) <= 'f'); }
// What RFC 3986 lets stand in a path; it becomes part of a request.
bool fits_path(char letter) {
  return is_letter(letter) || is_digit(letter) || std::string_view("/-._~!$&'()*+,;=:%").find(letter) != std::string_view::npos;
}

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter; }

std::optional<std::uint16_t> port_from(std::string_view digits) {
  std::uint16_t port = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, port);
  if (read.ec != std::errc{} || read.ptr != end || port == 0) return std::nullopt;
  return port;
}

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::string_view scheme_text(Scheme scheme) {
  switch (scheme) {
    case Scheme::none: return "";
    case Scheme::http: return "http://";
    case Scheme::https: return "https://";
  }
  return "";
}

// Takes it off `rest`; a phone writes Https:// where a line begins.
Scheme take_scheme(std::string_view& rest) {
  for (const Scheme scheme : {Scheme::http, Scheme::https}) {
    const std::string_view text = scheme_text(scheme);
    const bool same =
        rest.size() >= text.size() && std::equal(text.begin(), text.end(), rest.begin(), [](char a, char b) { return a == lower(b); });
    if (!same) continue;
    rest.remove_prefix(text.size());
    return scheme;
  }
  return Scheme::none;
}

std::uint16_t usual_port(Scheme scheme) {
  switch (scheme) {
    case Scheme::none: return base::kPort;
    case Scheme::http: return kHttpPort;
    case Scheme::https: return kHttpsPort;
  }
  return base::kPort;
}

// Takes it off `rest`, which then begins behind it. Empty: it is none.
std::string_view take_host(std::string_view& rest) {
  const bool in_brackets = rest.starts_with('[');
  const std::size_t end = in_brackets ? rest.find(']') : std::min(rest.find_first_of(":/"), rest.size());
  if (end == rest.npos) return {};
  const std::string_view host = in_brackets ? rest.substr(1, end - 1) : rest.substr(0, end);
  rest.remove_prefix(in_brackets ? end + 1 : end);
  const bool fits = in_brackets ? base::all_of(host, fits_ipv6) && host.find(':') != host.npos : base::all_of(host, fits_host);
  return fits && host.size() <= base::kHostBytes ? host : std::string_view();
}

std::string host_text(const Address& address) { return is_ipv6(address) ? "[" + address.host + "]" : address.host; }

}  // namespace

std::optional<Address> address_from(std::string_view typed) {
  std::string_view rest = trim(typed);
  rest = rest.substr(0, rest.find('?'));
  Address address;
  address.scheme = take_scheme(rest);
  address.host = take_host(rest);
  if (address.host.empty()) return std::nullopt;
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string_view port = rest.substr(0, slash);
  std::string_view path = rest.substr(slash);
  const auto number = port.empty() ? usual_port(address.scheme) : port_from(port.substr(1));
  if (!number || (!port.empty() && !port.starts_with(':'))) return std::nullopt;
  while (path.ends_with('/')) path.remove_suffix(1);
  if (path.size() > base::kLinkBytes || !base::all_of(path, fits_path)) return std::nullopt;
  address.port = *number;
  address.path = path;
  return address;
}

std::string text_of(const Address& address) {
  const std::string port = address.port == usual_port(address.scheme) ? "" : ":" + std::to_string(address.port);
  return std::string(scheme_text(address.scheme)) + host_text(address) + port + address.path;
}

std::string authority_of(const Address& address, bool secure) {
  const bool usual = address.port == (secure ? kHttpsPort : kHttpPort);
  return host_text(address) + (usual ? "" : ":" + std::to_string(address.port));
}

HostSearch find_nothing(const std::string& /*host*/) {
  return [] { return std::optional<HostNumber>(HostNumber()); };
}

}  // namespace streep::client
