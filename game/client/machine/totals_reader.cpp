#include "game/client/machine/totals_reader.h"

#include <utility>

#include "game/base/limits.h"
#include "game/deck/names.h"

namespace streep::client {

namespace {

constexpr std::size_t kTableBytes = 8 * 1024 * 1024;  // more is no table of ours

}  // namespace

void TotalsReader::read(deck::Language language) {
  forget();
  language_ = language;
  std::vector<std::string> arguments{"--results", "csv", "--language", std::string(base::name_of(language))};
  if (!database_.empty()) arguments.insert(arguments.end(), {"--database", database_});
  server_ = Child::start(program_beside(kServer), arguments, {}, Bond::bound, Hears::everything);
  if (!server_) fail(words()("room_no_server", {kServer}));
}

void TotalsReader::forget() {
  endings_.add(server_);
  table_.clear();
  answers_.clear();
}

void TotalsReader::tick(double now, std::vector<Happened>& happened) {
  endings_.tick(now);
  if (server_) {
    const bool running = server_->running();  // first: what it wrote before its end is there then
    for (const std::string& line : server_->lines()) table_ += line + "\n";
    if (table_.size() > kTableBytes)
      fail(words()("results_too_much"));
    else if (!running)
      finish();
  }
  for (Happened& answer : std::exchange(answers_, {})) happened.push_back(std::move(answer));
}

void TotalsReader::finish() {
  const auto code = server_->exit_code();
  std::string text = std::exchange(table_, {});
  server_.reset();
  if (code == base::kExitNoTotals) {
    answers_.emplace_back(TotalsRead{NoTotals{}});
    return;
  }
  if (code == 0) {
    answers_.emplace_back(TotalsRead{TotalsTable{std::move(text)}});
    return;
  }
  if (text.ends_with('\n')) text.pop_back();
  fail(text.empty() ? words()("results_no_answer") : text);
}

void TotalsReader::fail(std::string problem) {
  forget();
  answers_.emplace_back(TotalsRead{TotalsProblem{std::move(problem)}});
}

}  // namespace streep::client
