#include "manuscript/prose.h"

#include "casebound/base/text.h"

#include "manuscript/allowances.h"
#include "manuscript/attribution.h"
#include "manuscript/captions.h"
#include "manuscript/cell_spans.h"
#include "manuscript/commonmark.h"
#include "manuscript/feed.h"
#include "manuscript/figure.h"
#include "manuscript/formula_source.h"
#include "manuscript/giant_tables.h"
#include "manuscript/halves.h"
#include "manuscript/html.h"
#include "manuscript/indented_prose.h"
#include "manuscript/node_inlines.h"
#include "manuscript/node_text.h"
#include "manuscript/numbered_prose.h"
#include "manuscript/phrases.h"
#include "manuscript/protect.h"
#include "manuscript/texts.h"
#include "manuscript/unspaced_heading.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

/// Turns cmark's nodes into ours, with spans into the manuscript.
class ProseReader {
 public:
  ProseReader(const Lines& lines, int lead, Reading& reading)
      : lines_(lines),
        lead_(lead),
        reading_(reading),
        source_(reading.source),
        source_index_(reading.source_index),
        end_(lines.empty() ? 0 : lines.back().end()),
        diagnostics_(reading.diagnostics) {}

  Blocks blocks(cmark_node* parent, int depth) {
    Blocks out;
    for (auto* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      if (is_lead(node)) continue;
      block(node, depth, out);
      if (!is_rest_of_indented(node, out)) continue;
      join(out[out.size() - 2], out.back());
      out.pop_back();
    }
    set_captions(out);
    return out;
  }

  /// The lines of the paragraphs inside.
  std::vector<Inlines> phrase_lines(cmark_node* document) {
    std::vector<Inlines> out;
    const SourceSpan span{source_index_, lines_.empty() ? 0 : lines_.front().offset, end_};
    cursor_.words_end = span.begin;
    for (auto* node = cmark_node_first_child(document); node != nullptr; node = cmark_node_next(node)) {
      if (is_lead(node)) continue;
      auto lines = split_lines(phrases(node, span));
      std::move(lines.begin(), lines.end(), std::back_inserter(out));
    }
    return out;
  }

 private:
  /// Whether it comes from the lines before the manuscript's own.
  bool is_lead(cmark_node* node) const {
    const int line = cmark_node_get_start_line(node);
    return line > 0 && line <= lead_;
  }

  SourceSpan span_of(cmark_node* node) const {
    if (cmark_node_get_start_line(node) == 0) return span_between(node);
    const int line = cmark_node_get_start_line(node);
    const auto begin = offset(line, cmark_node_get_start_column(node) - 1),
               end = offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node));
    // Of HTML that ends in its first line, cmark tells the line before as its last.
    return {source_index_, begin, end < begin ? line_at(line).end() : end};
  }

  /// The paragraph above a table's head has no place of its own in cmark.
  SourceSpan span_between(cmark_node* node) const {
    auto* before = cmark_node_previous(node);
    auto* after = cmark_node_next(node);
    const auto begin = before == nullptr ? cursor_.words_end : span_of(before).end;
    const auto end = after == nullptr ? end_ : span_of(after).begin;
    return {source_index_, std::min(std::max(begin, lines_.front().offset), end), end};
  }

  /// cmark counts lines from 1 in what it was fed, and columns in bytes.
  std::uint32_t offset(int line, int column) const {
    if (lines_.empty()) return 0;
    return std::min(line_at(line).offset + static_cast<std::uint32_t>(std::max(column, 0)), end_);
  }

  const Line& line_at(int line) const {
    const auto last = static_cast<int>(lines_.size()) - 1;
    return lines_[static_cast<std::size_t>(std::clamp(line - lead_ - 1, 0, last))];
  }

  void block(cmark_node* node, int depth, Blocks& out) {
    const SourceSpan span = span_of(node);
    cursor_.words_end = span.begin;
    if (depth > deepest_nesting) {
      report_depth(span);
      return flatten(node, span, out);
    }
    const auto add = [&](auto value) { out.push_back({span, {}, std::move(value)}); };
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH) return paragraph(inlines(node, span), span, out);
    if (type == CMARK_NODE_HEADING)
      return heading(cmark_node_get_heading_level(node), inlines(node, span), span, out);
    if (type == CMARK_NODE_BLOCK_QUOTE) return quote(node, span, depth, out);
    if (type == CMARK_NODE_LIST) return list_or_prose(list(node, depth), span, out);
    if (type == CMARK_NODE_THEMATIC_BREAK) return add(SceneBreak{});
    if (type == CMARK_NODE_CODE_BLOCK) return code(node, span, out);
    if (is_named(node, "table")) return add(table(node));
    if (type == CMARK_NODE_HTML_BLOCK) return html_block(node, span, HtmlTags::safe, out);
    flatten(node, span, out);
  }

  void paragraph(Inlines words, SourceSpan span, Blocks& out) {
    const bool had_notes = take_notes(words);
    if ((words.empty() && had_notes) || is_white(words)) return;
    if (auto found = read_unspaced_heading(words, span, source_, diagnostics_)) {
      heading(found->level, std::move(found->heading), span, out);
      if (!found->rest.empty()) paragraph(std::move(found->rest), span, out);
    } else if (auto image = lone_image(words)) {
      image->image.alt = finish(std::move(image->image.alt));
      reading_.report_unread(image->attributes, {"alt", "width"}, span);
      if (const auto width = image->attributes.value("width"); !width.empty() && !is_width(width))
        reading_.report_unread(
            span, fmt::format("“width={}” has no effect: a width is per cent of the measure, 60%", width));
      out.push_back({span, image->attributes.id, figure_of(*image)});
    } else {
      out.push_back({span, {}, Paragraph{ParagraphRole::body, finish(std::move(words))}});
    }
  }

  /// A definition inside a quote or a list is a line of a paragraph to cmark.
  bool take_notes(Inlines& words) {
    const auto begins_note = [&](std::size_t i) {
      const auto* text = std::get_if<Text>(&words[i].value);
      const bool at_line = i == 0 || std::holds_alternative<SoftBreak>(words[i - 1].value);
      return at_line && text != nullptr && text->text.starts_with(note_bracket);
    };
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (begins_note(i)) begins.push_back(i);
    }
    if (begins.empty()) return false;
    for (std::size_t k = 0; k < begins.size(); ++k) {
      const bool is_last = k + 1 == begins.size();
      define(words, begins[k], is_last ? words.size() : begins[k + 1] - 1);
    }
    words.resize(begins.front() == 0 ? 0 : begins.front() - 1);
    return true;
  }

  void define(const Inlines& words, std::size_t begin, std::size_t end) {
    Inlines note(words.begin() + static_cast<std::ptrdiff_t>(begin),
                 words.begin() + static_cast<std::ptrdiff_t>(end));
    auto& text = std::get<Text>(note.front().value).text;
    text[0] = '[';
    const std::string name(note_name(text));
    text.erase(0, std::min(text.find_first_not_of(" \t", name.size() + 4), text.size()));
    const SourceSpan span = cover(note.front().span, note.back().span);
    reading_.notes.define(as_written(std::string(name)), span,
                          Blocks{{span, {}, Paragraph{ParagraphRole::body, finish(std::move(note))}}});
  }

  void heading(int level, Inlines words, SourceSpan span, Blocks& out) {
    const std::string id = take_heading_attributes(words);
    out.push_back({span, id, Heading{level, finish(std::move(words))}});
  }

  /// The id in the braces that end a heading; braces that directly follow a bracket belong to that.
  static std::string take_heading_attributes(Inlines& words) {
    auto* last = words.empty() ? nullptr : std::get_if<Text>(&words.back().value);
    const auto found = last == nullptr ? std::nullopt : read_trailing_attributes(last->text);
    if (!found) return {};
    if (found->begin == 0 ? words.size() > 1 : last->text[found->begin - 1] == ']') return {};
    last->text = trim(last->text.substr(0, found->begin));
    const auto closing = last->text.find_last_not_of('#') + 1;
    if (closing == 0 || last->text[closing - 1] == ' ') last->text = trim(last->text.substr(0, closing));
    return found->attributes.id;
  }

  void quote(cmark_node* node, SourceSpan span, int depth, Blocks& out) {
    BlockQuote quote{blocks(node, depth + 1)};
    set_attribution(quote.blocks);
    const bool was_notes = quote.blocks.empty() && cmark_node_first_child(node) != nullptr;
    if (!was_notes) out.push_back({span, {}, std::move(quote)});
  }

  // ---- paragraphs that are indented like code

  /// cmark's number of a line among ours.
  std::size_t line_index(int line) const {
    return static_cast<std::size_t>(std::clamp(line - lead_ - 1, 0, static_cast<int>(lines_.size())));
  }

  Lines lines_of(cmark_node* node) const {
    const auto at = [&](int line) { return lines_.begin() + static_cast<std::ptrdiff_t>(line_index(line)); };
    return {at(cmark_node_get_start_line(node)), at(cmark_node_get_end_line(node) + 1)};
  }

  static bool is_indented_code(cmark_node* node) {
    int length = 0, offset = 0;
    char mark = '\0';
    return node != nullptr && cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK &&
           cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_DOCUMENT &&
           cmark_node_get_fenced(node, &length, &offset, &mark) == 0;
  }

  /// Whether a paragraph follows without an empty line.
  bool goes_on(cmark_node* node) const {
    auto* next = cmark_node_next(node);
    return next != nullptr && cmark_node_get_type(next) == CMARK_NODE_PARAGRAPH &&
           !is_blank(lines_[line_index(cmark_node_get_start_line(next) - 1)]);
  }

  std::vector<Fix> without_indents(const Lines& lines) const {
    std::vector<Fix> out;
    for (const auto& line : lines) {
      const auto begin = source_.line_start(source_.locate(line.offset).line);
      const SourceSpan indent{source_index_, begin, line.offset};
      if (begin < line.offset && trim(source_.slice(indent)).empty()) out.push_back({indent, "", true});
    }
    return out;
  }

  void add_indented(const Lines& lines, Blocks& out) {
    const SourceSpan span = casebound::manuscript::span_of(source_index_, lines);
    const Feed feed(lines, reading_.references, true);
    const NodePointer document = parse_commonmark(feed.text, false);
    ProseReader reader(lines, feed.lead, reading_);
    diagnostics_.warning("indented-paragraph", span,
                         "indented like code, but it reads as a paragraph and is set as one",
                         "remove the space before it, or set code between lines of ```");
    diagnostics_.items().back().fixes = without_indents(lines);
    reader.cursor_.words_end = span.begin;
    for (auto* node = cmark_node_first_child(document.get()); node != nullptr; node = cmark_node_next(node)) {
      if (!reader.is_lead(node)) paragraph(reader.inlines(node, span), span, out);
    }
  }

  /// Whether the last block is the rest of a paragraph whose first line is indented.
  bool is_rest_of_indented(cmark_node* node, const Blocks& out) const {
    const auto is_paragraph = [](const Block& block) {
      return std::holds_alternative<Paragraph>(block.value);
    };
    auto* before = cmark_node_previous(node);
    return out.size() > 1 && is_indented_code(before) && goes_on(before) && is_paragraph(out.back()) &&
           is_paragraph(out[out.size() - 2]);
  }

  void code(cmark_node* node, SourceSpan span, Blocks& out) {
    const auto prose =
        is_indented_code(node) ? indented_prose(lines_of(node), goes_on(node)) : std::vector<Lines>();
    for (const auto& lines : prose) add_indented(lines, out);
    if (!prose.empty()) return;
    const std::string info = clean_words(cmark_node_get_fence_info(node));
    CodeBlock block{info, clean(cmark_node_get_literal(node))};
    std::string id;
    if (const auto found = read_trailing_attributes(info)) {
      id = found->attributes.id;
      block.info = trim(info.substr(0, found->begin));
      if (block.info.empty() && !found->attributes.classes.empty()) block.info = found->attributes.classes[0];
    }
    out.push_back({span, id, std::move(block)});
  }

  List list(cmark_node* node, int depth) {
    List out;
    out.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    out.start = out.ordered ? cmark_node_get_list_start(node) : 1;
    out.tight = cmark_node_get_list_tight(node) != 0;
    for (auto* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
      out.items.push_back({span_of(item), blocks(item, depth + 1)});
    }
    return out;
  }

  /// A lone asterisk under a paragraph, which Markdown takes for a list with nothing in it.
  static bool is_lone_mark(const List& list) {
    return !list.ordered && list.items.size() == 1 && list.items.front().blocks.empty();
  }

  void list_or_prose(List list, SourceSpan span, Blocks& out) {
    if (is_lone_mark(list) && !out.empty() && std::holds_alternative<Paragraph>(out.back().value))
      return out.push_back({span, {}, SceneBreak{}});
    auto prose = numbered_prose(list, source_, diagnostics_);
    if (prose.empty()) {
      keep_numbers(list, source_);
      return out.push_back({span, {}, std::move(list)});
    }
    std::move(prose.begin(), prose.end(), std::back_inserter(out));
  }

  Table table(cmark_node* node) {
    Table out;
    const auto columns = cmark_gfm_extensions_get_table_columns(node);
    const auto* alignments = cmark_gfm_extensions_get_table_alignments(node);
    for (int i = 0; i < columns; ++i) out.columns.push_back(align_of(alignments[i]));
    std::vector<WrittenCells> written;
    for (auto* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
      TableRow cells = table_row(row);
      written.push_back(written_cells(source_.slice(cells.span)));
      report_surplus(cells, written.back().size());
      if (cmark_gfm_extensions_get_table_row_is_header(row) != 0) {
        out.head = std::move(cells);
      } else {
        out.rows.push_back(std::move(cells));
      }
    }
    join_cells(out, written, diagnostics_);
    return out;
  }

  TableRow table_row(cmark_node* row) {
    TableRow out{span_of(row), {}};
    cursor_.words_end = out.span.begin;
    for (auto* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell)) {
      out.cells.push_back({phrases(cell, out.span)});
    }
    return out;
  }

  /// GFM drops what a row has beyond the columns of its table: it is said, with the place.
  void report_surplus(const TableRow& row, std::size_t cells) {
    if (cells <= row.cells.size()) return;
    diagnostics_.error("table-row-too-long", row.span,
                       fmt::format("the row has {} cells and its table {} columns; the rest would be lost",
                                   cells, row.cells.size()),
                       "give the table as many columns, or write a bar in the text as \\|");
  }

  static ColumnAlign align_of(std::uint8_t letter) {
    switch (letter) {
      case 'l': return ColumnAlign::left;
      case 'c': return ColumnAlign::center;
      case 'r': return ColumnAlign::right;
      default: return ColumnAlign::none;
    }
  }

  /// What the text inside HTML says as Markdown; its places are all the HTML block's.
  void html_block(cmark_node* node, SourceSpan span, HtmlTags kept, Blocks& out) {
    const std::string html = clean(cmark_node_get_literal(node));
    if (is_html_comment(html)) read_allowances(source_, span, reading_.allowances, diagnostics_);
    if (auto text = preformatted_text(html))
      return out.push_back({span, {}, CodeBlock{{}, *std::move(text)}});
    const std::string words = html_text(html, kept);
    std::string text;
    for (const auto line : split(words, '\n')) {
      // By itself on a line it would be a block of HTML once more.
      if (trim(line).starts_with("<img")) text += guard;
      (text += trim(line)) += '\n';
    }
    const bool has_words = !trim(words).empty();
    const bool is_whole = trim(words) == trim(html);  // nothing but what is safe
    if (!opened_formula(trim(html)).empty())
      reading_.report_open_formula(span);
    else if (!is_whole && (!is_html_comment(html) || has_words))
      reading_.report_html(span);
    if (!has_words) return;
    const NodePointer inner = parse_commonmark(protect(text), false);
    for (auto* child = cmark_node_first_child(inner.get()); child != nullptr;
         child = cmark_node_next(child)) {
      if (cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH) {
        out.push_back({span, {}, Paragraph{ParagraphRole::body, phrases(child, span)}});
      } else {
        flatten(child, span, out);
      }
    }
  }

  void report_depth(SourceSpan span) {
    diagnostics_.warning(
        "nesting-too-deep", span,
        fmt::format("nested deeper than {} levels; set as plain paragraphs", deepest_nesting));
  }

  /// The blocks of words inside a node that has no place in the tree. Walks without descending, since there
  /// is no end to it.
  void flatten(cmark_node* root, SourceSpan span, Blocks& out) {
    for_each_node(root, [&](cmark_node* node) {
      const auto type = cmark_node_get_type(node);
      if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || is_named(node, "table_cell")) {
        out.push_back({span, {}, Paragraph{ParagraphRole::body, phrases(node, span)}});
      } else if (type == CMARK_NODE_CODE_BLOCK) {
        out.push_back({span, {}, CodeBlock{{}, clean(cmark_node_get_literal(node))}});
      } else if (type == CMARK_NODE_HTML_BLOCK) {
        html_block(node, span, HtmlTags::none, out);
      }
    });
  }

  // ---- inlines

  Inlines finish(Inlines disguised) { return read_phrases(std::move(disguised), reading_, deepest_nesting); }

  /// Disguised still (see protect.h).
  Inlines inlines(cmark_node* parent, SourceSpan block) {
    return read_inlines(parent, block, reading_, cursor_);
  }

  Inlines phrases(cmark_node* parent, SourceSpan block) { return finish(inlines(parent, block)); }

  const Lines& lines_;
  int lead_;
  Reading& reading_;
  const Source& source_;
  std::int32_t source_index_;
  std::uint32_t end_;
  InlineCursor cursor_;
  Diagnostics& diagnostics_;
};

}  // namespace

Blocks read_prose(const Lines& lines, int depth, Reading& reading) {
  Feed feed(lines, reading.references, false);
  for (const auto& range : hide_giant_tables(feed.text)) {
    const auto lead = static_cast<std::size_t>(feed.lead);
    if (range.end <= lead) continue;
    const auto at = [&](std::size_t line) {
      return lines.begin() + static_cast<std::ptrdiff_t>(line - lead);
    };
    reading.report_wide_table(
        span_of(reading.source_index, Lines(at(std::max(range.begin, lead)), at(range.end))));
  }
  const NodePointer document = parse_commonmark(feed.text, true);
  return ProseReader(lines, feed.lead, reading).blocks(document.get(), depth);
}

std::vector<Inlines> read_phrase_lines(const Lines& lines, Reading& reading) {
  const Feed feed(lines, reading.references, true);
  const NodePointer document = parse_commonmark(feed.text, false);
  return ProseReader(lines, feed.lead, reading).phrase_lines(document.get());
}

}  // namespace casebound::manuscript
