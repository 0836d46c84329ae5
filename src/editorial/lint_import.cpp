#include "editorial/lint_import.h"

#include "casebound/base/repeated.h"
#include "casebound/base/text.h"
#include "casebound/document/note_mark.h"

#include "editorial/mojibake.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::editorial {

namespace {

using KnownWords = std::unordered_map<std::string, int>;  // how often each stands

std::string lower(std::string_view word) {
  std::string out;
  for (const char32_t c : to_utf32(word))
    append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  return out;
}

// ---- hyphens

/// A word that the end of a line divides: `exam-` over `ple`.
struct Divided {
  std::string written;  ///< the head, with its capitals
  std::string head, tail;
  SourceSpan span;
  std::optional<Fix> joined;  ///< the word in one
};

/// `pre-` over `and post-`: the hyphen is suspended.
bool is_conjunction(std::string_view word) {
  constexpr std::array<std::string_view, 12> words = {"and", "or", "to", "und", "oder", "bis",
                                                      "et",  "ou", "y",  "o",   "и",    "или"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a word may be written with a hyphen behind this: `re-` sign, `well-` known, кто-`то`. The word in
/// one may then be another word, and it is the author who knows.
bool may_keep_hyphen(const std::string& head, const std::string& tail) {
  constexpr auto heads = std::to_array<std::string_view>(
      {"re",    "pre",   "post",   "non",  "co",    "anti",   "self",  "well",  "ill",   "ex",    "semi",
       "multi", "sub",   "un",     "over", "under", "inter",  "intra", "long",  "short", "high",  "low",
       "half",  "all",   "cross",  "full", "near",  "off",    "on",    "out",   "up",    "down",  "in",
       "mid",   "micro", "macro",  "mini", "pro",   "pseudo", "quasi", "super", "ultra", "trans", "neo",
       "much",  "best",  "better", "far",  "late",  "early",  "then",  "peut",  "celui", "ceux",  "nicht",
       "по",    "во",    "из",     "кое",  "какой", "что",    "как",   "где"});
  constexpr auto tails = std::to_array<std::string_view>(
      {"то", "либо", "нибудь", "таки", "ка", "là", "ci", "même", "mêmes", "up", "in", "off"});
  return std::find(heads.begin(), heads.end(), head) != heads.end() ||
         std::find(tails.begin(), tails.end(), tail) != tails.end();
}

/// The bytes of the line end at this place; 0 if there is none.
std::size_t line_end_at(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  return rest.starts_with('\n') ? 1 : rest.starts_with(hard_break) ? hard_break.size() : 0;
}

void find_divided(const TextLine& line, std::vector<Divided>& out) {
  for_each_place(line.text, "-", [&](std::size_t hyphen) {
    const auto line_end = line_end_at(line.text, hyphen + 1);
    if (line_end == 0) return;
    const auto head = letters_before(line.text, hyphen);
    const auto tail = letters_at(line.text, hyphen + 1 + line_end);
    const bool goes_on = u_islower(static_cast<UChar32>(character_at(tail, 0)));
    if (head.empty() || !goes_on || is_conjunction(tail)) return;
    out.push_back({std::string(head), lower(head), std::string(tail),
                   line.span(hyphen - head.size(), head.size() + 1),
                   line.fix(hyphen, hyphen + 1 + line_end, "")});
  });
}

/// Every word of the lines, compounds with a hyphen as one.
KnownWords all_words(const TextLines& lines) {
  KnownWords out;
  for (const auto& line : lines) {
    for (std::size_t at = 0; at < line.text.size();) {
      std::size_t end = at;
      for (std::size_t next = end; next < line.text.size(); end = next) {
        const char32_t c = next_code_point(line.text, next);
        if (!is_letter(c) && (c != U'-' || !is_letter(character_at(line.text, next)))) break;
      }
      if (end > at) ++out[lower(std::string_view(line.text).substr(at, end - at))];
      at = end;
      if (at < line.text.size()) next_code_point(line.text, at);
    }
  }
  return out;
}

/// A hyphen at a line's end is the line's if the word stands elsewhere without it, and nowhere with it. Where
/// each half is a word of its own, this is told and not mended.
void lint_hard_hyphens(const TextLines& lines, Diagnostics& diagnostics) {
  std::vector<Divided> divided;
  for (const auto& line : lines) {
    if (line.kind != TextLine::Kind::verse) find_divided(line, divided);
  }
  if (divided.empty()) return;
  const KnownWords words = all_words(lines);
  KnownWords halves = words;  // that stand as words of their own
  for (const auto& word : divided) {
    --halves[word.head];
    --halves[word.tail];
  }
  auto found = Repeated::warning("hard-hyphen", "divided words",
                                 "write the word in one; the book divides it where its own lines end");
  for (auto& word : divided) {
    const std::string whole = word.head + word.tail;
    const bool is_certain =
        !may_keep_hyphen(word.head, word.tail) && (halves[word.head] <= 0 || halves[word.tail] <= 0);
    if (!words.contains(whole) || words.contains(word.head + '-' + word.tail)) continue;
    found.add(
        word.span,
        [&] {
          return fmt::format("“{}- {}” was divided at the end of a line: “{}” stands elsewhere", word.written,
                             word.tail, whole);
        },
        is_certain ? std::move(word.joined) : std::nullopt);
  }
  found.report(diagnostics);
}

/// Without the soft hyphen; at the end of a line the word that it divides goes on with the next. Within a
/// line, nobody knows whether a space after it is one.
std::optional<Fix> without_soft_hyphen(const TextLine& line, std::size_t at, std::size_t end) {
  const auto line_end = line_end_at(line.text, end);
  const bool divides = line_end > 0 && is_letter(character_before(line.text, at)) &&
                       u_islower(static_cast<UChar32>(character_at(line.text, end + line_end)));
  if (divides && !is_conjunction(letters_at(line.text, end + line_end)))
    return line.fix(at, end + line_end, "");
  const bool is_edge = !is_word(character_before(line.text, at)) || !is_space(character_at(line.text, end));
  return is_edge ? line.fix(at, end, "") : std::nullopt;
}

/// Soft hyphens at the end of a line or a word are always a converter's; inside of words they may be an
/// author's, as long as they are few.
void lint_soft_hyphens(const TextLines& lines, Diagnostics& diagnostics) {
  constexpr std::string_view soft_hyphen = "\u00AD";
  constexpr std::size_t most_by_hand = 10;
  auto loose = Repeated::warning("soft-hyphen", "soft hyphens", "take it out, with the space after it");
  Tally inside;
  for (const auto& line : lines) {
    for_each_place(line.text, soft_hyphen, [&](std::size_t at) {
      const SourceSpan span = line.span(at, soft_hyphen.size());
      const std::size_t end = at + soft_hyphen.size();
      const bool is_inside =
          is_word(character_before(line.text, at)) && is_word(character_at(line.text, end));
      if (is_inside) return inside.add(span, line.fix(at, end, ""));
      loose.add(
          span, [] { return "a soft hyphen that divides no word"; }, without_soft_hyphen(line, at, end));
    });
  }
  loose.report(diagnostics);
  if (inside.count <= most_by_hand) return;
  diagnostics.warning("soft-hyphen", inside.first,
                      fmt::format("{} soft hyphens, as converters leave them", inside.count),
                      "take them out: the book divides words by the rules of the language");
  diagnostics.items().back().fixes = std::move(inside.fixes);
}

// ---- characters

void lint_ligatures(const TextLines& lines, Diagnostics& diagnostics) {
  constexpr std::array<std::string_view, 7> letters = {"ff", "fi", "fl", "ffi", "ffl", "ſt", "st"};
  constexpr std::string_view common_bytes = "\xEF\xAC";  // of U+FB00 to U+FB3F
  auto found = Repeated::warning("ligature-codepoint", "ligatures",
                                 "write the letters by themselves; the font joins them where it should");
  for (const auto& line : lines) {
    for_each_place(line.text, common_bytes, [&](std::size_t at) {
      const auto which = static_cast<std::size_t>(character_at(line.text, at) - 0xFB00);
      if (which >= letters.size()) return;
      found.add(
          line.span(at, 3),
          [&] {
            return fmt::format("“{}” is one character for the letters “{}”", line.text.substr(at, 3),
                               letters[which]);
          },
          line.fix(at, at + 3, std::string(letters[which])));
    });
  }
  found.report(diagnostics);
}

/// What the tool itself has set for a control character is reported as that.
bool is_own_replacement(const TextLine& line, std::size_t at) {
  return character_at(line.text, at) == 0xFFFD && !line.is_exact(at);
}

std::string about_garbled(std::string_view word) {
  const auto meant = without_mojibake(word);
  return meant ? fmt::format("“{}” is garbled; “{}” may be meant", word, *meant)
               : fmt::format("“{}” is garbled", word);
}

/// Reports the garbled word around the byte `at`; of a text without spaces no more than the place.
void report_garbled(const TextLine& line, std::size_t at, Stretch word, Repeated& found) {
  constexpr std::size_t longest = 120;
  if (is_own_replacement(line, at)) return;
  if (word.size > longest)
    return found.add(line.span(at, 1), [] { return "letters are garbled from here on"; });
  found.add(line.span(word.begin, word.size),
            [&] { return about_garbled(std::string_view(line.text).substr(word.begin, word.size)); });
}

void lint_mojibake(const TextLines& lines, Diagnostics& diagnostics) {
  auto found = Repeated::warning("mojibake", "garbled words",
                                 "convert the file anew, telling the converter that its source is UTF-8");
  for (const auto& line : lines) {
    for (auto at = find_mojibake(line.text, 0); at != std::string::npos;) {
      const Stretch word = word_around(line.text, at);
      report_garbled(line, at, word, found);
      at = find_mojibake(line.text, std::max(word.begin + word.size, at + 1));
    }
  }
  found.report(diagnostics);
}

// ---- calls of notes

/// Calls in brackets begin at 1; other numbers in brackets alone mean something else (`Python[23]`).
bool has_first_call(const TextLines& lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](const TextLine& line) { return line.text.find("[1]") != std::string::npos; });
}

/// Calls that are no numbers, of notes whose lines begin with the same sign: `†`, `[*]`, `[i]`.
void find_signs(const TextLines& lines, Repeated& found) {
  constexpr std::array<std::string_view, 12> signs = {"†",   "‡",    "*",     "[*]",  "[†]", "[‡]",
                                                      "[i]", "[ii]", "[iii]", "[iv]", "[a]", "[b]"};
  for (const auto sign : signs) {
    const bool has_note = std::any_of(lines.begin(), lines.end(), [&](const TextLine& line) {
      return line.text.starts_with(sign) && is_space(character_at(line.text, sign.size()));
    });
    if (!has_note) continue;
    for (const auto& line : lines) {
      for_each_place(line.text, sign, [&](std::size_t at) {
        const char32_t before = character_before(line.text, at),
                       after = character_at(line.text, at + sign.size());
        const bool ends_words =
            is_word(before) || std::u32string_view(U".,;:!?)”’»…").find(before) != std::u32string_view::npos;
        if (!ends_words || is_word(after) || after == U'*') return;
        found.add(line.span(at, sign.size()),
                  [&] { return fmt::format("“{}” looks like the call of a note and calls none", sign); });
      });
    }
  }
}

void lint_note_markers(const TextLines& lines, Diagnostics& diagnostics) {
  // The brackets, and the bytes that superscript digits begin with.
  constexpr ByteSet first_bytes("[\xC2\xE2");
  const bool bracketed = has_first_call(lines);
  auto found = Repeated::warning("bare-note-marker", "such marks",
                                 "write the call as `[^1]`, and the note as `[^1]: …`");
  for (const auto& line : lines) {
    for (auto at = first_bytes.find_in(line.text); at < line.text.size();) {
      const bool counts = line.text[at] != '[' || bracketed;
      const std::size_t size = counts ? note_mark_at(line.text, at).size : 0;
      if (size > 0) {
        found.add(line.span(at, size), [&] {
          return fmt::format("“{}” looks like the call of a note and calls none", line.text.substr(at, size));
        });
      }
      at = first_bytes.find_in(line.text, at + std::max<std::size_t>(size, 1));
    }
  }
  find_signs(lines, found);
  found.report(diagnostics);
}

// ---- links that are none

/// Addresses of the web are opaque (see TextLine).
bool looks_like_address(std::string_view text) {
  return text.starts_with('#') || text.starts_with(opaque) || text.find(".md") != text.npos;
}

/// `[words](an address)`: where the address has a space CommonMark reads no link.
void lint_unread_links(const TextLines& lines, Diagnostics& diagnostics) {
  constexpr std::string_view middle = "](";
  auto found = Repeated::warning("unread-link", "such links",
                                 "write `%20` for a space in an address, or the address between `<` and `>`");
  for (const auto& line : lines) {
    const std::string_view text = line.text;
    for_each_place(text, middle, [&](std::size_t at) {
      const auto begin = text.rfind('[', at), end = text.find(')', at);
      if (begin == text.npos || end == text.npos) return;
      const auto address = text.substr(at + middle.size(), end - at - middle.size());
      if (address.find_first_of(" \n") == address.npos || !looks_like_address(address)) return;
      const SourceSpan span = line.span(begin, end + 1 - begin);
      found.add(span, [&] {
        return fmt::format("“{}” is no link, since its address has a space, and is printed as it stands",
                           collapse_spaces(line.source->slice(span)));
      });
    });
  }
  found.report(diagnostics);
}

}  // namespace

void lint_import(const TextLines& lines, Diagnostics& diagnostics) {
  lint_hard_hyphens(lines, diagnostics);
  lint_soft_hyphens(lines, diagnostics);
  lint_ligatures(lines, diagnostics);
  lint_mojibake(lines, diagnostics);
  lint_note_markers(lines, diagnostics);
  lint_unread_links(lines, diagnostics);
}

}  // namespace casebound::editorial
