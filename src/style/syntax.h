#pragma once

#include "style/token.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::style {

/// A component value of CSS Syntax 3 §5: a token, or a function or bracketed block with what is inside.
struct Component {
  Token token;
  std::vector<Component> children;

  bool is(TokenKind kind) const { return token.kind == kind; }
  bool is_delim(std::string_view text) const { return is(TokenKind::delim) && token.text == text; }
  bool is_ident(std::string_view lower_case_word) const;
  bool is_function(std::string_view name) const { return is(TokenKind::function) && token.text == name; }
  bool is_block() const { return is(TokenKind::open_curly); }
};
using Components = std::vector<Component>;

Component ident(std::string word);

struct RawDeclaration {
  std::string name;  ///< in lower case
  Components value;  ///< without white space at its own level
  bool important = false;
  std::uint32_t begin = 0, end = 0;
  std::uint32_t name_end = 0, value_begin = 0;
};

/// A rule before anybody asks what it means.
struct RawRule {
  std::string at_name;  ///< `media`, `page`; empty: a style rule
  Components prelude;   ///< white space kept inside, none at the ends
  std::optional<Components> block;
  std::uint32_t begin = 0, end = 0;  ///< from its first character to the end of its prelude
};

struct BlockContents {
  std::vector<RawDeclaration> declarations;
  std::vector<RawRule> rules;  ///< at-rules only; style rules do not nest here
};

/// Brackets matched; at the end of the text all are closed.
Components parse_components(std::string_view text, Report& report);
std::vector<RawRule> parse_rules(const Components& components, Report& report);
BlockContents parse_block(const Components& block, Report& report);

Components without_white_space(const Components& components);
/// Pieces between commas; white space dropped at their own level.
std::vector<Components> split_at_commas(const Components& components);

/// A stable spelling: one space between values, comma and space, no space inside brackets.
std::string to_css(const Components& components);
std::string css_number(double number);
std::string css_string(std::string_view text);

}  // namespace casebound::style
