// What could not be done with a file, and with which: one value wherever that
// happens. It knows no words; whoever tells a person has them.
#pragma once

#include <cstdint>
#include <string>

namespace streep::client {

enum class FileFault : std::uint8_t {
  unreadable,  // not there, too long, or not ours to read
  unwritable,
  no_place,  // this person has no folder for such files
  not_kept,  // what was chosen counts until the program ends
};

struct Failed {
  FileFault what{};
  std::string subject;  // the file, or the folder that it would stand in; never empty
  bool operator==(const Failed&) const = default;
};

}  // namespace streep::client
