#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace casebound::manuscript {

/// What pandoc's braces say: `{#id .class key=value}`.
struct Attributes {
  std::string id;
  std::vector<std::string> classes;
  std::vector<std::pair<std::string, std::string>> values;

  bool has_class(std::string_view name) const;
  /// The value of a key; empty if it is not there.
  std::string value(std::string_view key) const;
  bool has_value(std::string_view key) const;
};

struct AttributesRead {
  Attributes attributes;
  std::size_t size;  ///< bytes, braces included
};

/// Reads the braces that the text begins with; nothing unless everything between them is attributes.
std::optional<AttributesRead> read_attributes(std::string_view text);

/// The braces that the text ends with, and where they begin; nothing if it ends otherwise.
struct TrailingAttributes {
  Attributes attributes;
  std::size_t begin;
};
std::optional<TrailingAttributes> read_trailing_attributes(std::string_view text);

}  // namespace casebound::manuscript
