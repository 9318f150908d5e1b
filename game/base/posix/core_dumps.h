// What a program has in its memory stays there: an answer, a key. It knows no
// answers and no keys.
#pragma once

namespace streep::base {

// Of this program, and of those that it starts. Of this program no other of
// this user can read the memory either, debuggers included.
void forbid_core_dumps();

}  // namespace streep::base
