#include "tests/wire/memory_count.h"

#include <cstdlib>
#include <new>

namespace {
std::size_t asked_for = 0;
}

void* operator new(std::size_t size) {
  asked_for += size;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace streep::tests {

MemoryCount::MemoryCount() : start_(asked_for) {}
std::size_t MemoryCount::bytes() const { return asked_for - start_; }

}  // namespace streep::tests
