// A4 pages of text and a few shapes, as a PDF in memory. Text that is too long
// for a page goes on on the next: nothing is ever cut. It knows no decks.
// Everything is in points, from the top left corner of the page.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace streep::tools::paper {

struct Ink {
  double red = 0, green = 0, blue = 0;
};
// The light theme of the screens, without its floor: paper is white already.
inline constexpr Ink kInk{0.086, 0.094, 0.122};
inline constexpr Ink kQuiet{0.306, 0.322, 0.361};
inline constexpr Ink kTape{1.0, 0.745, 0.078};
inline constexpr Ink kOnTape{0.090, 0.075, 0.031};
inline constexpr Ink kAccent{0.478, 0.314, 0.0};
inline constexpr Ink kEdge{0.69, 0.675, 0.635};

inline constexpr double kPageWidth = 595.276, kPageHeight = 841.89;
inline constexpr double kMargin = 51, kTop = 88, kBottom = kPageHeight - 62;
inline constexpr double kColumn = kPageWidth - 2 * kMargin;

enum class Align { left, centre, right };

struct Style {
  double size = 11;
  bool bold = false;
  Ink ink = kInk;
  Align align = Align::left;
  bool bar = false;  // a strip of tape to its left
};

struct Paragraph {
  std::string text;
  Style style;
  double above = 0;   // space before it
  double indent = 0;  // from the left margin
};

// What stands on every page around its contents.
struct Frame {
  std::string head_left, head_right, foot_left, foot_right;
};

class Sheet {
 public:
  static constexpr std::string_view kTypeface = "Inter";
  [[nodiscard]] static bool has_typeface();

  explicit Sheet(const std::string& title);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;
  Sheet(Sheet&&) = delete;
  Sheet& operator=(Sheet&&) = delete;

  void start_page(const Frame& frame);
  // On to a page with the same frame where less than `height` is left below `y`.
  void keep_together(double& y, double height);

  [[nodiscard]] double height_of(std::string_view text, const Style& style, double width) const;
  [[nodiscard]] double height_of(const std::vector<Paragraph>& paragraphs) const;
  // The least width in which `text` has as many lines as in `most`.
  [[nodiscard]] double balanced_width(std::string_view text, const Style& style, double most) const;

  // Both give where the next thing may start, perhaps on a next page.
  double write(std::string_view text, const Style& style, double x, double y, double width);
  double write(const std::vector<Paragraph>& paragraphs, double y);

  void tape(double y, double height);  // from edge to edge
  void rule(double y);
  void disc(double x, double y, double radius, Ink ink);  // around its middle
  void line(double x1, double y1, double x2, double y2, double width, Ink ink);

  [[nodiscard]] std::size_t pages() const;
  [[nodiscard]] std::string finish();  // the PDF; nothing may be written after

 private:
  struct Surface;
  std::unique_ptr<Surface> surface_;
  Frame frame_;
};

}  // namespace streep::tools::paper
