#include "editorial/conventions.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/locid.h>
#include <unicode/ulocdata.h>

namespace casebound::editorial {

namespace {

// ---- words, by language

constexpr ClingingWords english_words = {
    .before_number =
        U" p pp vol vols no nos fig figs ch chap chaps sec secs art arts para paras n nn fol fols l "
        U"ll bk c ca ad chapter figure conventions_table section article part volume page note war ",
    .before_day =
        U" january february march april may june july august september october november december jan "
        U"feb mar apr jun jul aug sept oct nov dec ",
    .after_number =
        U" a.m p.m am pm bc bce ad ce million billion trillion percent per january february march "
        U"april may june july august september october november december ",
    .before_name =
        U" mr mrs ms mx dr prof st gen col maj capt lt sgt adm sen rep gov rev hon messrs mme mlle ",
    .after_name = U" jr sr ",
    .before_pages = U" p pp ",
    .elisions = U" tis tisn taint tain twas twasn twere twill twould twon em til n neath gainst fraid nuff ",
    .may_be_elisions = U" cause cos cuz course bout round tween spect "};

constexpr ClingingWords german_words = {
    .before_number =
        U" s nr bd bde kap abb abs art tab anm fn rn rz ziff bl sp z jg ca kapitel abbildung "
        U"tabelle teil band seite ",
    .after_number =
        U" uhr prozent millionen milliarden mio mrd tsd euro franken f ff jh jahrhundert "
        U"jahrhunderts januar jänner februar märz april mai juni juli august september oktober "
        U"november dezember ",
    .before_name = U" dr prof hr fr herr herrn frau st hl ",
    .before_pages = U" s ",
    .elisions = U" s ne n nen nem ner nes rein raus rauf runter ",
    .dotted_ordinals = true,
    .in_abbreviations = narrow_no_break_space};

constexpr ClingingWords french_words = {
    .before_number =
        U" p pp n° nº nos t vol chap art fig tab pl col f fol al page chapitre figure tableau tome "
        U"volume article partie livre ",
    .after_number =
        U" pour euros francs mille millions milliards av apr janvier février mars avril mai juin "
        U"juillet août septembre octobre novembre décembre ",
    .after_numeral = U" siècle siècles s. ",
    .before_name = U" m mm mme mmes mlle mlles mgr me dr pr st ste av apr ",
    .before_pages = U" p pp "};

constexpr ClingingWords russian_words = {
    .before_number = U" с стр п пп гл рис табл т тт ч ст разд вып кн д кв корп ок ",
    .after_number =
        U" г. гг. в. вв. тыс млн млрд трлн руб коп долл чел экз мм см м км кг мг т л мл га ч мин сек "
        U"января февраля марта апреля мая июня июля августа сентября октября ноября декабря ",
    .after_numeral = U" в. вв. век века веке веку веком веков ",
    .before_name = U" г. ул пл пер просп наб им акад проф доц св тов ",
    .before_word = U" а в во до за и из к ко на не ни но о об от по с со у ",
    .after_word = U" б бы ж же ли ль ",
    .before_pages = U" с стр "};

constexpr ClingingWords ukrainian_words = {.before_number = U" с стор п гл рис табл т ч ст ",
                                           .after_number = U" р. рр. ст. тис млн млрд грн км м кг т ",
                                           .after_numeral = U" ст. століття ",
                                           .before_name = U" м. вул ім акад проф св ",
                                           .before_word = U" а в до з за зі і й на не ні о об по та у ",
                                           .after_word = U" б би ж же ",
                                           .before_pages = U" с "};

constexpr ClingingWords belarusian_words = {.before_word = U" а аб з за і й на не ні па у ў ",
                                            .after_word = U" б бы ж жа "};
constexpr ClingingWords czech_words = {.before_word = U" a i k o s u v z ", .dotted_ordinals = true};
constexpr ClingingWords polish_words = {.before_word = U" a i o u w z ", .dotted_ordinals = true};
constexpr ClingingWords dutch_words = {.elisions = U" s t n m k r "};

// ---- conventions, by language

constexpr Conventions english(char32_t spaced_dash) {
  return {.open = U'“',
          .close = U'”',
          .inner_open = U'‘',
          .inner_close = U'’',
          .keeps_marks = true,
          .spaced_dash = spaced_dash,
          .in_numbers = 0,
          .words = english_words};
}

constexpr Conventions german(char32_t open, char32_t close, char32_t inner_open, char32_t inner_close) {
  return {.open = open,
          .close = close,
          .inner_open = inner_open,
          .inner_close = inner_close,
          .dash = U'–',
          .words = german_words};
}

constexpr Conventions french(char32_t inner_open, char32_t inner_close, char32_t before_points,
                             char32_t others) {
  return {.open = U'«',
          .close = U'»',
          .inner_open = inner_open,
          .inner_close = inner_close,
          .spaced_dash = U'—',
          .before_points = before_points,
          .before_colon = others,
          .in_guillemets = others,
          .words = french_words};
}

constexpr Conventions slavic(const ClingingWords& words, char32_t spaced_dash) {
  return {.spaced_dash = spaced_dash, .words = words};
}

struct ConventionsRow {
  std::string_view language;
  Conventions conventions;
};

/// A region before the language as a whole.
constexpr std::array<ConventionsRow, 15> conventions_table = {
    {{"en-001", english(U'–')},
     {"en", english(U'—')},
     {"de-CH", german(U'«', U'»', U'‹', U'›')},
     {"de", german(U'„', U'“', U'‚', U'‘')},
     {"fr-CH", french(U'‹', U'›', narrow_no_break_space, narrow_no_break_space)},
     {"fr-CA", french(U'“', U'”', 0, no_break_space)},
     {"fr", french(U'“', U'”', narrow_no_break_space, no_break_space)},
     {"ru", slavic(russian_words, U'—')},
     {"uk", slavic(ukrainian_words, U'—')},
     {"be", slavic(belarusian_words, U'—')},
     {"bg", slavic({}, U'—')},
     {"cs", slavic(czech_words, U'–')},
     {"sk", slavic(czech_words, U'–')},
     {"pl", slavic(polish_words, U'–')},
     {"nl",
      {.open = U'“',
       .close = U'”',
       .inner_open = U'‘',
       .inner_close = U'’',
       .keeps_marks = true,
       .words = dutch_words}}}};

/// The name of the row: English is American there, and CLDR's en-001 elsewhere; Liechtenstein prints as its
/// neighbour does.
std::string row_name(const icu::Locale& locale) {
  const std::string language = locale.getLanguage(), region = locale.getCountry();
  const bool is_american = region.empty() || region == "US" || region == "CA" || region == "PH";
  if (language == "en") return is_american ? "en" : "en-001";
  return language + '-' + (region == "LI" ? "CH" : region);
}

Conventions given_conventions(const icu::Locale& locale) {
  const std::string name = row_name(locale);
  for (const std::string& wanted : {name, std::string(locale.getLanguage())}) {
    const auto* found = std::find_if(conventions_table.begin(), conventions_table.end(),
                                     [&](const ConventionsRow& row) { return row.language == wanted; });
    if (found != conventions_table.end()) return found->conventions;
  }
  return {};
}

// ---- CLDR

struct CloseData {
  void operator()(ULocaleData* data) const { ulocdata_close(data); }
};

char32_t delimiter(ULocaleData* data, ULocaleDataDelimiterType type) {
  std::array<UChar, 8> mark = {};
  UErrorCode status = U_ZERO_ERROR;
  const auto length = ulocdata_getDelimiter(data, type, mark.data(), mark.size(), &status);
  return U_SUCCESS(status) && length == 1 ? mark.front() : U'\0';
}

/// Where a quotation begins cannot be seen without spaces.
bool has_spaces(const std::string& language) {
  constexpr std::array<std::string_view, 10> without = {"bo", "dz", "ja",  "km",  "lo",
                                                        "my", "th", "wuu", "yue", "zh"};
  return std::find(without.begin(), without.end(), language) == without.end();
}

void complete_quotes(Conventions& out, const icu::Locale& locale) {
  const std::string language = locale.getLanguage();
  if (language.empty() || !has_spaces(language)) return;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleData, CloseData> data(ulocdata_open(locale.getName(), &status));
  // The machine's own language would take the place of one that is not known.
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return;
  out.open = delimiter(data.get(), ULOCDATA_QUOTATION_START);
  out.close = delimiter(data.get(), ULOCDATA_QUOTATION_END);
  out.inner_open = delimiter(data.get(), ULOCDATA_ALT_QUOTATION_START);
  out.inner_close = delimiter(data.get(), ULOCDATA_ALT_QUOTATION_END);
}

Conventions conventions_of(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language, status);
  if (U_FAILURE(status)) return {};
  Conventions out = given_conventions(locale);
  if (out.open == 0) complete_quotes(out, locale);
  return out;
}

}  // namespace

const Conventions& ConventionsByLanguage::of(const std::string& language) {
  const auto found = known_.find(language);
  return found != known_.end() ? found->second
                               : known_.emplace(language, conventions_of(language)).first->second;
}

}  // namespace casebound::editorial
