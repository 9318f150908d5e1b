#include "game/client/window/pane.h"

#include <imgui.h>

#include <utility>

#include "game/client/window/fonts.h"

namespace streep::client {

namespace {

[[nodiscard]] std::variant<ui::Type, ui::MissingFont> load_letters(Window& window, const ui::FontFiles& fonts) {
  window.use();
  return ui::Type::load(*ImGui::GetIO().Fonts, static_cast<float>(window.height()), fonts);
}

}  // namespace

Pane::Opened Pane::open(const WindowWish& wish, const Atlas& atlas) {
  auto opened = Window::open(wish);
  if (const auto* none = std::get_if<NoWindow>(&opened)) return *none;
  Window window = std::get<Window>(std::move(opened));
  ui::FontFiles fonts = read_fonts();
  auto letters = load_letters(window, fonts);
  if (const auto* missing = std::get_if<ui::MissingFont>(&letters)) return *missing;
  const ui::Figures figures = atlas.uploaded();
  return Pane(std::move(window), std::move(fonts), std::get<ui::Type>(std::move(letters)), figures);
}

Pane::Pane(Window window, ui::FontFiles fonts, ui::Type type, ui::Figures figures)
    : fonts_(std::move(fonts)), window_(std::move(window)), type_(std::move(type)), figures_(std::move(figures)) {}

ui::Intents Pane::draw(ui::Model model) {
  if (!type_.suits(static_cast<float>(window_.height()))) {
    auto letters = load_letters(window_, fonts_);
    if (auto* type = std::get_if<ui::Type>(&letters)) type_ = std::move(*type);
    window_.renew_letters();
  }
  model.look.type = &type_;
  model.figures = &figures_;
  ui::Intents wishes;
  window_.draw([&] { wishes = ui::draw(model, drafts_); }, ui::theme_of(model.look.tone).floor);
  return wishes;
}

std::string trouble_with(const Pane::Opened& opened, const deck::Words& words) {
  if (const auto* none = std::get_if<NoWindow>(&opened)) return words("start_no_window", {none->why});
  if (const auto* missing = std::get_if<ui::MissingFont>(&opened)) return sentence(*missing, words);
  return {};
}

}  // namespace streep::client
