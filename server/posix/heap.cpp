#include "server/posix/heap.h"

#include <malloc.h>
#include <string.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace streep::server {

void* take_memory(std::size_t size) { return std::malloc(size); }

// Never in place: what moves leaves nothing behind.
void* resize_memory(void* memory, std::size_t size) {
  void* const larger = size == 0 ? nullptr : take_memory(size);
  if (larger == nullptr && size > 0) return nullptr;
  if (larger != nullptr && memory != nullptr) memcpy(larger, memory, std::min(size, malloc_usable_size(memory)));
  give_back_memory(memory);
  return larger;
}

void give_back_memory(void* memory) {
  if (memory != nullptr) explicit_bzero(memory, malloc_usable_size(memory));
  std::free(memory);
}

void return_free_memory() { malloc_trim(0); }

namespace {

void* some(void* memory) {
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace
}  // namespace streep::server

// The others call these.
void* operator new(std::size_t size) { return streep::server::some(streep::server::take_memory(size)); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  const auto multiple = static_cast<std::size_t>(alignment);
  return streep::server::some(std::aligned_alloc(multiple, (size + multiple - 1) / multiple * multiple));
}
void operator delete(void* memory) noexcept { streep::server::give_back_memory(memory); }
void operator delete(void* memory, std::size_t) noexcept { streep::server::give_back_memory(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { streep::server::give_back_memory(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { streep::server::give_back_memory(memory); }
