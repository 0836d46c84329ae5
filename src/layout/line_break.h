#pragma once

#include "layout/addresses.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace casebound::layout {

/// Where lines of a text may end without a hyphen being added: offsets in order, neither its start nor its
/// end among them. UAX 14 by ICU, but for what the trade sets otherwise: no break between a number and its
/// unit, before a dash, between a dash and a closing quotation mark, between hyphen and figure, after the
/// hyphen of a single letter; and addresses have places of their own.
std::vector<std::uint32_t> line_breaks(std::string_view text, const std::vector<Address>& addresses);

/// Whether a break before `offset` would part a title or an initial from the name after it. No compositor
/// likes that, whatever kind of space stands there, but he takes it rather than a hole in the line.
bool parts_name(std::string_view text, std::size_t offset);

}  // namespace casebound::layout
