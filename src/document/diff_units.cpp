#include "document/diff_units.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include "document/diff_words.h"

#include <fmt/format.h>

namespace casebound {

namespace {

std::string_view name_of(ParagraphRole role) {
  switch (role) {
    case ParagraphRole::body: return "paragraph";
    case ParagraphRole::title: return "title";
    case ParagraphRole::subtitle: return "subtitle";
    case ParagraphRole::byline: return "byline";
    case ParagraphRole::number: return "number";
    case ParagraphRole::series_note: return "series note";
    case ParagraphRole::imprint_line: return "imprint";
    case ParagraphRole::credit: return "credit";
    case ParagraphRole::dateline: return "dateline";
    case ParagraphRole::attribution: return "attribution";
    case ParagraphRole::signature: return "signature";
    case ParagraphRole::source: return "source";
  }
  return {};
}

std::string_view name_of(GroupRole role) {
  switch (role) {
    case GroupRole::opening: return "opening";
    case GroupRole::bio: return "bio";
    case GroupRole::epigraph: return "epigraph";
    case GroupRole::pullquote: return "pull quote";
    case GroupRole::aside: return "aside";
    case GroupRole::box: return "box";
  }
  return {};
}

class UnitReader {
 public:
  UnitReader(DiffLexicon& lexicon, std::vector<DiffUnit>& out) : lexicon_(lexicon), out_(out) {}

  void read(const Blocks& blocks, const std::string& within = {}) {
    for (const auto& block : blocks) read(block, within);
  }

  void read(const std::vector<Note>& notes) {
    for (const auto& note : notes) read(note.blocks, "note, ");
  }

 private:
  void read(const Block& block, const std::string& within) {
    const auto line = [&](std::string_view kind, const Inlines& inlines) {
      unit(block, within + std::string(kind), [&](WordReader& words) { words.read(inlines); });
    };
    std::visit(
        Overloaded{
            [&](const Paragraph& paragraph) { line(name_of(paragraph.role), paragraph.inlines); },
            [&](const Heading& heading) { line(fmt::format("heading {}", heading.level), heading.inlines); },
            [&](const BlockQuote& quote) { read(quote.blocks, within + "quotation, "); },
            [&](const List& list) {
              for (const auto& item : list.items)
                read(item.blocks, within + (list.ordered ? "numbered item, " : "item, "));
            },
            [&](const DefinitionList& list) { read(block, list, within); },
            [&](const CodeBlock& code) { read(block, code, within); },
            [&](const SceneBreak&) { line("scene break", {}); },
            [&](const Table& table) { read(block, table, within); },
            [&](const Figure& figure) { read(block, figure, within); },
            [&](const Verse& verse) { read(block, verse, within); },
            [&](const Group& group) {
              std::string inside = within + std::string(name_of(group.role));
              for (const auto& name : group.classes) inside += " ." + name;
              read(group.blocks, inside + ", ");
            },
            [&](const NoteList& list) { read(list.notes); },
            [&](const IndexList& index) { read(block, index.entries, ""); }, [](const Contents&) {}},
        block.value);
  }

  template <class Read>
  void unit(const Block& block, std::string kind, const Read& read, SourceSpan span = {},
            const std::string& without_words = {}) {
    DiffUnit out;
    out.kind = std::move(kind);
    out.block = block.id;
    out.span = span.known() ? span : block.span;
    {
      WordReader words(lexicon_, out.words);
      read(words);
    }
    std::string key = out.kind + '\0' + without_words + '\0';
    for (const auto word : out.words) key.append(reinterpret_cast<const char*>(&word), sizeof word);
    out.key = lexicon_.unit_keys.number(key);
    out_.push_back(std::move(out));
  }

  void read(const Block& block, const DefinitionList& list, const std::string& within) {
    for (const auto& entry : list.entries) {
      for (const auto& term : entry.terms)
        unit(
            block, within + "term", [&](WordReader& words) { words.read(term); }, entry.span);
      for (const auto& definition : entry.definitions) read(definition, within + "definition, ");
    }
  }

  /// Its lines, with the white space that they begin with.
  void read(const Block& block, const CodeBlock& code, const std::string& within) {
    unit(block, within + "code", [&](WordReader& words) {
      for (const auto line : split(code.text, '\n')) {
        const auto indent = std::min(line.find_first_not_of(" \t"), line.size());
        words.edge("\n" + std::string(line.substr(0, indent)));
        words.text(line);
      }
    });
  }

  void read(const Block& block, const TableRow& row, const std::string& kind) {
    const auto cells = [&](WordReader& words) {
      for (const auto& cell : row.cells) {
        words.edge(fmt::format("|{}x{}", cell.columns, cell.rows));
        words.read(cell.inlines);
      }
    };
    unit(block, kind, cells, row.span);
  }

  void read(const Block& block, const Table& table, const std::string& within) {
    if (!table.caption.empty())
      unit(block, within + "caption", [&](WordReader& words) { words.read(table.caption); });
    if (!table.head.cells.empty()) read(block, table.head, within + "table head");
    for (const auto& row : table.rows) read(block, row, within + "table row");
  }

  void read(const Block& block, const Figure& figure, const std::string& within) {
    unit(
        block, within + "figure", [&](WordReader& words) { words.read(figure.caption); }, {},
        fmt::format("{} {} {} {}", figure.source, figure.width, figure.decorative, plain_text(figure.alt)));
  }

  void read(const Block& block, const Verse& verse, const std::string& within) {
    unit(block, within + "verse", [&](WordReader& words) {
      for (const auto& stanza : verse.stanzas) {
        words.edge("\n");
        for (const auto& line : stanza) {
          words.edge(fmt::format("\n{}", line.indent));
          words.read(line.inlines);
        }
      }
    });
  }

  void read(const Block& block, const std::vector<IndexList::Entry>& entries, const std::string& above) {
    for (const auto& entry : entries) {
      unit(block, "index entry", [&](WordReader& words) {
        words.edge(above);
        for (const auto& part : {entry.term, plain_text(entry.see), plain_text(entry.see_also)}) {
          words.text(part);
          words.edge("|");
        }
      });
      read(block, entry.entries, above + entry.term + "|");
    }
  }

  DiffLexicon& lexicon_;
  std::vector<DiffUnit>& out_;
};

}  // namespace

DivisionUnits units_of(const Book& book, DiffLexicon& lexicon) {
  DivisionUnits out;
  UnitReader reader(lexicon, out.units);
  for (const auto& division : book.divisions) {
    out.begins.push_back(out.units.size());
    reader.read(division.blocks);
    reader.read(division.notes);
  }
  out.begins.push_back(out.units.size());
  return out;
}

}  // namespace casebound
