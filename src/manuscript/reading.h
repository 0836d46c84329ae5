#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/repeated.h"
#include "casebound/document/metadata.h"

#include "manuscript/attributes.h"
#include "manuscript/notes.h"
#include "manuscript/references.h"

#include <initializer_list>

namespace casebound::manuscript {

/// How deep blocks and inlines may nest, each.
constexpr int deepest_nesting = 100;

/// What all parts of a manuscript share while it is read.
struct Reading {
  const Source& source;
  std::int32_t source_index = 0;
  References references;
  Notes notes;
  Diagnostics& diagnostics;
  std::vector<Allowance> allowances = {};
  Repeated raw_html = Repeated::warning("raw-html", "pieces of raw HTML", "say it in Markdown");

  void report_html(SourceSpan span) {
    raw_html.add(span, [] { return "raw HTML; its tags are dropped and its text is kept"; });
  }

  Repeated formulas = Repeated::warning("mathml", "formulas of that kind",
                                        "write it in MathML's presentation markup, and its words as alttext");

  void report_open_formula(SourceSpan span) {
    formulas.add(span, [] { return "a formula has no end; its tags are dropped and its text is kept"; });
  }

  Repeated wide_tables = Repeated::warning("table-too-wide", "tables that are too large",
                                           "give the table fewer columns or rows");

  void report_wide_table(SourceSpan span) {
    wide_tables.add(span, [] { return "so many bars make a table too large; its lines are set as prose"; });
  }

  Repeated unread_attributes = Repeated::warning("unread-attribute", "attributes without effect",
                                                 "remove it, or see how it is written");

  Repeated shortcodes =
      Repeated::warning("shortcode", "shortcodes", "put what it stands for in its place, as Markdown");

  /// Tells of the values in braces whose keys say nothing where they stand.
  void report_unread(const Attributes& attributes, std::initializer_list<std::string_view> read,
                     SourceSpan span);
  void report_unread(SourceSpan span, std::string message) {
    unread_attributes.add(span, [&] { return std::move(message); });
  }
  /// What has been found many times.
  void report_repeated() {
    raw_html.report(diagnostics);
    formulas.report(diagnostics);
    unread_attributes.report(diagnostics);
    shortcodes.report(diagnostics);
    wide_tables.report(diagnostics);
  }

  bool is_too_deep = false;  ///< brackets have been told to be nested too deep
};

}  // namespace casebound::manuscript
