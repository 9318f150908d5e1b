// The examples of FORMAT.md, so that what authors read is what is tested.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace streep::test {

[[nodiscard]] std::string file_text(const std::string& path);  // from the root of the source
[[nodiscard]] std::string example_deck();
[[nodiscard]] std::string example_routes();

// The example deck with its first `from` made `to`; an exception where it has none.
[[nodiscard]] std::string example_with(std::string_view from, std::string_view to);

// What is wrong with that deck, in English and without the hints.
using Faults = std::vector<std::string>;
[[nodiscard]] Faults faults(std::string_view from, std::string_view to);

}  // namespace streep::test
