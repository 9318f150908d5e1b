#include "tests/session/proof/proof.h"

#include <iterator>

namespace streep::test {

std::vector<Proof> proofs() {
  std::vector<Proof> all;
  for (std::vector<Proof>& some :
       std::vector{first_answer_proofs(), second_answer_proofs(), nested_proofs(), store_proofs(), session_proofs()})
    std::move(some.begin(), some.end(), std::back_inserter(all));
  return all;
}

}  // namespace streep::test
