// The short form of the proofs; tools/prove has the whole.
#include "tests/session/proof/proof.h"

#include <doctest/doctest.h>

using namespace streep::test;

TEST_CASE("every promise holds in every room that is tried") {
  for (const Proof& proof : proofs()) {
    const Verdict verdict = proof.run(proof.few);
    CAPTURE(proof.name);
    CHECK(verdict.cases > 0);
    CHECK_MESSAGE(verdict.violations == 0, verdict.first);
  }
}

TEST_CASE("every proof finds its rule weakened") {
  for (const Proof& proof : proofs())
    for (const Control& control : proof.controls) {
      CAPTURE(proof.name);
      CAPTURE(control.name);
      CHECK(control.run(proof.few).violations > 0);
    }
}
