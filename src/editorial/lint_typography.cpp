#include "editorial/lint_typography.h"

#include "casebound/base/repeated.h"
#include "casebound/base/text.h"
#include "casebound/editorial/typography.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>

namespace casebound::editorial {

namespace {

using Kind = TextLine::Kind;

// ---- dashes

/// The length of the run of `mark` that begins at this place, in bytes.
std::size_t run_at(std::string_view text, std::size_t at, char mark) {
  return std::min(text.find_first_not_of(mark, at), text.size()) - at;
}

/// Calls `visit(offset, length)` for each run of one character, however long.
template <class Visit>
void for_each_run(std::string_view text, char mark, const Visit& visit) {
  for (auto at = text.find(mark); at != std::string_view::npos;) {
    const std::size_t length = run_at(text, at, mark);
    visit(at, length);
    at = text.find(mark, at + length);
  }
}

/// Where two spaces stand together, from there on; the text's size if nowhere.
std::size_t find_wide_gap(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at + 1 < text.size();) {
    if (text[at + 1] != ' ')
      at += 2;
    else if (text[at] == ' ')
      return at;
    else
      ++at;
  }
  return text.size();
}

/// A character as the typography pass would find it.
std::string context(char32_t c) {
  std::string out;
  if (c != 0) append_utf8(out, u_isUWhiteSpace(static_cast<UChar32>(c)) ? U' ' : c);
  return out;
}

/// What the typography pass makes of a typewriter's makeshift where it stands; nothing if it leaves it.
std::optional<Fix> as_set(const TextLine& line, std::size_t at, std::size_t size) {
  Typography parts(false);
  parts.dashes = true;
  const std::string before = context(character_before(line.text, at)),
                    after = context(character_at(line.text, at + size));
  const std::string typed = before + line.text.substr(at, size) + after;
  std::string set = typed;
  set_typography(set, line.language, parts);
  const bool is_kept =
      set.size() >= before.size() + after.size() && set.starts_with(before) && set.ends_with(after);
  if (!is_kept || set == typed) return std::nullopt;
  return line.fix(at, at + size, set.substr(before.size(), set.size() - before.size() - after.size()));
}

/// `--fix`, `a --b`: what has a space on one side alone may be anything. At a line's edge it is a dash.
bool is_lopsided(std::string_view text, std::size_t at, std::size_t size) {
  const char32_t before = character_before(text, at), after = character_at(text, at + size);
  return before != 0 && after != 0 && is_space(before) != is_space(after);
}

void report_lopsided(const Tally& hyphens, Diagnostics& diagnostics) {
  if (hyphens.count == 0) return;
  diagnostics.note("double-hyphen", hyphens.first,
                   fmt::format("{} with a space on one side only, set as it stands",
                               counted(hyphens.count, "double hyphen", "double hyphens")),
                   "write the dash that is meant, or what is no dash as code");
}

void lint_double_hyphens(const TextLines& lines, Typography parts, Diagnostics& diagnostics) {
  Tally hyphens, lopsided;
  for (const auto& line : lines) {
    for_each_run(line.text, '-', [&](std::size_t at, std::size_t length) {
      if (length != 2 && length != 3) return;
      const bool is_left = parts.dashes && is_lopsided(line.text, at, length);
      Tally& tally = is_left ? lopsided : hyphens;
      tally.add(line.span(at, length), parts.dashes && !is_left ? as_set(line, at, length) : std::nullopt);
    });
  }
  report_lopsided(lopsided, diagnostics);
  if (hyphens.count == 0) return;
  diagnostics.note("double-hyphen", hyphens.first,
                   fmt::format("{} for a dash, {}", counted(hyphens.count, "double hyphen", "double hyphens"),
                               parts.dashes ? "set as dashes" : "set as it stands"),
                   parts.dashes ? "`typography: {dashes: false}` leaves them as they are" : "write — or –");
  diagnostics.items().back().fixes = std::move(hyphens.fixes);
}

/// A hyphen between spaces and words, which the author means as a dash.
bool is_hyphen_dash(std::string_view text, std::size_t at) {
  const auto is_blank = [&](char c) { return c == ' ' || c == '\n'; };
  if (at < 2 || at + 2 >= text.size() || !is_blank(text[at - 1]) || !is_blank(text[at + 1])) return false;
  const char32_t before = character_before(text, at - 1), after = character_at(text, at + 2);
  const bool is_sum = is_digit(before) && is_digit(after);
  return !is_sum && !is_space(before) && !is_space(after);
}

void lint_hyphen_dashes(const TextLines& lines, Typography parts, Diagnostics& diagnostics) {
  const std::string_view effect = parts.dashes ? "is set as a dash" : "stands for a dash";
  auto found = parts.dashes ? Repeated::note("spaced-dash", "spaced hyphens",
                                             "`typography: {dashes: false}` leaves them as they are")
                            : Repeated::warning("spaced-dash", "spaced hyphens",
                                                "write the dash that the book has, — or –");
  for (const auto& line : lines) {
    if (line.kind == Kind::cell) continue;
    for_each_place(line.text, "-", [&](std::size_t at) {
      if (is_hyphen_dash(line.text, at))
        found.add(line.span(at, 1), [&] { return fmt::format("a hyphen between spaces {}", effect); });
    });
  }
  found.report(diagnostics);
}

/// How the em dashes of an essay stand in their sentences.
struct EmDashes {
  Tally spaced, closed, lopsided;
};

/// `Mr. K— said`: a name that is not told, and no dash of the sentence.
bool ends_letter_name(std::string_view text, std::size_t at) {
  return letters_before(text, at).size() == 1;
}

void count_em_dashes(const TextLine& line, EmDashes& out) {
  constexpr std::string_view dash = "—";
  for_each_place(line.text, dash, [&](std::size_t at) {
    const std::size_t end = at + dash.size();
    const char32_t before = character_before(line.text, at), after = character_at(line.text, end);
    const bool is_edge = before == 0 || before == U'\n' || after == 0 || after == U'\n';
    if (is_edge || before == U'—' || after == U'—' || ends_letter_name(line.text, at)) return;
    if (!is_space(before) && !is_word(before) && is_space(after)) return;  // “But—” he
    const int spaces = (is_space(before) ? 1 : 0) + (is_space(after) ? 1 : 0);
    Tally& tally = spaces == 2 ? out.spaced : spaces == 1 ? out.lopsided : out.closed;
    tally.add(line.span(at, dash.size()));
  });
}

/// English books have em dashes without spaces or with them, the same throughout. (Russian has spaces always,
/// Spanish on one side.)
void lint_em_dashes(const TextLines& lines, Diagnostics& diagnostics) {
  EmDashes dashes;
  for (const auto& line : lines) {
    if (line.kind == Kind::prose && primary_language(line.language) == "en") count_em_dashes(line, dashes);
  }
  if (dashes.lopsided.count > 0) {
    diagnostics.warning(
        "spaced-dash", dashes.lopsided.first,
        fmt::format("{} a space on one side only", counted(dashes.lopsided.count, "dash has", "dashes have")),
        "write it like the other dashes of the essay");
  }
  if (dashes.spaced.count == 0 || dashes.closed.count == 0) return;
  const bool spaced_are_rare = dashes.spaced.count <= dashes.closed.count;
  const Tally& rare = spaced_are_rare ? dashes.spaced : dashes.closed;
  const Tally& usual = spaced_are_rare ? dashes.closed : dashes.spaced;
  diagnostics.warning(
      "spaced-dash", rare.first,
      fmt::format("{} {} spaces, {} {} them", counted(rare.count, "dash", "dashes"),
                  spaced_are_rare ? "with" : "without", usual.count, spaced_are_rare ? "without" : "with"),
      "let the author choose one; nothing is changed");
}

/// A compound such as `U.S.-Russian`: two members and the mark between them.
struct Compound {
  std::string first, mark, second;
  SourceSpan span;

  std::string text() const { return first + mark + second; }
  /// The same compound, however it is inflected.
  std::string key() const { return first + '|' + second.substr(0, 4); }
};

bool is_plain_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The compound around the mark at `at`; one without members if there is none.
Compound compound_at(const TextLine& line, std::size_t at, std::string_view mark) {
  const std::string& text = line.text;
  std::size_t begin = at;
  while (begin > 0 && (is_plain_letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  const std::size_t second = at + mark.size();
  std::size_t end = second;
  while (end < text.size() && is_plain_letter(text[end])) ++end;
  return {text.substr(begin, at - begin), std::string(mark), text.substr(second, end - second),
          line.span(begin, end - begin)};
}

std::vector<Compound> compounds_of(const TextLines& lines, std::string_view mark) {
  constexpr std::size_t shortest = 3;
  std::vector<Compound> out;
  for (const auto& line : lines) {
    for_each_place(line.text, mark, [&](std::size_t at) {
      Compound compound = compound_at(line, at, mark);
      if (!compound.first.empty() && compound.second.size() >= shortest) out.push_back(std::move(compound));
    });
  }
  return out;
}

/// The same compound written once with a hyphen and once with an en dash.
void lint_mixed_dashes(const TextLines& lines, Diagnostics& diagnostics) {
  const auto dashed = compounds_of(lines, "–");
  if (dashed.empty()) return;
  std::map<std::string, std::string> hyphened;
  for (const auto& compound : compounds_of(lines, "-")) hyphened.emplace(compound.key(), compound.text());
  auto found =
      Repeated::warning("mixed-dash", "such compounds", "let the author choose one; nothing is changed");
  for (const auto& compound : dashed) {
    const auto other = hyphened.find(compound.key());
    if (other == hyphened.end()) continue;
    found.add(compound.span, [&] {
      return fmt::format("“{}” has an en dash where “{}” has a hyphen", compound.text(), other->second);
    });
  }
  found.report(diagnostics);
}

// ---- dots and spaces

void count_dots(const TextLine& line, Typography parts, Tally& out) {
  constexpr std::string_view spaced = ". . .";
  for_each_run(line.text, '.', [&](std::size_t at, std::size_t length) {
    if (length != 3 && length != 4) return;
    out.add(line.span(at, length), parts.dashes && length == 3 ? as_set(line, at, length) : std::nullopt);
  });
  for_each_place(line.text, spaced, [&](std::size_t at) { out.add(line.span(at, spaced.size())); });
}

void lint_dots(const TextLines& lines, Typography parts, Diagnostics& diagnostics) {
  Tally dots;
  for (const auto& line : lines) count_dots(line, parts, dots);
  if (dots.count == 0) return;
  diagnostics.note("dot-ellipsis", dots.first,
                   fmt::format("{} of full stops{}", counted(dots.count, "ellipsis", "ellipses"),
                               parts.dashes ? "; three without spaces are set as …" : ", set as they stand"),
                   "write …; a line may end between full stops with spaces");
  diagnostics.items().back().fixes = std::move(dots.fixes);
}

/// Spaces that align the columns of a poem are its author's.
void lint_double_spaces(const TextLines& lines, Diagnostics& diagnostics) {
  Tally spaces;
  for (const auto& line : lines) {
    if (line.kind == Kind::verse) continue;
    const std::string& text = line.text;
    for (auto at = find_wide_gap(text, 0); at < text.size();) {
      const std::size_t length = run_at(text, at, ' ');
      if (!is_space(character_before(text, at)) && !is_space(character_at(text, at + length)))
        spaces.add(line.span(at, length), line.fix(at, at + length, " "));
      at = find_wide_gap(text, at + length);
    }
  }
  if (spaces.count == 0) return;
  diagnostics.note(
      "double-space", spaces.first,
      fmt::format("{} more than one space, set as one", counted(spaces.count, "gap has", "gaps have")),
      "write one space, after a full stop as well");
  diagnostics.items().back().fixes = std::move(spaces.fixes);
}

// ---- calls of notes

/// Whether letters that have a case run on after the call, as they would in no language with spaces.
bool runs_on(char32_t after) {
  return u_isupper(static_cast<UChar32>(after)) || u_islower(static_cast<UChar32>(after));
}

/// Where the white space begins that ends at this place.
std::size_t end_of_word_before(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\n')) --at;
  return at;
}

void lint_note_calls(const TextLines& lines, Diagnostics& diagnostics) {
  auto found = Repeated::warning("noteref-spacing", "calls of notes",
                                 "the call stands directly after the word or its punctuation mark");
  for (const auto& line : lines) {
    for_each_place(line.text, note_call, [&](std::size_t at) {
      const std::size_t begin = end_of_word_before(line.text, at), end = at + note_call.size();
      if (begin < at)
        found.add(
            line.span(at, 1), [] { return "a space before the call of a note"; },
            begin > 0 ? line.fix(begin, at, "") : std::nullopt);
      else if (runs_on(character_at(line.text, end)))
        found.add(
            line.span(at, 1), [] { return "no space between the call of a note and the next word"; },
            line.fix(end, end, " "));
    });
  }
  found.report(diagnostics);
}

}  // namespace

void lint_typography(const TextLines& lines, Typography parts, Diagnostics& diagnostics) {
  lint_double_hyphens(lines, parts, diagnostics);
  lint_hyphen_dashes(lines, parts, diagnostics);
  lint_em_dashes(lines, diagnostics);
  lint_mixed_dashes(lines, diagnostics);
  lint_dots(lines, parts, diagnostics);
  lint_double_spaces(lines, diagnostics);
  lint_note_calls(lines, diagnostics);
}

}  // namespace casebound::editorial
