#pragma once

#include "casebound/document/block.h"

#include "manuscript/attributes.h"

#include <optional>

namespace casebound::manuscript {

/// An image that is all of a paragraph, with the braces after it.
struct LoneImage {
  Image image;
  Attributes attributes;
};

/// Takes it from a paragraph's inlines (disguised, see protect.h); nothing if there is more in them.
std::optional<LoneImage> lone_image(const Inlines& inlines);

/// The figure it stands for, as pandoc reads it: the words in brackets are the caption, and, unless the
/// attribute `alt` gives others, say what it shows. A title, a credit perhaps, is the caption's last line.
Figure figure_of(const LoneImage& lone);

/// Whether a picture can be so wide: a whole per cent of the measure, `60%`.
bool is_width(const std::string& text);

}  // namespace casebound::manuscript
