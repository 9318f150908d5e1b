#include "game/client/web/web_network.h"

#include <openssl/ssl.h>

#include "game/base/limits.h"
#include "game/client/web/web_stream.h"

namespace streep::client {

namespace {

constexpr std::size_t kStepsMost = 4 * base::kEventsMost;  // a message takes a few

}  // namespace

WebNetwork::Works::Works() {
  SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
  boost::system::error_code nobody_is_trusted;  // then no certificate is: each is refused with a sentence
  tls.set_default_verify_paths(nobody_is_trusted);
  tls.set_verify_mode(asio::ssl::verify_peer);
}

WebNetwork::WebNetwork() : works_(std::make_unique<Works>()) {}
WebNetwork::~WebNetwork() = default;

bool WebNetwork::work() {
  asio::io_context& world = works_->world;
  std::size_t left = kStepsMost;
  while (left > 0 && world.poll_one() > 0) --left;
  world.restart();  // without a link there is nothing to do, and later there may be
  return left == 0;
}

}  // namespace streep::client
