#include "game/client/app/kept/unsaved_text.h"

#include <charconv>
#include <string_view>
#include <utility>

namespace streep::client {

namespace {

constexpr std::string_view kKind = "streep-unsaved 1\n";

[[nodiscard]] std::optional<std::string> part_of(std::string_view& text) {
  std::size_t size = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), size);
  const auto digits = static_cast<std::size_t>(read.ptr - text.data());
  if (read.ec != std::errc() || digits >= text.size() || text[digits] != '\n' || size > text.size() - digits - 1) return std::nullopt;
  std::string part(text.substr(digits + 1, size));
  text.remove_prefix(digits + 1 + size);
  return part;
}

}  // namespace

std::string text_of(const UnsavedWork& work) {
  std::string text(kKind);
  for (const std::string* const part :
       {&work.title, &work.path, &work.now.original, &work.now.translation, &work.before.original, &work.before.translation})
    text += std::to_string(part->size()) + '\n' + *part;
  return text;
}

std::optional<UnsavedWork> work_in(std::string_view text) {
  if (!text.starts_with(kKind)) return std::nullopt;
  text.remove_prefix(kKind.size());
  UnsavedWork work;
  for (std::string* const part :
       {&work.title, &work.path, &work.now.original, &work.now.translation, &work.before.original, &work.before.translation}) {
    auto read = part_of(text);
    if (!read) return std::nullopt;
    *part = std::move(*read);
  }
  if (!text.empty()) return std::nullopt;
  return work;
}

}  // namespace streep::client
