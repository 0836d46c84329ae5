#include "manuscript/markdown.h"

#include "casebound/base/text.h"

#include "manuscript/html.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

constexpr int deepest_nesting = 100;
constexpr std::ptrdiff_t widest_table = 500;
constexpr std::ptrdiff_t most_cells = 2'000'000;

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using NodePointer = std::unique_ptr<cmark_node, FreeNode>;
using ParserPointer = std::unique_ptr<cmark_parser, FreeParser>;

/// Stands for the bracket that a note begins with while cmark reads: it would take `[^1]: Ibid.` for the
/// address of a link, and drop it.
constexpr char note_bracket = '\x1A';

bool is_note_definition(std::string_view line) {
  line = trim(line);
  while (line.starts_with('>')) line = trim(line.substr(1));
  return line.starts_with("[^") && line.find("]:") != std::string_view::npos;
}

/// The text with its notes' definitions hidden from cmark; each byte stays in its place.
std::string hide_notes(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), note_bracket, '\x1B');
  std::size_t begin = 0;
  for (const auto line : split(text, '\n')) {
    if (is_note_definition(line)) out[begin + line.find('[')] = note_bracket;
    begin += line.size() + 1;
  }
  return out;
}

std::string string_of(const char* text) {
  std::string out = text == nullptr ? std::string() : std::string(text);
  std::replace(out.begin(), out.end(), note_bracket, '[');
  return out;
}

/// Nodes of extensions are told apart by their name.
bool is_named(cmark_node* node, std::string_view name) {
  return cmark_node_get_type_string(node) == name;
}

void attach(cmark_parser* parser, const char* extension) {
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
}

/// cmark-gfm takes quadratic time over the cells of a line, and fills up every short row, so text that could
/// make a giant table is read as prose.
bool has_giant_table(std::string_view text) {
  const auto lines = split(text, '\n');
  std::ptrdiff_t widest = 0;
  for (const auto line : lines) widest = std::max(widest, std::count(line.begin(), line.end(), '|'));
  return widest > widest_table || widest * static_cast<std::ptrdiff_t>(lines.size()) > most_cells;
}

NodePointer parse(std::string_view text, bool tables) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  const ParserPointer parser(cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE));
  if (tables) attach(parser.get(), "table");
  attach(parser.get(), "strikethrough");
  cmark_parser_feed(parser.get(), text.data(), text.size());
  NodePointer document(cmark_parser_finish(parser.get()));
  cmark_consolidate_text_nodes(document.get());
  return document;
}

/// Calls `visit` for a node and every node below it, in reading order, however deep.
void for_each_node(cmark_node* root, const std::function<void(cmark_node*)>& visit) {
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(root), cmark_iter_free);
  for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    if (event == CMARK_EVENT_ENTER) visit(cmark_iter_get_node(walk.get()));
  }
}

/// XML has no place for most control characters and for U+FFFE and U+FFFF (XML 1.0 §2.2); a form feed is a
/// space.
bool is_forbidden(char32_t c) {
  return (c < 0x20 && c != U'\t' && c != U'\n') || c == 0x7F || c == 0xFFFE || c == 0xFFFF;
}

std::string without_controls(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    append_utf8(out, c == U'\f' ? U' ' : is_forbidden(c) ? U'\uFFFD' : c);
  }
  return out;
}

/// Turns cmark's nodes into ours, with spans into the manuscript.
class Reader {
 public:
  Reader(const Source& source, SourceSpan body, Diagnostics& diagnostics)
      : source_(source),
        source_index_(body.source),
        first_line_(source.locate(body.begin).line),
        begin_(body.begin),
        end_(body.end),
        diagnostics_(diagnostics) {}

  Blocks blocks(cmark_node* parent, int depth = 0) {
    Blocks out;
    for (auto* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      block(node, depth, out);
    }
    return out;
  }

 private:
  SourceSpan span_of(cmark_node* node) const {
    return {source_index_, offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node) - 1),
            offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node))};
  }

  /// cmark counts lines from 1 in what it was fed, and columns in bytes.
  std::uint32_t offset(int line, int column) const {
    const auto line_start =
        source_.line_start(first_line_ + static_cast<std::uint32_t>(std::max(line, 1)) - 1);
    const auto start = std::max(line_start, begin_);  // a byte order mark is no part of the body
    return std::min(start + static_cast<std::uint32_t>(std::max(column, 0)), end_);
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
    if (type == CMARK_NODE_PARAGRAPH) return add(Paragraph{ParagraphRole::body, inlines(node, span)});
    if (type == CMARK_NODE_HEADING)
      return add(Heading{cmark_node_get_heading_level(node), inlines(node, span)});
    if (type == CMARK_NODE_BLOCK_QUOTE) return add(BlockQuote{blocks(node, depth + 1)});
    if (type == CMARK_NODE_LIST) return add(list(node, depth));
    if (type == CMARK_NODE_THEMATIC_BREAK) return add(SceneBreak{});
    if (type == CMARK_NODE_CODE_BLOCK) {
      return add(CodeBlock{clean(cmark_node_get_fence_info(node)), clean(cmark_node_get_literal(node))});
    }
    if (is_named(node, "table")) return add(table(node));
    if (type == CMARK_NODE_HTML_BLOCK) return html_block(node, span, out);
    flatten(node, span, out);
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
      out.cells.push_back(inlines(cell, out.span));
    }
    return out;
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
  void html_block(cmark_node* node, SourceSpan span, Blocks& out) {
    const std::string html = string_of(cmark_node_get_literal(node));
    const std::string words = html_text(html);
    std::string text;
    for (const auto line : split(words, '\n')) (text += trim(line)) += '\n';
    const bool has_words = !trim(text).empty();
    if (!is_html_comment(html) || has_words) report_html(span);
    if (!has_words) return;
    const NodePointer inner = parse(hide_notes(text), false);
    for (auto* child = cmark_node_first_child(inner.get()); child != nullptr;
         child = cmark_node_next(child)) {
      if (cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH) {
        out.push_back({span, {}, Paragraph{ParagraphRole::body, inlines(child, span)}});
      } else {
        flatten(child, span, out);
      }
    }
  }

  void report_html(SourceSpan span) {
    diagnostics_.warning("raw-html", span, "raw HTML; its tags are dropped and its text is kept",
                         "say it in Markdown");
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
        out.push_back({span, {}, Paragraph{ParagraphRole::body, inlines(node, span)}});
      } else if (type == CMARK_NODE_CODE_BLOCK) {
        out.push_back({span, {}, CodeBlock{{}, clean(cmark_node_get_literal(node))}});
      } else if (type == CMARK_NODE_HTML_BLOCK) {
        html_block(node, span, out);
      }
    });
  }

  Inlines inlines(cmark_node* parent, SourceSpan block, int depth = 0) {
    Inlines out;
    for (auto* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      inline_(node, block, depth, out);
    }
    return out;
  }

  void inline_(cmark_node* node, SourceSpan block, int depth, Inlines& out) {
    const auto begin = cursor_;
    const auto add = [&](auto value) { out.push_back({{source_index_, begin, cursor_}, std::move(value)}); };
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) return literal(node, block, out);
    if (type == CMARK_NODE_SOFTBREAK) return add(SoftBreak{});
    if (type == CMARK_NODE_LINEBREAK) return add(LineBreak{});
    if (type == CMARK_NODE_HTML_INLINE) return html_inline(node, block, out);
    if (depth > deepest_nesting) return flatten_inlines(node, block, out);
    Inlines inner = inlines(node, block, depth + 1);
    if (type == CMARK_NODE_EMPH) return add(Emphasis{std::move(inner)});
    if (type == CMARK_NODE_STRONG) return add(Strong{std::move(inner)});
    if (is_named(node, "strikethrough")) return add(Strikethrough{std::move(inner)});
    const std::string title = clean(cmark_node_get_title(node));
    if (type == CMARK_NODE_LINK) return add(Link{clean(cmark_node_get_url(node)), title, std::move(inner)});
    if (type == CMARK_NODE_IMAGE) return add(Image{clean(cmark_node_get_url(node)), title, std::move(inner)});
    for (auto& item : inner) out.push_back(std::move(item));
  }

  /// The words inside, without what they are nested in.
  void flatten_inlines(cmark_node* root, SourceSpan block, Inlines& out) {
    for_each_node(root, [&](cmark_node* node) {
      if (node != root && cmark_node_first_child(node) == nullptr) inline_(node, block, 0, out);
    });
  }

  void html_inline(cmark_node* node, SourceSpan block, Inlines& out) {
    const std::string html = string_of(cmark_node_get_literal(node));
    const SourceSpan span = find(html, block);
    if (is_html_line_break(html)) return out.push_back({span, LineBreak{}});
    if (!is_html_comment(html)) report_html(span);
  }

  void literal(cmark_node* node, SourceSpan block, Inlines& out) {
    const std::string text = string_of(cmark_node_get_literal(node));
    const SourceSpan span = find(text, block);
    if (cmark_node_get_type(node) == CMARK_NODE_CODE) {
      out.push_back({span, Code{without_controls(text)}});
    } else {
      out.push_back({span, Text{without_controls(text)}});
    }
  }

  static std::string clean(const char* text) { return without_controls(string_of(text)); }

  /// cmark's own columns for inlines are wrong after indented and lazy lines, so the words are looked for in
  /// the block, not far after those before them.
  SourceSpan find(const std::string& literal, SourceSpan block) {
    constexpr std::size_t farthest = 2048;
    const std::string_view rest = source_.slice({source_index_, cursor_, block.end});
    const auto at = rest.substr(0, literal.size() + farthest).find(literal);
    if (at == std::string_view::npos) return {source_index_, cursor_, block.end};
    const auto begin = cursor_ + static_cast<std::uint32_t>(at);
    cursor_ = begin + static_cast<std::uint32_t>(literal.size());
    return {source_index_, begin, cursor_};
  }

  const Source& source_;
  std::int32_t source_index_;
  std::uint32_t first_line_;
  std::uint32_t begin_, end_;
  std::uint32_t cursor_ = 0;  ///< end of the last words found in the current block
  Diagnostics& diagnostics_;
};

}  // namespace

Blocks parse_markdown(const Sources& sources, SourceSpan body, Diagnostics& diagnostics) {
  const Source& source = sources[body.source];
  const std::string_view text = source.slice(body);
  const bool giant = has_giant_table(text);
  if (giant) {
    diagnostics.warning("table-too-wide", body, "the bars of a line make a table too large; no table is read",
                        "give the table fewer columns");
  }
  const NodePointer document = parse(hide_notes(text), !giant);
  return Reader(source, body, diagnostics).blocks(document.get());
}

}  // namespace casebound::manuscript
