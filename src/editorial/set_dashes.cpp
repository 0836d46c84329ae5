#include "editorial/set_dashes.h"

#include "editorial/character_set.h"
#include "editorial/letters.h"
#include "editorial/neighbours.h"

#include <algorithm>

namespace casebound::editorial {

namespace {

constexpr char32_t range_dash = U'–';
constexpr CharacterSet places(U".-");

class DashSetter {
 public:
  explicit DashSetter(Line& line) : line_(line) {}

  void run() {
    for (std::size_t i = places.find_in(line_.text()); i < line_.size();
         i = places.find_in(line_.text(), i)) {
      const std::size_t run = run_at(i);
      if (line_.at(i) == U'.' && run == 3 && line_.may_merge(i, run)) edits_.push_back({i, run, U'…', i});
      if (line_.at(i) == U'-' && line_.may_merge(i, run)) set_hyphens(i, run);
      i += run;
    }
    line_.apply(edits_);
  }

 private:
  /// How often the character is repeated.
  std::size_t run_at(std::size_t i) const {
    std::size_t end = i + 1;
    while (line_.at(end) == line_.at(i)) ++end;
    return end - i;
  }

  void set_hyphens(std::size_t i, std::size_t run) {
    if (run == 1) return set_hyphen(i);
    if (run > 3 || is_lopsided(i, i + run)) return;
    const bool is_range = is_digit(line_.before(i)) && is_digit(line_.at(i + run));
    edits_.push_back({i, run, is_range ? range_dash : dash(i, i + run), i});
  }

  /// With a space on one side only: `--option`, or an author's slip, and nobody knows which side is right.
  bool is_lopsided(std::size_t begin, std::size_t end) const {
    const char32_t before = line_.before(begin), after = line_.at(end);
    return before != 0 && after != 0 && (before == U' ') != (after == U' ');
  }

  char32_t dash(std::size_t begin, std::size_t end) const {
    const Conventions& own = line_.conventions(begin);
    return line_.before(begin) == U' ' && line_.at(end) == U' ' ? own.spaced_dash : own.dash;
  }

  void set_hyphen(std::size_t i) {
    if (is_digit(line_.before(i)) && is_digit(line_.at(i + 1))) {
      if (is_range(i)) line_.set(i, range_dash);
    } else if (stands_for_dash(i)) {
      line_.set(i, line_.conventions(i).spaced_dash);
    }
  }

  /// Between spaces and words, and not a minus.
  bool stands_for_dash(std::size_t i) const {
    if (i < 2 || line_.at(i - 1) != U' ' || line_.at(i + 1) != U' ') return false;
    const auto first = word_before(line_, i - 1), second = word_after(line_, i + 1);
    const bool is_sum = is_digit(line_.at(i - 2)) && is_digit(line_.at(i + 2));
    const bool is_formula = first.size() == 1 && second.size() == 1;
    return has_letters(second) && !first.empty() && first != U"|" && !is_sum && !is_formula;
  }

  static bool has_letters(std::u32string_view word) {
    return std::any_of(word.begin(), word.end(), is_letter);
  }

  /// The digits of a number around a hyphen; empty if there is more to it.
  std::u32string_view digits_before(std::size_t i) const {
    std::size_t begin = i;
    while (is_digit(line_.before(begin))) --begin;
    return belongs_to_number(line_.before(begin)) ? std::u32string_view()
                                                  : line_.text().substr(begin, i - begin);
  }

  std::u32string_view digits_after(std::size_t i) const {
    std::size_t end = i + 1;
    while (is_digit(line_.at(end))) ++end;
    const bool ends =
        !belongs_to_number(line_.at(end)) || (line_.at(end) != U'-' && is_space(line_.at(end + 1)));
    return ends ? line_.text().substr(i + 1, end - i - 1) : std::u32string_view();
  }

  static bool belongs_to_number(char32_t c) {
    return is_letter(c) || std::u32string_view(U"-–./:,+#").find(c) != std::u32string_view::npos;
  }

  bool is_range(std::size_t i) const {
    const auto first = digits_before(i), second = digits_after(i);
    if (first.empty() || second.empty()) return false;
    const bool are_years = first.size() == 4 && second.size() == 4 && first < second && first.front() != U'0';
    return are_years || are_pages(i, first);
  }

  bool are_pages(std::size_t i, std::u32string_view first) const {
    const std::size_t begin = i - first.size();
    if (begin == 0 || !is_space(line_.before(begin))) return false;
    return is_in_list_or_abbreviated(word_before(line_, begin - 1), line_.conventions(i).words.before_pages);
  }

  Line& line_;
  std::vector<Line::Edit> edits_;
};

}  // namespace

void set_dashes(Line& line) {
  if (places.is_in(line.text())) DashSetter(line).run();
}

}  // namespace casebound::editorial
