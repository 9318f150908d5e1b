// Memory of which nothing is left when it is given back. `new` and `delete` of
// a program that links this take theirs here, and C libraries can be told to.
// It does not know what lay in it.
#pragma once

#include <cstddef>

namespace streep::server {

// As malloc, realloc and free.
[[nodiscard]] void* take_memory(std::size_t size);
[[nodiscard]] void* resize_memory(void* memory, std::size_t size);
void give_back_memory(void* memory);

// To the system, what lies free between pieces in use.
void return_free_memory();

}  // namespace streep::server
