#pragma once

#include "casebound/font/library.h"
#include "casebound/markup/element.h"
#include "casebound/style/stylesheet.h"

#include <string>
#include <vector>

namespace casebound::pipeline {

/// What fonts must have so that a reading system can set a book in the style's own.
struct ScreenText {
  /// In ascending order: the characters of the text and of what the style adds to it, those that reading
  /// systems add by themselves (figures and marks of lists, hyphens), and both cases of letters where the
  /// style changes them.
  std::u32string characters;
  std::vector<font::FaceRequest> faces;  ///< that the style asks for on screens, each once, as they occur
};

ScreenText screen_text(const std::vector<markup::SpineDocument>& spine, const style::Stylesheet& stylesheet);

}  // namespace casebound::pipeline
