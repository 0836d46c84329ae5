#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace casebound::manuscript {

/// Where a link is written: from its bracket to the end of its target, as `[words](target "title")`,
/// `[words][label]`, `[label]` or `<address>`; of a picture, from its `!`. The words stand from `begin` to
/// `words_end`, with nothing but marks of emphasis around them; if there are none, the link comes next after
/// the two. The two themselves where no link is written like that.
std::pair<std::size_t, std::size_t> link_span(std::string_view text, std::size_t begin,
                                              std::size_t words_end);

}  // namespace casebound::manuscript
