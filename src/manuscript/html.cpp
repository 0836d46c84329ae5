#include "manuscript/html.h"

#include "casebound/base/text.h"

#include "manuscript/formula_source.h"
#include "manuscript/math_rules.h"

#include <algorithm>
#include <array>
#include <utility>

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

/// The elements of HTML, those of former days too. What else stands in angle brackets is text, but for names
/// with a prefix or a hyphen, which programs make (`<o:p>`).
bool is_element(std::string_view tag) {
  constexpr std::string_view names =
      " a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink "
      "blockquote body br "
      "button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div "
      "dl dt em embed "
      "fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr "
      "html i iframe img "
      "input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes "
      "noscript object ol "
      "optgroup option output p param picture plaintext pre progress q rp rt ruby s samp script search "
      "section select slot "
      "small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th "
      "thead time title "
      "tr track tt u ul var video wbr xmp ";
  const std::string name = tag_name(tag);
  const std::size_t end = std::min(tag.size(), name.size() + (tag.starts_with("</") ? 2 : 1));
  const bool is_made = end < tag.size() && (tag[end] == ':' || tag[end] == '-' || tag[end] == '_');
  const bool is_of_formula = name.starts_with('m') && is_math_element(name);
  return name.empty() || is_made || is_of_formula || names.find(" " + name + " ") != names.npos;
}

bool is_name_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// The words of an attribute, in which the commonest references (XML 1.0 §4.6) are characters.
std::string unescaped(std::string_view value) {
  constexpr std::array<std::pair<std::string_view, char>, 6> references = {
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&apos;", '\''}, {"&amp;", '&'}}};
  std::string out;
  for (std::size_t i = 0; i < value.size();) {
    const auto* found = std::find_if(references.begin(), references.end(), [&](const auto& reference) {
      return value.substr(i).starts_with(reference.first);
    });
    out += found == references.end() ? value[i] : found->second;
    i += found == references.end() ? 1 : found->first.size();
  }
  return out;
}

/// The value of the attribute, also of `xml:name`; empty if the tag has none.
std::string attribute(std::string_view tag, std::string_view name) {
  for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    const auto value = at + name.size() + 1;
    if (value >= tag.size() || tag[value - 1] != '=' || (at > 0 && is_name_character(tag[at - 1]))) continue;
    const bool quoted = tag[value] == '"' || tag[value] == '\'';
    const auto begin = value + (quoted ? 1 : 0);
    const auto end = quoted ? tag.find(tag[value], begin) : tag.find_first_of(" \t\n>", begin);
    if (end != std::string_view::npos) return unescaped(tag.substr(begin, end - begin));
  }
  return {};
}

constexpr std::string_view data_begin = "<![CDATA[", data_end = "]]>";

/// What has an end of its own, before which `>` means nothing.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> enclosed = {
    {{"<!--", "-->"}, {data_begin, data_end}, {"<?", "?>"}}};

/// The comment or tag that the text begins with, which is not closed if it is all of the text; empty if there
/// is none.
std::string_view leading_tag(std::string_view html) {
  for (const auto& [begin, end] : enclosed) {
    if (html.starts_with(begin))
      return html.substr(0, std::min(html.find(end), html.size() - end.size()) + end.size());
  }
  const bool begins =
      html.size() > 1 && html[0] == '<' && (is_letter(html[1]) || html[1] == '/' || html[1] == '!');
  const auto close = html.find('>');
  if (!begins || close == std::string_view::npos) return {};
  return html.substr(0, close + 1);
}

/// `<` and `&` as Markdown has them where they mean themselves.
std::string escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

/// What stands in the text for a tag.
std::string in_text(std::string_view tag, HtmlTags kept) {
  if (is_bracketed_text(tag)) return escaped(tag);
  const std::string name = tag_name(tag);
  const bool is_kept = is_safe_phrase(name) || name == "img";
  if (kept == HtmlTags::safe && is_kept) return std::string(tag);
  const bool parts = !is_phrase(tag) && !tag.starts_with(data_begin);
  return parts ? "\n\n" : escaped(words_in_tag(tag));
}

}  // namespace

bool is_bracketed_text(std::string_view tag) {
  const bool is_tag = tag.starts_with('<') && tag.size() > 2 && (is_letter(tag[1]) || tag[1] == '/');
  return is_tag && !is_element(tag);
}

HtmlTag read_html_tag(std::string_view tag) {
  return {tag_name(tag), tag.starts_with("</"), attribute(tag, "lang"), attribute(tag, "src"),
          attribute(tag, "alt")};
}

bool is_safe_phrase(std::string_view name) {
  constexpr std::array<std::string_view, 7> names = {"em", "i", "strong", "b", "sub", "sup", "span"};
  return std::find(names.begin(), names.end(), name) != names.end() || is_code_phrase(name);
}

bool is_code_phrase(std::string_view name) {
  return name == "code" || name == "kbd" || name == "samp" || name == "tt";
}

std::optional<std::string> preformatted_text(std::string_view html) {
  html = trim(html);
  const auto open = leading_tag(html);
  constexpr std::string_view close = "</pre>";
  if (tag_name(open) != "pre" || !html.ends_with(close) || html.find(close) + close.size() != html.size())
    return std::nullopt;
  html = html.substr(open.size(), html.size() - open.size() - close.size());
  if (html.starts_with('\n')) html.remove_prefix(1);
  std::string out;
  while (!html.empty()) {
    const auto tag = leading_tag(html);
    const auto words = tag.empty() ? std::max<std::size_t>(std::min(html.find('<', 1), html.size()), 1) : 0;
    out += html.substr(0, words);
    html.remove_prefix(tag.size() + words);
  }
  if (!out.ends_with('\n')) out += '\n';
  return unescaped(out);
}

std::string words_in_tag(std::string_view tag) {
  if (!tag.starts_with(data_begin)) return tag_name(tag) == "img" ? attribute(tag, "alt") : std::string();
  tag.remove_prefix(data_begin.size());
  return std::string(tag.substr(0, tag.find(data_end)));
}

std::string html_text(std::string_view html, HtmlTags kept) {
  std::string out;
  while (!html.empty()) {
    const auto open = html.find('<');
    out += html.substr(0, open);
    if (open == std::string_view::npos) break;
    html.remove_prefix(open);
    if (const auto formula = formula_size(html); formula > 0) {
      out += html.substr(0, formula);
      html.remove_prefix(formula);
      continue;
    }
    const auto tag = leading_tag(html);
    out += tag.empty() ? "&lt;" : in_text(tag, kept);
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
