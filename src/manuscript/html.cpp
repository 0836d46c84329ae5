#include "manuscript/html.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>

namespace casebound::manuscript {

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// `p` of `<p class="x">` and `</P>`.
std::string tag_name(std::string_view tag) {
  std::string name;
  for (const char c : tag.substr(std::min<std::size_t>(tag.starts_with("</") ? 2 : 1, tag.size()))) {
    if (!is_letter(c) && (c < '0' || c > '9')) break;
    name += lower(c);
  }
  return name;
}

bool is_phrase(std::string_view tag) {
  constexpr std::array<std::string_view, 24> names = {
      "a",    "abbr", "b", "cite",  "code", "del",    "em",     "font", "i",   "img", "ins", "kbd",
      "mark", "q",    "s", "small", "span", "strike", "strong", "sub",  "sup", "tt",  "u",   "var"};
  return std::find(names.begin(), names.end(), tag_name(tag)) != names.end();
}

/// The comment or tag that the text begins with, which is not closed if it is all of the text; empty if there
/// is none.
std::string_view leading_tag(std::string_view html) {
  if (html.starts_with("<!--")) return html.substr(0, std::min(html.find("-->"), html.size() - 3) + 3);
  const bool begins =
      html.size() > 1 && (is_letter(html[1]) || html[1] == '/' || html[1] == '!' || html[1] == '?');
  const auto close = html.find('>');
  if (!begins || close == std::string_view::npos) return {};
  return html.substr(0, close + 1);
}

}  // namespace

HtmlTag read_html_tag(std::string_view tag) {
  HtmlTag out{tag_name(tag), tag.starts_with("</"), {}};
  const auto key = tag.find("lang=");
  if (key == std::string_view::npos || key + 6 >= tag.size()) return out;
  const auto value = tag.substr(key + 5);
  const bool quoted = value[0] == '"' || value[0] == '\'';
  const auto end = quoted ? value.find(value[0], 1) : value.find_first_of(" >");
  if (end != std::string_view::npos) out.language = value.substr(quoted ? 1 : 0, end - (quoted ? 1 : 0));
  return out;
}

bool is_safe_phrase(std::string_view name) {
  constexpr std::array<std::string_view, 7> names = {"em", "i", "strong", "b", "sub", "sup", "span"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string html_text(std::string_view html, HtmlTags kept) {
  std::string out;
  while (!html.empty()) {
    const auto open = html.find('<');
    out += html.substr(0, open);
    if (open == std::string_view::npos) break;
    html.remove_prefix(open);
    const auto tag = leading_tag(html);
    if (tag.empty()) out += "&lt;";
    if (!tag.empty() && !is_phrase(tag)) out += "\n\n";
    if (kept == HtmlTags::safe && is_safe_phrase(tag_name(tag))) out += tag;
    html.remove_prefix(std::max<std::size_t>(tag.size(), 1));
  }
  return out;
}

bool is_html_comment(std::string_view html) {
  return trim(html).starts_with("<!--");
}

bool is_html_line_break(std::string_view html) {
  return html.starts_with('<') && tag_name(html) == "br";
}

}  // namespace casebound::manuscript
