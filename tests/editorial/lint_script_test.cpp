// Words in another script without a language.
#include "editorial/lint_desk.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

BOOST_FIXTURE_TEST_SUITE(lint_script, tests::LintDesk)

BOOST_AUTO_TEST_CASE(words_in_another_script_want_a_language) {
  BOOST_TEST(findings_in("The book *Война и мир* is long.") == "5:11 untagged-language\n");
  BOOST_TEST(message("untagged-language") == "words in Cyrillic letters without a language of their own");
  for (const char* words :
       {"ὁ λόγος τοῦ θεοῦ", "紅樓夢研究", "الف ليلة وليلة", "ספר הזוהר", "源氏物語を読む"})
    BOOST_TEST(findings_in("Say " + std::string(words) + " here.") == "5:5 untagged-language\n", words);
}

BOOST_AUTO_TEST_CASE(words_with_a_language_and_single_words_are_at_rest) {
  for (const char* text :
       {"The book [Война и мир]{lang=ru} is long.", "A *samizdat* (самиздат), the λόγος, 北京, α and β, ΔE.",
        "::: {lang=el}\nΤο καλό βιβλίο διαβάζεται χωρίς κόπο.\n:::", "`Война и мир`, naïve café."})
    BOOST_TEST(findings_in(text) == "", text);
}

BOOST_AUTO_TEST_CASE(every_language_has_its_scripts) {
  const std::string byline = "\n\n*Jane Roe*\n\n";
  bind_essays(
      {"---\nlanguage: ja\n---\n# 源氏物語" + byline + "源氏物語を読むカタカナ. The New York Times.\n",
       "---\nlanguage: ko\n---\n# 한국어" + byline + "한국어 문장입니다 漢字漢字.\n",
       "---\nlanguage: ru\n---\n# Один" + byline + "Война и мир, New York Times.\n",
       "---\nlanguage: sr-Latn\n---\n# Jedan" + byline + "Rat i mir.\n",
       "---\nlanguage: ru\n---\n# Два" + byline + "Слово ὁ λόγος τοῦ.\n"});
  BOOST_TEST(shown() == "8:7 untagged-language\n");
}

BOOST_AUTO_TEST_CASE(a_language_within_another_is_looked_at_by_itself) {
  BOOST_TEST(findings_in("[Это слово ὁ λόγος τοῦ]{lang=ru}.") == "5:12 untagged-language\n");
}

BOOST_AUTO_TEST_CASE(a_paragraph_in_another_language_of_latin_letters) {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"French",
            "La lettre que nous avons reçue hier est arrivée trop tard pour être imprimée dans ce livre."},
           {"German",
            "Der Brief, den wir gestern erhalten haben, ist zu spät für den Druck dieses Buches gekommen."},
           {"Spanish",
            "La carta que recibimos ayer llegó demasiado tarde para que se imprima con los otros del libro."},
           {"Italian",
            "La lettera che abbiamo ricevuto ieri è arrivata troppo tardi per essere stampata nel libro con "
            "le altre."},
           {"Portuguese",
            "A carta que recebemos ontem chegou tarde demais para ser impressa com as outras do livro, mas "
            "não se perdeu."},
           {"Dutch",
            "De brief die wij gisteren kregen is te laat gekomen om nog in dit boek te worden gedrukt, maar "
            "niet voor het volgende."}}) {
    BOOST_TEST(findings_in("> " + text) == "5:3 untagged-language\n", text);
    BOOST_TEST(message("untagged-language") ==
               "a paragraph in " + language + " without a language of its own");
    BOOST_TEST(findings_in("::: {lang=" + std::string(language == "French" ? "fr" : "und") + "}\n" + text +
                           "\n:::") == "");
  }
  bind_essays(
      {"---\nlanguage: de\n---\n# Eins\n\n*Jane Roe*\n\nThe letter that we had from them was too late to be "
       "printed with the others in this book.\n"});
  BOOST_TEST(shown() == "8:1 untagged-language\n");
}

BOOST_AUTO_TEST_CASE(names_titles_and_phrases_are_no_paragraph) {
  for (const char* text :
       {"La vie en rose, Les liaisons dangereuses.",
        "He read *Le Rouge et le Noir* and *La Chartreuse de Parme* in the "
        "autumn, and *Der Tod in Venedig* in the winter.",
        "Die Zeit, Der Spiegel, Die Welt, Das Erste, Der Standard, Die Presse, Le Monde, El País, La "
        "Repubblica.",
        "Los Angeles, San Diego, Las Vegas, El Paso, La Jolla, Los Alamos, San Francisco, Santa Fe, El "
        "Cajon, Las Cruces.",
        "As Roe put it: “C’est la vie, c’est la guerre”, and there is no more to say of it."})
    BOOST_TEST(findings_in(text) == "", text);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
