#include "server/doors/web_answers.h"

#include <algorithm>
#include <utility>

#include "game/deck/names.h"
#include "game/deck/words.h"
#include "server/hosting/wish.h"

namespace streep::server {

// Nothing from elsewhere, nothing in a frame, nothing in a referrer. Safari
// before 15.4 does not count a WebSocket of the same host as 'self'.
void protect(Answer& answer, std::string_view sockets, bool secure) {
  answer.set("Content-Security-Policy",
             "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' " + std::string(sockets) +
                 "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  answer.set("X-Content-Type-Options", "nosniff");
  answer.set("Referrer-Policy", "no-referrer");
  answer.set("Cross-Origin-Opener-Policy", "same-origin");
  answer.set("Cross-Origin-Resource-Policy", "same-origin");
  if (secure) answer.set("Strict-Transport-Security", "max-age=86400");
}

// In all languages: nobody knows yet who is there.
Answer sentence(http::status status, std::string_view key, std::string_view home) {
  Answer answer{status, 11};
  answer.set(http::field::content_type, "text/html; charset=utf-8");
  answer.set(http::field::cache_control, "no-store");
  std::string& page = answer.body();
  page = "<!doctype html><html lang=" + std::string(deck::name_of(deck::kLanguages.front())) +
         "><meta name=viewport content='width=device-width'><title>Streep</title>";
  for (const deck::Language each : deck::kLanguages)
    page += "<p lang=" + std::string(deck::name_of(each)) + '>' + deck::words_of(each)(key);
  page += "<p><a href='" + std::string(home) + "'>Streep</a>";
  return answer;
}

Answer moved(std::string_view to) {
  Answer answer{http::status::temporary_redirect, 11};
  answer.set(http::field::location, std::string(to));
  answer.set(http::field::cache_control, "no-store");
  return answer;
}

Answer file(const PageFile& file, const Request& request) {
  Answer answer{http::status::ok, 11};
  answer.set(http::field::content_type, file.type);
  answer.set(http::field::cache_control, file.lasting ? "public, max-age=31536000, immutable" : "no-store");
  answer.set(http::field::vary, "Accept-Encoding");
  const bool packed = request[http::field::accept_encoding].find("gzip") != beast::string_view::npos && !file.gzipped.empty();
  if (packed) answer.set(http::field::content_encoding, "gzip");
  answer.body() = packed ? file.gzipped : file.plain;
  return answer;
}

std::string_view view_of(beast::string_view text) { return {text.data(), text.size()}; }

std::string_view path_of(const Request& request) {
  const std::string_view target = view_of(request.target());
  return target.substr(0, target.find('?'));
}

std::string_view query_of(const Request& request) {
  const std::string_view target = view_of(request.target());
  return target.substr(std::min(path_of(request).size() + 1, target.size()));
}

Answer json(unsigned status, std::string text) {
  Answer answer{http::int_to_status(status), 11};
  answer.set(http::field::content_type, "application/json");
  answer.set(http::field::cache_control, "no-store");
  answer.body() = std::move(text);
  return answer;
}

Answer answer_of(Reception::Reply reply, std::string_view path, bool secure) {
  Answer answer = json(reply.status, std::move(reply.json));
  if (reply.status == 401) answer.set(http::field::www_authenticate, "Bearer");
  if (reply.later) answer.set(http::field::retry_after, std::to_string(reply.later->count()));
  if (!reply.cookie.empty())
    answer.set(http::field::set_cookie, std::string(kProofCookie) + '=' + reply.cookie + "; Path=" + std::string(path) +
                                            "; Max-Age=15552000; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : ""));
  return answer;
}

}  // namespace streep::server
