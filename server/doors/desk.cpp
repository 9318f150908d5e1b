#include "server/doors/desk.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <utility>

namespace streep::server {
namespace {

constexpr std::string_view kSocketPath = "/socket";
constexpr std::string_view kHostPath = "/host";
constexpr std::string_view kRoomsPath = "/rooms";
constexpr std::string_view kNativePath = "/native";
constexpr std::array kPaths{kSocketPath, kHostPath, kRoomsPath, kNativePath};

constexpr std::string_view kForwardedFor = "X-Forwarded-For";
constexpr std::string_view kForwardedProto = "X-Forwarded-Proto";
constexpr std::chrono::minutes kBetweenNotices{1};

beast::string_view name_of(std::string_view header) { return {header.data(), header.size()}; }

Asked asked_of(const Request& request, bool by_proxy) {
  return {.host = view_of(request[http::field::host]), .origin = view_of(request[http::field::origin]), .by_proxy = by_proxy};
}

// Of all such headers, in their order.
std::string forwarded_in(const Request& request) {
  std::string all;
  const auto [first, last] = request.equal_range(name_of(kForwardedFor));
  for (auto field = first; field != last; ++field) {
    if (!all.empty()) all += ',';
    all += view_of(field->value());
  }
  return all;
}

bool is_reading(const Request& request) { return request.method() == http::verb::get || request.method() == http::verb::head; }

}  // namespace

Desk::Desk(const Clock& clock, const Page& page, const Reception& reception, Options options)
    : clock_(clock), page_(page), reception_(reception), options_(std::move(options)) {}

// --- where it comes from

std::string Desk::address_of(const Request& request, const std::string& peer) {
  const bool says = request.count(name_of(kForwardedFor)) > 0;
  if (!is_proxy(peer)) {
    if (says && is_due(Notice::unknown_proxy))
      spdlog::warn(
          "X-Forwarded-For came from where no trusted proxy is, and was not looked at: all that come from there count as one device. Is it "
          "a "
          "proxy of yours? --trusted-proxy and its ADDRESS, with --public-url");
    return peer;
  }
  auto phone = options_.proxies.phone_in(forwarded_in(request));
  if (!phone && is_due(Notice::silent_proxy))
    spdlog::warn("the trusted proxy does not say whose request it brings: devices cannot be told apart. Have it set X-Forwarded-For");
  return std::move(phone).value_or(std::string());
}

bool Desk::is_due(Notice notice) {
  const ServerTime now = clock_.now();
  const auto [told, is_first] = told_.try_emplace(notice, now);
  if (!is_first && now - told->second < kBetweenNotices) return false;
  told->second = now;
  return true;
}

void Desk::tell_foreign(const Asked& asked) {
  if (!is_due(Notice::foreign_page)) return;
  const std::string_view what = difference(asked, options_.place);
  if (options_.place.outside)
    spdlog::warn("403: the Origin of a page was {}: people have to come by --public-url, which is {}", what,
                 options_.place.outside->origin);
  else
    spdlog::warn("403: the Origin of a page was {}. Does a proxy stand before this server? Start it with --public-url https://NAME", what);
}

// --- what is asked

bool Desk::knows(std::string_view path) const { return page_.find(path) != nullptr || std::ranges::find(kPaths, path) != kPaths.end(); }

// As this server calls it, whether a proxy leaves the path of --public-url in front of it or takes it away.
std::string_view Desk::own_path(const Request& request) const {
  const std::string_view path = path_of(request);
  const auto& outside = options_.place.outside;
  if (!outside || knows(path) || !path.starts_with(outside->path)) return path;
  return path.substr(outside->path.size() - 1);
}

std::string_view Desk::home() const { return options_.place.outside ? std::string_view(options_.place.outside->path) : "/"; }

bool Desk::opens_page(const Request& request) const { return request.method() == http::verb::get && own_path(request) == "/"; }

bool Desk::may_open_socket(const Request& request, bool by_proxy) const {
  return own_path(request) == kSocketPath && server::may_open_socket(asked_of(request, by_proxy), options_.place);
}

bool Desk::opens_room(const Request& request, bool by_proxy) const {
  return request.method() == http::verb::post && own_path(request) == kRoomsPath &&
         host_is_ours(asked_of(request, by_proxy), options_.place);
}

bool Desk::is_from_own_page(const Request& request, bool by_proxy) {
  const Asked asked = asked_of(request, by_proxy);
  if (origin_is_ours(asked, options_.place)) return true;
  tell_foreign(asked);
  return false;
}

// A proxy that takes both kinds says which it was.
bool Desk::wants_https(const Request& request, bool by_proxy) const {
  const auto& outside = options_.place.outside;
  return by_proxy && outside && outside->origin.starts_with("https:") && view_of(request[name_of(kForwardedProto)]) == "http";
}

// --- what it gets

Answer Desk::answer(const Request& request, bool by_proxy) {
  const Asked asked = asked_of(request, by_proxy);
  Answer answer = reply_to(request, asked);
  protect(answer, socket_origin(asked, options_.place), options_.place.secure);
  return answer;
}

Answer Desk::answer(Reception::Reply reply, const Request& request, bool by_proxy) const {
  const auto& outside = options_.place.outside;
  const bool is_secure = outside ? outside->origin.starts_with("https:") : options_.place.secure;
  Answer answer = answer_of(std::move(reply), home(), is_secure);
  protect(answer, socket_origin(asked_of(request, by_proxy), options_.place), options_.place.secure);
  return answer;
}

Answer Desk::answer_in_clear(const Request& request) const {
  const Asked asked = asked_of(request, false);
  const auto& outside = options_.place.outside;
  Answer answer = !host_is_ours(asked, options_.place) ? sentence(http::status::misdirected_request, "web_wrong_host", home())
                  : outside                            ? moved(outside->origin + outside->path)
                                                       : moved("https://" + std::string(asked.host) + "/");
  protect(answer, {}, false);
  return answer;
}

Answer Desk::reply_to(const Request& request, const Asked& asked) {
  if (!host_is_ours(asked, options_.place)) {
    if (is_due(Notice::other_host))
      spdlog::warn(
          "421: a request was for another Host than this server's. Is that name yours? --host-name and the NAME, or where a proxy stands "
          "before this server --public-url and the URL; --trusted-proxy and its ADDRESS where that gives Host another name");
    return sentence(http::status::misdirected_request, "web_wrong_host", home());
  }
  if (!is_reading(request)) {
    Answer answer = sentence(http::status::method_not_allowed, "web_not_possible", home());
    answer.set(http::field::allow, "GET, HEAD");
    return answer;
  }
  const auto& outside = options_.place.outside;
  if (wants_https(request, asked.by_proxy)) return moved(outside->origin + outside->path);
  const std::string_view path = own_path(request);
  if (path == kHostPath) return json(200, reception_.offer());
  if (path == kNativePath) return json(200, "{\"udp\":" + std::to_string(options_.native_port) + "}");
  if (path == kSocketPath) {
    if (!origin_is_ours(asked, options_.place)) tell_foreign(asked);
    return sentence(http::status::forbidden, "web_foreign_page", home());
  }
  if (const PageFile* found = page_.find(path)) return file(*found, request);
  if (outside && std::string(path) + '/' == outside->path) return moved(outside->path);
  return sentence(http::status::not_found, "web_nothing", home());
}

}  // namespace streep::server
