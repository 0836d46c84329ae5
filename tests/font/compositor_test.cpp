// What a compositor sets is what HarfBuzz shapes, glyph for glyph, however much it has set before.
#include "casebound/font/compositor.h"

#include "font/fixture.h"

#include <array>
#include <random>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace casebound;
using tests::shipped_face;

namespace {

using Figures = std::vector<std::tuple<int, std::uint32_t, int, int, int, bool>>;

/// All that was shaped.
Figures figures(const std::vector<font::ShapedGlyph>& glyphs) {
  Figures out;
  for (const auto& it : glyphs)
    out.emplace_back(it.glyph, it.cluster, it.advance, it.x_offset, it.y_offset, it.unsafe_to_break);
  return out;
}

/// So that it begins to set words from pairs of letters.
void set_much(const font::Compositor& compositor) {
  for (int i = 0; i < 1000; ++i) compositor.set("much prose ");
}

const std::vector<std::string> words = {
    "office ",    "affluent ", "off ",    "f",         "fo",        "of ",           "fjord ",   "Thule’s ",
    "AVATAR ",    "To. ",      "Queen ",  "Quire, ",   "Qu",        "attic ",        "Th",       "T-P",
    "A—B ",       "a—b ",      "‘I—I’m ", "1986 ",     "1/2 ",      "(verso) ",      "“Recto” ", "x² ",
    "naïve ",     "cœur ",     "Ære ",    "ĳssel ",    "fa\u0301 ", "жизнь ",        "Ελλάς ",   "漢",
    "e.g. ",      "l·l ",      "L·L ",    "istanbul ", "Iş ",       "running\u00A0", "— ",       " ",
    "shelf-mark", "2020–21 ",  "f’f ",    "f“ ",       "a\u00ADb ", "\u2011",        ""};

/// Letters in any order, with some signs and some that no pair is known of.
std::string any_word(std::mt19937& random) {
  static const std::vector<std::string> letters = [] {
    std::vector<std::string> out = {"’", "“", "—", "–", "é", "ß", "Æ", "ï", " ", "\u00A0", "\u0301", "ж"};
    for (char c = '!'; c <= '~'; ++c) out.emplace_back(1, c);
    for (int i = 0; i < 8; ++i)
      for (char c = 'a'; c <= 'z'; ++c) out.emplace_back(1, c);
    return out;
  }();
  std::string out;
  for (std::size_t size = 1 + random() % 9; size > 0; --size) out += letters[random() % letters.size()];
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(font_compositor)

BOOST_AUTO_TEST_CASE(words_are_as_harfbuzz_shapes_them_in_every_face_language_and_variant) {
  const std::vector<std::vector<std::string>> variants = {
      {}, {"onum", "pnum"}, {"smcp"}, {"smcp", "c2sc"}, {"dlig", "hlig"}, {"-liga"}, {"-kern"}};
  for (const std::string family : {"EB Garamond", "Linux Libertine", "Linux Biolinum", "Andika"}) {
    for (const bool italic : {false, true}) {
      for (const std::string language : {"en", "tr", "ca", "de", ""}) {
        for (const auto& features : variants) {
          const font::Face& face = shipped_face(family, 400, italic);
          const font::ShapeOptions options{features, language};
          const font::Compositor compositor(face, options);
          set_much(compositor);
          for (const auto& word : words)
            BOOST_TEST((figures(compositor.set(word)) == figures(face.shape(word, options))),
                       family << (italic ? " italic " : " ") << language << ": `" << word << '`');
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(letters_in_any_order_are_as_harfbuzz_shapes_them) {
  std::mt19937 random(20261201);
  for (const std::string family : {"EB Garamond", "Linux Libertine"}) {
    const font::Face& face = shipped_face(family);
    const font::ShapeOptions options{{"onum"}, "en"};
    const font::Compositor compositor(face, options);
    set_much(compositor);
    for (int i = 0; i < 4000; ++i) {
      const std::string word = any_word(random);
      BOOST_TEST((figures(compositor.set(word)) == figures(face.shape(word, options))),
                 family << ": " << word);
    }
  }
}

BOOST_AUTO_TEST_CASE(right_to_left_is_left_to_harfbuzz) {
  const font::Face& face = shipped_face("Linux Libertine");
  const font::ShapeOptions options{{}, "he", true};
  const font::Compositor compositor(face, options);
  set_much(compositor);
  for (const std::string word : {"much ", "שלום ", "(a) "})
    BOOST_TEST((figures(compositor.set(word)) == figures(face.shape(word, options))), word);
}

BOOST_AUTO_TEST_CASE(a_font_with_broken_tables_is_set_as_harfbuzz_shapes_it_or_refused) {
  const std::string whole = tests::font_bytes("EBGaramond12-Regular.otf");
  std::mt19937 random(1986);
  int used = 0;
  for (int turn = 0; turn < 40; ++turn) {
    std::string bytes = whole;
    for (const std::string_view table : {"GSUB", "GPOS", "GDEF"}) {
      const auto entry = bytes.find(table);  // in the directory: tag, checksum, offset, length
      const auto number = [&](std::size_t at) {
        std::size_t out = 0;
        for (std::size_t i = 0; i < 4; ++i) out = out << 8 | static_cast<unsigned char>(bytes[at + i]);
        return out;
      };
      const std::size_t offset = number(entry + 8), length = number(entry + 12);
      for (int i = 0; i < 3 * turn; ++i) bytes[offset + random() % length] = static_cast<char>(random());
    }
    try {
      const font::Face face("broken.otf", bytes);
      const font::Compositor compositor(face, {});
      set_much(compositor);
      ++used;
      for (const auto& word : words) {
        const auto set = compositor.set(word);
        BOOST_TEST((figures(set) == figures(face.shape(word, {}))), word);
      }
    } catch (const Error& error) {
      BOOST_TEST(error.diagnostic().code == "font-damaged");
    }
  }
  BOOST_TEST(used > 20);
}

BOOST_AUTO_TEST_CASE(threads_may_share_a_compositor) {
  const font::Face& face = shipped_face("EB Garamond");
  const font::Compositor compositor(face, {});
  std::array<int, 4> differences{};
  {
    std::vector<std::jthread> threads;
    for (int& count : differences) {
      threads.emplace_back([&] {
        for (int i = 0; i < 100; ++i)
          for (const auto& word : words)
            count += figures(compositor.set(word)) == figures(face.shape(word, {})) ? 0 : 1;
      });
    }
  }
  for (const int count : differences) BOOST_TEST(count == 0);
}

BOOST_AUTO_TEST_SUITE_END()
