// The fields of the editor, and what the checker says below each.
#include <imgui.h>

#include <algorithm>
#include <string>

#include "game/base/ranges.h"
#include "game/ui/editor/parts.h"
#include "game/ui/kit/paragraph.h"

namespace streep::ui {

namespace {

using editor::FieldPlace;
using editor::Remark;
using editor::Wording;

constexpr std::size_t kTypedMost = 1600;  // bytes: far more than any text may have, and a line of the file holds it
constexpr float kTakeOut = 10;            // units: the button beside a label

// The checker names keys of the file; a person knows the labels.
struct KeyWord {
  std::string_view key, word;
};
constexpr std::array kKeyWords{KeyWord{"statement", "editor_statement"},
                               KeyWord{"from", "editor_from"},
                               KeyWord{"to", "editor_to"},
                               KeyWord{"options", "editor_options"},
                               KeyWord{"story", "editor_story"},
                               KeyWord{"note", "editor_note"},
                               KeyWord{"questions", "editor_questions"},
                               KeyWord{"other_side", "editor_other_side"},
                               KeyWord{"action", "editor_action"},
                               KeyWord{"text", "editor_text"},
                               KeyWord{"source", "editor_source"},
                               KeyWord{"year", "editor_year"},
                               KeyWord{"checked", "editor_checked"},
                               KeyWord{"part", "editor_part"},
                               KeyWord{"of", "editor_of"},
                               KeyWord{"title", "editor_title"},
                               KeyWord{"agreements", "editor_agreements"},
                               KeyWord{"question", "editor_follow_up_question"},
                               KeyWord{"id", "editor_id"},
                               KeyWord{"theme", "editor_theme"},
                               KeyWord{"measure", "editor_measure"},
                               KeyWord{"weight", "editor_weight"},
                               KeyWord{"moment", "editor_moment"},
                               KeyWord{"grounds", "editor_grounds"},
                               KeyWord{"minutes_45", "editor_plan_45"},
                               KeyWord{"minutes_60", "editor_plan_60"},
                               KeyWord{"minutes_90", "editor_plan_90"}};

std::string label_of(const Canvas& canvas, std::string_view key) {
  const auto found = base::find_if(kKeyWords, [key](const KeyWord& one) { return one.key == key; });
  return found == kKeyWords.end() ? std::string(key) : canvas.word(found->word);
}

// What to do, said to somebody who does not see the file.
std::string hint_of(const EditorFrame& frame, const Remark& remark, const deck::Naming& naming) {
  using deck::Advice;
  const Canvas& canvas = frame.canvas;
  const deck::Complaint& complaint = *remark.diagnostic.complaint;
  if (remark.diagnostic.severity == deck::Severity::error && editor::is_typed(remark.place.field) && frame.deck.text(remark.place).empty())
    return canvas.word("editor_hint_empty");
  if (complaint.advice == Advice::no_note) return canvas.word("editor_hint_no_note");
  if (complaint.advice == Advice::no_action) return canvas.word("editor_hint_no_action");
  if (complaint.advice == Advice::no_source) return canvas.word("editor_hint_no_source");
  if (complaint.advice == Advice::heavy_at_once) return canvas.word("editor_hint_heavy_at_once");
  return complaint.of_file ? std::string() : deck::hint_of(remark.diagnostic, *frame.model.words, naming);
}

void draw_remark(EditorFrame& frame, Box& rest, const Remark& remark, std::size_t number) {
  Canvas& canvas = frame.canvas;
  const Scale& scale = canvas.scale();
  const bool error = remark.diagnostic.severity == deck::Severity::error;
  const auto advice = remark.diagnostic.complaint->advice;
  const bool can_silence = !error && advice && remark.place.card != 0;
  const deck::Naming naming = [&canvas](std::string_view key) { return label_of(canvas, key); };
  const std::string hint = hint_of(frame, remark, naming);
  const std::string words = deck::what_of(remark.diagnostic, *frame.model.words, naming) + (hint.empty() ? "" : ". " + hint);
  const TextStyle style{.size = scale.small(), .colour = error ? canvas.theme().warn : canvas.theme().quiet, .even = false};
  const float bar = scale.gap() * 0.5F, wording = can_silence ? 12 * scale.unit * scale.letters : 0.0F;
  const float width = rest.width - bar - scale.gap() - (wording > 0 ? wording + scale.gap() : 0);
  Box strip = take_top(rest, text_height(canvas, width, words, style), scale.gap() * 0.6F);
  const Box mark = take_left(strip, bar, scale.gap());
  canvas.list().AddRectFilled({mark.x, mark.y}, {mark.right(), mark.bottom()}, (error ? canvas.theme().warn : canvas.theme().tape).packed(),
                              bar / 2);
  if (can_silence) {
    Box right = take_right(strip, wording, scale.gap());
    const std::string id =
        "silence " + std::to_string(remark.place.card) + ' ' + std::to_string(static_cast<int>(*advice)) + ' ' + std::to_string(number);
    if (small_button(frame, take_top(right, scale.small() * 1.36F), canvas.word("editor_silence"), {.id = id}))
      frame.write(editor::SetText{{remark.place.card, editor::field_of(*advice), 0, remark.place.wording}, ""});
  }
  text(canvas, strip, words, style);
}

// The field of one language, and below it what is said of it.
void draw_typed(EditorFrame& frame, Box& rest, const FieldPlace& place, const std::string& label, const Typed& what) {
  Canvas& canvas = frame.canvas;
  const FieldStyle style{.most = kTypedMost,
                         .face = what.style.large ? Face::strong : Face::text,
                         .size = what.style.large ? canvas.scale().body() : canvas.scale().small(),
                         .lines = true,
                         .feeds = what.style.feeds,
                         .beside = what.style.removable ? kTakeOut * canvas.scale().unit : 0};
  const std::string id = id_of_text(place);
  const std::string& text_now = frame.deck.text(place);
  std::string content = text_now;
  Box box = take_top(rest, field_height(canvas, rest.width, text_now, style), canvas.scale().gap() * 0.6F);
  if (what.style.removable) {
    const float width = kTakeOut * canvas.scale().unit;
    const Box corner{box.right() - width, box.y, width, canvas.scale().small() * 1.36F};
    if (small_button(frame, corner, canvas.word("editor_take_out"), {.id = "out " + id})) frame.write(editor::RemoveItem{place});
  }
  field(canvas, box, id, label, content, style);
  if (content != text_now) frame.typed.push_back(Author{Write{editor::SetText{place, std::move(content)}}});
  remarks(frame, rest, place);
}

}  // namespace

std::string id_of_text(const FieldPlace& place) {
  return "text " + std::to_string(place.card) + ' ' + std::string(place.field.table) + '.' + std::string(place.field.key) + ' ' +
         std::to_string(place.item) + ' ' + std::to_string(static_cast<int>(place.wording));
}

bool small_button(EditorFrame& frame, Box box, const std::string& label, ButtonStyle style) {
  style.size = frame.canvas.scale().small() * 0.9F;
  return button(frame.canvas, box, label, style);
}

void remarks(EditorFrame& frame, Box& rest, const FieldPlace& place) {
  std::size_t number = 0;
  for (const Remark& remark : *frame.writing.remarks) {
    if (remark.place == place) draw_remark(frame, rest, remark, number++);
  }
}

void typed(EditorFrame& frame, Box& rest, editor::Number card, const Typed& what) {
  const bool both = frame.deck.choices.translated && editor::is_words(what.field);
  const Scale& scale = frame.canvas.scale();
  float used = 0;
  for (const Wording wording : editor::kWordings) {
    if (wording == Wording::translation && !both) continue;
    Box place = both ? column(rest, static_cast<int>(wording), 2, scale.space()) : rest;
    place.height = kEndless;
    const float top = place.y;
    Typed here = what;
    here.style.removable = what.style.removable && wording == Wording::original;
    draw_typed(frame, place, {card, what.field, what.style.item, wording}, what.label, here);
    used = std::max(used, place.y - top);
  }
  take_top(rest, used, scale.gap());
}

Tally tally_of(const Writing& writing, editor::Number card) {
  Tally tally;
  for (const Remark& remark : *writing.remarks) {
    if (remark.place.card == card) ++(remark.diagnostic.severity == deck::Severity::error ? tally.errors : tally.advices);
  }
  return tally;
}

std::optional<std::size_t> options(EditorFrame& frame, Box& rest, const Options& what) {
  Canvas& canvas = frame.canvas;
  const Scale& scale = canvas.scale();
  const float gap = scale.gap() * 0.6F;
  if (!what.label.empty())
    text(canvas, take_top(rest, scale.small() * 1.5F, gap), what.label,
         {.face = Face::strong, .size = scale.small(), .colour = canvas.theme().quiet, .lift = 0.5F});
  std::optional<std::size_t> pressed;
  for (std::size_t first = 0; first < what.names.size(); first += what.columns) {
    const Box line = take_top(rest, scale.small() * 2.1F, gap);
    for (std::size_t i = first; i < std::min(first + what.columns, what.names.size()); ++i) {
      const ButtonStyle style{.id = what.id + ' ' + std::to_string(i), .chosen = what.chosen.at(i)};
      if (small_button(frame, column(line, static_cast<int>(i - first), static_cast<int>(what.columns), gap), what.names[i], style))
        pressed = i;
    }
  }
  take_top(rest, scale.gap());
  return pressed;
}

void part_title(EditorFrame& frame, Box& rest, const std::string& words) {
  const Scale& scale = frame.canvas.scale();
  take_top(rest, scale.gap());
  text(frame.canvas, take_top(rest, scale.lead() * 1.5F, scale.gap()), words, {.face = Face::display, .size = scale.lead(), .lift = 0.5F});
}

}  // namespace streep::ui
