#include "layout/division.h"

#include "casebound/document/walk.h"
#include "casebound/markup/locators.h"

#include "layout/columns.h"

#include <fmt/format.h>

namespace casebound::layout {

namespace {

const style::StyledElement* first_element(const style::StyledElement& parent) {
  for (const auto& child : parent.children) {
    if (const auto* element = std::get_if<style::StyledElement>(&child)) return element;
  }
  return nullptr;
}

style::Break forced(style::Break wanted) {
  return wanted == style::Break::recto || wanted == style::Break::verso ? wanted : style::Break::page;
}

/// Half of the leading stands above the text, half below (CSS 2.2 §10.8.1).
Length grid_baseline(const style::ComputedStyle& style, Shaper& shaper) {
  const auto [ascent, descent] = shaper.extents(style);
  return (style.line_height - ascent - descent) / 2 + ascent;
}

void report_faults(Division& division) {
  if (division.flow.columns_not_set) {
    division.diagnostics.warning(
        "columns-not-set", *division.flow.columns_not_set,
        fmt::format("a block of “{}” asks for several columns and is set in one", division.document->title),
        "columns are set where they close a division without notes and figures, as in an index");
  }
  for (std::size_t i = 0; i < division.pages.size(); ++i) {
    const auto& page = division.pages[i];
    if (!page.fault || page.rows.empty()) continue;
    division.diagnostics.warning(
        "page-fault", row_of(division.galley, page.rows.back()).span,
        fmt::format("page {} of “{}” cannot end well: something is too large for it or would be left alone",
                    i + 1, division.document->title));
  }
}

/// Locators are words of the document, as soon as the pages are known that they name.
void label_index(Division& division, const Input& input, const FolioOf& folios) {
  auto labelled = std::make_unique<markup::SpineDocument>(*division.document);
  markup::label_locators(labelled->body, folios, [](const markup::Element&) { return true; });
  division.styled = input.stylesheet.apply(*labelled);
  division.labelled = std::move(labelled);
}

}  // namespace

Division begin_division(const markup::SpineDocument& document, const Input& input) {
  Division out;
  out.document = &document;
  out.is_index = markup::has_locators(document.body);
  out.styled = input.stylesheet.apply(document);
  if (const auto* section = first_element(out.styled)) {
    out.page_name = section->style.page;
    out.break_before = forced(section->style.break_before);
  }
  const auto page = input.stylesheet.page({out.page_name, style::Side::recto, false, false, 2});
  out.width = page.size.width - page.margin.left - page.margin.right;
  out.column.height = page.size.height - page.margin.top - page.margin.bottom;
  out.column.step = std::max(out.styled.style.line_height, Length::from_points(1));
  return out;
}

void set_division(Division& division, const Input& input, const FolioOf& folios, Hyphenator& hyphenator) {
  division.diagnostics = {};
  Shaper shaper(input.fonts, input.sources, division.diagnostics);
  if (division.is_index && !folios.empty()) label_index(division, input, folios);
  division.column.grid_baseline = grid_baseline(division.styled.style, shaper);
  division.flow = collect(*division.document, division.styled, {division.width, division.column.height},
                          folios, input.pictures);
  division.flow.refers_to_pages = division.flow.refers_to_pages || division.is_index;
  const auto set = [&](const Flow& flow) {
    return set_galley(flow, division.width, shaper, hyphenator, division.diagnostics);
  };
  division.galley = set(division.flow);
  if (auto& flow = division.flow.columns) {
    const auto columns =
        join_columns(division.galley, set({std::move(flow->items)}), flow->count, flow->step);
    division.pages = make_up_columns(division.galley, columns, division.column);
  } else {
    division.pages = paginate(division.galley, division.column);
  }
  report_faults(division);
}

}  // namespace casebound::layout
