#include "game/client/app/effect.h"

#include <iterator>

namespace streep::client {

namespace {

struct Runner {
  const World& world;

  void operator()(const OpenRoom& one) const { world.room.open(one.wish); }
  void operator()(const CarryOn& /*one*/) const { world.room.carry_on(); }
  void operator()(const CloseRoom& /*one*/) const { world.room.close(); }
  void operator()(const KnockAt& one) const { world.room.knock_at(one.host); }

  void operator()(const ListDecks& /*one*/) const { world.shelf.list(); }
  void operator()(const ReadDeck& one) const { world.shelf.read(one.path); }
  void operator()(const DeckWrite& one) const { world.shelf.write(one); }
  void operator()(const KeepPlaces& one) const { world.shelf.keep_places(one.places); }
  void operator()(const SaveFile& one) const { world.shelf.save(one.stem, one.ending, one.bytes); }

  void operator()(const KeepWork& one) const { world.unsaved.keep(one.work, one.instead_of); }
  void operator()(const ClearWork& /*one*/) const { world.unsaved.clear(); }
  void operator()(const LetGoOfWork& /*one*/) const { world.unsaved.let_go(); }
  void operator()(const LookForWork& /*one*/) const { world.unsaved.look(); }
  void operator()(const RemoveWork& one) const { world.unsaved.remove(one.id); }

  void operator()(const Ask& one) const { world.dialogs.ask(one); }
  void operator()(const ChooseFrom& one) const { world.dialogs.choose(one.folder, one.name); }

  void operator()(const ReadTotals& one) const { world.totals.read(one.language); }
  void operator()(const ForgetTotals& /*one*/) const { world.totals.forget(); }
};

}  // namespace

Say say(const Failed& failed, const deck::Words& words) {
  switch (failed.what) {
    case FileFault::unreadable: return {words("editor_cannot_read", {failed.subject})};
    case FileFault::unwritable: return {words("editor_not_saved", {failed.subject})};
    case FileFault::not_kept: return {words("settings_not_kept", {failed.subject})};
    case FileFault::no_place: break;
  }
  return {words("editor_no_folder", {failed.subject})};
}

void run(const Errand& errand, const World& world) { std::visit(Runner{world}, errand); }

void append(Effects& effects, Effects more) {
  effects.insert(effects.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace streep::client
