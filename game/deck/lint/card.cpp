#include "game/deck/lint/card.h"

#include <algorithm>

#include "game/deck/names.h"
#include "game/deck/toml/origin.h"

namespace streep::deck {
namespace {

// Depends on the day, or on another file, and so may have nothing to silence today.
bool comes_and_goes(Advice advice) { return advice == Advice::old_source || advice == Advice::same_text; }

template <class Owner>
void add_pieces(const Value& table, std::initializer_list<Role> roles, std::vector<Piece>& pieces) {
  for_each_key<Owner>([&]<class Member>(const Key<Owner, Member>& key) {
    const Value* const value = find(table, key.name);
    if (value == nullptr) return;
    if constexpr (std::is_same_v<Member, std::optional<Insight>>) add_pieces<Insight>(*value, roles, pieces);
    if (std::find(roles.begin(), roles.end(), key.rules.role) == roles.end()) return;
    const auto add = [&](const Value& text) { pieces.push_back({key.name, key.rules, *text.as<std::string>(), text.at}); };
    if (value->as<std::string>() != nullptr) add(*value);
    if (const auto* items = value->as<Items>()) std::for_each(items->begin(), items->end(), add);
  });
}

}  // namespace

void CardLint::advise(Span at, const Complaint& complaint, std::vector<std::string> values) {
  const auto silences = [&](const Silence& silence) { return silence.advice == complaint.advice; };
  if (std::none_of(card_.silences.begin(), card_.silences.end(), silences)) return report_.add(at, complaint, std::move(values));
  kept_quiet_.push_back(*complaint.advice);
}

void CardLint::advise_on(const Piece& piece, std::size_t begin, std::size_t end, const Complaint& complaint,
                         std::vector<std::string> values) {
  advise(origin_of(piece.text, begin, end, piece.at, source_), complaint, std::move(values));
}

void CardLint::report_needless_silences() {
  for (const Silence& silence : card_.silences) {
    const bool needed = std::find(kept_quiet_.begin(), kept_quiet_.end(), silence.advice) != kept_quiet_.end();
    if (needed || comes_and_goes(silence.advice)) continue;
    const std::string name(name_of(silence.advice));
    report_.add(find(*value("silence"), name)->at, complaints::kNeedlessSilence, {name});
  }
}

std::vector<Piece> CardLint::pieces(std::initializer_list<Role> roles) const {
  std::vector<Piece> pieces;
  add_pieces<Card>(table_, roles, pieces);
  return pieces;
}

}  // namespace streep::deck
