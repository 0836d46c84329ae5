#include "casebound/base/text.h"

#include "style/ascii.h"
#include "style/token.h"

#include <charconv>
#include <optional>

namespace casebound::style {
namespace {

constexpr int end_of_text = -1;

bool is_digit(int c) {
  return c >= '0' && c <= '9';
}
bool is_hex_digit(int c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool is_newline(int c) {
  return c == '\n' || c == '\r' || c == '\f';
}
bool is_white_space(int c) {
  return is_newline(c) || c == ' ' || c == '\t';
}
/// Any byte of a character outside ASCII counts, as every such character may stand in a name.
bool is_name_start(int c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
}
bool is_name(int c) {
  return is_name_start(c) || is_digit(c) || c == '-';
}
bool is_valid_escape(int first, int second) {
  return first == '\\' && second != end_of_text && !is_newline(second);
}

int hex_value(int c) {
  if (is_digit(c)) return c - '0';
  return (c | 0x20) - 'a' + 10;
}

/// CSS Syntax 3 §4.3, one method for each of its "consume" algorithms.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, Report& report) : text_(text), report_(report) {}

  std::vector<Token> run() {
    std::vector<Token> tokens;
    skip_comments();
    while (peek() != end_of_text) {
      const auto begin = position();
      Token token = next();
      token.begin = begin;
      token.end = position();
      tokens.push_back(std::move(token));
      skip_comments();
    }
    return tokens;
  }

 private:
  int peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? static_cast<unsigned char>(text_[at_ + ahead]) : end_of_text;
  }
  std::uint32_t position() const { return static_cast<std::uint32_t>(at_); }

  void skip_comments() {
    while (peek() == '/' && peek(1) == '*') {
      const auto end = text_.find("*/", at_ + 2);
      if (end == std::string_view::npos) {
        report_.warning("css-syntax", position(), position() + 2, "this comment does not end",
                        "write */ after it");
        at_ = text_.size();
      } else {
        at_ = end + 2;
      }
    }
  }

  Token next() {
    const int c = peek();
    if (is_white_space(c)) return white_space();
    if (c == '"' || c == '\'') return string();
    if (c == '#') return hash();
    if (starts_number()) return numeric();
    if (text_.substr(at_, 3) == "-->") return simple(TokenKind::cdc, 3);
    if (starts_identifier()) return identifier_like();
    if (c == '@') return at_keyword();
    if (text_.substr(at_, 4) == "<!--") return simple(TokenKind::cdo, 4);
    return punctuation();
  }

  Token simple(TokenKind kind, std::size_t length) {
    Token token{.kind = kind, .text = std::string(text_.substr(at_, length))};
    at_ += length;
    return token;
  }

  Token punctuation() {
    switch (peek()) {
      case ':': return simple(TokenKind::colon, 1);
      case ';': return simple(TokenKind::semicolon, 1);
      case ',': return simple(TokenKind::comma, 1);
      case '[': return simple(TokenKind::open_square, 1);
      case ']': return simple(TokenKind::close_square, 1);
      case '(': return simple(TokenKind::open_round, 1);
      case ')': return simple(TokenKind::close_round, 1);
      case '{': return simple(TokenKind::open_curly, 1);
      case '}': return simple(TokenKind::close_curly, 1);
      default: return simple(TokenKind::delim, 1);
    }
  }

  Token white_space() {
    while (is_white_space(peek())) ++at_;
    return {.kind = TokenKind::white_space, .text = " "};
  }

  Token hash() {
    if (!is_name(peek(1)) && !is_valid_escape(peek(1), peek(2))) return simple(TokenKind::delim, 1);
    ++at_;
    Token token{.kind = TokenKind::hash};
    token.identifier = starts_identifier();
    token.text = name();
    return token;
  }

  Token at_keyword() {
    ++at_;
    if (!starts_identifier()) return {.kind = TokenKind::delim, .text = "@"};
    return {.kind = TokenKind::at_keyword, .text = lower(name())};
  }

  bool starts_identifier() const {
    if (peek() == '-') return is_name_start(peek(1)) || peek(1) == '-' || is_valid_escape(peek(1), peek(2));
    return is_name_start(peek()) || is_valid_escape(peek(), peek(1));
  }

  bool starts_number() const {
    const std::size_t sign = peek() == '+' || peek() == '-' ? 1 : 0;
    if (is_digit(peek(sign))) return true;
    return peek(sign) == '.' && is_digit(peek(sign + 1));
  }

  void escape(std::string& out) {
    if (!is_hex_digit(peek())) {
      out += text_[at_++];
      return;
    }
    char32_t code_point = 0;
    for (int digits = 0; digits < 6 && is_hex_digit(peek()); ++digits)
      code_point = code_point * 16 + static_cast<char32_t>(hex_value(text_[at_++]));
    if (peek() == '\r' && peek(1) == '\n') ++at_;
    if (is_white_space(peek())) ++at_;
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point == 0 || surrogate || code_point > 0x10FFFF) code_point = 0xFFFD;
    append_utf8(out, code_point);
  }

  std::string name() {
    std::string out;
    while (true) {
      if (is_name(peek())) {
        out += text_[at_++];
      } else if (is_valid_escape(peek(), peek(1))) {
        ++at_;
        escape(out);
      } else {
        return out;
      }
    }
  }

  Token string() {
    const auto begin = position();
    const int quote = peek();
    ++at_;
    Token token{.kind = TokenKind::string};
    while (peek() != quote) {
      if (peek() == end_of_text || is_newline(peek())) {
        report_.warning("css-syntax", begin, position(), "this string does not end on its line",
                        "close it with the quotation mark that opened it");
        if (peek() != end_of_text) token.kind = TokenKind::bad_string;
        return token;
      }
      string_character(token.text);
    }
    ++at_;
    return token;
  }

  void string_character(std::string& out) {
    if (peek() != '\\') {
      out += text_[at_++];
      return;
    }
    ++at_;
    if (peek() == end_of_text) return;
    if (!is_newline(peek())) return escape(out);
    at_ += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
  }

  Token numeric() {
    Token token{.kind = TokenKind::number};
    number(token);
    if (starts_identifier()) {
      token.kind = TokenKind::dimension;
      token.text = lower(name());
    } else if (peek() == '%') {
      token.kind = TokenKind::percentage;
      ++at_;
    }
    return token;
  }

  void digits() {
    while (is_digit(peek())) ++at_;
  }

  void number(Token& token) {
    token.sign = peek() == '+' || peek() == '-';
    if (peek() == '+') ++at_;
    const auto begin = at_;
    token.integer = true;
    if (peek() == '-') ++at_;
    digits();
    if (peek() == '.' && is_digit(peek(1))) {
      token.integer = false;
      ++at_;
      digits();
    }
    const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if ((peek() == 'e' || peek() == 'E') && is_digit(peek(1 + sign))) {
      token.integer = false;
      at_ += 1 + sign;
      digits();
    }
    std::from_chars(text_.data() + begin, text_.data() + at_, token.number);
  }

  Token identifier_like() {
    std::string text = name();
    if (peek() != '(') return {.kind = TokenKind::ident, .text = std::move(text)};
    ++at_;
    text = lower(std::move(text));
    if (text == "url" && !quoted_url_follows()) return url();
    return {.kind = TokenKind::function, .text = std::move(text)};
  }

  bool quoted_url_follows() const {
    std::size_t ahead = 0;
    while (is_white_space(peek(ahead))) ++ahead;
    return peek(ahead) == '"' || peek(ahead) == '\'';
  }

  Token url() {
    const auto begin = position();
    Token token{.kind = TokenKind::url};
    while (is_white_space(peek())) ++at_;
    while (peek() != ')' && peek() != end_of_text) {
      if (is_white_space(peek())) {
        while (is_white_space(peek())) ++at_;
        if (peek() != ')' && peek() != end_of_text) return bad_url(begin);
      } else if (peek() == '"' || peek() == '\'' || peek() == '(' ||
                 (peek() == '\\' && is_newline(peek(1)))) {
        return bad_url(begin);
      } else {
        string_character(token.text);
      }
    }
    if (peek() == ')') ++at_;
    return token;
  }

  Token bad_url(std::uint32_t begin) {
    std::string ignored;
    while (peek() != ')' && peek() != end_of_text) string_character(ignored);
    if (peek() == ')') ++at_;
    report_.warning("css-syntax", begin, position(), "this is not a URL", "put it in quotation marks");
    return {.kind = TokenKind::bad_url};
  }

  std::string_view text_;
  Report& report_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, Report& report) {
  return Tokenizer(text, report).run();
}

}  // namespace casebound::style
