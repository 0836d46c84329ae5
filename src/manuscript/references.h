#pragma once

#include "manuscript/lines.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::manuscript {

/// The definitions of link references (`[label]: target`) of a whole manuscript, which cmark must be told of
/// when it reads only a part.
class References {
 public:
  explicit References(const Lines& lines);

  /// The definitions from elsewhere that the part of the manuscript uses, as lines of Markdown, each followed
  /// by an empty one.
  std::string used_by(const Lines& part) const;

 private:
  struct Definition {
    std::uint32_t offset;
    std::string text;
  };
  std::map<std::string, Definition> definitions_;
};

}  // namespace casebound::manuscript
