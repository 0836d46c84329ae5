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

bool covers(const Stretch& stretch, const PdfWord& word) {
  const double middle = (word.left + word.right) / 2;
  return stretch.page == word.page && stretch.left <= middle && middle <= stretch.right &&
         word.top < stretch.baseline && stretch.baseline < word.bottom;
}

/// Whether the element, or one around it, is of this structure type.
bool is_within(const Pages& pages, StructureId id, std::string_view type) {
  for (; id >= 0; id = pages.structure.nodes[static_cast<std::size_t>(id)].parent)
    if (pages.structure.nodes[static_cast<std::size_t>(id)].type == type) return true;
  return false;
}

bool is_a_folio(const Pages& pages, std::string_view text) {
  return std::ranges::any_of(pages.pages, [&](const Page& page) { return page.folio == trim(text); });
}

/// `7` and `5–7`, but not the heading that another refers to.
bool are_folios(const Pages& pages, std::string_view text) {
  constexpr std::string_view dash = "–";
  const auto at = text.find(dash);
  if (at == text.npos) return is_a_folio(pages, text);
  const auto is_one = [&](std::string_view part) { return trim(part).empty() || is_a_folio(pages, part); };
  return is_one(text.substr(0, at)) && is_one(text.substr(at + dash.size()));
}

bool covers(std::size_t page, const Rect& area, const PdfWord& word) {
  const double x = (word.left + word.right) / 2 - points(area.x);
  const double y = (word.top + word.bottom) / 2 - points(area.y);
  return page == word.page && 0 <= x && x <= points(area.width) && 0 <= y && y <= points(area.height);
}

/// What is printed beside the text.
class Furniture {
 public:
  explicit Furniture(const Pages& pages) : pages_(pages) {
    for (std::size_t page = 0; page < pages.pages.size(); ++page)
      for (const auto& item : pages.pages[page].items) {
        if (const auto* run = std::get_if<GlyphRun>(&item.content)) add(page, item.structure, *run);
        if (const auto* image = std::get_if<layout::PlacedImage>(&item.content))
          pictures_.emplace_back(page, image->area);
      }
    for (const auto& [id, number] : page_numbers_)
      if (number) stretches_.push_back(*number);
  }

  /// Takes what is beside the text out of the words.
  void remove(std::vector<PdfWord>& words) const {
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
      if (any_covers(locators_, words[i + 1])) end_heading(words[i].text);
    std::erase_if(words, [&](const PdfWord& word) { return holds(word); });
  }

 private:
  void add(std::size_t page, StructureId id, const GlyphRun& run) {
    if (is_within(pages_, id, "TOC")) {
      // The page number is the last run of its entry.
      page_numbers_[id].reset();
      if (is_a_folio(pages_, run.text)) page_numbers_[id] = stretch_of(page, run);
    } else if (id < 0 || is_number_of_item(id)) {
      stretches_.push_back(stretch_of(page, run));
    } else if (is_in_index(id) && is_within(pages_, id, "Link") && are_folios(pages_, run.text)) {
      locators_.push_back(stretch_of(page, run));
    }
  }

  bool is_in_index(StructureId id) const {
    for (; id >= 0; id = node(id).parent)
      if (node(id).type == "Index") return true;
    return false;
  }

  /// Neither a note's, nor a term that is defined: these are text of the tree.
  bool is_number_of_item(StructureId id) const {
    return node(id).type == "Lbl" && node(id).id.empty() && node(node(id).parent).type == "LI";
  }

  /// A heading of the index goes without the comma before its first locator.
  static void end_heading(std::string& heading) {
    if (heading.ends_with(',')) heading.pop_back();
  }

  bool holds(const PdfWord& word) const {
    return any_covers(stretches_, word) || any_covers(locators_, word) ||
           std::ranges::any_of(
               pictures_, [&](const auto& picture) { return covers(picture.first, picture.second, word); });
  }

  static bool any_covers(const std::vector<Stretch>& stretches, const PdfWord& word) {
    return std::ranges::any_of(stretches, [&](const Stretch& stretch) { return covers(stretch, word); });
  }

  const layout::StructureNode& node(StructureId id) const {
    return pages_.structure.nodes[static_cast<std::size_t>(id)];
  }

  const Pages& pages_;
  std::vector<Stretch> stretches_, locators_;
  std::vector<std::pair<std::size_t, Rect>> pictures_;
  std::map<StructureId, std::optional<Stretch>> page_numbers_;
};

/// Puts words into the order of the text: the notes that stand at the feet of pages follow their division,
/// and figures that went to the top of a page stand where the text has them.
class ReadingOrder {
 public:
  explicit ReadingOrder(const Pages& pages) : pages_(pages), runs_(pages.pages.size()) {
    for (std::size_t page = 0; page < pages.pages.size(); ++page)
      for (const auto& item : pages.pages[page].items)
        if (const auto* run = std::get_if<GlyphRun>(&item.content))
          runs_[page].emplace_back(stretch_of(page, *run), item.structure);
  }

  void apply(std::vector<PdfWord>& words) const {
    std::vector<Placed> text, figures;
    Placed placed;
    for (auto& word : words) {
      if (const auto* run = run_of(word)) placed = place_of(*run);
      placed.word = std::move(word);
      (placed.figure < 0 ? text : figures).push_back(placed);
    }
    std::ranges::stable_sort(text, {}, part_of);
    for (auto& figure : figures) text.insert(first_after(figure, text), figure);
    std::ranges::transform(text, words.begin(), [](Placed& each) { return std::move(each.word); });
  }

 private:
  struct Placed {
    StructureId division = layout::artifact;
    bool in_note = false;
    StructureId figure = layout::artifact;
    StructureId element = layout::artifact;
    PdfWord word;
  };

  static std::pair<StructureId, bool> part_of(const Placed& placed) {
    return {placed.division, placed.in_note};
  }

  /// The first word of the figure's division that the structure has behind the figure.
  static std::vector<Placed>::iterator first_after(const Placed& figure, std::vector<Placed>& text) {
    return std::ranges::find_if(text, [&](const Placed& other) {
      return part_of(other) > part_of(figure) ||
             (part_of(other) == part_of(figure) && other.element > figure.element);
    });
  }

  Placed place_of(StructureId id) const {
    Placed out;
    out.element = id;
    for (; id >= 0; id = node(id).parent) {
      out.in_note |= node(id).type == "Note";
      if (node(id).type == "Figure") out.figure = id;
      if (node(id).parent >= 0) out.division = id;  // the last but one
    }
    return out;
  }

  const StructureId* run_of(const PdfWord& word) const {
    for (const auto& [stretch, structure] : runs_[word.page])
      if (covers(stretch, word)) return &structure;
    return nullptr;
  }

  const layout::StructureNode& node(StructureId id) const {
    return pages_.structure.nodes[static_cast<std::size_t>(id)];
  }

  const Pages& pages_;
  std::vector<std::vector<std::pair<Stretch, StructureId>>> runs_;
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
  Furniture(pages).remove(words);
  ReadingOrder(pages).apply(words);
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
