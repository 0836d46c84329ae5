// What authors of French type, and what is printed.
#include "editorial/typography_table.h"

namespace {

using casebound::tests::check_typography;

BOOST_AUTO_TEST_SUITE(typography_french)

BOOST_AUTO_TEST_CASE(quotes) {
  check_typography("fr", {{"\"mot\"", "«␣mot␣»"},
                          {"Il dit \"mot\".", "Il dit «␣mot␣»."},
                          {"\" mot \" et \" mot \"", "«␣mot␣» et «␣mot␣»"},
                          {"« mot » et «mot»", "«␣mot␣» et «␣mot␣»"},
                          {"\"Il dit \"oui\" deux fois\"", "«␣Il dit “oui” deux fois␣»"},
                          {"«Il dit \"oui\" deux fois»", "«␣Il dit “oui” deux fois␣»"},
                          {"\"l'homme 'bon'\"", "«␣l’homme “bon”␣»"},
                          {"l'\"homme\" et d'\"art\"", "l’«␣homme␣» et d’«␣art␣»"},
                          {"\"C'est l'\"homme\" d'hier\"", "«␣C’est l’“homme” d’hier␣»"},
                          {"aujourd'hui, presqu'île, qu'il", "aujourd’hui, presqu’île, qu’il"},
                          {"l'*Odyssée* d'*Homère*", "l’Odyssée d’Homère"},
                          {"\"*mot*\"[^n], dit-il", "«␣mot␣», dit-il"},
                          {"Mai '68", "Mai ’68"}});
}

BOOST_AUTO_TEST_CASE(points) {
  check_typography("fr", {{"Quoi ? Non ! Si ; oui : voilà", "Quoi⎵? Non⎵! Si⎵; oui␣: voilà"},
                          {"Quoi? Non! Si; oui: voilà", "Quoi⎵? Non⎵! Si⎵; oui␣: voilà"},
                          {"Quoi ?! Quoi?!", "Quoi⎵?! Quoi⎵?!"},
                          {"(quoi?) et (!)", "(quoi⎵?) et (!)"},
                          {"\"Quoi?\"", "«␣Quoi⎵?␣»"},
                          {"Eh bien...? Oui", "Eh bien…⎵? Oui"},
                          {"à 12:30, http://e.org/a;b?c ici", "à 12:30, http://e.org/a;b?c ici"},
                          {"*Quoi* ? **Non**!", "Quoi⎵? Non⎵!"},
                          {"Le mot[^n] : oui", "Le mot␣: oui"},
                          {"`a ? b : c` ; fin", "a ? b : c⎵; fin"},
                          {"[What? No!]{lang=en} Quoi?", "What? No! Quoi⎵?"}});
}

BOOST_AUTO_TEST_CASE(points_of_other_countries) {
  check_typography("fr-CH",
                   {{"\"mot 'dit' mot\"", "«⎵mot ‹dit› mot⎵»"}, {"Quoi ? Oui : non", "Quoi⎵? Oui⎵: non"}});
  check_typography("fr-CA",
                   {{"\"mot\" ? Oui : non!", "«␣mot␣» ? Oui␣: non!"}, {"Quoi? Oui: non", "Quoi? Oui␣: non"}});
  check_typography("fr-BE", {{"Quoi ? \"mot\"", "Quoi⎵? «␣mot␣»"}});
}

BOOST_AUTO_TEST_CASE(dashes) {
  check_typography("fr", {{"la paix -- ou la guerre", "la paix␣— ou la guerre"},
                          {"la paix - ou la guerre", "la paix␣— ou la guerre"},
                          {"— Bonjour, dit-il.", "—␣Bonjour, dit-il."},
                          {"-- Bonjour, dit-il.", "—␣Bonjour, dit-il."},
                          {"1914-1918 et p. 12-15", "1914–1918 et p.␣12–15"},
                          {"peut-être... là-bas", "peut-être… là-bas"}});
}

BOOST_AUTO_TEST_CASE(spaces) {
  check_typography("fr", {{"p. 5, n° 3, t. II, art. 4", "p.␣5, n°␣3, t.␣II, art.␣4"},
                          {"M. Dupont, Mme Durand, Dr Petit", "M.␣Dupont, Mme␣Durand, Dr␣Petit"},
                          {"au XXe siècle, le 1er janvier, 2e", "au XXe␣siècle, le 1er janvier, 2e"},
                          {"le 24 novembre 2026", "le 24␣novembre 2026"},
                          {"Louis XIV et J.-P. Sartre", "Louis␣XIV et J.-P. Sartre"},
                          {"44 av. J.-C.", "44␣av.␣J.-C."},
                          {"10 000 hommes, 5 %, 3 km", "10⎵000 hommes, 5␣%, 3␣km"},
                          {"1 000 000 d'euros", "1⎵000⎵000 d’euros"}});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
