#include "game/editor/document.h"

#include <utility>

namespace streep::editor {

bool Document::apply(const Edit& edit) {
  Manuscript next = after(now_, edit);
  if (next == now_) return false;
  const auto* const typed = std::get_if<SetText>(&edit);
  const bool goes_on = typed != nullptr && typed->place == typing_;
  if (!goes_on) past_.push_back(std::move(now_));
  now_ = std::move(next);
  future_.clear();
  typing_ = typed != nullptr ? typed->place : FieldPlace{};
  ++revision_;
  return true;
}

bool Document::undo() {
  if (past_.empty()) return false;
  future_.push_back(std::exchange(now_, std::move(past_.back())));
  past_.pop_back();
  pause();
  ++revision_;
  return true;
}

bool Document::redo() {
  if (future_.empty()) return false;
  past_.push_back(std::exchange(now_, std::move(future_.back())));
  future_.pop_back();
  pause();
  ++revision_;
  return true;
}

}  // namespace streep::editor
