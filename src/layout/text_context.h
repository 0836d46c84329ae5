#pragma once

#include "layout/flow.h"

#include <string>

namespace casebound::layout {

/// What text takes from the elements around it besides style.
struct TextContext {
  Length left, right;  ///< insets
  StructureId structure = artifact;
  std::string language;
  std::string link;
  std::string note;   ///< that a call leads to
  std::string block;  ///< id of the innermost block of the tree
  Phrases phrases;
  Length rise;
  style::TextLines lines;  ///< along the text, of all elements around it

  void add_lines(style::TextLines more) {
    lines.under = lines.under || more.under;
    lines.through = lines.through || more.through;
  }
};

}  // namespace casebound::layout
