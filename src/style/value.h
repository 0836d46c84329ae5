#pragma once

#include "style/draft.h"
#include "style/syntax.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace casebound::style {

/// A declaration's value, without white space.
using Values = std::span<const Component>;

enum class Unit { pt, em, rem, ex, ch, lh, rlh };

/// A length as written; all absolute units are already points.
struct CssLength {
  double number = 0;
  Unit unit = Unit::pt;
};

/// Points for one of an absolute unit: `mm`, `px`, `pc`, …
std::optional<double> points_per(std::string_view unit);

std::optional<CssLength> read_length(const Component& component);
std::optional<CssLength> read_positive_length(const Component& component);
Length resolve(CssLength length, const Computing& computing);

std::optional<double> read_percentage(const Component& component);
std::optional<int> read_integer(const Component& component);
std::optional<Colour> read_colour(const Component& component);
/// An identifier that is not one of CSS's own words (`inherit`, `none`, …).
std::optional<std::string> read_custom_ident(const Component& component);

template <class T>
struct Keyword {
  std::string_view text;
  T value;
};

template <class T>
std::optional<T> read_keyword(const Component& component, std::span<const Keyword<T>> keywords) {
  for (const auto& keyword : keywords)
    if (component.is_ident(keyword.text)) return keyword.value;
  return std::nullopt;
}

}  // namespace casebound::style
