#pragma once

#include "casebound/base/source.h"
#include "casebound/document/formula.h"

#include <span>
#include <string>
#include <variant>
#include <vector>

namespace casebound {

struct Inline;
using Inlines = std::vector<Inline>;

struct Text {
  std::string text;  ///< UTF-8, without line ends
};
/// A line end in the manuscript: a space to the reader.
struct SoftBreak {};
/// A line end that the author asks for.
struct LineBreak {};
struct Emphasis {
  Inlines children;
};
struct Strong {
  Inlines children;
};
struct Strikethrough {
  Inlines children;
};
struct Superscript {
  Inlines children;
};
struct Subscript {
  Inlines children;
};
struct Code {
  std::string text;
};
/// Words that lead elsewhere. A link to a place in the book without words of its own is a cross-reference:
/// the editorial passes give it words (the number of a figure, the title of a section).
struct Link {
  std::string target;  ///< a URI, or `#id` of a place in the book
  std::string title;
  Inlines children;
};
struct Image {
  std::string source;  ///< as the manuscript names it
  std::string title;
  Inlines alt;
};
/// A phrase with a meaning of its own: a class from css.md's "small pieces" (`author`, `affiliation`, `sc`),
/// a language, or both.
struct Span {
  std::string id;  ///< a place to lead to; may be empty
  std::vector<std::string> classes;
  std::string language;  ///< BCP 47; empty: as around it
  Inlines children;
};

/// The call of a note.
struct NoteReference {
  std::string note;   ///< id of the note, within its document until the book is bound
  std::string label;  ///< number or sign, given by the editorial passes
};
/// A place that the index leads to, with the words it is about (which may be none).
struct IndexMark {
  /// Whether more than this place is meant: all from a mark that begins to the next of its heading that ends.
  enum class Range { none, begin, end };

  std::vector<std::string> path;  ///< heading, then sub-headings
  std::string see, see_also;      ///< another heading to look under; no place is then meant
  std::string id;                 ///< of this place; given by the editorial passes
  Range range = Range::none;
  Inlines children;
};

/// What stands in a line. Closed: whoever visits it must say what each kind means.
struct Inline {
  SourceSpan span;
  std::variant<Text, SoftBreak, LineBreak, Emphasis, Strong, Strikethrough, Superscript, Subscript, Code,
               Link, Image, Span, NoteReference, IndexMark, Formula>
      value;
};

/// The formula in a line of text, as the pages show it: `a/b`, √ and raised or lowered figures; an operator
/// has space around it where it stands between two things.
Inlines in_line(const Formula& formula, SourceSpan span = {});

/// The words alone, as a reader would say them: breaks are spaces, images their alt text, formulas what
/// stands for them in a line, calls of notes nothing.
std::string plain_text(const Inlines& inlines);
std::string plain_text(std::span<const Inline> inlines);
/// The words as they are printed, with the numbers of the notes that they call.
std::string printed_text(const Inlines& inlines);

/// The children of an inline that has any, else nothing.
Inlines* children(Inline& inline_);
const Inlines* children(const Inline& inline_);

/// Whether the words are the address that it leads to. They are no words then: nothing in them is to be
/// changed.
bool is_address(const Link& link);

/// One text inline, for pieces that the tool itself writes.
Inlines text_inlines(std::string text, SourceSpan span = {});

}  // namespace casebound
