#include "game/base/posix/core_dumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace streep::base {

void forbid_core_dumps() {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);  // which a program that core dumps are piped to does not heed
  prctl(PR_SET_DUMPABLE, 0);
}

}  // namespace streep::base
