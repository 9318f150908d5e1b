// A text cut into lines that fit a width, every byte of it in its place: for
// texts that are being typed, where each space counts. It draws nothing.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "game/ui/kit/type.h"

namespace streep::ui {

// Bytes of the text; the line feed or the blanks after the last word are not in it.
struct Stretch {
  std::size_t begin = 0, end = 0;
  bool operator==(const Stretch&) const = default;
};

class Paragraph {
 public:
  // `type` and `text` outlive the paragraph. A width of 0: one line.
  Paragraph(const Type& type, Face face, float size, std::string_view text, float width);

  [[nodiscard]] const std::vector<Stretch>& lines() const { return lines_; }  // at least one
  [[nodiscard]] std::size_t line_of(std::size_t byte) const;
  [[nodiscard]] float x_of(std::size_t byte) const;  // in its line
  // The byte before which a caret stands that is nearest to `x` in a line.
  [[nodiscard]] std::size_t byte_at(std::size_t line, float x) const;
  [[nodiscard]] float leading() const { return size_ * Type::leading(face_); }
  [[nodiscard]] float height() const { return leading() * static_cast<float>(lines_.size()); }

 private:
  [[nodiscard]] float width_of(std::size_t begin, std::size_t end) const {
    return type_.width(face_, size_, text_.substr(begin, end - begin));
  }

  const Type& type_;
  Face face_;
  float size_;
  std::string_view text_;
  std::vector<Stretch> lines_;
};

}  // namespace streep::ui
