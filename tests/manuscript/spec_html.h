#pragma once

#include "casebound/document/block.h"

#include <string>
#include <string_view>

namespace casebound::tests {

/// Blocks as the specification of CommonMark writes its examples: HTML without classes or ids.
std::string spec_html(const Blocks& blocks);

/// HTML whose white space says nothing: single spaces, none beside the tags of blocks; `<pre>` as it is.
std::string normal_html(std::string_view html);

}  // namespace casebound::tests
