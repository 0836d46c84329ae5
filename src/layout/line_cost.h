#pragma once

#include "layout/break_lines.h"

namespace casebound::layout {

/// How a justified line would fill its measure, its spaces held to no limit.
Fill fill_freely(Length natural, Length glue, Length width, const std::array<double, 4>& limits);

/// What a line costs; the unit is that of a line whose spaces are stretched by half (cost 1000). Found by
/// measuring whole books, see the handbook's page on paragraphs.
namespace line_cost {

inline constexpr double hyphens_in_a_row = 2000, ladder = 20000, repeated_word = 500;
inline constexpr double overfull = 1e6;

/// Of parting in two lines what a dash or hyphen ties together, in a few lines that are to be even: they are
/// read as a shape (a heading, a cover), where this looks like a mistake.
inline constexpr double parted_compound = 3000;

/// How much wider than the limit word spaces may be before a line is called loose.
inline constexpr double looser_in_need = .9;

/// Of word spaces and glyphs made wider or narrower.
double of_fill(const Fill& filled, const std::array<double, 4>& limits);

/// Of a line of ragged text that leaves so much of its measure white.
double of_rag(Length white, Length width);

/// Of the place where it ends.
double of_break(const BreakPoint& end);

/// Of word spaces unlike those of the line before.
double of_contrast(double space, double before);

/// Of a last line that is as long as `natural`, after one that ends at `before`.
double of_last_line(Length natural, bool one_word, const BreakPoint& before, const Measure& measure);

/// Whether a last line is so short that it would be better to have none.
bool is_runt(Length natural, bool one_word, const Measure& measure);

}  // namespace line_cost

}  // namespace casebound::layout
