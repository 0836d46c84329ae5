#include "casebound/document/dump.h"

#include "casebound/document/walk.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound {

namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '"' || c == '\\') {
      (out += '\\') += c;
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string field(std::string_view name, const std::string& value) {
  return value.empty() ? std::string() : fmt::format(" {}={}", name, quoted(value));
}

/// In the order of ParagraphRole.
constexpr std::array<std::string_view, 12> paragraph_roles = {
    "",        " title",    " subtitle",    " byline",    " number", " series-note", " imprint-line",
    " credit", " dateline", " attribution", " signature", " source"};

std::string_view role_name(ParagraphRole role) {
  return paragraph_roles[static_cast<std::size_t>(role)];
}

std::string_view group_name(GroupRole role) {
  constexpr std::array<std::string_view, 6> names = {"opening",   "bio",   "epigraph",
                                                     "pullquote", "aside", "box"};
  return names[static_cast<std::size_t>(role)];
}

std::string_view align_name(ColumnAlign align) {
  switch (align) {
    case ColumnAlign::none: return "none";
    case ColumnAlign::left: return "left";
    case ColumnAlign::center: return "center";
    case ColumnAlign::right: return "right";
  }
  return "none";
}

std::string classes_text(const std::vector<std::string>& classes) {
  std::string out;
  for (const auto& name : classes) out += '.' + name;
  return out;
}

/// Writes one line a node, each level two spaces further in.
class Dumper {
 public:
  std::string take() { return std::move(out_); }

  void line(const std::string& text) { out_ += std::string(2 * depth_, ' ') + text + '\n'; }

  template <class Function>
  void nested(Function&& function) {
    ++depth_;
    function();
    --depth_;
  }

  void inlines(const Inlines& items) {
    nested([&] {
      for (const auto& item : items) inline_(item);
    });
  }

  void named(std::string_view name, const Inlines& items) {
    if (items.empty()) return;
    line(std::string(name));
    inlines(items);
  }

  void named(std::string_view name, const Blocks& items) {
    if (items.empty()) return;
    line(std::string(name));
    blocks(items);
  }

  void blocks(const Blocks& items) {
    nested([&] {
      for (const auto& item : items) block(item);
    });
  }

  void person(std::string_view role, const Person& person) {
    parent(fmt::format("{} {}{}{}", role, quoted(person.name), field("sort", person.sort),
                       field("affiliation", person.affiliation)),
           person.calls);
  }

  void metadata(const Metadata& data) {
    line("metadata");
    nested([&] {
      const std::pair<std::string_view, const std::string*> fields[] = {{"title", &data.title},
                                                                        {"subtitle", &data.subtitle},
                                                                        {"description", &data.description},
                                                                        {"publisher", &data.publisher},
                                                                        {"rights", &data.rights},
                                                                        {"edition", &data.edition},
                                                                        {"place", &data.place},
                                                                        {"slug", &data.slug},
                                                                        {"language", &data.language},
                                                                        {"date", &data.date},
                                                                        {"identifier", &data.identifier}};
      for (const auto& [name, value] : fields) {
        if (!value->empty()) line(fmt::format("{} {}", name, quoted(*value)));
      }
      if (data.series) {
        line("series " + quoted(data.series->name) + field("position", data.series->position) +
             field("note", data.series->note));
      }
      for (const auto& subject : data.subjects)
        line("subject " + quoted(subject.text) + field("scheme", subject.scheme));
      for (const auto& contributor : data.contributors)
        person(contributor_name(contributor.role), contributor.person);
    });
  }

  void division(const Division& division) {
    line(fmt::format("division {} {} id={}{}{}{}{}", token(division.matter), token(division.role),
                     division.id, field("file", division.file_stem), field("title", division.title),
                     field("author", division.running_author), field("language", division.language)));
    blocks(division.blocks);
    nested([&] { notes(division.notes); });
  }

  void notes(const std::vector<Note>& notes) {
    for (const auto& note : notes) {
      line("note #" + note.id + field("label", note.label));
      blocks(note.blocks);
    }
  }

 private:
  static std::string_view contributor_name(ContributorRole role) {
    constexpr std::string_view names[] = {"author", "editor", "translator", "illustrator", "introduction-by"};
    return names[static_cast<std::size_t>(role)];
  }

  void inline_(const Inline& item) {
    std::visit(Overloaded{[&](const Text& text) { line("text " + quoted(text.text)); },
                          [&](const SoftBreak&) { line("soft-break"); },  //
                          [&](const LineBreak&) { line("line-break"); },
                          [&](const Emphasis& emphasis) { parent("emphasis", emphasis.children); },
                          [&](const Strong& strong) { parent("strong", strong.children); },
                          [&](const Strikethrough& struck) { parent("strikethrough", struck.children); },
                          [&](const Code& code) { line("code " + quoted(code.text)); },
                          [&](const Link& link) {
                            parent("link " + quoted(link.target) + field("title", link.title), link.children);
                          },
                          [&](const Image& image) {
                            parent("image " + quoted(image.source) + field("title", image.title), image.alt);
                          },
                          [&](const Superscript& it) { parent("superscript", it.children); },
                          [&](const Subscript& it) { parent("subscript", it.children); },
                          [&](const Span& span) {
                            parent("span" + classes_text(span.classes) + id_text(span.id) +
                                       field("language", span.language),
                                   span.children);
                          },
                          [&](const NoteReference& call) {
                            line("note-reference" + id_text(call.note) + field("label", call.label));
                          },
                          [&](const IndexMark& mark) { index_mark(mark); },
                          [&](const Formula& formula) { math(formula.math); }},
               item.value);
  }

  void math(const MathElement& element) {
    std::string text = element.name;
    for (const auto& [name, value] : element.attributes) text += fmt::format(" {}={}", name, quoted(value));
    line(element.text.empty() ? text : text + ' ' + quoted(element.text));
    nested([&] {
      for (const auto& child : element.children) math(child);
    });
  }

  static std::string id_text(const std::string& id) { return id.empty() ? "" : " #" + id; }

  void index_mark(const IndexMark& mark) {
    std::string path;
    for (const auto& heading : mark.path) (path += ' ') += quoted(heading);
    const char* range = mark.range == IndexMark::Range::none    ? ""
                        : mark.range == IndexMark::Range::begin ? "begin"
                                                                : "end";
    parent("index-mark" + id_text(mark.id) + path + field("range", range) + field("see", mark.see) +
               field("see-also", mark.see_also),
           mark.children);
  }

  void parent(const std::string& text, const Inlines& inner) {
    line(text);
    inlines(inner);
  }

  void row(std::string_view name, const TableRow& row) {
    line(std::string(name));
    nested([&] {
      for (const auto& cell : row.cells)
        parent("cell" + span_text("columns", cell.columns) + span_text("rows", cell.rows), cell.inlines);
    });
  }

  static std::string span_text(const char* name, int count) {
    return count == 1 ? "" : fmt::format(" {} {}", name, count);
  }

  void table(const Table& table) {
    nested([&] {
      named("caption", table.caption);
      row("head", table.head);
      for (const auto& body_row : table.rows) row("row", body_row);
    });
  }

  void block(const Block& block) {
    const std::string id = block.id.empty() ? "" : " #" + block.id;
    std::visit(
        Overloaded{[&](const Paragraph& p) {
                     parent(fmt::format("paragraph{}{}", role_name(p.role), id), p.inlines);
                   },
                   [&](const Heading& h) { parent(fmt::format("heading {}{}", h.level, id), h.inlines); },
                   [&](const BlockQuote& quote) {
                     line("quote" + id);
                     blocks(quote.blocks);
                   },
                   [&](const List& l) { list(l, id); },
                   [&](const CodeBlock& c) {
                     line("code-block" + id + field("info", c.info) + ' ' + quoted(c.text));
                   },
                   [&](const SceneBreak&) { line("scene-break" + id); },
                   [&](const Table& t) {
                     std::string columns;
                     for (const auto align : t.columns) (columns += ' ') += align_name(align);
                     line("table" + id + columns + field("label", t.label));
                     table(t);
                   },
                   [&](const Figure& f) { figure(f, id); },  //
                   [&](const Verse& v) { verse(v, id); },
                   [&](const DefinitionList& l) { definition_list(l, id); },
                   [&](const Group& group) {
                     line(std::string(group_name(group.role)) + classes_text(group.classes) + id);
                     blocks(group.blocks);
                   },
                   [&](const NoteList& list) {
                     line("notes" + id);
                     nested([&] { notes(list.notes); });
                   },
                   [&](const IndexList& index) {
                     line("index" + id);
                     nested([&] { index_entries(index.entries); });
                   },
                   [&](const Contents& contents) {
                     line("contents" + id);
                     nested([&] { contents_entries(contents.entries); });
                   }},
        block.value);
  }

  void figure(const Figure& figure, const std::string& id) {
    line("figure" + id + ' ' + quoted(figure.source) + field("label", figure.label) +
         (figure.decorative ? " decorative" : "") +
         (figure.width > 0 ? fmt::format(" width={}", figure.width) : ""));
    nested([&] {
      named("alt", figure.alt);
      named("caption", figure.caption);
    });
  }

  void verse(const Verse& verse, const std::string& id) {
    line("verse" + id);
    nested([&] {
      for (const auto& stanza : verse.stanzas) {
        line("stanza");
        nested([&] {
          for (const auto& verse_line : stanza)
            parent(fmt::format("line in={}", verse_line.indent), verse_line.inlines);
        });
      }
    });
  }

  void definition_list(const DefinitionList& list, const std::string& id) {
    line("definition-list" + id);
    nested([&] {
      for (const auto& entry : list.entries) {
        for (const auto& term : entry.terms) parent("term", term);
        for (const auto& definition : entry.definitions) {
          line("definition");
          blocks(definition);
        }
      }
    });
  }

  void index_entries(const std::vector<IndexList::Entry>& entries) {
    for (const auto& entry : entries) {
      std::string targets;
      for (const auto& locator : entry.locators) {
        targets += " #" + locator.target;
        if (!locator.until.empty()) targets += " to #" + locator.until;
      }
      line("entry" + id_text(entry.id) + ' ' + quoted(entry.term) + targets +
           field("see", plain_text(entry.see)) + field("see-also", plain_text(entry.see_also)));
      nested([&] { index_entries(entry.entries); });
    }
  }

  void contents_entries(const std::vector<Contents::Entry>& entries) {
    for (const auto& entry : entries) {
      parent("entry #" + entry.target + field("author", entry.author), entry.title);
      nested([&] { contents_entries(entry.entries); });
    }
  }

  void list(const List& list, const std::string& id) {
    const std::string kind = list.ordered ? fmt::format("ordered start={}", list.start) : "unordered";
    line(fmt::format("list {}{}{}", kind, list.tight ? " tight" : "", id));
    nested([&] {
      for (const auto& item : list.items) {
        line(item.number ? fmt::format("item number={}", *item.number) : "item");
        blocks(item.blocks);
      }
    });
  }

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const Book& book) {
  Dumper dumper;
  dumper.line("book");
  dumper.nested([&] {
    dumper.metadata(book.metadata);
    for (const auto& division : book.divisions) dumper.division(division);
  });
  return dumper.take();
}

std::string dump(const Document& document) {
  Dumper dumper;
  dumper.line("document" + field("language", document.language) + field("date", document.date) +
              field("id", document.id));
  dumper.nested([&] {
    dumper.named("label", document.label);
    dumper.named("title", document.title);
    dumper.named("subtitle", document.subtitle);
    for (const auto& author : document.authors) dumper.person("author", author);
    dumper.named("under-byline", document.under_byline);
    dumper.named("epigraph", document.epigraph);
    dumper.named("body", document.body);
    dumper.notes(document.notes);
    dumper.named("bio", document.bio);
    dumper.named("series-note", document.series_note);
  });
  return dumper.take();
}

}  // namespace casebound
