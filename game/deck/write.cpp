#include "game/deck/write.h"

#include <algorithm>
#include <string_view>
#include <type_traits>
#include <utility>

#include "game/deck/names.h"

namespace streep::deck {
namespace {

template <class T>
concept Enumeration = std::is_enum_v<T>;

constexpr std::size_t kLineWidth = 100;  // bytes of a text before it is put on more lines

// A TOML basic string, on one line or, between three quotes, on more.
std::string escaped(std::string_view text, bool one_line) {
  std::string toml;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool closes = text[i] == '"' && (one_line || i + 1 == text.size() || text[i + 1] == '"');
    if (text[i] == '\\' || closes) toml += '\\';
    toml += text[i];
  }
  return toml;
}

// Breaks escaped text between two words where a line gets long: TOML leaves out
// the backslash, the line feed, and white space after them.
std::string wrapped(std::string_view text) {
  std::string toml;
  std::size_t line_start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    toml += text[i];
    if (text[i] == '\n') line_start = toml.size();
    const bool between_words = text[i] == ' ' && i + 1 < text.size() && text[i + 1] != ' ' && text[i + 1] != '\n';
    const std::size_t word = text.substr(i + 1).find_first_of(" \n");
    const std::size_t next_end = toml.size() + std::min(word, text.size() - i - 1);
    if (between_words && next_end - line_start > kLineWidth) {
      toml += "\\\n";
      line_start = toml.size();
    }
  }
  return toml;
}

std::string written(std::string_view text) {
  const bool one_line = text.size() <= kLineWidth && text.find('\n') == text.npos;
  if (one_line) return '"' + escaped(text, true) + '"';
  return "\"\"\"\n" + wrapped(escaped(text, false)) + "\"\"\"";
}

template <std::size_t N>
std::string written(const base::Text<N>& text) {
  return written(text.view());
}

template <std::int64_t Lo, std::int64_t Hi>
std::string written(base::Whole<Lo, Hi> number) {
  return std::to_string(number.value());
}

std::string written(std::int64_t number) { return std::to_string(number); }

std::string written(Choice number) { return std::to_string(number); }

std::string written(const Day& day) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(day.year()) + '-' + two(day.month()) + '-' + two(day.day());
}

template <Enumeration Choices>
std::string written(Choices choice) {
  return '"' + std::string(name_of(choice)) + '"';
}

// On one line where that is short, and otherwise each item on a line of its own.
template <class T, std::size_t N>
std::string written(const base::List<T, N>& list) {
  std::string inside, lines;
  for (const T& item : list) {
    inside += (inside.empty() ? "" : ", ") + written(item);
    lines += "  " + written(item) + ",\n";
  }
  if (inside.size() <= kLineWidth && inside.find('\n') == inside.npos) return '[' + inside + ']';
  return "[\n" + lines + ']';
}

// One table, line by line.
class Lines {
 public:
  void header(std::string_view name) { text_ += (text_.empty() ? "" : "\n") + std::string(name) + '\n'; }
  template <class T>
  void add(std::string_view key, const T& thing) {
    text_ += std::string(key) + " = " + written(thing) + '\n';
  }
  // Left out where it says nothing.
  template <class T>
  void add_if_any(std::string_view key, const T& thing) {
    if (!thing.empty()) add(key, thing);
  }
  void add_if_true(std::string_view key, bool truth) {
    if (truth) text_ += std::string(key) + " = true\n";
  }
  [[nodiscard]] std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

void add_insight(const Insight& insight, Lines& lines) {
  lines.header("[card.insight]");
  lines.add("text", insight.text);
  lines.add("source", insight.source);
  lines.add("year", insight.year);
  lines.add("checked", insight.checked);
  if (!insight.proportion) return;
  lines.add("part", insight.proportion->part);
  lines.add("of", insight.proportion->of());
}

void add_kind(const Card& card, Lines& lines) {
  if (card.kind == Kind::spectrum) {
    lines.add("from", card.from);
    lines.add("to", card.to);
  }
  if (card.kind == Kind::choice) {
    lines.add("options", card.options);
    lines.add_if_any("coarser", card.coarser);
  }
}

void add_card(const Card& card, Lines& lines) {
  lines.header("[[card]]");
  lines.add("id", card.id);
  lines.add("theme", card.theme);
  lines.add("kind", card.kind);
  if (card.moment) lines.add("moment", *card.moment);
  lines.add_if_any("grounds", card.grounds);
  lines.add("weight", card.weight);
  if (card.sensitivity != Sensitivity::special) lines.add("sensitivity", card.sensitivity);
  lines.add("statement", card.statement);
  add_kind(card, lines);
  lines.add_if_any("story", card.story);
  lines.add_if_any("note", card.note);
  lines.add("questions", card.questions);
  lines.add("other_side", card.other_side);
  lines.add_if_any("action", card.action);
  lines.add("minutes", card.minutes);
  lines.add_if_true("core", card.core);
  lines.add_if_true("again", card.again);
  lines.add_if_any("measure", card.measure);
  if (card.insight) add_insight(*card.insight, lines);
  if (!card.silences.empty()) lines.header("[card.silence]");
  for (const Silence& silence : card.silences) lines.add(name_of(silence.advice), silence.reason);
}

}  // namespace

std::string write(const Deck& deck) {
  Lines lines;
  lines.add("format", Format());
  lines.add("id", deck.id);
  lines.add("version", deck.version);
  lines.add("title", deck.title);
  lines.add("target_group", deck.target_group);
  lines.add("language", deck.language);
  lines.add("agreements", deck.agreements);
  lines.header("[plan]");
  for (const Cut cut : kCuts) lines.add(name_of(cut), deck.plan[static_cast<std::size_t>(cut)]);
  lines.header("[support]");
  lines.add("title", deck.support.title);
  lines.add("text", deck.support.text);
  lines.header("[follow_up]");
  lines.add("text", deck.follow_up.text);
  lines.add("question", deck.follow_up.question);
  for (const Card& card : deck.cards) add_card(card, lines);
  return std::move(lines).text();
}

std::string write(const Routes& routes) {
  Lines lines;
  lines.add("format", Format());
  lines.add("city", routes.city);
  lines.add("language", routes.language);
  for (const Place& place : routes.places) {
    lines.header("[[place]]");
    lines.add("name", place.name);
    lines.add("text", place.text);
    lines.add_if_any("site", place.site);
    lines.add("checked", place.checked);
  }
  return std::move(lines).text();
}

}  // namespace streep::deck
