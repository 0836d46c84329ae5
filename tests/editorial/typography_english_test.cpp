// What authors of English type, and what is printed.
#include "editorial/typography_table.h"

namespace {

using casebound::tests::check_typography;

BOOST_AUTO_TEST_SUITE(typography_english)

BOOST_AUTO_TEST_CASE(double_quotes) {
  check_typography("en-US", {{"\"word\"", "“word”"},
                             {"He said \"word\".", "He said “word”."},
                             {"(\"word\") and [\"word\"]", "(“word”) and [“word”]"},
                             {"\"Word,\" he said, \"word.\"", "“Word,” he said, “word.”"},
                             {"The \"A\"/\"B\" test", "The “A”/“B” test"},
                             {"a non-\"word\" and an \"un\"word", "a non-“word” and an “un”word"},
                             {"\"...and then\"", "“…and then”"},
                             {"\"Wait...\" he said", "“Wait…” he said"},
                             {"\"¿Qué?\" she asked", "“¿Qué?” she asked"},
                             {"\"$5\" and \"100%\"", "“$5” and “100%”"},
                             {"the letters \"a\" \"b\" \"c\"", "the letters “a” “b” “c”"},
                             {"He wrote “yes\" and \"no”.", "He wrote “yes” and “no”."},
                             {"a lone \" between spaces", "a lone \" between spaces"}});
}

BOOST_AUTO_TEST_CASE(quotes_at_dashes) {
  check_typography("en-US", {{"the \"word\"—\"and\" more", "the “word”—“and” more"},
                             {"of a new kind—\"peace\"", "of a new kind—“peace”"},
                             {"He went—\"", "He went—”"},
                             {"\"He went—\" and", "“He went—” and"},
                             {"\"Wait--\" he said", "“Wait—” he said"},
                             {"Now--\"word\"--then", "Now—“word”—then"},
                             {"this—“stability”—was", "this—“stability”—was"},
                             {"\"I went\"—he stopped—\"home.\"", "“I went”—he stopped—“home.”"},
                             {"—'so,' she said", "—‘so,’ she said"},
                             {"Now -- \"word\" -- then", "Now␣— “word”␣— then"}});
}

BOOST_AUTO_TEST_CASE(nested_quotes) {
  check_typography("en-US", {{"\"He said, 'No.'\"", "“He said, ‘No.’”"},
                             {"\"'No,' he said.\"", "“‘No,’ he said.”"},
                             {"'She said \"no\" twice,' he said.", "‘She said “no” twice,’ he said."},
                             {"\"It's 'Gorbachev's plan'\"", "“It’s ‘Gorbachev’s plan’”"},
                             {"\"One \"two\" three\"", "“One “two” three”"},
                             {"\"The word 'war', the word 'peace'\"", "“The word ‘war’, the word ‘peace’”"},
                             {"('a word')", "(‘a word’)"},
                             {"\"'Tis so,\" he said", "“’Tis so,” he said"},
                             {"\"'80s music,\" he said", "“’80s music,” he said"}});
}

BOOST_AUTO_TEST_CASE(apostrophes) {
  check_typography("en-US", {{"Gorbachev's don't O'Neill ma'am", "Gorbachev’s don’t O’Neill ma’am"},
                             {"the Academy of Sciences' Institute", "the Academy of Sciences’ Institute"},
                             {"*of the Russian Academy of Sciences' [Institute](https://e.org)*",
                              "of the Russian Academy of Sciences’ Institute"},
                             {"\"*of the Academy of Sciences' [Institute](https://e.org).*\"",
                              "“of the Academy of Sciences’ Institute.”"},
                             {"dogs' and cats' tails", "dogs’ and cats’ tails"},
                             {"the '80s, the mid-'80s, the 1980's", "the ’80s, the mid-’80s, the 1980’s"},
                             {"the class of '68.", "the class of ’68."},
                             {"The class of '98's reunion.", "The class of ’98’s reunion."},
                             {"'Cause I said so.", "’Cause I said so."},
                             {"'Course not, 'bout time.", "’Course not, ’bout time."},
                             {"'Fraid so. 'Nuff said. 'Tain't so.", "’Fraid so. ’Nuff said. ’Tain’t so."},
                             {"'Course of study' and 'Cause' and '98' are quoted.",
                              "‘Course of study’ and ‘Cause’ and ‘98’ are quoted."},
                             {"rock 'n' roll, fish 'n' chips", "rock ’n’ roll, fish ’n’ chips"},
                             {"'Tis the season; 'twas the night.", "’Tis the season; ’twas the night."},
                             {"Tell 'em 'til it's over", "Tell ’em ’til it’s over"},
                             {"He's goin' to Jones's house", "He’s goin’ to Jones’s house"},
                             {"'cause I say so", "’cause I say so"},
                             {"I stay 'cause I say so", "I stay ’cause I say so"},
                             {"the 'cause' of the war", "the ‘cause’ of the war"},
                             {"She is comin' round 'bout noon", "She is comin’ round ’bout noon"},
                             {"'In 1984,' he said", "‘In 1984,’ he said"},
                             {"the year '1984' and the number '42'", "the year ‘1984’ and the number ‘42’"},
                             {"the 'dogs' tails' and more", "the ‘dogs’ tails’ and more"},
                             {"the do's and don't's", "the do’s and don’t’s"},
                             {"cafe\xCC\x81's", "cafe\xCC\x81’s"}});
}

BOOST_AUTO_TEST_CASE(feet_inches_and_minutes) {
  check_typography("en-US", {{"He is 6' 2\" tall", "He is 6' 2\" tall"},
                             {"6'2\" and 5'11\"", "6'2\" and 5'11\""},
                             {"55° 45' 20\" N", "55° 45' 20\" N"},
                             {"a 12\" record", "a 12\" record"},
                             {"\"a 12\" record\"", "“a 12\" record”"},
                             {"\"in 1984\" and \"in 1985\"", "“in 1984” and “in 1985”"},
                             {"'in 1984'", "‘in 1984’"},
                             {"a 6′2″ man", "a 6′2″ man"}});
}

BOOST_AUTO_TEST_CASE(quotes_beside_what_is_no_text) {
  check_typography("en-US",
                   {{"\"*word*\" and *Time*'s", "“word” and Time’s"},
                    {"*\"word\"* and **\"word\"**", "“word” and “word”"},
                    {"\"[words](https://e.org)\" and [\"words\"](https://e.org)", "“words” and “words”"},
                    {"\"word\"[^n] and 'word'[^n]", "“word” and ‘word’"},
                    {"\"word[^n]\" and Sciences'[^n] end", "“word” and Sciences’ end"},
                    {"\"word.\"[^n] \"Next\"", "“word.” “Next”"},
                    {"\"`a--'b'...`\" and `f`'s", "“a--'b'...” and f’s"},
                    {"<https://e.org/a--b?c='d'>'s end", "https://e.org/a--b?c='d'’s end"},
                    {"\"https://e.org/a--b...c\"", "“https://e.org/a--b...c”"},
                    {"see www.e.org/a--b now", "see www.e.org/a--b now"},
                    {"`<b title=\"a--b\">` \"word\"", "<b title=\"a--b\"> “word”"},
                    {"he said\n\"word\"\nand", "he said “word” and"},
                    {"he said\\\n'word'", "he said ‘word’"},
                    {"\"First paragraph.\n\n\"Second 'one'.\"", "“First paragraph. | “Second ‘one’.”"},
                    {"H~2~O's and the 2^nd^ 'one'", "H2O’s and the 2nd ‘one’"}});
}

BOOST_AUTO_TEST_CASE(other_languages_within) {
  check_typography("en-US", {{"\"the [\"слово\"]{lang=ru}\"", "“the «слово»”"},
                             {"the [\"Wort\" -- z. B. 'so']{lang=de} \"is\"", "the „Wort“␣– z.⎵B. ‚so‘ “is”"},
                             {"he said [Quoi? \"Non!\"]{lang=fr} \"so\"", "he said Quoi⎵? «␣Non⎵!␣» “so”"},
                             {"[\"в доме\" - это]{lang=ru} - \"home\"", "«в␣доме»␣— это␣— “home”"}});
}

BOOST_AUTO_TEST_CASE(dashes_and_ellipses) {
  check_typography("en-US", {{"a--b and a---b", "a—b and a—b"},
                             {"use --flag now", "use --flag now"},
                             {"one-- two", "one-- two"},
                             {"peace -- or war", "peace␣— or war"},
                             {"peace - or war", "peace␣— or war"},
                             {"a well-known non-fiction", "a well-known non-fiction"},
                             {"pre- and post-war", "pre- and post-war"},
                             {"U.S.-Russian and U.S.–Russia", "U.S.-Russian and U.S.–Russia"},
                             {"5 - 3 and x - y", "5 - 3 and x - y"},
                             {"a----b and a-----b", "a----b and a-----b"},
                             {"1914--1918", "1914–1918"},
                             {"1914-1918, the 1914-1918 war.", "1914–1918, the 1914–1918 war."},
                             {"1918-1914 and 555-1234", "1918-1914 and 555-1234"},
                             {"2026-11-24 and 978-1234-5678-9", "2026-11-24 and 978-1234-5678-9"},
                             {"1984-85 and 2020-12", "1984-85 and 2020-12"},
                             {"pp. 12-15 and 12-15", "pp.␣12–15 and 12-15"},
                             {"the B-52 and the 10-12 of us", "the B-52 and the 10-12 of us"},
                             {"Wait... what", "Wait… what"},
                             {"Wait ... what", "Wait␣… what"},
                             {"Wait . . . what", "Wait␣.␣.␣. what"},
                             {"Wait.... What", "Wait.... What"},
                             {"a..b", "a..b"}});
}

BOOST_AUTO_TEST_CASE(dashes_of_british_english) {
  check_typography("en-GB", {{"peace -- or war", "peace␣– or war"},
                             {"peace - or war", "peace␣– or war"},
                             {"peace--or war", "peace—or war"},
                             {"'He said \"no\",' she said", "‘He said “no”,’ she said"},
                             {"\"Yes,\" she said", "“Yes,” she said"}});
  check_typography("en-AU", {{"peace - or war", "peace␣– or war"}});
  check_typography("en-CA", {{"peace - or war", "peace␣— or war"}});
}

BOOST_AUTO_TEST_CASE(spaces_that_no_line_ends_at) {
  check_typography("en-US", {{"see p. 5, pp. 6, vol. II, no. 3", "see p.␣5, pp.␣6, vol.␣II, no.␣3"},
                             {"Fig. 3 (fig. 4) and Chapter 5", "Fig.␣3 (fig.␣4) and Chapter␣5"},
                             {"Mr. Smith, Dr. Jones, and Mrs Brown", "Mr.␣Smith, Dr.␣Jones, and Mrs␣Brown"},
                             {"St. Petersburg and Main St. is", "St.␣Petersburg and Main St. is"},
                             {"J. R. R. Tolkien and George W. Bush", "J.␣R.␣R.␣Tolkien and George W.␣Bush"},
                             {"John Smith, Jr., and Louis XIV", "John Smith,␣Jr., and Louis␣XIV"},
                             {"5 km, 12.5 kg, 100 %, 3 million", "5␣km, 12.5␣kg, 100␣%, 3␣million"},
                             {"5 p.m. on November 24, 2026", "5␣p.m. on November␣24, 2026"},
                             {"24 November 2026", "24␣November 2026"},
                             {"44 BC and AD 79", "44␣BC and AD␣79"},
                             {"§ 5 and § 12", "§␣5 and §␣12"},
                             {"i. e. and e. g. so", "i.␣e. and e.␣g. so"},
                             {"World War II. The end", "World War␣II. The end"},
                             {"I met a man in 1950", "I met a man in 1950"},
                             {"the 20th century, mid-1980s, 1/2", "the 20th century, mid-1980s, 1/2"},
                             {"the U.S. Congress", "the U.S. Congress"},
                             {"see p.\n5 there", "see p.␣5 there"},
                             {"10,000 and 10 000", "10,000 and 10 000"},
                             {"What? No: yes!", "What? No: yes!"}});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
