#include "pdf/glyph_texts.h"

#include "casebound/base/parallel.h"

#include "pdf/cluster.h"

#include <algorithm>
#include <set>
#include <span>

namespace casebound::pdf {
namespace {

using TextsByFace = std::map<std::size_t, GlyphTexts>;

/// Many, since a word is looked at once for all of them.
constexpr std::size_t pages_at_once = 80;

[[noreturn]] void throw_missing(std::string_view text) {
  throw Error(Exit::bug,
              {.code = "pdf-notdef", .message = "no font has a glyph for `" + std::string(text) + "`"});
}

void collect(std::string_view text, std::span<const layout::Glyph> glyphs, bool right_to_left,
             GlyphTexts& texts) {
  for_each_cluster(text, glyphs, right_to_left, [&](const Cluster& cluster) {
    std::size_t i = cluster.first;
    do {
      if (glyphs[i].id == 0) throw_missing(cluster.text);
      texts.add(glyphs[i].id, glyph_text(cluster, i));
    } while (++i < cluster.last);
  });
}

void collect(const layout::GlyphRun& run, TextsByFace& faces) {
  if (!run.glyphs.empty()) collect(run.text, run.glyphs, run.right_to_left, faces[run.face]);
}

/// What some pages show: words, each when it is met first, and other runs.
struct Part {
  std::vector<bool> seen;  ///< by the number of the word
  std::vector<UsedWord> words;
  std::set<std::uint32_t> odd_words;  ///< that begin without a glyph
  TextsByFace of_words, others;

  void collect_words(const layout::GlyphRun& run) {
    for (const layout::SetWord& word : run.words) {
      if (seen[word.number]) continue;
      seen[word.number] = true;
      words.push_back({word.form, run.face, run.size});
      if (begins_with_a_glyph(*word.form)) {
        collect(word.form->text, word.form->glyphs, false, of_words[run.face]);
      } else {
        odd_words.insert(word.number);
      }
    }
    if (!odd_words.empty()) collect_odd(run);
  }

 private:
  void collect_odd(const layout::GlyphRun& run) {
    const bool is_odd = std::any_of(run.words.begin(), run.words.end(), [&](const layout::SetWord& word) {
      return odd_words.contains(word.number);
    });
    if (!is_odd) return;
    layout::GlyphRun spelled = run;
    spelled.spell_out();
    collect(spelled, others);
  }
};

void collect(const layout::Page& page, Part& part) {
  for (const layout::PageItem& item : page.items) {
    const auto* run = std::get_if<layout::GlyphRun>(&item.content);
    if (run == nullptr) continue;
    part.collect_words(*run);
    collect(*run, part.others);
  }
}

void collect(const SetMarks& marks, TextsByFace& faces) {
  for (const SetMark& mark : marks) {
    for (const layout::GlyphRun& run : mark.runs) collect(run, faces);
  }
}

std::vector<Part> collect_parts(const layout::Pages& pages) {
  const std::size_t count = pages.pages.size();
  std::vector<Part> parts((count + pages_at_once - 1) / pages_at_once);
  for_each_index(parts.size(), 0, [&](std::size_t i) {
    parts[i].seen.resize(pages.words);
    const std::size_t begin = i * pages_at_once, end = std::min(begin + pages_at_once, count);
    for (std::size_t page = begin; page < end; ++page) collect(pages.pages[page], parts[i]);
  });
  return parts;
}

void add(const TextsByFace& part, TextsByFace& faces) {
  for (const auto& [face, texts] : part) faces[face].add(texts);
}

}  // namespace

void GlyphTexts::add_unusual(font::GlyphId glyph, std::string_view text) {
  if (glyph < texts_.size() && find(glyph, text) < texts_[glyph].size()) return;
  if (glyph >= texts_.size()) {
    texts_.resize(glyph + std::size_t{1});
    usual_.resize(texts_.size());
  }
  std::vector<std::string>& known = texts_[glyph];
  if (known.empty() && text.size() == 1) usual_[glyph] = text.front();
  known.emplace_back(text);
  variants_ = std::max(variants_, known.size());
}

void GlyphTexts::add(const GlyphTexts& later) {
  for (const font::GlyphId glyph : later.glyphs()) {
    for (const std::string& text : later.texts(glyph)) add(glyph, text);
  }
}

std::vector<font::GlyphId> GlyphTexts::glyphs() const {
  std::vector<font::GlyphId> used;
  for (std::size_t glyph = 0; glyph < texts_.size(); ++glyph) {
    if (!texts_[glyph].empty()) used.push_back(static_cast<font::GlyphId>(glyph));
  }
  return used;
}

/// What words say comes first: it is what most of the book says.
ShownText collect_shown_text(const layout::Pages& pages, const PlacedPictures& pictures,
                             const SetMarks& beyond) {
  const std::vector<Part> parts = collect_parts(pages);
  ShownText out;
  std::vector<bool> seen(pages.words);
  for (const Part& part : parts) {
    add(part.of_words, out.faces);
    for (const UsedWord& word : part.words) {
      if (!seen[word.form->number]) out.words.push_back(word);
      seen[word.form->number] = true;
    }
  }
  for (const Part& part : parts) add(part.others, out.faces);
  for (const auto& [source, placed] : pictures) collect(placed.text, out.faces);
  collect(beyond, out.faces);
  return out;
}

}  // namespace casebound::pdf
