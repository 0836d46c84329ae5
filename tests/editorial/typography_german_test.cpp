// What authors of German type, and what is printed.
#include "editorial/typography_table.h"

namespace {

using casebound::tests::check_typography;

BOOST_AUTO_TEST_SUITE(typography_german)

BOOST_AUTO_TEST_CASE(quotes) {
  check_typography("de", {{"\"Wort\"", "„Wort“"},
                          {"Er sagte: \"Ja, 'so' ist es.\"", "Er sagte: „Ja, ‚so‘ ist es.“"},
                          {"Er las \"Der \"Faust\" heute\".", "Er las „Der ‚Faust‘ heute“."},
                          {"„Der \"Faust\" heute“", "„Der ‚Faust‘ heute“"},
                          {"»Wort« und „Wort“ stehen", "»Wort« und „Wort“ stehen"},
                          {"(\"Wort\"), \"Wort\"-Kunst", "(„Wort“), „Wort“-Kunst"},
                          {"\"*Wort*\"[^n] ist", "„Wort“ ist"},
                          {"Das ist 'ne \"Sache\"", "Das ist ’ne „Sache“"},
                          {"'s ist Krieg", "’s ist Krieg"},
                          {"Hans' Haus, Marx' Werk, geht's", "Hans’ Haus, Marx’ Werk, geht’s"},
                          {"'Hans' Haus' heißt es", "‚Hans’ Haus‘ heißt es"},
                          {"der Sommer '68", "der Sommer ’68"},
                          {"die Größe 5' 3\"", "die Größe 5' 3\""}});
  check_typography("de-AT", {{"\"Wort 'und' Wort\"", "„Wort ‚und‘ Wort“"}});
}

BOOST_AUTO_TEST_CASE(quotes_of_switzerland) {
  check_typography("de-CH", {{"\"Wort 'und' Wort\"", "«Wort ‹und› Wort»"},
                             {"\"Der \"Faust\" heute\"", "«Der ‹Faust› heute»"},
                             {"geht's -- nun", "geht’s␣– nun"}});
  check_typography("de-LI", {{"\"Wort\"", "«Wort»"}});
}

BOOST_AUTO_TEST_CASE(dashes) {
  check_typography("de", {{"Krieg -- oder Frieden", "Krieg␣– oder Frieden"},
                          {"Krieg - oder Frieden", "Krieg␣– oder Frieden"},
                          {"Krieg--oder", "Krieg–oder"},
                          {"Ein- und Ausgang", "Ein- und Ausgang"},
                          {"1914-1918 und S. 12-15", "1914–1918 und S.␣12–15"},
                          {"Und dann ...", "Und dann␣…"},
                          {"Er ging... nicht", "Er ging… nicht"}});
}

BOOST_AUTO_TEST_CASE(spaces) {
  check_typography("de", {{"z. B. und d. h. und u. a.", "z.⎵B. und d.⎵h. und u.⎵a."},
                          {"i. d. R. und u. v. m.", "i.⎵d.⎵R. und u.⎵v.⎵m."},
                          {"44 v. Chr. und 9 n. Chr.", "44 v.⎵Chr. und 9 n.⎵Chr."},
                          {"z.B. bleibt", "z.B. bleibt"},
                          {"§ 5 Abs. 2 und §§ 6", "§␣5 Abs.␣2 und §§␣6"},
                          {"S. 5 f. und Nr. 3, Bd. II", "S.␣5␣f. und Nr.␣3, Bd.␣II"},
                          {"Dr. Müller und Herr Meier", "Dr.␣Müller und Herr␣Meier"},
                          {"am 3. Oktober 1990", "am 3.␣Oktober 1990"},
                          {"im 19. Jahrhundert", "im 19.␣Jahrhundert"},
                          {"Das war 1990. Dann kam", "Das war 1990. Dann kam"},
                          {"5 %, 10 km, 20 Uhr", "5␣%, 10␣km, 20␣Uhr"},
                          {"10 000 Menschen", "10⎵000 Menschen"},
                          {"Ludwig XIV. und J. S. Bach", "Ludwig␣XIV. und J.␣S.␣Bach"},
                          {"Was? Nein: ja!", "Was? Nein: ja!"}});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
