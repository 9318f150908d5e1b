// Passphrases: server/hosting/passphrase.h.
#include "server/hosting/passphrase.h"

#include <doctest/doctest.h>

#include <set>

using namespace streep;
using namespace streep::server;

namespace {

constexpr Salt kSalt{1, 2, 3};

}  // namespace

TEST_CASE("a passphrase is long enough, on one line, and no longer than anybody types") {
  CHECK(is_fit_passphrase("twaalf tekens"));
  CHECK(is_fit_passphrase("één èn twéé!"));
  CHECK_FALSE(is_fit_passphrase("elf tekens!"));
  CHECK_FALSE(is_fit_passphrase("éééééé"));
  CHECK_FALSE(is_fit_passphrase("twaalf\ntekens"));
  CHECK_FALSE(is_fit_passphrase(std::string("twaalf\0tekens", 13)));
  CHECK_FALSE(is_fit_passphrase("\xff\xfe twaalf tekens"));
  CHECK_FALSE(is_fit_passphrase(std::string(base::kPassphraseBytes + 1, 'a')));
}

TEST_CASE("a passphrase that was made is fit, and no two are the same") {
  start_secrets();
  std::set<std::string> all;
  for (int i = 0; i < 100; ++i) all.insert(make_passphrase());
  CHECK(all.size() == 100);
  for (const std::string& one : all) CHECK(is_fit_passphrase(one));
}

TEST_CASE("the hash is Argon2id of libsodium, and depends on every letter and on the salt") {
  start_secrets();
  const auto hash = hash_of("een goede wachtzin", kSalt);
  REQUIRE(hash);
  CHECK(hash_of("een goede wachtzin", kSalt) == hash);
  CHECK(hash_of("een goede wachtzim", kSalt) != hash);
  CHECK(hash_of("een goede wachtzin", Salt{1, 2, 4}) != hash);
}

TEST_CASE("a hash says whose it is, or nobody's") {
  std::vector<Host> hosts{{.name = "a", .passphrase = {1}}, {.name = "b", .passphrase = {2}}};
  CHECK(host_of(Digest{2}, hosts)->name == "b");
  CHECK(host_of(Digest{3}, hosts) == nullptr);
  CHECK(host_of(Digest{1}, {}) == nullptr);
}
