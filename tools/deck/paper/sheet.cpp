#include "tools/deck/paper/sheet.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <stdexcept>

namespace streep::tools::paper {
namespace {

constexpr float kLineSpacing = 1.1F, kLargeLineSpacing = 0.98F;
constexpr double kLarge = 20;
constexpr double kBarWidth = 3, kBarSpace = 11;

struct Unreference {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoLayoutIter* at) const { pango_layout_iter_free(at); }
};
using Layout = std::unique_ptr<PangoLayout, Unreference>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

PangoAlignment pango_align(Align align) {
  if (align == Align::left) return PANGO_ALIGN_LEFT;
  return align == Align::centre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_RIGHT;
}

void set_ink(cairo_t* cairo, Ink ink) { cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue); }

Layout laid_out(cairo_t* cairo, std::string_view text, const Style& style, double width) {
  Layout layout(pango_cairo_create_layout(cairo));
  pango_context_set_round_glyph_positions(pango_layout_get_context(layout.get()), FALSE);  // paper has no pixels
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, Sheet::kTypeface.data());
  pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
  pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  pango_layout_set_attributes(layout.get(), attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing(layout.get(), style.size < kLarge ? kLineSpacing : kLargeLineSpacing);
  pango_layout_set_alignment(layout.get(), pango_align(style.align));
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

double in_points(int units) { return static_cast<double>(units) / PANGO_SCALE; }

}  // namespace

struct Sheet::Surface {
  std::string bytes;
  cairo_surface_t* pdf = cairo_pdf_surface_create_for_stream(append, &bytes, kPageWidth, kPageHeight);
  cairo_t* cairo = cairo_create(pdf);
  std::size_t pages = 0;
};

bool Sheet::has_typeface() {
  PangoFontFamily** families = nullptr;
  int count = 0;
  pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count);
  const bool found =
      std::any_of(families, families + count, [](PangoFontFamily* family) { return kTypeface == pango_font_family_get_name(family); });
  g_free(families);
  return found;
}

Sheet::Sheet(const std::string& title) : surface_(std::make_unique<Surface>()) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options(surface_->cairo, options);
  cairo_font_options_destroy(options);
  cairo_pdf_surface_set_metadata(surface_->pdf, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(surface_->pdf, CAIRO_PDF_METADATA_CREATOR, "Streep");
}

Sheet::~Sheet() {
  cairo_destroy(surface_->cairo);
  cairo_surface_destroy(surface_->pdf);
}

void Sheet::start_page(const Frame& frame) {
  if (surface_->pages++ > 0) cairo_show_page(surface_->cairo);
  if (&frame != &frame_) frame_ = frame;
  constexpr double kHead = 42, kFoot = kPageHeight - 46, kHalf = kColumn / 2;
  const Style head{10.5, true, kInk}, foot{8.5, false, kQuiet};
  const auto at_right = [](Style style) { return style.align = Align::right, style; };
  write(frame_.head_left, head, kMargin, kHead, kColumn * 0.62);
  write(frame_.head_right, at_right(head), kMargin + kColumn * 0.62, kHead, kColumn * 0.38);
  write(frame_.foot_left, foot, kMargin, kFoot, kHalf * 1.5);
  write(frame_.foot_right, at_right(foot), kMargin + kHalf * 1.5, kFoot, kHalf * 0.5);
}

void Sheet::keep_together(double& y, double height) {
  if (y <= kTop || y + height <= kBottom) return;
  start_page(frame_);
  y = kTop;
}

double Sheet::height_of(std::string_view text, const Style& style, double width) const {
  int height = 0;
  pango_layout_get_size(laid_out(surface_->cairo, text, style, width).get(), nullptr, &height);
  return in_points(height);
}

double Sheet::height_of(const std::vector<Paragraph>& paragraphs) const {
  double height = 0;
  for (const Paragraph& one : paragraphs) height += one.above + height_of(one.text, one.style, kColumn - one.indent);
  return height;
}

double Sheet::balanced_width(std::string_view text, const Style& style, double most) const {
  constexpr double kStep = 6;
  const double height = height_of(text, style, most);
  double width = most;
  while (width - kStep > most / 2 && height_of(text, style, width - kStep) <= height) width -= kStep;
  return width;
}

double Sheet::write(std::string_view text, const Style& style, double x, double y, double width) {
  if (text.empty()) return y;
  const Layout layout = laid_out(surface_->cairo, text, style, width);
  const std::unique_ptr<PangoLayoutIter, Unreference> at(pango_layout_get_iter(layout.get()));
  const bool flows = y >= kTop && y <= kBottom;  // what stands around it does not
  double above = 0;                              // of the layout, on pages before this
  double bar = y;
  do {
    PangoRectangle area;
    pango_layout_iter_get_line_extents(at.get(), nullptr, &area);
    double top = y + in_points(area.y) - above;
    if (flows && top + in_points(area.height) > kBottom && top > kTop) {
      start_page(frame_);
      above = in_points(area.y);
      y = top = bar = kTop;
    }
    const double bottom = top + in_points(area.height);
    if (style.bar) line(x - kBarSpace, bar, x - kBarSpace, bottom, kBarWidth, kTape);
    bar = bottom;
    set_ink(surface_->cairo, style.ink);
    cairo_move_to(surface_->cairo, x + in_points(area.x), y + in_points(pango_layout_iter_get_baseline(at.get())) - above);
    pango_cairo_show_layout_line(surface_->cairo, pango_layout_iter_get_line_readonly(at.get()));
  } while (pango_layout_iter_next_line(at.get()) != FALSE);
  int height = 0;
  pango_layout_get_size(layout.get(), nullptr, &height);
  return y + in_points(height) - above;
}

double Sheet::write(const std::vector<Paragraph>& paragraphs, double y) {
  for (const Paragraph& one : paragraphs) y = write(one.text, one.style, kMargin + one.indent, y + one.above, kColumn - one.indent);
  return y;
}

void Sheet::tape(double y, double height) {
  cairo_t* cairo = surface_->cairo;
  constexpr double kAslant = 5;  // laid by hand
  cairo_move_to(cairo, 0, y + kAslant);
  cairo_line_to(cairo, kPageWidth, y);
  cairo_line_to(cairo, kPageWidth, y + height);
  cairo_line_to(cairo, 0, y + height + kAslant);
  set_ink(cairo, kTape);
  cairo_fill(cairo);
  // The sheen of the roll: one lighter and one darker thread.
  line(0, y + kAslant + height * 0.16, kPageWidth, y + height * 0.16, height * 0.05, {1.0, 0.82, 0.34});
  line(0, y + kAslant + height * 0.88, kPageWidth, y + height * 0.88, height * 0.05, {0.87, 0.64, 0.05});
}

void Sheet::rule(double y) { line(kMargin, y, kPageWidth - kMargin, y, 0.6, kEdge); }

void Sheet::disc(double x, double y, double radius, Ink ink) {
  cairo_new_sub_path(surface_->cairo);
  cairo_arc(surface_->cairo, x, y, radius, 0, 2 * G_PI);
  set_ink(surface_->cairo, ink);
  cairo_fill(surface_->cairo);
}

void Sheet::line(double x1, double y1, double x2, double y2, double width, Ink ink) {
  cairo_move_to(surface_->cairo, x1, y1);
  cairo_line_to(surface_->cairo, x2, y2);
  cairo_set_line_width(surface_->cairo, width);
  set_ink(surface_->cairo, ink);
  cairo_stroke(surface_->cairo);
}

std::size_t Sheet::pages() const { return surface_->pages; }

std::string Sheet::finish() {
  cairo_surface_finish(surface_->pdf);
  if (cairo_surface_status(surface_->pdf) != CAIRO_STATUS_SUCCESS) throw std::runtime_error("no PDF could be made");
  return surface_->bytes;
}

}  // namespace streep::tools::paper
