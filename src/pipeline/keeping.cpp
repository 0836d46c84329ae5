#include "pipeline/keeping.h"

#include "casebound/base/packing.h"

#include <vector>

namespace casebound::pipeline {

namespace {

Cache::Key key_of(const layout::Keeping& keeping, const covers::Input& input) {
  const auto& words = input.words;
  return Cache::key("cover",
                    Packer()(keeping.basis, words.series, words.title, words.subtitle, words.people,
                             words.publisher, words.language, input.hyphenation.digest(words.language))
                        .bytes());
}

}  // namespace

std::optional<covers::Cover> kept_cover(const layout::Keeping& keeping, const covers::Input& input) {
  if (keeping.cache == nullptr) return std::nullopt;
  const auto bytes = keeping.cache->find(key_of(keeping, input));
  if (bytes == nullptr) return std::nullopt;
  covers::Cover cover;
  std::vector<std::size_t> faces;
  if (!Unpacker(*bytes)(faces, cover.svg, cover.jpeg, cover.alt).is_whole()) return std::nullopt;
  for (const auto face : faces) input.fonts.face(face);
  return cover;
}

void keep_cover(const layout::Keeping& keeping, const covers::Input& input, const covers::Cover& cover) {
  if (keeping.cache == nullptr) return;
  std::vector<std::size_t> faces;
  for (const auto& file : input.fonts.files_opened()) faces.push_back(file.face);
  keeping.cache->keep(key_of(keeping, input), Packer()(faces, cover.svg, cover.jpeg, cover.alt).take());
}

}  // namespace casebound::pipeline
