#include "layout/fixture.h"

#include "casebound/base/text.h"

#include "support/paths.h"
#include "support/shipped_fonts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace casebound::tests {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

/// So much white on a line is between two columns.
constexpr Length between_columns = Length::from_units(15 * Length::units_per_point);

void add_sheet(style::Stylesheet& stylesheet, Sources& sources, const std::string& name,
               const std::string& css, Diagnostics& diagnostics) {
  stylesheet.add(sources, sources.add(Source(name, css)), diagnostics);
}

const layout::GlyphRun* text_run(const layout::PageItem& item) {
  return item.structure < 0 ? nullptr : std::get_if<layout::GlyphRun>(&item.content);
}

Length ink_end(const layout::GlyphRun& run) {
  Length x = run.origin.x;
  for (const auto& glyph : run.glyphs) x += glyph.advance;
  if (run.text.ends_with(' ') && !run.right_to_left) x -= run.glyphs.back().advance;
  return x;
}

/// The lines that runs on one baseline, in the order in which they are read, make.
void add_lines(const std::vector<const layout::GlyphRun*>& runs, std::vector<SeenLine>& lines) {
  auto from_left = runs;
  std::stable_sort(from_left.begin(), from_left.end(),
                   [](const auto* a, const auto* b) { return a->origin.x < b->origin.x; });
  std::vector<SeenLine> seen;
  for (const auto* run : from_left) {
    if (seen.empty() || run->origin.x >= seen.back().end + between_columns)
      seen.push_back({run->origin.y, run->origin.x, {}, {}});
    seen.back().end = std::max(seen.back().end, ink_end(*run));
  }
  std::vector<std::vector<SeenLine>::iterator> order;
  const auto place = [&](const layout::GlyphRun& run) {
    return std::prev(std::upper_bound(seen.begin(), seen.end(), run.origin.x,
                                      [](Length x, const SeenLine& line) { return x < line.begin; }));
  };
  for (const auto* run : runs) {
    if (place(*run)->text.empty()) order.push_back(place(*run));
    place(*run)->text += run->text;
  }
  for (const auto line : order) lines.push_back(*line);
}

}  // namespace

Block paragraph(std::string text) {
  return {{}, {}, Paragraph{ParagraphRole::body, text_inlines(std::move(text))}};
}

Book book_of(Blocks blocks) {
  Book book;
  book.metadata.title = "A Book";
  Division chapter;
  chapter.id = chapter.file_stem = "chapter";
  chapter.title = "On Lines";
  chapter.running_author = "The casebound project";
  chapter.language = "en-US";
  chapter.blocks.push_back({{}, "chapter-0", Heading{1, text_inlines("On Lines")}});
  int count = 0;
  for (auto& block : blocks) {
    if (block.id.empty()) block.id = "chapter-" + std::to_string(++count);
    chapter.blocks.push_back(std::move(block));
  }
  book.divisions.push_back(std::move(chapter));
  return book;
}

Typeset typeset(const Book& book, const std::string& css, unsigned threads, const image::Pictures& pictures,
                bool in_words) {
  Typeset out;
  Sources sources;
  style::Stylesheet stylesheet;
  add_sheet(stylesheet, sources, "base.css", disk().read(source_folder() / "styles" / "base.css"),
            out.diagnostics);
  add_sheet(stylesheet, sources, "book.css",
            css.empty() ? disk().read(source_folder() / "styles" / "policy.css") : css, out.diagnostics);
  const auto spine = markup::compose(book);
  layout::Input input{book.metadata.title, "en-US",  spine, stylesheet,
                      shipped_fonts(),     pictures, {},    threads};
  input.in_words = in_words;
  out.pages = layout::typeset(input, out.diagnostics);
  return out;
}

std::string text_on(const layout::Page& page) {
  std::string out;
  for (const auto& line : lines_on(page)) {
    if (out.ends_with(soft_hyphen)) {
      out.resize(out.size() - soft_hyphen.size());
    } else if (!out.empty()) {
      out += ' ';
    }
    out += line.text;
  }
  return collapse_spaces(out);
}

std::string text_of(const layout::Pages& pages) {
  std::string out;
  for (const auto& page : pages.pages) {
    const bool joins = out.ends_with(soft_hyphen);
    if (joins) out.resize(out.size() - soft_hyphen.size());
    out += (joins || out.empty() ? "" : " ") + text_on(page);
  }
  return out;
}

std::vector<SeenLine> lines_on(const layout::Page& page) {
  std::vector<SeenLine> lines;
  std::vector<const layout::GlyphRun*> on_baseline;
  for (const auto& item : page.items) {
    const auto* run = text_run(item);
    if (run == nullptr) continue;
    if (!on_baseline.empty() && on_baseline.front()->origin.y != run->origin.y)
      add_lines(std::exchange(on_baseline, {}), lines);
    on_baseline.push_back(run);
  }
  if (!on_baseline.empty()) add_lines(on_baseline, lines);
  return lines;
}

std::string prose(int sentences, int seed) {
  constexpr std::array subjects = {
      "The compositor", "A careful printer", "Every honest reader", "The old foundry",
      "Our binder",     "The proofreader",   "A weary apprentice",  "The publisher's nephew"};
  constexpr std::array verbs = {
      "considers",  "distributes",         "examines without hurry",      "remembers",
      "rearranges", "carefully justifies", "occasionally misunderstands", "illuminates"};
  constexpr std::array objects = {"the difficult paragraph",     "a narrow measure",
                                  "seventeen ligatures",         "the affirmation of type",
                                  "an unfinished signature",     "the margins of the verso",
                                  "those extraordinary hyphens", "a conscientious typographical compromise"};
  constexpr std::array ends = {"before the ink has dried",        "when nobody is looking",
                               "with considerable satisfaction",  "in the light of the afternoon",
                               "for the sake of the facing page", "and says so",
                               "although it was not asked for",   "until the last forme is locked"};
  std::string out;
  auto state = static_cast<unsigned>(seed) * 2654435761U + 12345U;
  const auto next = [&state] {
    state = state * 1664525U + 1013904223U;
    return (state >> 16) % 8;
  };
  for (int i = 0; i < sentences; ++i) {
    if (i > 0) out += ' ';
    out += std::string(subjects[next()]) + ' ' + verbs[next()] + ' ' + objects[next()] + ' ' + ends[next()] +
           '.';
  }
  return out;
}

image::Pictures picture(double width, double height) {
  image::Picture out;
  out.width = Length::from_points(width);
  out.height = Length::from_points(height);
  return {{"it.png", out}};
}

}  // namespace casebound::tests
