#include "manuscript/spec_html.h"

#include "casebound/document/walk.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::tests {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

/// Percent signs for what stands in no URI; the rest escaped as in text.
std::string escaped_target(std::string_view target) {
  constexpr std::string_view safe = "-_.+!*'(),%#@?=;:/,+&$~";
  std::string out;
  for (const char c : target) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (plain || safe.find(c) != std::string_view::npos) {
      out += escaped(std::string_view(&c, 1));
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

std::string title_attribute(const std::string& title) {
  return title.empty() ? std::string() : fmt::format(" title=\"{}\"", escaped(title));
}

std::string image(const std::string& source, const Inlines& alt, const std::string& title) {
  return fmt::format("<img src=\"{}\" alt=\"{}\"{} />", escaped_target(source), escaped(plain_text(alt)),
                     title_attribute(title));
}

class Writer {
 public:
  std::string take() { return std::move(out_); }

  void blocks(const Blocks& blocks, bool tight = false) {
    for (const auto& block : blocks) this->block(block, tight);
  }

 private:
  void inside(const std::string& tag, const Inlines& inlines) {
    out_ += "<" + tag + ">";
    this->inlines(inlines);
    out_ += "</" + tag + ">";
  }

  void inlines(const Inlines& inlines) {
    for (const auto& item : inlines) {
      std::visit(
          Overloaded{[&](const Text& it) { out_ += escaped(it.text); },  //
                     [&](const SoftBreak&) { out_ += '\n'; }, [&](const LineBreak&) { out_ += "<br />\n"; },
                     [&](const Emphasis& it) { inside("em", it.children); },
                     [&](const Strong& it) { inside("strong", it.children); },
                     [&](const Strikethrough& it) { inside("del", it.children); },
                     [&](const Superscript& it) { inside("sup", it.children); },
                     [&](const Subscript& it) { inside("sub", it.children); },
                     [&](const Code& it) { out_ += "<code>" + escaped(it.text) + "</code>"; },
                     [&](const Link& it) {
                       out_ += fmt::format("<a href=\"{}\"{}>", escaped_target(it.target),
                                           title_attribute(it.title));
                       this->inlines(it.children);
                       out_ += "</a>";
                     },
                     [&](const Image& it) { out_ += image(it.source, it.alt, it.title); },
                     [&](const Span& it) { inside("span", it.children); },
                     [&](const NoteReference& it) { out_ += "[^" + it.note + "]"; },
                     [&](const IndexMark& it) { this->inlines(it.children); },
                     [&](const Formula& it) { this->inlines(in_line(it)); }},
          item.value);
    }
  }

  void list(const List& list) {
    const std::string tag = list.ordered ? "ol" : "ul";
    out_ += list.ordered && list.start != 1 ? fmt::format("<ol start=\"{}\">", list.start) : "<" + tag + ">";
    for (const auto& item : list.items) {
      out_ += "<li>";
      blocks(item.blocks, list.tight);
      out_ += "</li>";
    }
    out_ += "</" + tag + ">";
  }

  void code(const CodeBlock& block) {
    const auto language = block.info.substr(0, block.info.find(' '));
    const auto attribute =
        language.empty() ? std::string() : fmt::format(" class=\"language-{}\"", escaped(language));
    out_ += fmt::format("<pre><code{}>{}</code></pre>", attribute, escaped(block.text));
  }

  void table(const Table& table) {
    out_ += "<table><thead>";
    row(table.head, table.columns, "th");
    out_ += "</thead>";
    if (!table.rows.empty()) out_ += "<tbody>";
    for (const auto& cells : table.rows) row(cells, table.columns, "td");
    if (!table.rows.empty()) out_ += "</tbody>";
    out_ += "</table>";
  }

  void row(const TableRow& row, const std::vector<ColumnAlign>& columns, const std::string& tag) {
    constexpr std::array<std::string_view, 4> alignments = {"", " align=\"left\"", " align=\"center\"",
                                                            " align=\"right\""};
    out_ += "<tr>";
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      out_ += fmt::format("<{}{}>", tag, alignments[static_cast<std::size_t>(columns[i])]);
      inlines(row.cells[i].inlines);
      out_ += "</" + tag + ">";
    }
    out_ += "</tr>";
  }

  void block(const Block& block, bool tight) {
    std::visit(Overloaded{[&](const Paragraph& it) { tight ? tight_paragraph(it) : inside("p", it.inlines); },
                          [&](const Heading& it) { inside(fmt::format("h{}", it.level), it.inlines); },
                          [&](const BlockQuote& it) {
                            out_ += "<blockquote>";
                            blocks(it.blocks);
                            out_ += "</blockquote>";
                          },
                          [&](const List& it) { list(it); },       //
                          [&](const CodeBlock& it) { code(it); },  //
                          [&](const SceneBreak&) { out_ += "<hr />"; }, [&](const Table& it) { table(it); },
                          [&](const Figure& it) {
                            const auto shown = image(it.source, it.alt, title_of(it));
                            out_ += tight ? shown : "<p>" + shown + "</p>";
                          },
                          [&](const auto&) { out_ += "<unknown />"; }},
               block.value);
  }

  /// The last line of a caption that has more to say than the picture's words.
  static std::string title_of(const Figure& figure) {
    const auto is_break = [](const Inline& item) { return std::holds_alternative<LineBreak>(item.value); };
    const auto last = std::find_if(figure.caption.rbegin(), figure.caption.rend(), is_break);
    if (last != figure.caption.rend()) return plain_text(Inlines(last.base(), figure.caption.end()));
    const auto caption = plain_text(figure.caption);
    return caption == plain_text(figure.alt) ? std::string() : caption;
  }

  void tight_paragraph(const Paragraph& paragraph) {
    inlines(paragraph.inlines);
    out_ += '\n';
  }

  std::string out_;
};

bool is_block_tag(std::string_view tag) {
  constexpr std::array<std::string_view, 20> names = {
      "p",  "h1",         "h2",  "h3", "h4",    "h5",    "h6",    "ul", "ol", "li",
      "hr", "blockquote", "pre", "br", "table", "thead", "tbody", "tr", "th", "td"};
  tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
  const auto name = tag.substr(0, tag.find_first_of(" />"));
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string spec_html(const Blocks& blocks) {
  Writer writer;
  writer.blocks(blocks);
  return writer.take();
}

std::string normal_html(std::string_view html) {
  std::string out;
  bool space = false, after_block = true;
  for (std::size_t i = 0; i < html.size();) {
    if (html[i] == ' ' || html[i] == '\t' || html[i] == '\n') {
      space = true;
      ++i;
      continue;
    }
    auto end = html[i] == '<' ? std::min(html.find('>', i), html.size() - 1) + 1 : i + 1;
    const bool is_block = html[i] == '<' && is_block_tag(html.substr(i, end - i));
    if (html.substr(i).starts_with("<pre")) end = std::min(html.find("</pre>", i), html.size());
    if (space && !is_block && !after_block) out += ' ';
    out += html.substr(i, end - i);
    space = false;
    after_block = is_block;
    i = end;
  }
  return out;
}

}  // namespace casebound::tests
