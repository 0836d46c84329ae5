#include "manuscript/protect.h"

#include "casebound/base/text.h"

#include "manuscript/attributes.h"
#include "manuscript/bare_address.h"
#include "manuscript/character_reference.h"
#include "manuscript/formula_source.h"
#include "manuscript/note_names.h"
#include "manuscript/shortcodes.h"

#include <algorithm>
#include <optional>

namespace casebound::manuscript {

namespace {

/// Marks of ours that can be escaped, and the second bytes of the unassigned characters (U+0380 and on) that
/// stand for their escapes.
constexpr std::string_view escapable = "[]^~{}";
constexpr std::string_view escape_bytes = "\x80\x81\x82\x83\x8B\x8D";
constexpr char escape_lead = '\xCE';

/// What cmark would see inside attributes, and the control characters that stand for it.
constexpr std::string_view visible = "*_`<[]&\\~^!|";
constexpr std::string_view disguises = "\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F\x10\x11";

/// What is not itself in disguised text.
constexpr ByteSet disguised_bytes =
    ByteSet(disguises).with(escape_lead).with(note_bracket).with(no_empty_line);

/// All but the tab, the line end, the NUL, and what `note_bracket` stands for.
constexpr ByteSet controls(
    "\x01\x02\x03\x04\x05\x06\x07\x08\x0B\f\x0D\x0E\x0F\x10\x11\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D"
    "\x1E"
    "\x1F");

/// The mark whose escape the character at `i` stands for.
std::optional<char> escaped_mark(std::string_view text, std::size_t i) {
  if (text[i] != escape_lead || i + 1 == text.size()) return std::nullopt;
  const auto at = escape_bytes.find(text[i + 1]);
  return at == std::string_view::npos ? std::nullopt : std::optional(escapable[at]);
}

std::string restore(std::string_view text, std::string_view escape) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto next = disguised_bytes.find_in(text, i);
    out += text.substr(i, next - i);
    i = next;
    if (i == text.size()) break;
    if (const auto mark = escaped_mark(text, i)) {
      (out += escape) += *mark;
      i += 2;
    } else if (text[i] == no_empty_line) {
      ++i;
    } else {
      out += revealed(text[i++]);
    }
  }
  return out;
}

/// Bytes from `i` that are to be hidden as a whole: a call's name, attributes, a shortcode.
std::size_t hidden_size(std::string_view text, std::size_t i) {
  if (text[i] == '[') return note_name(text.substr(i)).size();
  if (text[i] != '{') return 0;
  if (const auto size = shortcode_size(text.substr(i)); size > 0) return size;
  const auto attributes = read_attributes(text.substr(i));
  return attributes ? attributes->size : 0;
}

/// Files that were put together begin anew in the middle.
void hide_marks(std::string& text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    if (at == 0 || text[at - 1] == '\n') text.replace(at, mark.size(), mark.size(), ' ');
  }
}

/// Whether `[words](` stands before this place. What follows a target may be emphasis, and is no part of it.
bool is_link_target(std::string_view text, std::size_t i) {
  return text.substr(0, i).ends_with("](");
}

/// What cmark would take for a character, or U+FFFD, or a disguise.
bool is_no_character(const CharacterReference& reference) {
  return reference.size > 0 && (reference.is_overlong || !reference.is_character);
}

/// In an address these are letters.
void hide_emphasis(std::string& text, std::size_t begin, std::size_t end) {
  for (; begin < end; ++begin) {
    if (std::string_view("*_~").find(text[begin]) != std::string_view::npos)
      text[begin] = disguised(text[begin]);
  }
}

}  // namespace

char disguised(char c) {
  const auto at = visible.find(c);
  return at == std::string_view::npos ? c : disguises[at];
}

char revealed(char c) {
  if (c == note_bracket) return '[';
  if (c == no_empty_line) return ' ';
  const auto at = disguises.find(c);
  return at == std::string_view::npos ? c : visible[at];
}

std::string_view note_name(std::string_view text) {
  constexpr std::size_t longest = 200;
  if (!text.starts_with("[^")) return {};
  const auto end = text.find_first_of(" \t\n[]{}", 2);
  if (end == std::string_view::npos || text[end] != ']' || end > longest) return {};
  return text.substr(2, end - 2);
}

std::string protect(std::string text) {
  constexpr ByteSet marks = ByteSet("\\").with('[').with('{').with('&').with('<').with(escape_lead);
  constexpr ByteSet marks_and_addresses = marks.with('h').with('H').with('w').with('W');
  const ByteSet& noticed = has_web_address(text) ? marks_and_addresses : marks;
  hide_marks(text);
  // What stands for something else here stands for nothing in a manuscript.
  for (auto i = controls.find_in(text); i < text.size(); i = controls.find_in(text, i))
    text[i] = text[i] == '\f' ? ' ' : '\x7F';
  for (std::size_t i = noticed.find_in(text); i < text.size(); i = noticed.find_in(text, i)) {
    if (text[i] == '\\') {
      const auto at = i + 1 < text.size() ? escapable.find(text[i + 1]) : std::string_view::npos;
      if (at != std::string_view::npos) {
        text[i] = escape_lead;
        text[i + 1] = escape_bytes[at];
      }
      i += 2;
    } else if (const auto formula = formula_size(std::string_view(text).substr(i)); formula > 0) {
      const std::string hidden = disguised_formula(std::string_view(text).substr(i, formula));
      text.replace(i, formula, hidden);
      i += hidden.size();
    } else if (!spaced_note_name(std::string_view(text).substr(i)).empty()) {
      text[i++] = disguised('[');
    } else if (const auto size = hidden_size(text, i); size > 0) {
      const auto begin = i + (text[i] == '[' ? 2 : 0);
      std::transform(text.begin() + static_cast<std::ptrdiff_t>(begin),
                     text.begin() + static_cast<std::ptrdiff_t>(begin + size),
                     text.begin() + static_cast<std::ptrdiff_t>(begin), disguised);
      i = begin + size;
    } else if (const auto address = is_link_target(text, i) ? 0 : web_address(text, i).size; address > 0) {
      hide_emphasis(text, i, i + address);
      i += address;
    } else if (text[i] == '&' && is_no_character(character_reference(text, i))) {
      text[i++] = disguised('&');
    } else {
      if (escaped_mark(text, i)) text[i + 1] = '\xA2';  // U+03A2, as unassigned as they are
      ++i;
    }
  }
  return text;
}

bool is_disguised(std::string_view text) {
  return disguised_bytes.find_in(text) < text.size();
}

std::string as_words(std::string disguised) {
  return is_disguised(disguised) ? restore(disguised, "") : disguised;
}

std::string as_written(std::string disguised) {
  return is_disguised(disguised) ? restore(disguised, "\\") : disguised;
}

}  // namespace casebound::manuscript
