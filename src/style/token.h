#pragma once

#include "style/report.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::style {

enum class TokenKind {
  ident,
  function,
  at_keyword,
  hash,
  string,
  bad_string,
  url,
  bad_url,
  delim,
  number,
  percentage,
  dimension,
  white_space,
  cdo,
  cdc,
  colon,
  semicolon,
  comma,
  open_square,
  close_square,
  open_round,
  close_round,
  open_curly,
  close_curly
};

/// One token of CSS Syntax 3 §4. Comments are not tokens.
struct Token {
  TokenKind kind = TokenKind::white_space;
  std::string text;   ///< unescaped name or string; of a dimension its unit, in lower case; of a delim itself
  double number = 0;  ///< of number, percentage and dimension
  bool sign = false;  ///< the number was written with + or -
  bool integer = false;     ///< the number was written without point or exponent
  bool identifier = false;  ///< of hash: the text is a valid identifier
  std::uint32_t begin = 0, end = 0;
};

/// The text, which must be UTF-8, as tokens. Strings, urls and comments that do not end are reported
/// (`css-syntax`).
std::vector<Token> tokenize(std::string_view text, Report& report);

}  // namespace casebound::style
