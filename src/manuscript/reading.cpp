#include "manuscript/reading.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::manuscript {

void Reading::report_unread(const Attributes& attributes, std::initializer_list<std::string_view> read,
                            SourceSpan span) {
  for (const auto& [key, value] : attributes.values) {
    if (std::find(read.begin(), read.end(), key) == read.end())
      report_unread(span, fmt::format("“{}={}” has no effect here", key, value));
  }
}

}  // namespace casebound::manuscript
