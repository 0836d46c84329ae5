#include "manuscript/markdown.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

constexpr int deepest_nesting = 100;
constexpr std::ptrdiff_t widest_table = 500;

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using NodePointer = std::unique_ptr<cmark_node, FreeNode>;
using ParserPointer = std::unique_ptr<cmark_parser, FreeParser>;

std::string string_of(const char* text) {
  return text == nullptr ? std::string() : std::string(text);
}

/// Nodes of extensions are told apart by their name.
bool is_named(cmark_node* node, std::string_view name) {
  return cmark_node_get_type_string(node) == name;
}

void attach(cmark_parser* parser, const char* extension) {
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
}

/// cmark-gfm takes quadratic time over the cells of a table, so a line of too many bars is read as prose.
bool has_giant_table(std::string_view text) {
  const auto lines = split(text, '\n');
  return std::any_of(lines.begin(), lines.end(), [](std::string_view line) {
    return std::count(line.begin(), line.end(), '|') > widest_table;
  });
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

/// The words of a piece of HTML: what stands outside of tags and comments.
std::string without_tags(std::string_view html) {
  std::string out;
  while (!html.empty()) {
    const auto open = html.find('<');
    out += html.substr(0, open);
    if (open == std::string_view::npos) break;
    html.remove_prefix(open);
    const bool comment = html.starts_with("<!--");
    const auto close = html.find(comment ? std::string_view("-->") : std::string_view(">"));
    if (close == std::string_view::npos) {
      out += html;
      break;
    }
    html.remove_prefix(close + (comment ? 3 : 1));
  }
  return out;
}

bool is_comment(std::string_view html) {
  return trim(html).starts_with("<!--");
}

/// Turns cmark's nodes into ours, with spans into the manuscript.
class Reader {
 public:
  Reader(const Source& source, SourceSpan body, Diagnostics& diagnostics)
      : source_(source),
        source_index_(body.source),
        first_line_(source.locate(body.begin).line),
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
    const auto start = source_.line_start(first_line_ + static_cast<std::uint32_t>(std::max(line, 1)) - 1);
    return std::min(start + static_cast<std::uint32_t>(std::max(column, 0)), end_);
  }

  void block(cmark_node* node, int depth, Blocks& out) {
    const SourceSpan span = span_of(node);
    cursor_ = span.begin;
    if (depth > deepest_nesting) return flatten(node, span, out);
    const auto add = [&](auto value) { out.push_back({span, {}, std::move(value)}); };
    const auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH) return add(Paragraph{ParagraphRole::body, inlines(node, span)});
    if (type == CMARK_NODE_HEADING)
      return add(Heading{cmark_node_get_heading_level(node), inlines(node, span)});
    if (type == CMARK_NODE_BLOCK_QUOTE) return add(BlockQuote{blocks(node, depth + 1)});
    if (type == CMARK_NODE_LIST) return add(list(node, depth));
    if (type == CMARK_NODE_THEMATIC_BREAK) return add(SceneBreak{});
    if (type == CMARK_NODE_CODE_BLOCK) {
      return add(
          CodeBlock{string_of(cmark_node_get_fence_info(node)), string_of(cmark_node_get_literal(node))});
    }
    if (is_named(node, "table")) return add(table(node));
    if (type == CMARK_NODE_HTML_BLOCK) return html_block(node, span, depth, out);
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

  void html_block(cmark_node* node, SourceSpan span, int depth, Blocks& out) {
    const std::string html = string_of(cmark_node_get_literal(node));
    const std::string text = without_tags(html);
    if (!is_comment(html) || !trim(text).empty()) report_html(span);
    if (trim(text).empty()) return;
    const NodePointer inner = parse(text, false);
    for (auto* child = cmark_node_first_child(inner.get()); child != nullptr;
         child = cmark_node_next(child)) {
      flatten_or_block(child, span, depth, out);
    }
  }

  /// What the text inside HTML says as Markdown; its places are all the HTML block's.
  void flatten_or_block(cmark_node* node, SourceSpan span, int depth, Blocks& out) {
    if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH || depth > deepest_nesting)
      return flatten(node, span, out);
    out.push_back({span, {}, Paragraph{ParagraphRole::body, inlines(node, span)}});
  }

  void report_html(SourceSpan span) {
    diagnostics_.warning("raw-html", span, "raw HTML; its tags are dropped and its text is kept",
                         "say it in Markdown");
  }

  /// The words of a node that has no place in the tree.
  void flatten(cmark_node* node, SourceSpan span, Blocks& out) {
    if (cmark_node_get_type(node) != CMARK_NODE_HTML_BLOCK) {
      diagnostics_.warning(
          "nesting-too-deep", span,
          fmt::format("nested deeper than {} levels; set as plain paragraphs", deepest_nesting));
    }
    const std::unique_ptr<char, void (*)(void*)> text(cmark_render_plaintext(node, CMARK_OPT_DEFAULT, 0),
                                                      std::free);
    for (const auto line : split(text.get(), '\n')) {
      if (!trim(line).empty()) {
        out.push_back(
            {span, {}, Paragraph{ParagraphRole::body, text_inlines(std::string(trim(line)), span)}});
      }
    }
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
    if (type == CMARK_NODE_HTML_INLINE) return html_inline(node, block);
    if (depth > deepest_nesting) {
      for (auto& item : inlines(node, block, depth)) out.push_back(std::move(item));
      return;
    }
    Inlines inner = inlines(node, block, depth + 1);
    if (type == CMARK_NODE_EMPH) return add(Emphasis{std::move(inner)});
    if (type == CMARK_NODE_STRONG) return add(Strong{std::move(inner)});
    if (is_named(node, "strikethrough")) return add(Strikethrough{std::move(inner)});
    const std::string title = string_of(cmark_node_get_title(node));
    if (type == CMARK_NODE_LINK)
      return add(Link{string_of(cmark_node_get_url(node)), title, std::move(inner)});
    if (type == CMARK_NODE_IMAGE)
      return add(Image{string_of(cmark_node_get_url(node)), title, std::move(inner)});
    for (auto& item : inner) out.push_back(std::move(item));
  }

  void html_inline(cmark_node* node, SourceSpan block) {
    const std::string html = string_of(cmark_node_get_literal(node));
    const SourceSpan span = find(html, block);
    if (!is_comment(html)) report_html(span);
  }

  void literal(cmark_node* node, SourceSpan block, Inlines& out) {
    std::string text = string_of(cmark_node_get_literal(node));
    const SourceSpan span = find(text, block);
    text = without_controls(text);
    if (cmark_node_get_type(node) == CMARK_NODE_CODE) {
      out.push_back({span, Code{std::move(text)}});
    } else {
      out.push_back({span, Text{std::move(text)}});
    }
  }

  /// XML has no place for control characters (XML 1.0 §2.2).
  static std::string without_controls(const std::string& text) {
    std::string out;
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      const bool control = (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
      out += control ? std::string_view("\xEF\xBF\xBD") : std::string_view(&c, 1);
    }
    return out;
  }

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
  std::uint32_t end_;
  std::uint32_t cursor_ = 0;  ///< end of the last words found in the current block
  Diagnostics& diagnostics_;
};

}  // namespace

Blocks parse_markdown(const Sources& sources, SourceSpan body, Diagnostics& diagnostics) {
  const Source& source = sources[body.source];
  const std::string_view text = source.slice(body);
  const bool giant = has_giant_table(text);
  if (giant) {
    diagnostics.warning("table-too-wide", body,
                        fmt::format("a line has more than {} bars; no table is read", widest_table),
                        "give the table fewer columns");
  }
  const NodePointer document = parse(text, !giant);
  return Reader(source, body, diagnostics).blocks(document.get());
}

}  // namespace casebound::manuscript
