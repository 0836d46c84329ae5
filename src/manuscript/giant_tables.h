#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace casebound::manuscript {

/// Lines of a text, counted from 0; `end` is the first after them.
struct LineRange {
  std::size_t begin, end;
};

/// cmark-gfm takes quadratic time over the cells of a line, and fills up every short row: disguises the bars
/// (see protect.h) of lines between two empty ones that could make a giant table, so that they are read as
/// prose. Gives these lines.
std::vector<LineRange> hide_giant_tables(std::string& text);

}  // namespace casebound::manuscript
