#include "manuscript/references.h"

#include "casebound/base/text.h"

#include "manuscript/literal_lines.h"

#include <algorithm>
#include <set>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

/// Labels match without regard to case and to how their white space is written (CommonMark 0.31, 4.7).
std::string normal_label(std::string_view label) {
  const std::string text = collapse_spaces(label);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, i));
    append_utf8(out, static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT)));
  }
  return out;
}

/// The label of the definition that the line is, empty if it is none.
std::string_view defined_label(std::string_view line) {
  line = trim(line);
  if (!line.starts_with('[') || line.starts_with("[^")) return {};
  const auto end = line.find("]:");
  if (end == std::string_view::npos) return {};
  const auto label = line.substr(1, end - 1);
  return label.find('[') == std::string_view::npos ? label : std::string_view();
}

bool is_title(std::string_view line) {
  line = trim(line);
  return !line.empty() && std::string_view("\"'(").find(line.front()) != std::string_view::npos;
}

/// The definition, with its target and its title, each of which may stand on a line of its own.
std::string definition_at(const Lines& lines, std::size_t i) {
  std::string out(trim(lines[i].text));
  if (out.ends_with("]:") && i + 1 < lines.size()) (out += '\n') += trim(lines[++i].text);
  if (i + 1 < lines.size() && is_title(lines[i + 1].text)) (out += '\n') += trim(lines[i + 1].text);
  return out;
}

bool has_line(const Lines& lines, std::uint32_t offset) {
  const auto at =
      std::lower_bound(lines.begin(), lines.end(), offset,
                       [](const Line& line, std::uint32_t wanted) { return line.offset < wanted; });
  return at != lines.end() && at->offset == offset;
}

/// What stands between a bracket and the next, as far as labels reach.
std::set<std::string> bracketed(const Lines& lines) {
  constexpr std::size_t longest = 999;
  std::string text;
  for (const auto& line : lines) (text += line.text) += '\n';
  std::set<std::string> out;
  for (auto open = text.find('['); open != std::string::npos; open = text.find('[', open + 1)) {
    const auto close = text.find_first_of("[]", open + 1);
    if (close == std::string::npos) break;
    if (text[close] == ']' && close - open <= longest)
      out.insert(normal_label(std::string_view(text).substr(open + 1, close - open - 1)));
  }
  return out;
}

}  // namespace

References::References(const Lines& lines) {
  LiteralLines literal;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (literal.holds(lines[i].text)) continue;
    const auto label = normal_label(defined_label(lines[i].text));
    if (!label.empty()) definitions_.emplace(label, Definition{lines[i].offset, definition_at(lines, i)});
  }
}

std::string References::used_by(const Lines& part) const {
  std::string out;
  if (definitions_.empty()) return out;
  for (const auto& label : bracketed(part)) {
    const auto found = definitions_.find(label);
    if (found == definitions_.end() || has_line(part, found->second.offset)) continue;
    (out += found->second.text) += "\n\n";
  }
  return out;
}

}  // namespace casebound::manuscript
