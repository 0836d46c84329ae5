#include "editorial/lint_quotes.h"

#include "casebound/base/repeated.h"
#include "casebound/base/text.h"

#include "editorial/mojibake.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

bool is_among(char32_t c, std::u32string_view some) {
  return some.find(c) != std::u32string_view::npos;
}

/// A character of a line that may be a quotation mark, and what stands beside it.
struct Mark {
  std::size_t at = 0, size = 0;
  char32_t character = 0, before = 0, after = 0;
};

/// A line with its quotation marks and apostrophes.
struct MarkedLine {
  const TextLine& line;
  std::vector<Mark> marks;
};
using MarkedLines = std::vector<MarkedLine>;

std::vector<Mark> marks_of(std::string_view text) {
  std::vector<Mark> out;
  constexpr ByteSet first_bytes("\"'\xC2\xE2");  // in UTF-8
  for (auto at = first_bytes.find_in(text); at < text.size();) {
    std::size_t end = at;
    const char32_t c = next_code_point(text, end);
    if (is_among(c, U"\"'“”„«»‘’"))
      out.push_back({at, end - at, c, character_before(text, at), character_at(text, end)});
    at = first_bytes.find_in(text, end);
  }
  return out;
}

// ---- straight

void lint_straight(const MarkedLines& lines, Diagnostics& diagnostics) {
  bool curly = false;
  Tally straight;
  for (const auto& [line, marks] : lines) {
    for (const auto& mark : marks) {
      curly = curly || mark.character == U'“' || mark.character == U'’';
      if (mark.character == U'"' || mark.character == U'\'') straight.add(line.span(mark.at, mark.size));
    }
  }
  if (!curly || straight.count == 0) return;
  diagnostics.note("straight-quote", straight.first,
                   fmt::format("{} beside curly ones; set as typographic quotes",
                               counted(straight.count, "straight quote", "straight quotes")),
                   "`typography: false` leaves them as they are");
}

// ---- turned the wrong way

/// Languages in which “ opens and ” closes.
bool opens_with_sixes(std::string_view language) {
  constexpr std::array<std::string_view, 12> languages = {"en", "es", "pt", "it", "fr", "nl",
                                                          "ca", "ga", "tr", "id", "ko", "zh"};
  const auto primary = primary_language(language);
  return std::find(languages.begin(), languages.end(), primary) != languages.end();
}

bool is_before_words(char32_t before) {
  return is_space(before) || is_among(before, U"([{“‘«");
}
bool is_after_words(char32_t after) {
  return is_space(after) || is_among(after, U")]}.,;:!?”’»");
}

/// `word“` and ` ”word`.
bool is_miscurled_double(const Mark& mark) {
  if (mark.character == U'”') return is_before_words(mark.before) && is_word(mark.after);
  const bool ends_words = is_word(mark.before) || is_among(mark.before, U".,!?…");
  return mark.character == U'“' && ends_words && is_after_words(mark.after);
}

/// `don‘t`, but not the ayin of `Shi‘a`.
bool is_contraction(std::string_view text, const Mark& mark) {
  constexpr std::array<std::string_view, 6> endings = {"t", "s", "re", "ve", "ll", "m"};
  const auto letters = letters_at(text, mark.at + mark.size);
  return is_word(mark.before) && std::find(endings.begin(), endings.end(), letters) != endings.end();
}

/// `‘80s`, `‘tis`.
bool is_elision(std::string_view text, const Mark& mark) {
  constexpr std::array<std::string_view, 6> words = {"tis", "twas", "twere", "em", "til", "cause"};
  const auto rest = text.substr(mark.at + mark.size);
  const bool is_year = rest.size() >= 2 && is_digit(character_at(rest, 0)) &&
                       is_digit(character_at(rest, 1)) && !is_digit(character_at(rest, 2));
  const bool is_word = std::find(words.begin(), words.end(), letters_at(rest, 0)) != words.end();
  return is_before_words(mark.before) && (is_year || is_word);
}

/// Whether a single quotation that began here would be closed soon.
bool is_closed_later(std::string_view text, const Mark& mark) {
  constexpr std::string_view close = "’";
  constexpr std::size_t reach = 500;
  bool closed = false;
  for_each_place(text.substr(mark.at, reach), close, [&](std::size_t offset) {
    closed = closed || !is_word(character_at(text, mark.at + offset + close.size()));  // not ’tis
  });
  return closed;
}

bool is_miscurled_apostrophe(std::string_view text, const Mark& mark) {
  if (mark.character != U'‘') return false;
  return is_contraction(text, mark) || (is_elision(text, mark) && !is_closed_later(text, mark));
}

/// Which marks of a line are turned the wrong way.
class Turns {
 public:
  explicit Turns(const TextLine& line)
      : text_(line.text),
        doubles_(opens_with_sixes(line.language) && line.text.find("„") == std::string::npos),
        singles_(primary_language(line.language) == "en") {}

  bool is_wrong(const Mark& mark) const {
    return (doubles_ && is_miscurled_double(mark)) || (singles_ && is_miscurled_apostrophe(text_, mark));
  }

 private:
  std::string_view text_;
  bool doubles_, singles_;
};

std::string_view wrong_turn(const Mark& mark) {
  switch (mark.character) {
    case U'“': return "an opening quotation mark where words end";
    case U'”': return "a closing quotation mark where words begin";
    default: return "an opening quotation mark for an apostrophe";
  }
}

std::string_view turned_round(const Mark& mark) {
  return mark.character == U'“' ? "”" : mark.character == U'”' ? "“" : "’";
}

void lint_miscurled(const MarkedLines& lines, Diagnostics& diagnostics) {
  auto found = Repeated::warning("miscurled-quote", "quotation marks", "turn it round");
  for (const auto& [line, marks] : lines) {
    if (marks.empty()) continue;
    const Turns turns(line);
    for (const auto& mark : marks) {
      if (!turns.is_wrong(mark)) continue;
      found.add(
          line.span(mark.at, mark.size), [&] { return std::string(wrong_turn(mark)); },
          line.fix(mark.at, mark.at + mark.size, std::string(turned_round(mark))));
    }
  }
  found.report(diagnostics);
}

// ---- without a partner

/// Languages in which both marks of a quotation are ”.
bool has_one_mark(std::string_view language) {
  const auto primary = primary_language(language);
  return primary == "sv" || primary == "fi";
}

/// Pairs the quotation marks of one line.
class Pairing {
 public:
  explicit Pairing(const MarkedLine& marked) : one_mark_(has_one_mark(marked.line.language)) {
    if (marked.marks.empty()) return;
    const Turns turns(marked.line);
    for (const auto& mark : marked.marks)
      if (!is_shown(mark)) take(turns.is_wrong(mark) ? turned(mark.character) : mark.character, mark);
  }

  /// The first that is opened and not closed.
  std::optional<Mark> open() const {
    std::optional<Mark> first;
    for (const auto& marks : open_) {
      if (!marks.empty() && (!first || marks.front().at < first->at)) first = marks.front();
    }
    return first;
  }
  /// The first that closes nothing.
  const std::optional<Mark>& stray() const { return stray_; }

 private:
  static constexpr std::u32string_view kinds = U"“”„«»\"";

  /// A mark that is spoken of, and quotes nothing: `(")`, ` ” `.
  static bool is_shown(const Mark& mark) {
    const bool is_spaced = is_space(mark.before) && is_space(mark.after) && !is_among(mark.character, U"«»");
    return is_spaced || (mark.before == U'(' && mark.after == U')');
  }

  void take(char32_t c, const Mark& mark) {
    switch (c) {
      case U'„': return push(c, mark);
      case U'“': return is_open(U"„") ? close(U"„", mark) : push(c, mark);
      case U'”': return one_mark_ && !is_open(U"“”„") ? push(c, mark) : close(U"“”„", mark);
      case U'«': return is_open(U"»") ? close(U"»", mark) : push(c, mark);
      case U'»': return is_open(U"«»") ? close(U"«»", mark) : push(c, mark);
      case U'"': return take_straight(mark);
      default: return;  // apostrophes, and marks that look like them
    }
  }

  void take_straight(const Mark& mark) {
    if (is_open(U"\""))
      close(U"\"", mark);
    else if (!is_digit(mark.before))  // inches
      push(U'"', mark);
  }

  static char32_t turned(char32_t c) { return c == U'“' ? U'”' : c == U'”' ? U'“' : c; }

  std::vector<Mark>& open(char32_t c) { return open_[kinds.find(c)]; }

  bool is_open(std::u32string_view some) {
    return std::any_of(some.begin(), some.end(), [this](char32_t c) { return !open(c).empty(); });
  }

  void push(char32_t c, const Mark& mark) { open(c).push_back(mark); }

  /// Closes the one of these that was opened last.
  void close(std::u32string_view some, const Mark& mark) {
    std::vector<Mark>* last = nullptr;
    for (const char32_t c : some) {
      auto& marks = open(c);
      if (!marks.empty() && (last == nullptr || marks.back().at > last->back().at)) last = &marks;
    }
    if (last != nullptr)
      last->pop_back();
    else if (!stray_ && !is_digit(mark.before))  // 6’2” is a height
      stray_ = mark;
  }

  bool one_mark_;
  std::array<std::vector<Mark>, kinds.size()> open_;
  std::optional<Mark> stray_;
};

bool begins_with_mark(const TextLine& line) {
  return is_among(character_at(line.text, 0), U"“”„«»\"‘'");
}

/// Tells of the marks without partners, line by line.
class BalanceReport {
 public:
  void take(const MarkedLine& marked) {
    const TextLine& line = marked.line;
    if (pending_ != nullptr && pending_->language != line.language) return;  // words within the quotation
    const bool goes_on = pending_ != nullptr && begins_with_mark(line);
    if (!goes_on && waits(marked)) return;
    if (!goes_on) tell_pending();
    waited_ = 0;
    pending_ = nullptr;
    const Pairing pairs(marked);
    if (pairs.stray() && !told_before_) tell(line, *pairs.stray(), "closes a quotation that is not open");
    told_before_ = false;
    const auto open = pairs.open();
    if (!open) return;
    pending_ = &line;
    mark_ = *open;
  }

  void report(Diagnostics& diagnostics) {
    tell_pending();
    found_.report(diagnostics);
  }

 private:
  /// Whether the line belongs to what an open quotation introduces with a colon, a list or a verse, in which
  /// it may be closed.
  bool waits(const MarkedLine& marked) {
    constexpr int longest = 30;
    const bool introduces = pending_ != nullptr && pending_->text.ends_with(':');
    if (!introduces || marked.line.kind == TextLine::Kind::heading || ++waited_ > longest) return false;
    const Pairing pairs(marked);
    if (pairs.open()) return false;
    if (pairs.stray()) pending_ = nullptr;
    return true;
  }

  void tell_pending() {
    if (pending_ != nullptr) tell(*pending_, mark_, "opens a quotation that is not closed");
    told_before_ = pending_ != nullptr;
  }

  void tell(const TextLine& line, const Mark& mark, std::string_view what) {
    found_.add(line.span(mark.at, mark.size),
               [&] { return fmt::format("{} {}", line.text.substr(mark.at, mark.size), what); });
  }

  Repeated found_ =
      Repeated::warning("unbalanced-quote", "quotation marks", "write the mark that is missing");
  const TextLine* pending_ = nullptr;  ///< with a mark that may be closed by the next line
  Mark mark_;
  int waited_ = 0;            ///< lines since then
  bool told_before_ = false;  ///< the line before was told of: this one may close what it opened
};

void lint_unbalanced(const MarkedLines& lines, Diagnostics& diagnostics) {
  BalanceReport report;
  for (const auto& marked : lines) {
    const std::string& text = marked.line.text;
    const bool is_ditto = text == "\"";
    const bool is_garbled = find_mojibake(text, 0) != std::string::npos;  // marks may be letters
    if (!is_ditto && !is_garbled) report.take(marked);
  }
  report.report(diagnostics);
}

}  // namespace

void lint_quotes(const TextLines& lines, Diagnostics& diagnostics) {
  MarkedLines marked;
  marked.reserve(lines.size());
  for (const auto& line : lines) marked.push_back({line, marks_of(line.text)});
  lint_straight(marked, diagnostics);
  lint_miscurled(marked, diagnostics);
  lint_unbalanced(marked, diagnostics);
}

}  // namespace casebound::editorial
