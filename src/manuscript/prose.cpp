#include "manuscript/prose.h"

#include "casebound/base/text.h"

#include "manuscript/allowances.h"
#include "manuscript/attribution.h"
#include "manuscript/captions.h"
#include "manuscript/character_reference.h"
#include "manuscript/comments.h"
#include "manuscript/commonmark.h"
#include "manuscript/figure.h"
#include "manuscript/halves.h"
#include "manuscript/html.h"
#include "manuscript/indented_prose.h"
#include "manuscript/link_span.h"
#include "manuscript/literal_emphasis.h"
#include "manuscript/phrases.h"
#include "manuscript/protect.h"
#include "manuscript/texts.h"
#include "manuscript/unspaced_heading.h"
#include "manuscript/wrapped_attributes.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

/// At the start of a line it keeps cmark from seeing a block there: a space (U+1680) that is no indent.
constexpr std::string_view guard = "\xE1\x9A\x80";

std::string string_of(const char* text) {
  return text == nullptr ? std::string() : std::string(text);
}

/// XML has no place for most control characters and for U+FFFE and U+FFFF (XML 1.0 §2.2); a form feed is a
/// space. What stands for something in disguised text is left.
std::string without_controls(std::string text) {
  constexpr ByteSet suspects("\x7F\f\xEF");
  if (suspects.find_in(text) == text.size()) return text;
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const bool forbidden = c == 0x7F || c == 0xFFFE || c == 0xFFFF;
    append_utf8(out, c == U'\f' ? U' ' : forbidden ? U'\uFFFD' : c);
  }
  return out;
}

/// Whether nothing of a text has to be looked at more closely: disguises, guards, comments, controls.
bool stands_for_itself(std::string_view text) {
  constexpr ByteSet suspects("\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F\x10\x11\x12\x7F\f\xCE\xE1\xEF<");
  return suspects.find_in(text) == text.size();
}

/// Text of code and HTML, where escapes are what they are.
std::string clean(const char* text) {
  return as_written(without_controls(string_of(text)));
}

/// Text of targets and titles, where cmark takes escapes away.
std::string clean_words(const char* text) {
  return as_words(without_controls(string_of(text)));
}

/// Hides the bracket of a note's definition inside of quotes and lists, in the line that begins at `at`.
void hide_note(std::string& text, std::size_t at) {
  const auto rest = [&] { return std::string_view(text).substr(at); };
  for (std::size_t markers = 1; markers > 0; at += markers) {
    at = std::min(text.find_first_not_of(" \t>", at), text.size());
    markers = list_markers(rest());
  }
  const auto name = note_name(rest());
  if (!name.empty() && text.compare(at + name.size() + 3, 1, ":") == 0) text[at] = note_bracket;
}

/// What cmark is fed: the lines, after the definitions of links from elsewhere that they need.
struct Feed {
  std::string text;
  int lead = 0;  ///< lines before the manuscript's own

  Feed(const Lines& lines, const References& references, bool guarded) {
    text = references.used_by(lines);
    lead = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    for (const auto& line : lines) {
      const auto begin = text.size();
      if (guarded) {
        (text += guard) += trim(line.text);
      } else {
        text += line.text;
      }
      if (line.text.find("[^") != std::string_view::npos) hide_note(text, begin);
      text += '\n';
    }
    text = protect(std::move(text));
  }
};

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
    cursor_ = span.begin;
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
    return {source_index_, offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node) - 1),
            offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node))};
  }

  /// The paragraph above a table's head has no place of its own in cmark.
  SourceSpan span_between(cmark_node* node) const {
    auto* before = cmark_node_previous(node);
    auto* after = cmark_node_next(node);
    const auto begin = before == nullptr ? cursor_ : span_of(before).end;
    const auto end = after == nullptr ? end_ : span_of(after).begin;
    return {source_index_, std::min(std::max(begin, lines_.front().offset), end), end};
  }

  /// cmark counts lines from 1 in what it was fed, and columns in bytes.
  std::uint32_t offset(int line, int column) const {
    if (lines_.empty()) return 0;
    const auto last = static_cast<int>(lines_.size()) - 1;
    const auto& at = lines_[static_cast<std::size_t>(std::clamp(line - lead_ - 1, 0, last))];
    return std::min(at.offset + static_cast<std::uint32_t>(std::max(column, 0)), end_);
  }

  void block(cmark_node* node, int depth, Blocks& out) {
    const SourceSpan span = span_of(node);
    cursor_ = span.begin;
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
    if (type == CMARK_NODE_LIST) return add(list(node, depth));
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
    reader.cursor_ = span.begin;
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

  Table table(cmark_node* node) {
    Table out;
    const auto columns = cmark_gfm_extensions_get_table_columns(node);
    const auto* alignments = cmark_gfm_extensions_get_table_alignments(node);
    for (int i = 0; i < columns; ++i) out.columns.push_back(align_of(alignments[i]));
    for (auto* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
      TableRow cells = table_row(row);
      if (cmark_gfm_extensions_get_table_row_is_header(row) != 0) {
        out.head = std::move(cells);
      } else {
        out.rows.push_back(std::move(cells));
      }
    }
    return out;
  }

  TableRow table_row(cmark_node* row) {
    TableRow out{span_of(row), {}};
    cursor_ = out.span.begin;
    for (auto* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell)) {
      out.cells.push_back(phrases(cell, out.span));
    }
    report_surplus(out);
    return out;
  }

  /// GFM drops what a row has beyond the columns of its table: it is said, with the place.
  void report_surplus(const TableRow& row) {
    const std::string_view text = trim(source_.slice(row.span));
    std::size_t bars = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
      bars += text[i] == '|' && (i == 0 || text[i - 1] != '\\') ? 1 : 0;
    const std::size_t outer = (text.starts_with('|') ? 1U : 0U) + (text.ends_with('|') ? 1U : 0U);
    const std::size_t cells = bars + 1 - std::min(outer, bars);
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
    if (is_html_comment(html)) read_allowances(source_, span, reading_.allowances);
    const std::string words = html_text(html, kept);
    std::string text;
    for (const auto line : split(words, '\n')) {
      // By itself on a line it would be a block of HTML once more.
      if (trim(line).starts_with("<img")) text += guard;
      (text += trim(line)) += '\n';
    }
    const bool has_words = !trim(words).empty();
    const bool is_whole = trim(words) == trim(html);  // nothing but what is safe
    if (!is_whole && (!is_html_comment(html) || has_words)) report_html(span);
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

  void report_html(SourceSpan span) {
    reading_.raw_html.add(span, [] { return "raw HTML; its tags are dropped and its text is kept"; });
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

  Inlines phrases(cmark_node* parent, SourceSpan block) { return finish(inlines(parent, block)); }

  /// A tag that is to be closed by one beside it.
  struct OpenTag {
    HtmlTag tag;
    SourceSpan span;
    std::size_t at;
  };

  /// Disguised still (see protect.h).
  Inlines inlines(cmark_node* parent, SourceSpan block, int depth = 0) {
    Inlines out;
    std::vector<OpenTag> open;
    for (auto* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      const int inner_depth = depth + static_cast<int>(open.size());
      if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE) {
        html_inline(node, block, inner_depth, open, out);
      } else {
        inline_(node, block, inner_depth, out);
      }
    }
    for (const auto& tag : open) report_html(tag.span);
    const auto is_written = [this](const Inline& text) {
      return is_as_written(std::get<Text>(text.value).text, text.span);
    };
    drop_comments(out, is_written);
    mend_literal_emphasis(out, is_written, diagnostics_);
    join_wrapped_attributes(out);
    return out;
  }

  void inline_(cmark_node* node, SourceSpan block, int depth, Inlines& out) {
    auto begin = cursor_;
    const auto add = [&](auto value) { out.push_back({{source_index_, begin, cursor_}, std::move(value)}); };
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) return literal(node, block, out);
    // `<br>` has ended the line already.
    if (type == CMARK_NODE_SOFTBREAK && !out.empty() && std::holds_alternative<LineBreak>(out.back().value))
      return;
    if (type == CMARK_NODE_SOFTBREAK) return add(SoftBreak{});
    if (type == CMARK_NODE_LINEBREAK) return add(LineBreak{});
    if (depth > deepest_nesting) return flatten_inlines(node, block, out);
    Inlines inner = inlines(node, block, depth + 1);
    if (!inner.empty()) begin = inner.front().span.begin;
    if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE)
      begin = place_link(begin, block);
    else
      begin = place_emphasis(begin, type == CMARK_NODE_EMPH ? 1 : 2, block);
    if (type == CMARK_NODE_EMPH) return add(Emphasis{std::move(inner)});
    if (type == CMARK_NODE_STRONG) return add(Strong{std::move(inner)});
    if (is_named(node, "strikethrough")) return add(Strikethrough{std::move(inner)});
    if (is_address(node, inner)) return add(Link{plain_text(inner), {}, std::move(inner)});
    const std::string title = clean_words(cmark_node_get_title(node));
    const std::string url = clean_words(cmark_node_get_url(node));
    if (type == CMARK_NODE_LINK) return add(Link{url, title, std::move(inner)});
    if (type == CMARK_NODE_IMAGE) return add(Image{url, title, std::move(inner)});
    for (auto& item : inner) out.push_back(std::move(item));
  }

  /// Where the link begins whose words have just been read; what follows is looked for after its end.
  std::uint32_t place_link(std::uint32_t begin, SourceSpan block) {
    const std::string_view text = std::string_view(source_.text()).substr(0, block.end);
    const auto [first, last] = link_span(text, begin, cursor_);
    cursor_ = static_cast<std::uint32_t>(last);
    return static_cast<std::uint32_t>(first);
  }

  /// Where the emphasis begins, `marks` before the words that have just been read.
  std::uint32_t place_emphasis(std::uint32_t begin, std::uint32_t marks, SourceSpan block) {
    const std::string_view text = source_.text();
    if (begin < block.begin + marks || cursor_ + marks > block.end) return begin;
    const auto before = text.substr(begin - marks, marks), after = text.substr(cursor_, marks);
    if (before != after || before.find_first_not_of(before.front() == '~' ? "~" : "*_") != before.npos)
      return begin;
    cursor_ += marks;
    return begin - marks;
  }

  /// Whether it is `<https://…>`, where nothing is escaped; the words then are as written.
  static bool is_address(cmark_node* node, Inlines& words) {
    auto* text = words.size() == 1 ? std::get_if<Text>(&words.front().value) : nullptr;
    const std::string url = string_of(cmark_node_get_url(node));
    if (text == nullptr || cmark_node_get_type(node) != CMARK_NODE_LINK || text->text != url) return false;
    text->text = as_written(text->text);
    return true;
  }

  /// The words inside, without what they are nested in.
  void flatten_inlines(cmark_node* root, SourceSpan block, Inlines& out) {
    for_each_node(root, [&](cmark_node* node) {
      const auto type = cmark_node_get_type(node);
      if (node == root || cmark_node_first_child(node) != nullptr) return;
      if (type != CMARK_NODE_HTML_INLINE) return inline_(node, block, 0, out);
      if (const auto words = words_in_tag(clean(cmark_node_get_literal(node))); !words.empty())
        out.push_back({block, Text{words}});
    });
  }

  void html_inline(cmark_node* node, SourceSpan block, int depth, std::vector<OpenTag>& open, Inlines& out) {
    const std::string html = clean(cmark_node_get_literal(node));
    const SourceSpan span = find(html, block);
    if (is_html_line_break(html)) return out.push_back({span, LineBreak{}});
    if (is_html_comment(html)) return;
    HtmlTag tag = read_html_tag(html);
    if (tag.name == "img" && !tag.source.empty())
      return out.push_back({span, Image{tag.source, {}, text_inlines(tag.alt, span)}});
    if (const auto words = words_in_tag(html); !words.empty()) out.push_back({span, Text{words}});
    const bool safe = is_safe_phrase(tag.name) && (depth < deepest_nesting || tag.closing);
    if (safe && !tag.closing) return open.push_back({std::move(tag), span, out.size()});
    if (!safe || !close_tag(tag, span, open, out)) report_html(span);
  }

  /// Whether the tag closes one that is open; those opened after that are reported as open.
  bool close_tag(const HtmlTag& tag, SourceSpan span, std::vector<OpenTag>& open, Inlines& out) {
    const auto found =
        std::find_if(open.rbegin(), open.rend(), [&](const OpenTag& it) { return it.tag.name == tag.name; });
    if (found == open.rend()) return false;
    for (auto it = open.rbegin(); it != found; ++it) report_html(it->span);
    const OpenTag opener = *found;
    open.erase(found.base() - 1, open.end());
    const auto begin = out.begin() + static_cast<std::ptrdiff_t>(opener.at);
    Inlines words(std::make_move_iterator(begin), std::make_move_iterator(out.end()));
    out.erase(begin, out.end());
    out.push_back({cover(opener.span, span), tagged(opener.tag, std::move(words))});
    return true;
  }

  static decltype(Inline::value) tagged(const HtmlTag& tag, Inlines words) {
    if (tag.name == "sub") return Subscript{std::move(words)};
    if (tag.name == "sup") return Superscript{std::move(words)};
    if (tag.name == "em" || tag.name == "i") return Emphasis{std::move(words)};
    if (tag.name == "strong" || tag.name == "b") return Strong{std::move(words)};
    return Span{{}, {}, tag.language, std::move(words)};
  }

  void literal(cmark_node* node, SourceSpan block, Inlines& out) {
    std::string text = string_of(cmark_node_get_literal(node));
    if (cmark_node_get_type(node) == CMARK_NODE_TEXT && stands_for_itself(text)) {
      const SourceSpan span = find(text, block);
      return out.push_back({span, Text{std::move(text)}});
    }
    text = without_controls(std::move(text));
    if (cmark_node_get_type(node) == CMARK_NODE_CODE) {
      text = as_written(text);
      const SourceSpan span = find(text, block);
      return out.push_back({span, Code{std::move(text)}});
    }
    if (text.starts_with(guard)) text.erase(0, guard.size());
    if (text.empty()) return;
    const SourceSpan span = find(as_written(text), block);
    if (text.find("\uFFFD") != std::string::npos) report_no_characters(span);
    out.push_back({span, Text{std::move(text)}});
  }

  /// References to numbers that are no character's, each once.
  void report_no_characters(SourceSpan span) {
    const std::string_view text = source_.slice(span);
    for (auto at = text.find("&#"); at != std::string_view::npos; at = text.find("&#", at + 1)) {
      const auto reference = character_reference(text, at);
      const auto begin = span.begin + static_cast<std::uint32_t>(at);
      if (reference.size == 0 || reference.is_overlong || reference.is_character || begin < referred_)
        continue;
      referred_ = begin + static_cast<std::uint32_t>(reference.size);
      diagnostics_.warning("control-character", {source_index_, begin, referred_},
                           fmt::format("{} is no character; set as U+FFFD", text.substr(at, reference.size)),
                           "write the character that is meant");
    }
  }

  /// Whether nothing in the text was escaped.
  bool is_as_written(const std::string& text, SourceSpan span) const {
    const bool is_escaped = span.begin > 0 && source_.text()[span.begin - 1] == '\\';
    return !is_escaped && source_.slice(span) == as_written(text);
  }

  /// cmark's own columns for inlines are wrong after indented and lazy lines, so the words are looked for in
  /// the block, not far after those before them.
  SourceSpan find(const std::string& literal, SourceSpan block) {
    constexpr std::size_t farthest = 2048;
    const std::string_view rest = source_.slice({source_index_, cursor_, block.end});
    const auto at = rest.starts_with(literal) ? 0 : rest.substr(0, literal.size() + farthest).find(literal);
    if (at == std::string_view::npos) return {source_index_, cursor_, block.end};
    const auto begin = cursor_ + static_cast<std::uint32_t>(at);
    cursor_ = begin + static_cast<std::uint32_t>(literal.size());
    return {source_index_, begin, cursor_};
  }

  const Lines& lines_;
  int lead_;
  Reading& reading_;
  const Source& source_;
  std::int32_t source_index_;
  std::uint32_t end_;
  std::uint32_t cursor_ = 0;    ///< end of the last words found in the current block
  std::uint32_t referred_ = 0;  ///< end of the last reference that was reported
  Diagnostics& diagnostics_;
};

}  // namespace

Blocks read_prose(const Lines& lines, int depth, Reading& reading) {
  const Feed feed(lines, reading.references, false);
  const bool giant = has_giant_table(feed.text);
  if (giant) {
    reading.diagnostics.warning("table-too-wide", span_of(reading.source_index, lines),
                                "the bars of a line make a table too large; no table is read",
                                "give the table fewer columns or rows");
  }
  const NodePointer document = parse_commonmark(feed.text, !giant);
  return ProseReader(lines, feed.lead, reading).blocks(document.get(), depth);
}

std::vector<Inlines> read_phrase_lines(const Lines& lines, Reading& reading) {
  const Feed feed(lines, reading.references, true);
  const NodePointer document = parse_commonmark(feed.text, false);
  return ProseReader(lines, feed.lead, reading).phrase_lines(document.get());
}

}  // namespace casebound::manuscript
