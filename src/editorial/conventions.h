#pragma once

#include "editorial/word_list.h"

#include <map>
#include <string>
#include <string_view>

namespace casebound::editorial {

/// What is set where the typewriter has a space: of full width or narrow, and no line ends at it.
constexpr char32_t no_break_space = U'\u00A0', narrow_no_break_space = U'\u202F';

/// Words that do not part from what stands beside them. Each list is of lower-case words between spaces;
/// where a word counts as an abbreviation only, it is listed with its full stop.
struct ClingingWords {
  WordList before_number;        ///< `p. 5`, `Fig. 3`
  WordList before_day;           ///< `November 24`
  WordList after_number;         ///< `5 million`, `24 November`; units of measure cling in all languages
  WordList after_numeral;        ///< `XXe siècle`
  WordList before_name;          ///< `Mr. X`
  WordList after_name;           ///< `Jr.`
  WordList before_word;          ///< the prepositions of Slavic languages, which end no line
  WordList after_word;           ///< their particles, which begin none
  WordList before_pages;         ///< a hyphen between the numbers that follow is a range
  std::u32string_view elisions;  ///< words that begin with an apostrophe
  std::u32string_view may_be_elisions = {};    ///< and those that may be words by themselves: ’cause
  bool dotted_ordinals = false;                ///< `3. Oktober`
  char32_t in_abbreviations = no_break_space;  ///< `z. B.`
};

/// How a language prints what a typewriter has no keys for.
struct Conventions {
  char32_t open = 0, close = 0;  ///< quotation marks; 0: straight ones stay
  char32_t inner_open = 0, inner_close = 0;
  bool keeps_marks = false;  ///< double marks are typed for double ones, at any depth
  char32_t dash = U'—', spaced_dash = U'–';
  char32_t before_points = 0;  ///< the space before ; ! ?
  char32_t before_colon = 0;
  char32_t in_guillemets = 0;
  char32_t in_numbers = narrow_no_break_space;  ///< between groups of three digits; 0: they have commas
  ClingingWords words;
};

/// The conventions of languages, each looked up once. Quotation marks that are not given here are CLDR's; a
/// language that CLDR does not know, or that has no spaces between words, keeps its straight ones.
class ConventionsByLanguage {
 public:
  /// By a BCP 47 tag. The reference holds as long as this does.
  const Conventions& of(const std::string& language);

 private:
  std::map<std::string, Conventions> known_;
};

}  // namespace casebound::editorial
