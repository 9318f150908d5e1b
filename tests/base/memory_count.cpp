#include "tests/base/memory_count.h"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {
streep::tests::Memory asked;
std::size_t held = 0;  // by those who did not give it back
}  // namespace

void* operator new(std::size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) throw std::bad_alloc();
  held += malloc_usable_size(memory);
  asked = {.times = asked.times + 1, .bytes = asked.bytes + size, .at_once = std::max(asked.at_once, held)};
  return memory;
}
void operator delete(void* memory) noexcept {
  held -= malloc_usable_size(memory);
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

namespace streep::tests {

MemoryCount::MemoryCount() : before_(asked), held_before_(held) { asked.at_once = held; }

Memory MemoryCount::memory() const {
  return {.times = asked.times - before_.times, .bytes = asked.bytes - before_.bytes, .at_once = asked.at_once - held_before_};
}

}  // namespace streep::tests
