// A manuscript with everything that was done to it in this sitting: undo and
// redo without end. Typing in one field is one step. It knows no files and no
// clock: who does says when somebody stopped typing for a while.
#pragma once

#include <cstdint>
#include <vector>

#include "game/editor/edit.h"

namespace streep::editor {

class Document {
 public:
  explicit Document(Manuscript start) : now_(std::move(start)) {}

  // False where the edit changes nothing; then undo and redo are as before.
  bool apply(const Edit& edit);
  bool undo();
  bool redo();
  // What is typed from now on is a step of its own.
  void pause() { typing_ = {}; }

  [[nodiscard]] const Manuscript& now() const { return now_; }
  [[nodiscard]] bool can_undo() const { return !past_.empty(); }
  [[nodiscard]] bool can_redo() const { return !future_.empty(); }
  // Another number after each change.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

 private:
  Manuscript now_;
  std::vector<Manuscript> past_, future_;
  FieldPlace typing_{};  // where the last step was typed; the default: it was not typed
  std::uint64_t revision_ = 0;
};

}  // namespace streep::editor
