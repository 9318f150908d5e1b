#include "game/editor/remarks.h"

#include <set>
#include <utility>

#include "game/base/ranges.h"
#include "game/deck/lint/check.h"
#include "game/deck/lint/translation.h"
#include "game/editor/writing.h"

namespace streep::editor {
namespace {

using deck::Diagnostic;
using deck::Severity;

// The checker's «statement» stays as it is: the screens know what they call it.
Remark remark_of(const Diagnostic& diagnostic, const Written& text, Side side) {
  Place place;
  if (diagnostic.line > 0 && diagnostic.line <= text.places.size()) place = text.places[diagnostic.line - 1];
  // What a card lacks is said of the card; its field is where somebody writes it.
  if (diagnostic.advice == deck::Advice::no_note) place = {place.card, Field::note, 0, side};
  if (diagnostic.advice == deck::Advice::no_action) place = {place.card, Field::action, 0, side};
  if (place.field == Field::plan || place.field == Field::minutes || place.field == Field::whole) place.side = side;
  return {place, diagnostic.severity, diagnostic.what, diagnostic.hint, diagnostic.advice};
}

class Check {
 public:
  Check(const Manuscript& deck, Side side, deck::Language language, deck::Day today)
      : deck_(deck), side_(side), language_(language), today_(today) {}

  std::vector<Remark> run() {
    text_ = written(deck_, side_);
    const auto parsed = deck::check_deck(text_.text, language_, today_);
    if (parsed.value) {
      add(parsed.diagnostics, text_);
      return std::move(remarks_);
    }
    add(parsed.diagnostics, text_);
    for (const Remark& remark : remarks_) mended_.insert(remark.place);
    const Written mended = written(deck_, side_, mended_);
    const auto rest = deck::check_deck(mended.text, language_, today_);
    if (rest.value) add(rest.diagnostics, mended);
    return std::move(remarks_);
  }
  [[nodiscard]] const Written& text() const { return text_; }

 private:
  void add(const deck::Diagnostics& diagnostics, const Written& text) {
    for (const Diagnostic& diagnostic : diagnostics) {
      Remark remark = remark_of(diagnostic, text, side_);
      const bool of_mended = mended_.contains(remark.place);
      if (!of_mended && !base::contains(remarks_, remark)) remarks_.push_back(std::move(remark));
    }
  }

  const Manuscript& deck_;
  Side side_;
  deck::Language language_;
  deck::Day today_;
  Written text_;
  std::set<Place> mended_;
  std::vector<Remark> remarks_;
};

// An id that is wrong is wrong in both languages: said once.
bool is_said(const std::vector<Remark>& remarks, Remark remark) {
  if (is_words(remark.place.field)) return false;
  remark.place.side = Side::original;
  return base::contains(remarks, remark);
}

}  // namespace

std::vector<Remark> remarks_on(const Manuscript& deck, deck::Language language, deck::Day today) {
  Check original(deck, Side::original, language, today);
  std::vector<Remark> remarks = original.run();
  if (!deck.choices.translated) return remarks;
  Check translation(deck, Side::translation, language, today);
  for (Remark& remark : translation.run()) {
    if (!is_said(remarks, remark)) remarks.push_back(std::move(remark));
  }
  for (const Diagnostic& diagnostic : deck::check_translation({"", original.text().text}, translation.text().text, language))
    remarks.push_back(remark_of(diagnostic, translation.text(), Side::translation));
  return remarks;
}

bool playable(const std::vector<Remark>& remarks) {
  return base::none_of(remarks, [](const Remark& remark) { return remark.severity == Severity::error; });
}

}  // namespace streep::editor
