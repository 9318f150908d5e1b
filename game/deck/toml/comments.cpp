#include "game/deck/toml/comments.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "game/deck/report.h"
#include "game/deck/toml/tree.h"

namespace streep::deck {
namespace {

struct Comment {
  std::string text;
  std::size_t line = 1;
  bool of_key = false;       // stands behind a value or inside a list
  bool blank_after = false;  // an empty line, so that it is about more than the next key
};

// Where the string that starts at `at` ends, in TOML that is known to be valid.
std::size_t end_of_string(std::string_view source, std::size_t at) {
  const char quote = source[at];
  const bool long_one = source.substr(at, 3) == std::string(3, quote);
  const std::string close(long_one ? 3 : 1, quote);
  for (at += close.size(); at < source.size(); ++at) {
    if (quote == '"' && source[at] == '\\')
      ++at;
    else if (source.substr(at).starts_with(close))
      break;
  }
  at = std::min(at + close.size(), source.size());
  while (long_one && at < source.size() && source[at] == quote) ++at;  // quotes that belong to the text
  return at;
}

std::vector<Comment> comments_of(std::string_view source) {
  std::vector<Comment> comments;
  std::size_t line = 1, line_start = 0;
  int depth = 0;
  for (std::size_t at = 0; at < source.size();) {
    const char c = source[at];
    if (c == '"' || c == '\'') {
      const std::size_t end = end_of_string(source, at);
      line += static_cast<std::size_t>(
          std::count(source.begin() + static_cast<std::ptrdiff_t>(at), source.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
      at = end;
      continue;
    }
    if (c == '#') {
      const std::size_t end = std::min(source.find_first_of("\r\n", at), source.size());
      const bool alone = source.substr(line_start, at - line_start).find_first_not_of(" \t") == source.npos;
      const std::string_view rest = source.substr(end);
      const bool blank = rest.starts_with("\n\n") || rest.starts_with("\r\n\r\n");
      comments.push_back({std::string(source.substr(at, end - at)), line, !alone || depth > 0, blank});
      at = end;
      continue;
    }
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    if (c == '\n') {
      ++line;
      line_start = at + 1;
    }
    ++at;
  }
  return comments;
}

// The keys and headers of a text by their path, as in "card.2.insight.year".
using Anchors = std::map<std::string, std::size_t>;

void add_anchors(const Value& table, const std::string& path, Anchors& anchors) {
  for (const Entry& entry : *table.as<Entries>()) {
    const std::string here = path + entry.key;
    const auto* items = entry.value.as<Items>();
    const bool tables = items != nullptr && !items->empty() && items->front().as<Entries>() != nullptr;
    if (entry.value.as<Entries>() != nullptr) {
      anchors[here] = entry.value.at.line;
      add_anchors(entry.value, here + '.', anchors);
    } else if (tables) {
      for (std::size_t i = 0; i < items->size(); ++i) {
        anchors[here + '.' + std::to_string(i)] = (*items)[i].at.line;
        add_anchors((*items)[i], here + '.' + std::to_string(i) + '.', anchors);
      }
    } else {
      anchors[here] = entry.at.line;
    }
  }
}

Anchors anchors_of(std::string_view source) {
  Report report;
  Anchors anchors;
  add_anchors(tree_of(source, report), "", anchors);
  return anchors;
}

// What a comment is about: the key it stands in, or the next one.
std::string path_of(const Comment& comment, const Anchors& anchors) {
  std::string path;
  std::size_t nearest = comment.of_key ? 0 : std::string_view::npos;
  for (const auto& [name, line] : anchors) {
    const bool closer = comment.of_key ? line <= comment.line && line >= nearest : line > comment.line && line < nearest;
    if (closer) std::tie(path, nearest) = std::pair(name, line);
  }
  return path;
}

// The line of `path` or of what it is in; 0 where there is none.
std::size_t line_of(std::string path, const Anchors& anchors) {
  while (!path.empty()) {
    const auto found = anchors.find(path);
    if (found != anchors.end()) return found->second;
    path.resize(path.rfind('.') == path.npos ? 0 : path.rfind('.'));
  }
  return 0;
}

}  // namespace

std::string with_comments(std::string_view canonical, std::string_view source) {
  const Anchors before = anchors_of(source), after = anchors_of(canonical);
  std::map<std::size_t, std::string> at_line;  // 0 is the end
  for (const Comment& comment : comments_of(source))
    at_line[line_of(path_of(comment, before), after)] += comment.text + (comment.blank_after ? "\n\n" : "\n");
  std::string text;
  for (std::size_t line = 1; !canonical.empty(); ++line) {
    const std::size_t end = std::min(canonical.find('\n'), canonical.size() - 1) + 1;
    if (const auto found = at_line.find(line); found != at_line.end()) text += found->second;
    text += canonical.substr(0, end);
    canonical.remove_prefix(end);
  }
  const auto left = at_line.find(0);
  return left == at_line.end() ? text : text + '\n' + left->second;
}

}  // namespace streep::deck
