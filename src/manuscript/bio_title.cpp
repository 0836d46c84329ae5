#include "manuscript/bio_title.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>

namespace casebound::manuscript {

bool is_bio_title(std::string_view words) {
  // As slugs.
  constexpr auto titles = std::to_array<std::string_view>(
      {"biography", "biographies", "bio", "about-the-author", "about-the-authors", "author-bio",
       "author-biography", "authors-biography", "about-the-contributor", "about-the-contributors",
       "about-the-writer", "biographical-note", "note-on-the-author", "notes-on-the-author",
       // Russian
       "ob-avtore", "ob-avtorah", "biografia", "svedenia-ob-avtore", "svedenia-ob-avtorah",
       // German, French, Spanish
       "uber-den-autor", "uber-die-autorin", "uber-die-autoren", "zum-autor", "zur-autorin", "zu-den-autoren",
       "zu-den-autorinnen", "zur-person", "biographie", "a-propos-de-lauteur", "a-propos-de-lautrice",
       "a-propos-des-auteurs", "lauteur", "lautrice", "sobre-el-autor", "sobre-la-autora", "acerca-del-autor",
       "acerca-de-la-autora"});
  constexpr std::size_t longest = 60;
  if (words.size() > longest) return false;
  const std::string slug = slugify(words);
  return std::find(titles.begin(), titles.end(), slug) != titles.end();
}

}  // namespace casebound::manuscript
