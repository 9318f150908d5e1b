// Packages to test with: a good one, and the same after somebody meddled.
#pragma once

#include <string>
#include <string_view>

#include "game/base/random.h"
#include "game/pack/archive.h"
#include "game/pack/pack.h"

namespace streep::test {

// A valid deck, its translation and two files of routes, by chance.
[[nodiscard]] pack::Bundle random_bundle(base::Seed seed);

// The bytes of a bundle that can be packed.
[[nodiscard]] std::string packed(const pack::Bundle& bundle);

// A package of a small deck, as the entries of its archive.
[[nodiscard]] pack::Entries small_package();

// `text` with every `from` as `to`, which is as long.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);

// Sets bytes of every header in an archive: `local` and `central` are the
// places of the same field in the two kinds of header.
[[nodiscard]] std::string with_field(std::string archive, std::size_t local, std::size_t central, std::string_view bytes);

}  // namespace streep::test
