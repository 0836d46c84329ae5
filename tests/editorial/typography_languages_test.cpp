// Quotation marks of further languages are CLDR's.
#include "editorial/typography_table.h"

namespace {

using casebound::tests::check_typography;

BOOST_AUTO_TEST_SUITE(typography_languages)

BOOST_AUTO_TEST_CASE(quotes_of_cldr) {
  check_typography("sv", {{"\"ord\" -- 'ord'", "”ord”␣– ’ord’"}});
  check_typography("fi", {{"\"sana\", \"sana\"", "”sana”, ”sana”"}});
  check_typography("es", {{"\"palabra \"dos\" más\"", "«palabra “dos” más»"}, {"¿\"Qué\"?", "¿«Qué»?"}});
  check_typography("es-MX", {{"\"palabra 'dos'\"", "“palabra ‘dos’”"}});
  check_typography("it", {{"l'\"arte\" dell'uomo", "l’«arte» dell’uomo"}, {"gli anni '90", "gli anni ’90"}});
  check_typography("pl", {{"\"słowo\" w domu", "„słowo” w␣domu"}});
  check_typography("cs", {{"\"slovo 'dvě'\" v domě", "„slovo ‚dvě‘“ v␣domě"}});
  check_typography("uk", {{"м'яч і \"слово\" - це", "м’яч і␣«слово»␣— це"}});
  check_typography("nl", {{"\"woord\" in 's-Gravenhage, 't huis", "“woord” in ’s-Gravenhage, ’t huis"}});
  check_typography("hu", {{"\"szó\"", "„szó”"}});
  check_typography("pt-PT", {{"\"palavra\"", "«palavra»"}});
  check_typography("el", {{"\"λέξη\" απ'όλα", "«λέξη» απ’όλα"}});
  check_typography("he", {{"צה\"ל בא", "צה\"ל בא"}});
}

BOOST_AUTO_TEST_CASE(a_language_without_known_quotes_keeps_the_straight_ones) {
  check_typography("ja", {{"彼は\"はい\"と", "彼は\"はい\"と"}, {"a--b", "a—b"}});
  check_typography("tlh", {{"\"tlhIngan\" 'a' it's", "\"tlhIngan\" 'a' it’s"}});
  check_typography("und", {{"\"a\"", "\"a\""}});
}

BOOST_AUTO_TEST_CASE(tags_are_read_in_any_case) {
  check_typography("DE-ch", {{"\"Wort\"", "«Wort»"}});
  check_typography("de-Latn-CH", {{"\"Wort\"", "«Wort»"}});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
