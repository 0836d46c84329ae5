#include "casebound/document/metadata.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace casebound;

BOOST_AUTO_TEST_SUITE(sort_names)

BOOST_AUTO_TEST_CASE(names_are_filed_under_the_family_name) {
  const std::pair<const char*, const char*> table[] = {
      {"Sergey Oznobishchev", "Oznobishchev, Sergey"},
      {"Martin Luther King, Jr.", "King, Martin Luther, Jr."},
      {"Martin Luther King Jr.", "King, Martin Luther, Jr."},
      {"John D. Rockefeller III", "Rockefeller, John D., III"},
      {"Jane Roe, Ph.D.", "Roe, Jane, Ph.D."},
      {"Wernher von Braun", "von Braun, Wernher"},
      {"Simone de la Cruz", "de la Cruz, Simone"},
      {"Mary-Kate O’Neill", "O’Neill, Mary-Kate"},
      {"Сергей Ознобищев", "Ознобищев, Сергей"},
      {"Иванова А. П.", "Иванова, А. П."},
      {"Иванова А.П.", "Иванова, А.П."}};
  for (const auto& [name, sort] : table) BOOST_TEST(sort_name(name) == sort, name);
}

BOOST_AUTO_TEST_CASE(particles_with_a_capital_letter_are_part_of_the_family_name) {
  const std::pair<const char*, const char*> table[] = {{"Ursula K. Le Guin", "Le Guin, Ursula K."},
                                                       {"W. E. B. Du Bois", "Du Bois, W. E. B."},
                                                       {"Ludwig Van Houten", "Van Houten, Ludwig"},
                                                       {"J. R. R. Van der Berg", "Van der Berg, J. R. R."},
                                                       {"Jean de La Fontaine", "La Fontaine, Jean de"},
                                                       {"Daphne du Maurier", "du Maurier, Daphne"},
                                                       {"Karl zu Hohenlohe", "zu Hohenlohe, Karl"},
                                                       {"Le Corbusier", "Le Corbusier"},
                                                       {"Ben Jonson", "Jonson, Ben"},
                                                       {"Van Morrison", "Morrison, Van"}};
  for (const auto& [name, sort] : table) BOOST_TEST(sort_name(name) == sort, name);
}

BOOST_AUTO_TEST_CASE(titles_are_not_filed_and_suffixes_stand_last) {
  BOOST_TEST(sort_name("John Doe, M.D., Ph.D.") == "Doe, John, M.D., Ph.D.");
  BOOST_TEST(sort_name("Dr. Martin Luther King, Jr.") == "King, Martin Luther, Jr.");
  BOOST_TEST(bare_name("Prof. Dr. Jane Roe, PhD") == "Jane Roe");
  BOOST_TEST(bare_name("Jane Roe") == "Jane Roe");
}

BOOST_AUTO_TEST_CASE(a_body_of_people_is_filed_by_its_first_word_but_the) {
  BOOST_TEST(sort_name("The Casebound Project") == "Casebound Project, The");
  BOOST_TEST(sort_name("Theodor Fontane") == "Fontane, Theodor");
}

BOOST_AUTO_TEST_CASE(a_single_word_is_filed_as_it_is) {
  for (const char* name : {"Voltaire", "Jr.", "de", ""}) BOOST_TEST(sort_name(name) == name);
}

BOOST_AUTO_TEST_CASE(a_name_that_is_already_inverted_stays) {
  BOOST_TEST(sort_name("Oznobishchev, Sergey") == "Oznobishchev, Sergey");
}

BOOST_AUTO_TEST_CASE(a_particle_alone_before_the_family_name_stays_with_the_given_name) {
  BOOST_TEST(sort_name("von Braun") == "Braun, von");
}

BOOST_AUTO_TEST_CASE(suffixes_and_particles_are_told_by_their_spelling) {
  BOOST_TEST(is_name_suffix("Jr."));
  BOOST_TEST(!is_name_suffix("jr."));
  BOOST_TEST(is_name_particle("von"));
  BOOST_TEST(!is_name_particle("Von"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
