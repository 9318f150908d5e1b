// The promises of anonymity (rules 2 to 8), each as something that is counted
// out, and each with its rule weakened, so that a proof that sees nothing is
// found out. ctest runs them with few people, tools/prove with as many as are
// promised.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/session/proof/oracle.h"

namespace streep::test {

// The same with at most this many people (or sessions).
using Run = std::function<Verdict(int most)>;

struct Control {
  std::string name;  // what is weakened
  Run run;           // must be violated
};

struct Proof {
  std::string name;
  int few = 0;   // in the short form: enough for every control to be violated
  int most = 0;  // in full
  Run run;       // must hold
  std::vector<Control> controls;
};

[[nodiscard]] std::vector<Proof> proofs();

// By what is proven.
[[nodiscard]] std::vector<Proof> first_answer_proofs();
[[nodiscard]] std::vector<Proof> second_answer_proofs();
[[nodiscard]] std::vector<Proof> nested_proofs();
[[nodiscard]] std::vector<Proof> store_proofs();
[[nodiscard]] std::vector<Proof> session_proofs();

}  // namespace streep::test
