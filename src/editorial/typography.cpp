#include "casebound/editorial/typography.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

namespace casebound::editorial {

namespace {

/// Outer and inner quotation marks of a language, and its dash.
struct QuoteMarks {
  std::string_view language;
  char32_t open, close, inner_open, inner_close, dash;
};

constexpr std::array<QuoteMarks, 4> quote_marks = {{{"en", U'“', U'”', U'‘', U'’', U'—'},
                                                    {"de", U'„', U'“', U'‚', U'‘', U'–'},
                                                    {"fr", U'«', U'»', U'“', U'”', U'—'},
                                                    {"ru", U'«', U'»', U'„', U'“', U'—'}}};

const QuoteMarks* marks_of(std::string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  const auto* found = std::find_if(quote_marks.begin(), quote_marks.end(),
                                   [&](const QuoteMarks& marks) { return marks.language == primary; });
  return found == quote_marks.end() ? nullptr : found;
}

/// Stands in the line for what is not text: code and pictures are like a letter, breaks like a space.
constexpr char32_t opaque = U'\uFFFC';

/// One character of a paragraph and the text it stands in (nullptr: none that may change).
struct Place {
  char32_t character;
  Text* owner;
};

void flatten(Inlines& inlines, std::vector<Place>& line) {
  for (auto& item : inlines) {
    if (auto* text = std::get_if<Text>(&item.value)) {
      for (const char32_t c : to_utf32(text->text)) line.push_back({c, text});
    } else if (auto* inner = children(item)) {
      flatten(*inner, line);
    } else {
      const bool is_break =
          std::holds_alternative<SoftBreak>(item.value) || std::holds_alternative<LineBreak>(item.value);
      line.push_back({is_break ? U' ' : opaque, nullptr});
    }
  }
}

bool is_letter(char32_t c) {
  return c == opaque || u_isalpha(static_cast<UChar32>(c));
}
bool is_digit(char32_t c) {
  return u_isdigit(static_cast<UChar32>(c));
}
bool is_word(char32_t c) {
  return is_letter(c) || is_digit(c);
}
bool is_space(char32_t c) {
  return c == 0 || u_isUWhiteSpace(static_cast<UChar32>(c));
}

/// After these a quotation mark opens.
bool is_opening_place(char32_t before) {
  constexpr std::u32string_view openers = U"([{—–-‘“„«‚/";
  return is_space(before) || openers.find(before) != std::u32string_view::npos;
}

bool is_dash(char32_t c) {
  return c == U'—' || c == U'–' || c == U'-';
}

/// Rewrites one paragraph's characters.
class Setter {
 public:
  Setter(std::vector<Place>& line, const QuoteMarks* marks) : line_(line), marks_(marks) {}

  void run(Typography parts) {
    if (parts.quotes) set_quotes();
    if (parts.dashes) set_dashes();
    if (parts.spaces) set_spaces();
  }

 private:
  void set_quotes() {
    for (std::size_t i = 0; i < line_.size(); ++i) {
      if (line_[i].owner == nullptr) continue;
      if (line_[i].character == U'"') set_double(i);
      if (line_[i].character == U'\'') set_single(i);
    }
  }

  void set_dashes() {
    shorten(U'.', 3, 3, [](std::size_t) { return U'…'; });
    shorten(U'-', 2, 3, [this](std::size_t i) { return dash(i); });
  }

  void set_spaces() {
    const auto language = marks_ == nullptr ? std::string_view() : marks_->language;
    for (std::size_t i = 0; i < line_.size(); ++i) {
      if (line_[i].owner == nullptr || line_[i].character != U' ') continue;
      if (language == "fr") line_[i].character = french_space(before(i), at(i + 1));
      if (language == "ru" && at(i + 1) == U'—' && before(i) != 0) line_[i].character = no_break_space;
    }
  }

  static constexpr char32_t no_break_space = U'\u00A0', narrow_no_break_space = U'\u202F';

  static char32_t french_space(char32_t before, char32_t after) {
    if (after == U';' || after == U'!' || after == U'?') return narrow_no_break_space;
    return after == U':' || after == U'»' || before == U'«' ? no_break_space : U' ';
  }

  char32_t at(std::size_t i) const { return i < line_.size() ? line_[i].character : 0; }
  char32_t before(std::size_t i) const { return i == 0 ? 0 : line_[i - 1].character; }

  bool opens(std::size_t i) const {
    const bool dangling = is_dash(before(i)) && !is_word(at(i + 1));
    return is_opening_place(before(i)) && !is_space(at(i + 1)) && !dangling;
  }

  void set_double(std::size_t i) {
    if (marks_ == nullptr) return;
    const bool inches = is_digit(before(i)) && open_doubles_ == 0;
    if (inches) return;
    const bool opening = opens(i);
    open_doubles_ += opening ? 1 : (open_doubles_ > 0 ? -1 : 0);
    line_[i].character = opening ? marks_->open : marks_->close;
  }

  void set_single(std::size_t i) {
    const char32_t previous = before(i);
    if (is_word(previous) && is_letter(at(i + 1))) return put_apostrophe(i);
    if (is_digit(at(i + 1)) && !is_word(previous)) return put_apostrophe(i);  // ’80s
    if (opens(i)) {
      if (is_elision(i)) return put_apostrophe(i);
      if (marks_ != nullptr) line_[i].character = marks_->inner_open;
      ++open_singles_;
      return;
    }
    if (is_digit(previous) && open_singles_ == 0) return;  // feet, minutes
    if (open_singles_ == 0 || marks_ == nullptr) return put_apostrophe(i);
    --open_singles_;
    line_[i].character = marks_->inner_close;
  }

  void put_apostrophe(std::size_t i) { line_[i].character = U'’'; }

  /// Words that begin with an apostrophe of their own.
  bool is_elision(std::size_t i) const {
    constexpr std::array<std::u32string_view, 7> words = {U"tis", U"twas", U"em",   U"cause",
                                                          U"til", U"n",    U"twere"};
    std::u32string word;
    for (std::size_t k = i + 1; is_letter(at(k)) && word.size() < 8; ++k) {
      word.push_back(static_cast<char32_t>(u_tolower(static_cast<UChar32>(at(k)))));
    }
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  /// `--` between figures is a range, elsewhere a break in the sentence.
  char32_t dash(std::size_t i) const {
    if (is_digit(before(i)) && is_digit(at(i + 2))) return U'–';
    return marks_ == nullptr ? U'—' : marks_->dash;
  }

  /// Replaces runs of `least` to `most` of one character, standing alone, by one character.
  template <class Replacement>
  void shorten(char32_t character, std::size_t least, std::size_t most, Replacement replacement) {
    std::vector<Place> out;
    for (std::size_t i = 0; i < line_.size();) {
      std::size_t run = 0;
      while (at(i + run) == character && line_[i + run].owner == line_[i].owner && line_[i].owner != nullptr)
        ++run;
      if (run >= least && run <= most) {
        out.push_back({replacement(i), line_[i].owner});
        i += run;
      } else {
        for (std::size_t k = 0; k < std::max<std::size_t>(run, 1); ++k) out.push_back(line_[i++]);
      }
    }
    line_ = std::move(out);
  }

  std::vector<Place>& line_;
  const QuoteMarks* marks_;
  int open_doubles_ = 0, open_singles_ = 0;
};

}  // namespace

void set_typography(Inlines& inlines, std::string_view language, Typography parts) {
  std::vector<Place> line;
  flatten(inlines, line);
  Setter(line, marks_of(language)).run(parts);
  for (const auto& place : line) {
    if (place.owner != nullptr) place.owner->text.clear();
  }
  for (const auto& place : line) {
    if (place.owner != nullptr) append_utf8(place.owner->text, place.character);
  }
}

void set_typography(std::string& text, std::string_view language, Typography parts) {
  Inlines inlines = text_inlines(std::move(text));
  set_typography(inlines, language, parts);
  text = plain_text(inlines);
}

void set_typography(Blocks& blocks, std::string_view language, Typography parts) {
  for_each_inlines(blocks, [&](Inlines& inlines) { set_typography(inlines, language, parts); });
}

}  // namespace casebound::editorial
