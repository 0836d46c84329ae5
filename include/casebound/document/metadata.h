#pragma once

#include "casebound/document/block.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebound {

/// What somebody did for the book; the names are those of book.yaml, the MARC relators follow in the EPUB.
enum class ContributorRole { author, editor, translator, illustrator, introduction_by };

/// Somebody named in the book.
struct Person {
  std::string name;         ///< as printed: `Sergey Oznobishchev`
  std::string sort;         ///< as filed: `Oznobishchev, Sergey`
  std::string affiliation;  ///< may be empty
  std::string bio;          ///< plain text, from the settings; may be empty
  SourceSpan span;
  Inlines calls = {};  ///< of notes on the name, in a byline
};

/// `Oznobishchev, Sergey` of `Sergey Oznobishchev`; `King, Martin Luther, Jr.` of `Dr. Martin Luther King,
/// Jr.`; `Le Guin, Ursula K.` and `de la Cruz, Simone`, since particles are part of the family name;
/// `Casebound Project, The`.
std::string sort_name(const std::string& name);
/// `Jr.`, `III`, `PhD`: belongs to the name before it.
bool is_name_suffix(std::string_view word);
/// `Dr.`, `Prof`: stands before a name, and is no part of it.
bool is_name_title(std::string_view word);
/// `Jane Roe` of `Dr. Jane Roe, PhD`.
std::string bare_name(const std::string& name);
/// `von`, `de`: written small, part of the family name.
bool is_name_particle(std::string_view word);

struct Contributor {
  ContributorRole role = ContributorRole::author;
  Person person;
};

struct Series {
  std::string name;
  std::string position;
  std::string note;
};

/// A subject heading: free text, or a code of a named scheme (BISAC, Thema).
struct Subject {
  std::string text;
  std::string scheme;
};

/// What is known of the book as a whole. Empty text means "not said".
struct Metadata {
  std::string title, subtitle, description, publisher, rights, edition, place;
  std::string slug;
  std::string language = "en";  ///< BCP 47
  std::string identifier;       ///< a URI (urn:isbn:, urn:uuid:, https:)
  std::string date;             ///< YYYY-MM-DD
  std::optional<Series> series;
  std::vector<Subject> subjects;
  std::vector<Contributor> contributors;
};

/// Which of the typewriter's makeshifts are set as print has them.
struct Typography {
  bool quotes = true;  ///< quotation marks and apostrophes
  bool dashes = true;  ///< `--` and `...`
  bool spaces = true;  ///< those that a line must not end at

  Typography() = default;
  explicit Typography(bool all) : quotes(all), dashes(all), spaces(all) {}
  friend bool operator==(const Typography&, const Typography&) = default;
};

/// Where notes are printed: at the foot of the page, at the essay's end, at the book's end.
enum class NotePlace { foot, essay, book };
/// Whether notes count from 1 in each essay, or through the book.
enum class NoteNumbering { essay, book };
/// What is said of notes; the next source in the order of precedence decides what is not.
struct NoteStyle {
  std::optional<NotePlace> place;
  std::optional<NoteNumbering> numbering;
};

/// A finding that a comment before a block allows: `<!-- casebound: allow missing-alt -->`.
struct Allowance {
  std::string code;
  SourceSpan span;   ///< of the word in the comment
  SourceSpan block;  ///< in which it is allowed; empty if none follows the comment
};

/// One manuscript as it was read and understood, before it is bound.
struct Document {
  Inlines label;  ///< what the piece is, before its title: `Conclusion`
  Inlines title, subtitle;
  std::vector<Person> authors;
  std::string language;  ///< empty: the book's
  std::string date;
  std::string id;        ///< from the settings; empty: made from the title
  std::string title_id;  ///< that the manuscript gives its title: links to it lead to the essay
  std::optional<Typography> typography;  ///< nothing: as the book says
  Blocks body;
  std::vector<Note> notes;  ///< called or not, in the order of their calls, those without a call last
  Blocks under_byline;      ///< the date line and the credits that stand over the text, in their order
  Blocks epigraph;
  Blocks bio;          ///< about the authors
  Blocks series_note;  ///< "This post is part of …"
  std::vector<Allowance> allowances;
  SourceSpan span;  ///< the whole manuscript
};

}  // namespace casebound
