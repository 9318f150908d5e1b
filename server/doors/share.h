// How many connections of one address there are, so that one device does not
// hold them all. It counts only where an address is one device (rule 14): behind
// a proxy, or for a whole school behind one public address, there is no limit of
// one. An address is kept as a hash, for as long as it is connected.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include "server/ground/secrets.h"

namespace streep::server {

class Share {
 public:
  explicit Share(std::size_t most) : most_(most) {}

  [[nodiscard]] bool take(std::string_view address);  // false: this one has its share
  void give_back(std::string_view address);           // what was taken

 private:
  std::size_t most_;
  KeyedHash hash_;
  std::map<Digest, std::size_t> taken_;
};

}  // namespace streep::server
