#pragma once

#include "casebound/base/source.h"

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
struct Code {
  std::string text;
};
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
  std::vector<std::string> classes;
  std::string language;  ///< BCP 47; empty: as around it
  Inlines children;
};

/// What stands in a line. Closed: whoever visits it must say what each kind means.
struct Inline {
  SourceSpan span;
  std::variant<Text, SoftBreak, LineBreak, Emphasis, Strong, Strikethrough, Code, Link, Image, Span> value;
};

/// The words alone, as a reader would say them: breaks are spaces, images their alt text.
std::string plain_text(const Inlines& inlines);

/// The children of an inline that has any, else nothing.
Inlines* children(Inline& inline_);
const Inlines* children(const Inline& inline_);

/// One text inline, for pieces that the tool itself writes.
Inlines text_inlines(std::string text, SourceSpan span = {});

}  // namespace casebound
