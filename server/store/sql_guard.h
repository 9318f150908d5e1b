// A database file, opened with what Streep promises of it, and what SQLite says
// of it as a WorldError. Included by the sources of this folder only.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

namespace soci {
class session;
}

namespace streep::server {

// What is written is on the disk, and what is deleted is gone.
void open_file(soci::session& sql, const std::string& name);

void guard(const std::string& name, const std::function<void()>& work);

template <class Work>
auto guarded(const std::string& name, const Work& work) {
  using Result = std::invoke_result_t<Work>;
  if constexpr (std::is_void_v<Result>) {
    guard(name, work);
  } else {
    std::optional<Result> result;
    guard(name, [&] { result.emplace(work()); });
    return *std::move(result);
  }
}

}  // namespace streep::server
