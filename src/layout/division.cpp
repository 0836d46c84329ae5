#include "layout/division.h"

#include "casebound/document/walk.h"
#include "casebound/markup/locators.h"

#include "layout/columns.h"
#include "layout/furniture.h"
#include "layout/kept_division.h"
#include "layout/legible.h"
#include "layout/picture_size.h"

#include <algorithm>

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

/// What the section asks for, or else what it begins with (CSS Fragmentation 3 §3.1.1).
style::Break break_before(const style::StyledElement& section) {
  const auto own = forced(section.style->break_before);
  const auto* first = first_element(section);
  return own != style::Break::page || first == nullptr ? own : break_before(*first);
}

/// Half of the leading stands above the text, half below (CSS 2.2 §10.8.1).
Length grid_baseline(const style::ComputedStyle& style, Shaper& shaper) {
  const auto [ascent, descent] = shaper.extents(style);
  return (style.line_height - ascent - descent) / 2 + ascent;
}

void report_unset_columns(Division& division) {
  if (!division.flow.columns_not_set) return;
  division.diagnostics.warning(
      "columns-not-set", *division.flow.columns_not_set,
      fmt::format("a block of “{}” asks for several columns and is set in one", division.document->title),
      "columns are set where they close a division without notes and figures, as in an index");
}

/// By how many lines a page may be longer: half a line of white stays above what stands in the boxes at its
/// foot.
int lines_of_room(const Division& division, const style::PageContext& context, const Input& input,
                  Shaper& shaper) {
  constexpr double least_white = .5;
  const int slack = std::clamp(division.styled.style->spread_slack, 0, 2);
  const auto foot = white_above_foot(input.stylesheet.page(context), shaper);
  if (!foot) return slack;
  return std::clamp(static_cast<int>(foot->over(division.column.step) - least_white), 0, slack);
}

Allowance allowance_of(const Division& division, const Input& input, Shaper& shaper) {
  const int slack = std::clamp(division.styled.style->spread_slack, 0, 2);
  Allowance out{slack, slack, slack, division.styled.style->page_fill};
  if (out.fill == style::PagesFilled::full) return {slack, 0, 0, out.fill};
  for (const auto side : {style::Side::recto, style::Side::verso}) {
    const auto room = [&](int number) {
      return lines_of_room(division, {division.page_name, side, false, false, number}, input, shaper);
    };
    out.opening_longer = std::min(out.opening_longer, room(1));
    out.longer = std::min(out.longer, room(2));
  }
  return out;
}

void set(Division& division, const Input& input, Shaper& shaper) {
  const auto chosen = division.make_ups.begin();
  division.set_side = chosen->first;
  division.galley = division.setter->set(chosen->second.settings, shaper);
  division.pages = std::move(chosen->second.pages);
  division.setter.reset();
  division.make_ups.clear();
  const auto asked = shaper.asked();
  division.asked.insert(division.asked.end(), asked.begin(), asked.end());
  keep_division(division, input);
  division.flow.discard_items();
}

style::PageContext any_page(const Division& division) {
  return {division.page_name, style::Side::recto, false, false, 2};
}

TextArea text_area(const style::PageStyle& page) {
  return {page.size.width - page.margin.left - page.margin.right,
          std::min(page.margin.left, page.margin.right)};
}

std::string in_points(Length length) {
  return fmt::format("{:.4g} pt", length.points());
}

/// Measures that no line fits, and areas that do not hold a whole number of them.
void check_geometry(const Division& division, Diagnostics& diagnostics) {
  constexpr int least_measure = 6;  // in ems
  const auto& text = *division.styled.style;
  if (division.width < text.font_size * least_measure)
    diagnostics.warning("narrow-measure", {},
                        fmt::format("the text area is {} wide, which is too narrow for lines of type of {}",
                                    in_points(division.width), in_points(text.font_size)),
                        "give @page a larger size or smaller margins");
  const Column& column = division.column;
  if (column.height < column.step)
    diagnostics.warning("narrow-measure", {},
                        fmt::format("the text area is {} high, which is too low for a line of {}",
                                    in_points(column.height), in_points(column.step)),
                        "give @page a larger size or smaller margins");
  const Length rest = column.height - column.step * (column.height.units() / column.step.units());
  const Length off = std::min(rest, column.step - rest), hair = Length::from_points(.05);
  if (text.line_snap == style::LineSnap::baseline && off > hair)
    diagnostics.warning("off-grid", {},
                        fmt::format("the text area is {} high, which is no whole number of lines of {}",
                                    in_points(column.height), in_points(column.step)),
                        fmt::format("{} stay empty at its foot", in_points(rest)));
}

/// Where pages end badly, and not just early, paragraphs may have looser lines than usual, if it is worth it.
void make_up_pages(Division& division, const Allowance& allowance) {
  const auto& cast_off = division.setter->cast_off();
  for (const auto side : possible_sides(division.break_before))
    division.make_ups[side] = paginate(cast_off, division.column, {side, allowance});
  const auto ends_badly = [](const auto& entry) { return entry.second.ends_badly(); };
  if (std::none_of(division.make_ups.begin(), division.make_ups.end(), ends_badly)) return;
  division.setter->add_looser_settings();
  for (auto& [side, made] : division.make_ups) {
    if (!made.ends_badly()) continue;
    MakeUp looser = paginate(cast_off, division.column, {side, allowance});
    if (looser.cost < made.cost - page_cost::worth_looser_lines) made = std::move(looser);
  }
}

std::size_t text_size(const markup::Element& element) {
  std::size_t out = 0;
  for (const auto& child : element.children) {
    const auto* inner = std::get_if<markup::Element>(&child.value);
    out += inner != nullptr ? text_size(*inner) : std::get<markup::TextNode>(child.value).text.size();
  }
  return out;
}

/// Locators are words of the document, as soon as the pages are known that they name.
void label_index(Division& division, const Input& input, const FolioOf& folios) {
  auto labelled = std::make_unique<markup::SpineDocument>(*division.document);
  markup::label_locators(labelled->body, folios, [](const markup::Element&) { return true; });
  division.styled = input.stylesheet.apply(*labelled);
  Diagnostics said_before;
  keep_legible(division.styled, text_area(input.stylesheet.page(any_page(division))), said_before);
  division.labelled = std::move(labelled);
}

/// For each side that the division may begin on.
void make_up(Division& division, const Input& input, const FolioOf& folios, Shaper& shaper) {
  division.flow = collect(*division.document, division.styled, {division.width, division.column.height},
                          folios, input.pictures, division.diagnostics);
  division.flow.refers_to_pages = division.flow.refers_to_pages || division.is_index;
  report_unset_columns(division);
  const Tools tools{shaper, division.diagnostics};
  shrink_pictures(division.flow, division.width, division.column, tools);
  division.setter = std::make_unique<GalleySetter>(division.flow, division.width, tools);
  const auto& columns = division.flow.columns;
  if (columns && columns->first < division.flow.items.size()) {
    for (const auto side : possible_sides(division.break_before))
      division.make_ups[side] = make_up_columns(division.setter->cast_off(), *columns, division.column);
  } else {
    make_up_pages(division, allowance_of(division, input, shaper));
  }
  keep_page_counts(division, input);
}

void drop_other_sides(Division& division) {
  std::erase_if(division.make_ups, [&](const auto& entry) { return entry.first != division.side; });
}

/// Of a division that has been made up, or is kept, or has been set.
std::size_t count_pages(const Division& division) {
  const auto kept = division.page_counts.find(division.side);
  if (kept != division.page_counts.end()) return kept->second;
  const auto& made = division.make_ups;
  return made.empty() ? division.pages.size() : made.begin()->second.pages.size();
}

}  // namespace

std::vector<style::Side> possible_sides(style::Break before) {
  if (before == style::Break::recto) return {style::Side::recto};
  if (before == style::Break::verso) return {style::Side::verso};
  return {style::Side::recto, style::Side::verso};
}

Division begin_division(const markup::SpineDocument& document, const Input& input) {
  Division out;
  out.document = &document;
  out.is_index = markup::has_locators(document.body);
  out.weight = text_size(document.body);
  out.styled = input.stylesheet.apply(document);
  if (const auto* section = first_element(out.styled)) {
    out.page_name = section->style->page;
    out.break_before = break_before(*section);
    out.break_after = forced(section->style->break_after);
  }
  const auto& page = input.stylesheet.page(any_page(out));
  out.width = text_area(page).width;
  out.column.height = page.size.height - page.margin.top - page.margin.bottom;
  keep_legible(out.styled, text_area(page), out.of_style);
  out.column.step = std::max(out.styled.style->line_height, Length::from_points(1));
  check_geometry(out, out.of_style);
  return out;
}

void join_breaks(std::vector<Division>& divisions) {
  for (std::size_t i = 1; i < divisions.size(); ++i)
    if (divisions[i].break_before == style::Break::page)
      divisions[i].break_before = divisions[i - 1].break_after;
}

void make_up_division(Division& division, const Input& input, const FolioOf& folios, Founts& founts) {
  division.diagnostics = {};
  division.asked = {};
  Shaper shaper(founts, input.sources, division.diagnostics);
  if (division.is_index && !folios.empty()) label_index(division, input, folios);
  division.column.grid_baseline = grid_baseline(*division.styled.style, shaper);
  division.page_counts = kept_page_counts(division, input, folios, founts);
  if (division.page_counts.size() == 1) {
    division.side = division.page_counts.begin()->first;
    division.page_counts.clear();
    if (take_kept(division, input, founts)) return;
  }
  if (!division.page_counts.empty()) return;
  make_up(division, input, folios, shaper);
  if (division.make_ups.size() == 1) return set(division, input, shaper);
  division.asked = shaper.asked();
}

void choose_sides(std::vector<Division>& divisions) {
  std::size_t count = 0;  // of the pages before
  for (auto& division : divisions) {
    const auto next = count % 2 == 0 ? style::Side::recto : style::Side::verso;
    const auto sides = possible_sides(division.break_before);
    division.side = sides.size() == 1 ? sides.front() : next;
    if (division.side != next && count > 0) ++count;
    drop_other_sides(division);
    count += count_pages(division);
  }
}

void set_division(Division& division, const Input& input, const FolioOf& folios, Founts& founts) {
  const bool is_kept = !division.page_counts.empty();
  division.page_counts.clear();
  if (is_kept && take_kept(division, input, founts)) return;
  if (!is_kept && division.make_ups.empty()) return;
  Shaper shaper(founts, input.sources, division.diagnostics);
  if (is_kept) {
    make_up(division, input, folios, shaper);
    drop_other_sides(division);
  }
  set(division, input, shaper);
}

}  // namespace casebound::layout
