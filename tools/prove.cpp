// The promises of anonymity, counted out in full, and each rule weakened: one
// line each. The exit code says whether all promises hold and all controls fail.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

#include "tests/session/proof/proof.h"

using streep::test::Control;
using streep::test::Proof;
using streep::test::Verdict;

int main() {
  bool good = true;
  fmt::print("{:<46} {:>7} {:>10} {:>12} {:>10}\n", "what", "at most", "rooms", "cases", "violations");
  for (const Proof& proof : streep::test::proofs()) {
    const Verdict verdict = proof.run(proof.most);
    const bool holds = verdict.cases > 0 && verdict.violations == 0;
    fmt::print("{:<46} {:>7} {:>10} {:>12} {:>10}{}\n", proof.name, proof.most, verdict.worlds, verdict.cases, verdict.violations,
               holds ? "" : "  NOT SO: " + verdict.first);
    good = good && holds;
    for (const Control& control : proof.controls) {
      const Verdict weakened = control.run(proof.few);
      const bool red = weakened.violations > 0;
      fmt::print("  control: {:<35} {:>7} {:>10} {:>12} {:>10}{}\n", control.name, proof.few, weakened.worlds, weakened.cases,
                 weakened.violations, red ? "" : "  NOT FOUND");
      good = good && red;
    }
    static_cast<void>(std::fflush(stdout));
  }
  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
