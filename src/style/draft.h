#pragma once

#include "casebound/style/computed.h"

#include <array>
#include <functional>
#include <optional>

namespace casebound::style {

/// One side of a border as the cascade leaves it. A width counts only where a style other than none is set.
struct BorderSide {
  Length width = Length::from_points(2.25);  ///< CSS's `medium`
  bool visible = false;
  std::optional<Colour> colour;  ///< nothing: the text's
};

/// A style on its way: what ComputedStyle does not tell but inheritance and later properties need is kept
/// beside it.
struct Draft {
  ComputedStyle style;
  std::optional<double> line_height_factor = 1.2;  ///< a ratio inherits as ratio; nothing: a length
  std::array<BorderSide, 4> border;                ///< top, right, bottom, left
};

/// What a declaration may look at when it is applied. font-size is applied first and line-height second, so
/// that both are final for every other property.
struct Computing {
  Draft& draft;
  const Draft& parent;
  Length root_font_size, root_line_height;
};

/// A parsed value, ready to be put into a style.
using Setter = std::function<void(Computing&)>;

/// Takes a property's value from one draft to another: from the parent to inherit it, from a fresh one for
/// `initial`.
using Copy = void (*)(Draft& to, const Draft& from);

}  // namespace casebound::style
