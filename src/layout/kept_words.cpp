#include "layout/kept_words.h"

#include "layout/packed_fields.h"

#include <algorithm>

namespace casebound::layout {

namespace {

/// More than any language has; those of a fount that has seen more are forgotten and begun anew.
constexpr std::size_t most_words = 500'000;

}  // namespace

/// A word as it is unpacked: a form that owns what it is made of.
struct KeptWord {
  std::string text;
  std::vector<Glyph> glyphs;
  std::vector<HyphenPoint> hyphens;
  Length width, space_width;
  std::uint32_t digest = 0;
  bool is_whole = true;
};

auto fields(Like<KeptWord> auto& it) {
  return std::tie(it.text, it.glyphs, it.hyphens, it.width, it.space_width, it.digest, it.is_whole);
}

Cache::Key key_of_words(const FountKind& kind, Hyphenator& hyphenator, const Keeping& keeping) {
  return Cache::key("words", Packer()(keeping.type, kind,
                                      kind.hyphenates ? hyphenator.digest(kind.language) : std::string())
                                 .bytes());
}

void Fount::take_kept_words() const {
  const auto bytes = cache_->find(key_);
  std::vector<KeptWord> words;
  if (bytes == nullptr || !Unpacker(*bytes)(words).is_whole()) return;
  for (const auto& [text, glyphs, hyphens, width, space_width, digest, is_whole] : words) {
    words_.put({text, glyphs, hyphens, this, 0, width, space_width, digest, is_whole}, hash(text));
  }
}

void Fount::keep_words() const {
  if (!has_new_words_) return;
  std::vector<const WordForm*> words = words_.all();
  if (words.size() > most_words) words.clear();
  std::sort(words.begin(), words.end(),
            [](const WordForm* a, const WordForm* b) { return a->text < b->text; });
  Packer packer;
  packer(words.size());
  for (const WordForm* it : words)  // as a KeptWord
    packer(it->text, it->glyphs, it->hyphens, it->width, it->space_width, it->digest, it->is_whole);
  cache_->keep(key_, packer.take());
}

void Founts::keep_words() const {
  for (const auto& [kind, fount] : founts_) fount->keep_words();
}

}  // namespace casebound::layout
