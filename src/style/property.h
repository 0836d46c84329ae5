#pragma once

#include "style/value.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::style {

enum class Output { exported, print_only };

using PropertyId = std::uint16_t;

/// A longhand's value after parsing.
struct Longhand {
  PropertyId property = 0;
  Setter set;
};
/// What a shorthand stands for: longhands by name.
using Expansion = std::vector<std::pair<std::string_view, Setter>>;

/// One row of the property table, from which the handbook's list is made as well.
struct Property {
  enum class Kind {
    longhand,
    shorthand,
    pending  ///< known, exported or dropped as it should be, but layout has no use for it yet
  };

  std::string_view name;
  Kind kind = Kind::longhand;
  bool inherited = false;
  Output output = Output::exported;
  std::string grammar;  ///< its values, in CSS's own notation
  std::string initial;
  std::vector<std::string_view> e_book_values;  ///< those that layout has no use for yet

  std::optional<Setter> (*parse)(Values) = nullptr;      ///< of longhands; nothing: a bad value
  Copy copy = nullptr;                                   ///< of longhands
  std::optional<Expansion> (*expand)(Values) = nullptr;  ///< of shorthands; nothing: a bad value
  std::vector<std::string_view> longhands;               ///< of shorthands
};

/// All properties: longhands first, font-size and line-height at their head, since the others are measured by
/// them.
const std::vector<Property>& properties();
std::optional<PropertyId> find_property(std::string_view lower_case_name);
std::vector<std::string> property_names();
/// Longhands are the first rows, so their ids are below this.
std::size_t longhand_count();

/// Reads a value, `inherit`, `initial` and `unset` included, as longhands; nothing: a bad value.
std::optional<std::vector<Longhand>> parse_property(PropertyId property, Values values);

/// A fresh draft with what an element takes from its parent.
Draft inherit_from(const Draft& parent);

}  // namespace casebound::style
