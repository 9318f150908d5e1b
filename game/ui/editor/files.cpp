// A list of files to choose from, where the desktop has no dialog of its own.
#include <string>

#include "game/ui/editor/parts.h"

namespace streep::ui {

void draw_files(Canvas& canvas, const FileList& files, Intents& wishes) {
  const Scale& scale = canvas.scale();
  const auto choose = [&wishes](const std::string& name) { wishes.push_back(Author{ChooseFile{name}}); };
  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  Box top = take_top(rest, 9 * scale.unit, scale.gap());
  const Box back = centred(take_right(top, 22 * scale.unit, scale.space()), 22 * scale.unit, 5.5F * scale.unit);
  if (button(canvas, back, canvas.word("cancel"),
             {.key = Key::escape, .hint = canvas.word("key_escape"), .align = Align::left, .size = scale.small()}))
    choose("");
  text(canvas, top, canvas.word("editor_ask_open"), {.face = Face::display, .size = scale.title(), .lift = 0.5F});
  text(canvas, take_top(rest, scale.body() * 1.5F, scale.space()), files.folder,
       {.size = scale.body(), .colour = canvas.theme().quiet, .lift = 0.5F});

  const float height = 6 * scale.unit * scale.letters;
  const Scroll scroll(canvas, rest, "editor files", (height + scale.gap()) * static_cast<float>(files.names.size() + 1));
  Box list = scroll.box();
  const auto line = [&](const std::string& id, const std::string& label) {
    const Box place = inset(take_top(list, height, scale.gap()), scale.hair(), scale.hair());
    if (button(canvas, place, label, {.id = "file " + id, .align = Align::left})) choose(id);
  };
  line("../", canvas.word("editor_folder_above"));
  for (const std::string& name : files.names) line(name, name);
}

}  // namespace streep::ui
