#include "casebound/editorial/bind.h"

#include "casebound/base/kept_value.h"
#include "casebound/base/parallel.h"
#include "casebound/base/text.h"
#include "casebound/document/fields.h"
#include "casebound/editorial/typography.h"

#include "editorial/build.h"
#include "editorial/contents.h"
#include "editorial/contributors.h"
#include "editorial/divisions.h"
#include "editorial/ids.h"
#include "editorial/index.h"
#include "editorial/line_ends.h"
#include "editorial/lint.h"
#include "editorial/lint_names.h"
#include "editorial/metadata.h"
#include "editorial/notes.h"
#include "editorial/numbering.h"
#include "editorial/people_links.h"
#include "editorial/pictures.h"
#include "editorial/references.h"
#include "editorial/walk.h"
#include "editorial/words.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

std::string words_of(const Blocks& blocks) {
  std::string out;
  for_each_inlines(blocks,
                   [&](const Inlines& inlines) { out += collapse_spaces(plain_text(inlines)) + '\n'; });
  return out;
}

void drop_line_ends_of(Document& document) {
  const auto drop = [](Inlines& inlines) { drop_line_ends(inlines); };
  drop(document.title);
  drop(document.subtitle);
  for (auto* blocks : parts_of(document)) for_each_inlines(*blocks, drop);
  for (auto& note : document.notes) for_each_inlines(note.blocks, drop);
}

void typeset_document(Document& document, Typography typography, const std::string& language) {
  set_typography(document.label, language, typography);
  set_typography(document.title, language, typography);
  set_typography(document.subtitle, language, typography);
  for (auto* blocks : parts_of(document)) set_typography(*blocks, language, typography);
  for (auto& note : document.notes) set_typography(note.blocks, language, typography);
}

/// People are called the same in the whole book, whatever an essay says of its own typography.
void typeset_people(std::vector<Document>& documents, Metadata& metadata, Typography typography) {
  set_typography(metadata, typography);
  for (auto& document : documents) {
    for (auto& author : document.authors) set_typography(author, metadata.language, typography);
  }
}

/// What is done to each manuscript by itself.
void edit(const Sources& sources, Document& document, const project::EssayEntry& essay,
          const project::Project& project, const std::string& book_language, Diagnostics& diagnostics) {
  const Typography typography = document.typography.value_or(project.typography);
  const std::string language = document.language.empty() ? book_language : document.language;
  lint(sources[document.span.source], document, language, typography, diagnostics);
  drop_line_ends_of(document);
  resolve_pictures(document, essay.file, project.folder, diagnostics);
  typeset_document(document, typography, language);
}

/// The same, unless the cache has it.
void edit_or_take(const Sources& sources, Document& document, const project::EssayEntry& essay,
                  const project::Project& project, const std::string& book_language, Cache* cache,
                  Diagnostics& diagnostics) {
  if (cache == nullptr) return edit(sources, document, essay, project, book_language, diagnostics);
  using Edited = std::pair<Document, std::vector<Diagnostic>>;
  Edited edited = kept_value<Edited>(
      cache, "edited manuscript",
      [&] {
        const Source& source = sources[document.span.source];
        return Packer()(document, source.name(), source.text(), essay.file.string(), project.folder.string(),
                        project.typography, book_language)
            .take();
      },
      [&] {
        Diagnostics found;
        edit(sources, document, essay, project, book_language, found);
        return Edited{std::move(document), std::move(found.items())};
      });
  document = std::move(edited.first);
  for (auto& finding : edited.second) diagnostics.add(std::move(finding));
}

void edit_all(const Sources& sources, std::vector<Document>& documents, const project::Project& project,
              const std::string& book_language, unsigned threads, Cache* cache, Diagnostics& diagnostics) {
  std::vector<Diagnostics> findings(documents.size());
  for_each_index(documents.size(), threads, [&](std::size_t i) {
    edit_or_take(sources, documents[i], project.essays[i], project, book_language, cache, findings[i]);
  });
  for (auto& finding : findings) diagnostics.merge(std::move(finding));
}

/// The series note, once for the whole book however many essays repeat it; others than the first stay with
/// their essay.
Blocks take_series_note(std::vector<Document>& documents, Diagnostics& diagnostics) {
  Blocks note;
  for (auto& document : documents) {
    if (document.series_note.empty()) continue;
    if (note.empty()) note = document.series_note;
    if (words_of(document.series_note) == words_of(note)) {
      diagnostics.note("repeated-series-note", document.series_note.front().span,
                       "the series note is printed once for the book, on its imprint page");
    } else {
      std::move(document.series_note.begin(), document.series_note.end(), std::back_inserter(document.body));
    }
  }
  return note;
}

/// What the settings say of the series, and what the essays say otherwise.
Blocks series_notes(const Metadata& metadata, Blocks recognised) {
  const std::string said = metadata.series ? metadata.series->note : std::string();
  if (said.empty()) return recognised;
  Blocks out = {paragraph(ParagraphRole::series_note, said)};
  if (words_of(recognised) != words_of(out))
    std::move(recognised.begin(), recognised.end(), std::back_inserter(out));
  return out;
}

/// Whether the settings, and not the bylines alone, say whose book it is.
bool names_authors(const project::Project& project) {
  const auto& said = project.metadata.contributors;
  return std::any_of(said.begin(), said.end(), [](const Contributor& contributor) {
    return contributor.role == ContributorRole::author;
  });
}

/// Makes the divisions in the order of the matter.
class PieceMaker {
 public:
  PieceMaker(const project::Project& project, std::vector<Document>& documents, const Metadata& metadata,
             const Blocks& series_note, Diagnostics& diagnostics)
      : project_(project),
        documents_(documents),
        metadata_(metadata),
        series_note_(series_note),
        diagnostics_(diagnostics) {}

  Pieces make() {
    make_contributors();
    add(project_.front, Matter::front);
    add(project_.body, Matter::body);
    add(project_.back, Matter::back);
    return std::move(pieces_);
  }

 private:
  /// They take the bios out of the essays, and so come first.
  void make_contributors() {
    for (const auto* list : {&project_.front, &project_.body, &project_.back}) {
      for (const auto& entry : *list) {
        const bool wanted = entry.span.known() || says_more_than_names(documents_, metadata_);
        if (entry.role == DivisionRole::contributors && wanted)
          contributors_ = contributors_page(documents_, metadata_, Matter::back, diagnostics_);
      }
    }
  }

  void add(const std::vector<project::MatterEntry>& entries, Matter matter) {
    for (const auto& entry : entries) {
      if (entry.essay) {
        add_manuscript(entry, matter, false);
      } else if (entry.role == DivisionRole::part) {
        add_part(entry, matter);
      } else {
        add_written(entry, matter, false);
      }
    }
  }

  void add_part(const project::MatterEntry& entry, Matter matter) {
    const int number = count_parts() > 1 ? ++parts_ : 0;
    std::string title = entry.title;
    set_typography(title, metadata_.language, project_.typography);
    pieces_.push_back({part_page(title, number, metadata_, matter)});
    for (const auto& inner : entry.entries) {
      if (inner.essay) {
        add_manuscript(inner, matter, true);
      } else {
        add_written(inner, matter, true);
      }
    }
  }

  std::size_t count_parts() const {
    return static_cast<std::size_t>(
        std::count_if(project_.body.begin(), project_.body.end(),
                      [](const auto& entry) { return entry.role == DivisionRole::part; }));
  }

  /// What is said of an essay's notes goes before what the book says.
  void add_manuscript(const project::MatterEntry& entry, Matter matter, bool in_part) {
    const Document& document = documents_[*entry.essay];
    const NoteStyle& notes = project_.essays[*entry.essay].settings.notes;
    const SourceSpan place = entry.span.known() ? entry.span : SourceSpan{document.span.source, 0, 0};
    pieces_.push_back({manuscript_division(document, entry.role, metadata_, matter), document.id, place,
                       notes.place.value_or(project_.note_place),
                       notes.numbering.value_or(project_.note_numbering), entry.essay});
    pieces_.back().division.in_part = in_part;
    pieces_.back().title_id = document.title_id;
  }

  void add_written(const project::MatterEntry& entry, Matter matter, bool in_part) {
    Piece& piece = pieces_.emplace_back(Piece{written(entry.role, matter)});
    piece.wanted_at = entry.span;
    piece.division.in_part = in_part;
  }

  Division written(DivisionRole role, Matter matter) {
    switch (role) {
      case DivisionRole::halftitlepage: return half_title_page(metadata_, matter);
      case DivisionRole::titlepage: return title_page(metadata_, names_authors(project_), matter);
      case DivisionRole::copyright_page:
        return imprint_page(metadata_, project_.editions, series_note_, matter);
      case DivisionRole::toc: return contents_page(metadata_, matter);
      case DivisionRole::endnotes: return endnotes_page(metadata_, matter);
      case DivisionRole::index: return index_page(metadata_, matter);
      case DivisionRole::colophon: return colophon_page(metadata_, matter);
      default: break;
    }
    contributors_.matter = matter;
    return std::move(contributors_);
  }

  const project::Project& project_;
  std::vector<Document>& documents_;
  const Metadata& metadata_;
  const Blocks& series_note_;
  Diagnostics& diagnostics_;
  Division contributors_;
  Pieces pieces_;
  int parts_ = 0;
};

/// Without an imprint page the series note closes the last essay.
void keep_series_note(Pieces& pieces, const Blocks& note) {
  Piece* last = nullptr;
  for (auto& piece : pieces) {
    if (piece.division.role == DivisionRole::copyright_page) return;
    if (piece.division.role == DivisionRole::chapter) last = &piece;
  }
  if (last != nullptr) std::copy(note.begin(), note.end(), std::back_inserter(last->division.blocks));
}

std::string_view hint_for_empty(DivisionRole role) {
  switch (role) {
    case DivisionRole::index: return "mark its words: `[word]{.index}`";
    case DivisionRole::endnotes: return "notes come there with `notes: book`";
    default: return "take it out of the matter";
  }
}

/// A page without anything on it but its heading is not printed; whoever asked for it is told.
void drop_empty(Pieces& pieces, Diagnostics& diagnostics) {
  const bool indexed = has_index_marks(pieces);
  const auto is_empty = [&](const Piece& piece) {
    switch (piece.division.role) {
      case DivisionRole::index: return !indexed;
      case DivisionRole::endnotes: return piece.division.blocks.size() <= 1;
      default: return piece.division.blocks.empty() && !piece.essay;
    }
  };
  for (const auto& piece : pieces) {
    if (!is_empty(piece) || !piece.wanted_at.known()) continue;
    diagnostics.note(
        "empty-piece", piece.wanted_at,
        fmt::format("the book has nothing for “{}”, which is left out", token(piece.division.role)),
        std::string(hint_for_empty(piece.division.role)));
  }
  pieces.erase(std::remove_if(pieces.begin(), pieces.end(), is_empty), pieces.end());
}

/// The passes over the whole book. Each says in its header what it must come after.
Contents finish(Pieces& pieces, const project::Project& project, const Metadata& metadata,
                Diagnostics& diagnostics) {
  give_division_ids(pieces, diagnostics);
  place_notes(pieces, metadata, diagnostics);
  drop_empty(pieces, diagnostics);
  place_contents(pieces);
  const Places places = give_ids(pieces, diagnostics);
  Contents contents = fill_contents(pieces, project.contents_depth);
  const auto referred = resolve_links(pieces, places, ManuscriptFiles(pieces, project), diagnostics);
  number_figures(pieces, referred);
  word_references(pieces);
  link_people(pieces);
  fill_index(pieces, metadata.language, diagnostics);
  return contents;
}

}  // namespace

Book bind(const Sources& sources, const project::Project& project, std::vector<Document> documents,
          Diagnostics& diagnostics, unsigned threads, Cache* cache,
          const std::function<void(const std::vector<Document>&)>& edited) {
  Book book;
  book.metadata = project.metadata;
  complete_metadata(book.metadata, project, documents, diagnostics);
  typeset_people(documents, book.metadata, project.typography);
  complete_bios(documents, book.metadata, diagnostics);
  lint_names(documents, diagnostics);
  edit_all(sources, documents, project, book.metadata.language, threads, cache, diagnostics);
  edited(documents);
  const Blocks note = series_notes(book.metadata, take_series_note(documents, diagnostics));
  Pieces pieces = PieceMaker(project, documents, book.metadata, note, diagnostics).make();
  keep_series_note(pieces, note);
  book.contents = finish(pieces, project, book.metadata, diagnostics);
  for (auto& piece : pieces) book.divisions.push_back(std::move(piece.division));
  return book;
}

std::vector<std::string> title_page_people(const Book& book, const project::Project& project) {
  return people_lines(book.metadata, names_authors(project));
}

void name_typefaces(Book& book, const std::vector<std::string>& families) {
  if (families.empty()) return;
  std::vector<Person> faces;
  for (const auto& family : families) faces.push_back({.name = family});
  for (auto& division : book.divisions) {
    // An author's own has its place in a manuscript.
    if (division.role != DivisionRole::colophon || division.span.known()) continue;
    auto& sentence = std::get<Paragraph>(division.blocks.back().value);
    sentence.inlines = text_inlines(fmt::format(fmt::runtime(words_in(division.language).set_in),
                                                joined_names(faces, division.language)));
  }
}

}  // namespace casebound::editorial
