#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/markup/element.h"
#include "casebound/style/computed.h"

#include <memory>
#include <string>
#include <vector>

namespace casebound::style {

/// Which page an @page rule is asked about.
struct PageContext {
  std::string name;  ///< the used value of `page`; empty: none
  Side side = Side::recto;
  bool blank = false;
  bool first_of_book = false;  ///< `:first`
  int number_in_group = 1;     ///< `:nth(1 of name)` is the first page of a run of pages of that name
};

/// An element with its computed style, its pseudo-elements, and what is inside; refers into the markup.
/// One style for all elements of a document that are styled alike.
using SharedStyle = std::shared_ptr<const ComputedStyle>;

struct StyledElement;
using StyledNode = std::variant<const markup::TextNode*, StyledElement>;
struct StyledElement {
  const markup::Element* element = nullptr;
  SharedStyle style;                 ///< never null
  SharedStyle before, after;         ///< only those whose `content` is not none
  SharedStyle first_letter, marker;  ///< only where a rule speaks of them
  std::vector<StyledNode> children;
};

/// What a cascade is for: pages, or screens in their plain colours.
enum class Medium { print, screen };

/// Who chooses the typefaces of the e-book: its reader alone, or its reader after the style has proposed
/// some.
enum class Typefaces { of_reader, of_style };

/// The value of one `font-family`, and where it stands.
struct NamedFamilies {
  std::vector<std::string> families;
  SourceSpan span;
};

/// Parsed style sheets, in cascade order. Immutable once parsed; safe to share between threads.
class Stylesheet {
 public:
  Stylesheet();
  ~Stylesheet();
  Stylesheet(Stylesheet&&) noexcept;
  Stylesheet& operator=(Stylesheet&&) noexcept;

  /// Adds a sheet after those before it (author origin; CSS Syntax 3 error recovery: a bad declaration or
  /// rule is dropped with a diagnostic at its place and the rest is read on).
  void add(const Sources& sources, std::int32_t source, Diagnostics& diagnostics);

  /// Every list of families that the sheets name for print, in their order.
  const std::vector<NamedFamilies>& named_families() const;

  /// Cascades over one spine document (selectors never match across files) and returns its body; `html`,
  /// which no markup holds, is known to selectors and inheritance. The markup must outlive the result.
  StyledElement apply(const markup::SpineDocument& document, Medium medium = Medium::print) const;

  /// The style of a kind of page. Pages inherit from `html`, margin boxes from their page; a box is there
  /// only if its `content` is not none. It is kept until another sheet is added.
  const PageStyle& page(const PageContext& context) const;

  /// The same sheets as one plain stylesheet for reading systems: no @page, no print-only rule or property,
  /// no `-cb-` names; lengths in rem and line heights as ratios, so that the reader's own size rules.
  /// `font-family` is left out unless the typefaces are the style's, which the e-book then has to bring
  /// along.
  std::string reflowable_css(Typefaces typefaces = Typefaces::of_reader) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace casebound::style
