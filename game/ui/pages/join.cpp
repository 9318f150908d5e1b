// Type the address and the code of a room.
#include <algorithm>
#include <string>

#include "game/base/limits.h"
#include "game/ui/kit/widgets.h"
#include "game/ui/page.h"
#include "game/ui/screens.h"

namespace streep::ui {

namespace {

constexpr std::size_t kAddressBytes = base::kLinkBytes;

// A pasted code may hold spaces and the like.
void keep_letters(std::string& code) {
  std::erase_if(code, [](char c) { return c < 'A' || c > 'Z'; });
  code.resize(std::min(code.size(), base::kRoomCodeLength));
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

// What is still to be typed; empty where nothing is.
std::string missing(const Canvas& canvas, const std::string& address, const std::string& code) {
  if (address.empty()) return canvas.word("join_needs_address");
  if (address.find('#') != address.npos) return {};  // a link has the code in it
  if (code.empty()) return canvas.word("join_needs_code");
  const std::size_t left = base::kRoomCodeLength - code.size();
  if (left == 1) return canvas.word("join_one_letter_left");
  if (left > 1) return canvas.word("join_letters_left", {std::to_string(left)});
  return {};
}

}  // namespace

Intents draw_join(const Model& model, Drafts& drafts) {
  Canvas canvas = canvas_for(model, drafts.widgets);
  Intents wishes;
  const Scale& scale = canvas.scale();
  Box rest = inset(canvas.box(), scale.margin(), scale.wide());
  page_top(canvas, rest, canvas.word("join_title"), wishes);
  notice(canvas, rest, model.notice, wishes);

  Box form = centred(rest, std::min(rest.width, 84 * scale.unit), std::min(rest.height, 64 * scale.unit));
  text(canvas, take_top(form, 6 * scale.unit, scale.space()), canvas.word("join_about"),
       {.size = scale.lead(), .colour = canvas.theme().quiet});
  bool enter = field(canvas, take_top(form, 13 * scale.unit, scale.space()), "address", canvas.word("join_address"), drafts.join.address,
                     {.most = kAddressBytes, .size = scale.lead(), .hint = canvas.word("join_address_example")});
  enter |= field(canvas, take_top(form, 18 * scale.unit, scale.gap()), "code", canvas.word("join_code"), drafts.join.code,
                 {.most = kAddressBytes, .upper = true, .face = Face::display, .size = 9 * scale.unit});
  keep_letters(drafts.join.code);

  const std::string address = without_spaces(drafts.join.address);
  const std::string& code = drafts.join.code;
  const std::string why = missing(canvas, address, code);
  text(canvas, take_top(form, 4 * scale.unit, scale.gap()), why, {.size = scale.small(), .colour = canvas.theme().quiet, .lift = 0.5F});
  const ButtonStyle style{
      .key = Key::enter, .hint = canvas.word("key_enter"), .main = why.empty(), .enabled = why.empty(), .why = why, .size = scale.lead()};
  enter |= button(canvas, take_top(form, 11 * scale.unit), canvas.word("join_enter"), style);
  if (enter && why.empty()) wishes.push_back(Join{address, code});
  return wishes;
}

}  // namespace streep::ui
