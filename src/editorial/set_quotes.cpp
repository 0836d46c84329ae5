#include "editorial/set_quotes.h"

#include "editorial/character_set.h"
#include "editorial/letters.h"

#include <algorithm>
#include <array>

namespace casebound::editorial {

namespace {

constexpr char32_t double_mark = U'"', single_mark = U'\'', apostrophe = U'’';

bool is_among_marks(char32_t c, std::u32string_view some) {
  return some.find(c) != some.npos;
}

/// After these a quotation begins.
bool is_opener(char32_t c) {
  return is_space(c) || is_among_marks(c, U"([{—–-«„‚‹/¿¡");
}
bool is_long_dash(char32_t c) {
  return c == U'—' || c == U'–' || c == U'-';
}

/// How far the partner of a mark is looked for.
constexpr std::size_t partner_reach = 800;

class QuoteSetter {
 public:
  explicit QuoteSetter(Line& line) : line_(line) {}

  void run() {
    static constexpr CharacterSet marks(U"\"'“”„‟«»‘’‚‛‹›「」『』");
    const std::u32string_view text = line_.text();
    for (std::size_t i = marks.find_in(text); i < text.size(); i = marks.find_in(text, i + 1)) {
      const char32_t c = text[i];
      if (c != double_mark && c != single_mark)
        follow(i, c);
      else if (line_.may_change(i))
        c == double_mark ? set_double(i) : set_single(i);
    }
  }

 private:
  /// A quotation that is not closed yet.
  struct Open {
    const Conventions* conventions;
    char32_t close;
    bool is_inner, is_single;
  };

  const Conventions& conventions(std::size_t i) const { return line_.conventions(i); }

  // ---- where a mark stands

  bool follows_opened(std::size_t i) const { return i > 0 && opened_at_ == i - 1 && !open_.empty(); }

  bool opens(std::size_t i) const {
    const char32_t before = line_.before(i), after = line_.at(i + 1);
    if (is_space(after)) return false;
    if (is_long_dash(before) && !is_word(after)) return open_.empty() && !is_among_marks(after, U".,;:!?");
    if (is_opener(before) || follows_opened(i)) return true;
    if (!is_word(after) || is_word(before)) return false;
    return !is_open() || (before == apostrophe && !conventions(i).keeps_marks);  // l’« homme »
  }

  bool is_open() const { return !open_.empty(); }
  bool has_open(bool is_single) const { return count_[is_single ? 1 : 0] > 0; }

  /// Whether a mark further on closes a quotation that is open here, rather than one that opens after it.
  bool is_closed_later(std::size_t i, bool is_single) const {
    const Conventions& own = conventions(i);
    const char32_t straight = is_single ? single_mark : double_mark;
    const char32_t curly_open = is_single ? own.inner_open : own.open,
                   curly = is_single ? apostrophe : own.close;
    int depth = 0;
    const auto text = line_.text().substr(0, i + partner_reach);
    for (std::size_t k = i + 1; k < text.size(); ++k) {
      const char32_t c = text[k];
      if (c != straight && c != curly && c != curly_open) continue;
      const bool begins = is_opener(line_.before(k)) && !is_space(line_.at(k + 1));
      if (begins && c != curly)
        ++depth;
      else if (!begins && !is_word(line_.at(k + 1)) && depth-- == 0)
        return true;
    }
    return false;
  }

  // ---- double marks

  void set_double(std::size_t i) {
    const Conventions& own = conventions(i);
    const char32_t before = line_.before(i), after = line_.at(i + 1);
    if (own.open == 0 || is_inches(i)) return;
    if (is_space(before) && is_space(after)) return set_spaced(i);
    if (is_letter(before) && is_letter(after) && !is_open()) return;  // צה"ל
    if (opens(i))
      open(i, false);
    else
      close_double(i);
  }

  bool is_inches(std::size_t i) const {
    if (!is_digit(line_.before(i))) return false;
    return !has_open(false) || is_closed_later(i, false);
  }

  /// Only French has spaces within its quotation marks.
  void set_spaced(std::size_t i) {
    if (conventions(i).in_guillemets == 0) return;
    if (has_open(false))
      close_double(i);
    else if (line_.at(i + 1) != 0)
      open(i, false);
  }

  void open(std::size_t i, bool is_single) {
    const Conventions& own = conventions(i);
    const bool within = is_open() && !open_.back().is_inner && open_.back().conventions == &own;
    const bool is_inner = is_single || (within && !own.keeps_marks);
    line_.set(i, is_inner ? own.inner_open : own.open);
    push(i, {&own, is_inner ? own.inner_close : own.close, is_inner, is_single});
  }

  void push(std::size_t i, Open quotation) {
    open_.push_back(quotation);
    ++count_[quotation.is_single ? 1 : 0];
    opened_at_ = i;
  }

  void close_double(std::size_t i) { line_.set(i, has_open(false) ? take(false) : conventions(i).close); }

  /// Closes the innermost quotation of a kind, and those that were left open in it.
  char32_t take(bool is_single) {
    while (open_.back().is_single != is_single) pop();
    const char32_t close = open_.back().close;
    pop();
    return close;
  }

  void pop() {
    --count_[open_.back().is_single ? 1 : 0];
    open_.pop_back();
  }

  // ---- single marks

  void set_single(std::size_t i) {
    const char32_t before = line_.before(i), after = line_.at(i + 1);
    if (is_space(before) && is_space(after)) return;
    if (is_digit(before) && is_digit(after)) return;  // 5'2"
    if (is_word(before) && is_word(after)) return line_.set(i, apostrophe);
    if (!is_word(before) && is_year(i)) return line_.set(i, apostrophe);
    if (opens(i) && !is_space(after)) return open_single(i);
    close_single(i);
  }

  void open_single(std::size_t i) {
    if (is_elision(i))
      line_.set(i, apostrophe);
    else if (conventions(i).inner_open != 0)
      open(i, true);
  }

  void close_single(std::size_t i) {
    if (has_open(true) && !is_possessive(i)) return line_.set(i, take(true));
    const bool is_measure = is_digit(line_.before(i));  // feet, minutes
    if (!is_measure && conventions(i).inner_open != 0) line_.set(i, apostrophe);
  }

  /// `’80s` and `’98’s`, but not `‘98’`.
  bool is_year(std::size_t i) const {
    const bool two = is_digit(line_.at(i + 1)) && is_digit(line_.at(i + 2)) && !is_digit(line_.at(i + 3));
    const bool is_marked = line_.at(i + 3) == single_mark || line_.at(i + 3) == apostrophe;
    return two && (!is_marked || is_letter(line_.at(i + 4)));  // ’98’s
  }

  /// A word that has lost its beginning: a known one, or any in small letters after which nothing closes.
  bool is_elision(std::size_t i) const {
    std::u32string word = U" ";
    std::size_t k = i + 1;
    for (; is_letter(line_.at(k)) && word.size() < 8; ++k) word.push_back(lower_case(line_.at(k)));
    const bool is_quoted =
        is_among_marks(line_.at(k), U"'’‘") && word != U" n" && !is_letter(line_.at(k + 1));
    word.push_back(U' ');
    const ClingingWords& words = conventions(i).words;
    if (words.elisions.find(word) != std::u32string_view::npos) return !is_quoted;
    if (words.may_be_elisions.find(word) != std::u32string_view::npos)
      return !is_quoted && !is_closed_later(i, true);
    const char32_t first = line_.at(i + 1);
    return conventions(i).inner_open != 0 && is_letter(first) && first != Line::opaque &&
           !is_capital(first) && line_.before(i) != 0 && !is_closed_later(i, true);
  }

  /// `the Sciences’ report` within a quotation that closes later.
  bool is_possessive(std::size_t i) const {
    return is_among_marks(line_.before(i), U"sSxXzZß") && line_.at(i + 1) == U' ' &&
           is_letter(line_.at(i + 2)) && is_closed_later(i, true);
  }

  // ---- the author's own

  void follow(std::size_t i, char32_t c) {
    const Conventions& own = conventions(i);
    const bool closes = is_open() && c == open_.back().close && !is_word(line_.at(i + 1));
    if (closes && !(own.open == own.close && opens(i)))
      pop();
    else if (c == own.open)
      push(i, {&own, own.close, false, false});
    else if (c == own.inner_open && c != apostrophe)
      push(i, {&own, own.inner_close, true, own.keeps_marks});
  }

  Line& line_;
  std::vector<Open> open_;
  std::array<std::size_t, 2> count_ = {};  ///< of those of double and of single marks
  std::size_t opened_at_ = 0;
};

}  // namespace

void set_quotes(Line& line) {
  static constexpr CharacterSet straight(U"\"'");
  if (line.had_straight_quotes() && straight.is_in(line.text())) QuoteSetter(line).run();
}

}  // namespace casebound::editorial
