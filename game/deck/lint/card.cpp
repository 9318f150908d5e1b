#include "game/deck/lint/card.h"

#include <algorithm>

#include "game/deck/names.h"
#include "game/deck/toml/origin.h"

namespace streep::deck {
namespace {

// Depends on the day, or on another file, and so may have nothing to silence today.
bool comes_and_goes(Advice advice) { return advice == Advice::old_source || advice == Advice::same_text; }

// Walks over a deck or a card for its texts.
class PieceList {
 public:
  explicit PieceList(const Value& tree) : tree_(tree) {}

  template <class Owner>
  void add(const Owner& owner, const Path& path) {
    for_each_key(owner, [&](const auto& key, const auto& member) {
      add_member(key.rules, member, {.card = path.card, .table = path.table, .key = key.name});
    });
  }
  std::vector<Piece> pieces;

 private:
  template <class Member>
  void add_member(const Rules& rules, const Member& member, Path path) {
    if constexpr (kIsTable<Member>) {
      add(member, {.card = path.card, .table = path.key});
    } else if constexpr (requires { member.view(); }) {
      if (rules.role != Role::none && !member.empty()) pieces.push_back({rules, member.view(), where_in(tree_, path)});
    } else if constexpr (requires { (*member.begin()).view(); }) {
      for (std::size_t i = 0; i < member.size(); ++i) {
        path.item = i;
        add_member(rules, member[i], path);
      }
    }
  }
  void add_member(const Rules&, const std::optional<Insight>& insight, const Path& path) {
    if (insight) add(*insight, {.card = path.card, .table = path.key});
  }
  void add_member(const Rules& rules, const Silences& silences, const Path& path) {
    for (const Silence& silence : silences)
      add_member(rules, silence.reason, {.card = path.card, .table = path.key, .key = name_of(silence.advice)});
  }
  void add_member(const Rules&, const Cards& cards, const Path&) {
    for (std::size_t i = 0; i < cards.size(); ++i) add(cards[i], {.card = i});
  }

  const Value& tree_;
};

}  // namespace

std::vector<Piece> pieces_of(const Deck& deck, const Value& tree) {
  PieceList list(tree);
  list.add(deck, {});
  return std::move(list.pieces);
}

void CardLint::advise(const Where& where, const Complaint& complaint, Details details) {
  const auto silences = [&](const Silence& silence) { return silence.advice == complaint.advice; };
  const Silences& silenced = card().silences;
  if (std::none_of(silenced.begin(), silenced.end(), silences)) return report_.add(where, complaint, std::move(details));
  kept_quiet_.push_back(*complaint.advice);
}

void CardLint::advise_on(const Piece& piece, std::size_t begin, std::size_t end, const Complaint& complaint, Details details) {
  advise({origin_of(piece.text, begin, end, piece.where.at, source_), piece.where.path}, complaint, std::move(details));
}

void CardLint::report_needless_silences() {
  for (const Silence& silence : card().silences) {
    const bool needed = std::find(kept_quiet_.begin(), kept_quiet_.end(), silence.advice) != kept_quiet_.end();
    if (needed || comes_and_goes(silence.advice)) continue;
    const std::string_view name = name_of(silence.advice);
    report_.add(where(name, "silence"), complaints::kNeedlessSilence, {std::string(name)});
  }
}

std::vector<Piece> CardLint::pieces(std::initializer_list<Role> roles) const {
  PieceList list(tree_);
  list.add(card(), {.card = number_});
  std::erase_if(list.pieces, [&](const Piece& piece) { return std::find(roles.begin(), roles.end(), piece.rules.role) == roles.end(); });
  return std::move(list.pieces);
}

}  // namespace streep::deck
