#include "editorial/set_spaces.h"

#include "editorial/character_set.h"
#include "editorial/letters.h"
#include "editorial/neighbours.h"

#include <algorithm>

namespace casebound::editorial {

namespace {

constexpr WordList units =
    U" mm cm dm m km µm nm ha g kg mg µg t l ml cl hl ms min h hz khz mhz ghz w kw mw gw kwh mwh gwh twh kv "
    U"pa hpa "
    U"kpa kj kn kt mt lb lbs oz ft mi mph km/h kb mb gb tb pt px dpi % ‰ € £ $ ¥ eur usd gbp chf rub ° °c "
    U"°f ";
constexpr WordList number_signs = U" № №№ § §§ ¶ © ";

bool is_within(char32_t c, std::u32string_view some) {
  return some.find(c) != some.npos;
}

bool are_digits(std::u32string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

/// `XIV`, but no single letter that is a word as well.
bool is_numeral(std::u32string_view word) {
  if (!word.empty() && word.back() == U'.') word.remove_suffix(1);
  return word.find_first_not_of(U"IVXLC") == word.npos && (word.size() > 1 || word == U"V" || word == U"X");
}

/// `A.`, `А.С.` (which in Latin letters is more often a country).
bool is_initial(std::u32string_view word) {
  const bool one = word.size() == 2 && is_capital(word[0]) && word[1] == U'.';
  const bool two = word.size() == 4 && is_capital(word[0]) && word[1] == U'.' && is_capital(word[2]) &&
                   word[3] == U'.' && word[0] > 0x7F;
  return one || two;
}

bool is_capitalised(std::u32string_view word) {
  return word.size() > 2 && is_capital(word[0]) && is_letter(word[1]) && !is_capital(word[1]);
}

/// A run of spaces, and the words on both sides.
struct Gap {
  std::size_t begin, end;
  char32_t before, after;
  std::u32string_view first, second;
};

class SpaceSetter {
 public:
  explicit SpaceSetter(Line& line) : line_(line) {}

  void run() {
    static constexpr CharacterSet places(U" ;:!?«»");
    const std::u32string_view text = line_.text();  // stays as long as edits are collected
    const bool plain_gaps_stay =
        line_.everywhere([](const Conventions& own) { return !clings_to_words(own.words); });
    for (std::size_t i = places.find_in(text); i < text.size(); i = places.find_in(text, i)) {
      if (plain_gaps_stay && is_plain_gap(text, i))
        ++i;
      else if (text[i] == U' ')
        i = set_gap(i);
      else
        add_space(i++);
    }
    line_.apply(edits_);
  }

 private:
  // ---- spaces that are there

  std::size_t set_gap(std::size_t begin) {
    std::size_t end = begin + 1;
    while (line_.at(end) == U' ') ++end;
    const char32_t space = begin == 0 || end == line_.size() ? U' ' : space_for(begin, end);
    if (space == U' ') return end;
    if (end - begin == 1 && line_.may_change(begin)) line_.set(begin, space);
    if (end - begin > 1 && line_.may_merge(begin, end - begin))
      edits_.push_back({begin, end - begin, space, begin});
    return end;
  }

  char32_t space_for(std::size_t begin, std::size_t end) const {
    const Conventions& own = line_.conventions(begin);
    const char32_t before = line_.before(begin), after = line_.at(end);
    if (is_plain_letter(before) && is_plain_letter(after) && !clings_to_words(own.words)) return U' ';
    if (const char32_t space = space_at_points(own, before, after)) return space;
    if (is_at_dash(own, begin, end) || is_at_ellipsis(end, before, after)) return no_break_space;
    if (!may_cling(own.words, before, after)) return U' ';
    const Gap gap{begin, end, before, after, word_before(line_, begin), word_after(line_, end - 1)};
    if (parts_thousands(gap) && own.in_numbers != 0) return own.in_numbers;
    if (is_in_abbreviation(gap)) return own.words.in_abbreviations;
    return clings(gap, own.words) ? no_break_space : U' ';
  }

  static char32_t space_at_points(const Conventions& own, char32_t before, char32_t after) {
    if (is_within(after, U";!?")) return own.before_points;
    if (after == U':') return own.before_colon;
    return after == U'»' || before == U'«' ? own.in_guillemets : 0;
  }

  static bool is_dash(char32_t c) { return c == U'—' || c == U'–'; }

  /// No line begins with a dash; and none ends with the one that begins a speech.
  bool is_at_dash(const Conventions& own, std::size_t begin, std::size_t end) const {
    if (is_dash(line_.at(end))) return is_space(line_.at(end + 1));
    return begin == 1 && is_dash(line_.before(begin)) && own.spaced_dash == U'—';
  }

  bool is_at_ellipsis(std::size_t end, char32_t before, char32_t after) const {
    if (after == U'…') return !is_word(line_.at(end + 1));
    const bool goes_on = line_.at(end + 1) == U' ' && line_.at(end + 2) == U'.';
    return after == U'.' && (before == U'.' || goes_on);
  }

  static bool parts_thousands(const Gap& gap) {
    return gap.first.size() <= 3 && are_digits(gap.first) && gap.second.size() == 3 && are_digits(gap.second);
  }

  /// `z. B.`, `т. е.`, `v. Chr.`
  static bool is_in_abbreviation(const Gap& gap) {
    const auto is_letter_with_stop = [](std::u32string_view word) {
      return word.size() == 2 && is_letter(word[0]) && word[1] == U'.';
    };
    return is_letter_with_stop(gap.first) && !is_capital(gap.first[0]) &&
           (is_letter_with_stop(gap.second) || gap.second == U"Chr.");
  }

  /// Spares most gaps a closer look.
  static bool may_cling(const ClingingWords& words, char32_t before, char32_t after) {
    return before == U'.' || is_digit(before) || is_digit(after) || is_capital(after) ||
           clings_to_words(words);
  }
  static bool clings_to_words(const ClingingWords& words) {
    return !words.before_word.empty() || !words.after_word.empty() || !words.after_numeral.empty();
  }
  /// Most gaps are between two of them.
  static bool is_plain_letter(char32_t c) { return c >= U'a' && c <= U'z'; }
  static bool is_plain_gap(std::u32string_view text, std::size_t i) {
    return text[i] == U' ' && i > 0 && i + 1 < text.size() && is_plain_letter(text[i - 1]) &&
           is_plain_letter(text[i + 1]);
  }

  static bool clings(const Gap& gap, const ClingingWords& words) {
    return is_in_list(gap.first, words.before_word) || is_in_list(gap.second, words.after_word) ||
           precedes_number(gap, words) || follows_number(gap, words) || is_in_name(gap, words);
  }

  static bool precedes_number(const Gap& gap, const ClingingWords& words) {
    if (is_numeral(gap.second)) return is_in_list_or_abbreviated(gap.first, words.before_number);
    if (!is_digit(gap.after)) return false;
    const bool is_day = gap.second.size() <= 2;
    return is_in_list(gap.first, number_signs) || is_in_list_or_abbreviated(gap.first, words.before_number) ||
           (is_day && is_in_list_or_abbreviated(gap.first, words.before_day));
  }

  static bool follows_number(const Gap& gap, const ClingingWords& words) {
    if (ends_number(gap, words) && (is_in_list_or_abbreviated(gap.second, units) ||
                                    is_in_list_or_abbreviated(gap.second, words.after_number)))
      return true;
    return !gap.first.empty() && is_within(gap.first.front(), U"0123456789IVX") &&
           is_in_list(gap.second, words.after_numeral);
  }

  static bool ends_number(const Gap& gap, const ClingingWords& words) {
    const bool is_ordinal = words.dotted_ordinals && gap.first.size() > 1 && gap.before == U'.' &&
                            is_digit(gap.first[gap.first.size() - 2]);
    return is_digit(gap.before) || is_ordinal;
  }

  static bool is_in_name(const Gap& gap, const ClingingWords& words) {
    if (is_numeral(gap.second) || (gap.second == U"I" && !gap.first.empty() && gap.first[0] > 0x7F))
      return is_capitalised(gap.first);
    if (!is_capital(gap.after)) return false;
    if (is_in_list_or_abbreviated(gap.second, words.after_name)) return true;
    return is_in_list_or_abbreviated(gap.first, words.before_name) ||
           (is_initial(gap.first) && gap.second.size() > 1);
  }

  // ---- spaces that are missing

  void add_space(std::size_t i) {
    const char32_t c = line_.at(i);
    if (!line_.may_change(i)) return;
    const Conventions& own = line_.conventions(i);
    if (c == U'«') {
      if (own.in_guillemets != 0 && !is_space(line_.at(i + 1))) add(i + 1, own.in_guillemets, i);
    } else if (const char32_t space = space_at_points(own, 0, c); space != 0 && lacks_space(i)) {
      add(i, space, i);
    }
  }

  void add(std::size_t at, char32_t space, std::size_t like) { edits_.push_back({at, 0, space, like}); }

  bool lacks_space(std::size_t i) const {
    const char32_t before = line_.before(i), after = line_.at(i + 1);
    if (line_.at(i) == U'»') return !is_space(before) && before != U'«';
    if (is_space(before) || is_within(before, U"([{«“‘;:!?—–-")) return false;
    return is_space(after) || is_within(after, U")]}»”’;:!?…,.");
  }

  Line& line_;
  std::vector<Line::Edit> edits_;
};

}  // namespace

void set_spaces(Line& line) {
  SpaceSetter(line).run();
}

}  // namespace casebound::editorial
