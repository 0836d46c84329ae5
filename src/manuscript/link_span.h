#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace casebound::manuscript {

/// Where a link is written: from its bracket to the end of its target, as `[words](target "title")`,
/// `[words][label]`, `[label]` or `<address>`. `begin` is before it and `words_end` after its words, with
/// nothing but marks of emphasis between. The two themselves where no link is written like that.
std::pair<std::size_t, std::size_t> link_span(std::string_view text, std::size_t begin,
                                              std::size_t words_end);

}  // namespace casebound::manuscript
