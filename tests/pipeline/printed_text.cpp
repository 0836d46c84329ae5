#include "pipeline/printed_text.h"

#include "casebound/base/text.h"

#include "support/pdf_words.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

namespace casebound::tests {
namespace {

using layout::GlyphRun;
using layout::Page;
using layout::Pages;
using layout::StructureId;

/// Where a run of glyphs stands.
struct Stretch {
  std::size_t page = 0;
  double left = 0, right = 0, baseline = 0;
};

double points(Length length) {
  return length.points();
}

Stretch stretch_of(std::size_t page, const GlyphRun& run) {
  Length width;
  for (const auto& glyph : run.glyphs) width += glyph.advance;
  return {page, points(run.origin.x), points(run.origin.x + width), points(run.origin.y)};
}

/// Whether the element, or one around it, is of this structure type.
bool is_within(const Pages& pages, StructureId id, std::string_view type) {
  for (; id != layout::artifact; id = pages.structure.nodes[static_cast<std::size_t>(id)].parent)
    if (pages.structure.nodes[static_cast<std::size_t>(id)].type == type) return true;
  return false;
}

bool is_a_folio(const Pages& pages, std::string_view text) {
  return std::ranges::any_of(pages.pages, [&](const Page& page) { return page.folio == trim(text); });
}

/// What is printed beside the text.
class Furniture {
 public:
  explicit Furniture(const Pages& pages) : pages_(pages) {
    for (std::size_t page = 0; page < pages.pages.size(); ++page)
      for (const auto& item : pages.pages[page].items)
        if (const auto* run = std::get_if<GlyphRun>(&item.content)) add(page, item.structure, *run);
    for (const auto& [id, number] : page_numbers_)
      if (number) stretches_.push_back(*number);
  }

  bool holds(const PdfWord& word) const {
    const double middle = (word.left + word.right) / 2;
    return std::ranges::any_of(stretches_, [&](const Stretch& stretch) {
      return stretch.page == word.page && stretch.left <= middle && middle <= stretch.right &&
             word.top < stretch.baseline && stretch.baseline < word.bottom;
    });
  }

 private:
  void add(std::size_t page, StructureId id, const GlyphRun& run) {
    if (is_within(pages_, id, "TOC")) {
      // The page number is the last run of its entry.
      page_numbers_[id].reset();
      if (is_a_folio(pages_, run.text)) page_numbers_[id] = stretch_of(page, run);
    } else if (id == layout::artifact || is_within(pages_, id, "Lbl")) {
      stretches_.push_back(stretch_of(page, run));
    }
  }

  const Pages& pages_;
  std::vector<Stretch> stretches_;
  std::map<StructureId, std::optional<Stretch>> page_numbers_;
};

/// A word, or the part of one that stands on a line.
struct Part {
  std::string text;
  bool ends_line = false;
};

std::vector<Part> parts_of(const std::vector<PdfWord>& words) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool goes_on = i > 0 && touches(words[i - 1], words[i]);
    if (!goes_on) parts.emplace_back();
    parts.back().text += words[i].text;
    parts.back().ends_line = i + 1 == words.size() || !follows_on_line(words[i], words[i + 1]);
  }
  return parts;
}

constexpr std::string_view soft_hyphen = "\u00AD";

/// A longer word, if nothing else helps, is cut at the end of the line.
constexpr std::size_t longest_on_a_line = 40;

/// Whether a line may end after this without a space or a hyphen of the line break.
bool may_end_line(const std::string& text) {
  const auto last = static_cast<unsigned char>(text.back());
  const bool is_letter = std::isalnum(last) != 0;
  return !is_letter && (last < 0x80 || text.ends_with("—") || text.ends_with("–") || text.ends_with("‐"));
}

/// Whether a line may begin with this: in an address, with its punctuation.
bool may_begin_line(std::string_view text) {
  return !text.empty() && std::ispunct(static_cast<unsigned char>(text.front())) != 0;
}

bool is_divided(const Part& part, const Words& expected, std::size_t index) {
  if (!part.ends_line) return false;
  if (part.text.ends_with(soft_hyphen)) return true;
  if (index >= expected.size()) return false;
  const std::string printed = words_of(part.text).front();
  if (expected[index] == printed || !expected[index].starts_with(printed)) return false;
  return may_end_line(printed) || expected[index].size() > longest_on_a_line ||
         may_begin_line(std::string_view(expected[index]).substr(printed.size()));
}

}  // namespace

Words printed_words(const std::filesystem::path& pdf, const Pages& pages, const Words& expected) {
  std::vector<PdfWord> words = pdf_words(pdf);
  const Furniture furniture(pages);
  std::erase_if(words, [&](const PdfWord& word) { return furniture.holds(word); });
  Words printed;
  Part pending;
  for (const Part& part : parts_of(words)) {
    pending = {pending.text + part.text, part.ends_line};
    if (is_divided(pending, expected, printed.size())) continue;
    const Words whole = words_of(pending.text);
    printed.insert(printed.end(), whole.begin(), whole.end());
    pending = {};
  }
  const Words rest = words_of(pending.text);
  printed.insert(printed.end(), rest.begin(), rest.end());
  return printed;
}

}  // namespace casebound::tests
