#include "style/syntax.h"

#include "style/ascii.h"

#include <fmt/format.h>

namespace casebound::style {
namespace {

constexpr int deepest_nesting = 64;

std::optional<TokenKind> closing(TokenKind kind) {
  switch (kind) {
    case TokenKind::open_curly: return TokenKind::close_curly;
    case TokenKind::open_square: return TokenKind::close_square;
    case TokenKind::function:
    case TokenKind::open_round: return TokenKind::close_round;
    default: return std::nullopt;
  }
}

bool closes(TokenKind kind) {
  return kind == TokenKind::close_curly || kind == TokenKind::close_square || kind == TokenKind::close_round;
}

/// Turns the tokens into a tree by their brackets.
class TreeBuilder {
 public:
  TreeBuilder(std::vector<Token> tokens, Report& report) : tokens_(std::move(tokens)), report_(report) {}

  Components run() {
    Components out;
    while (at_ < tokens_.size()) out.push_back(component(0));
    return out;
  }

 private:
  Component component(int depth) {
    Component out{.token = std::move(tokens_[at_++])};
    const auto end = closing(out.token.kind);
    if (!end) {
      if (depth == 0 && closes(out.token.kind))
        report_.warning("css-syntax", out.token.begin, out.token.end,
                        fmt::format("nothing is open that `{}` could close", out.token.text));
      return out;
    }
    if (depth < deepest_nesting) return fill(std::move(out), *end, depth);
    report_.warning("css-syntax", out.token.begin, out.token.end, "brackets are nested too deeply");
    out.token.kind = TokenKind::delim;
    return out;
  }

  Component fill(Component out, TokenKind end, int depth) {
    const auto opened = out.token;
    while (at_ < tokens_.size()) {
      if (tokens_[at_].kind == end) {
        out.token.end = tokens_[at_++].end;
        return out;
      }
      out.children.push_back(component(depth + 1));
      out.token.end = out.children.back().token.end;
    }
    report_.warning("css-syntax", opened.begin, opened.end, "this is not closed before the end of the sheet");
    return out;
  }

  std::vector<Token> tokens_;
  Report& report_;
  std::size_t at_ = 0;
};

void trim_white_space(Components& components) {
  const auto is_space = [](const Component& c) { return c.is(TokenKind::white_space); };
  while (!components.empty() && is_space(components.back())) components.pop_back();
  while (!components.empty() && is_space(components.front())) components.erase(components.begin());
}

/// Walks a list of components and hands out rules and declarations.
class RuleReader {
 public:
  RuleReader(const Components& components, Report& report) : in_(components), report_(report) {}

  std::vector<RawRule> rules() {
    std::vector<RawRule> out;
    while (at_ < in_.size()) {
      const Component& next = in_[at_];
      if (next.is(TokenKind::white_space) || next.is(TokenKind::cdo) || next.is(TokenKind::cdc) ||
          closes(next.token.kind))
        ++at_;
      else if (next.is(TokenKind::at_keyword))
        out.push_back(at_rule());
      else if (auto rule = style_rule())
        out.push_back(std::move(*rule));
    }
    return out;
  }

  BlockContents block() {
    BlockContents out;
    while (at_ < in_.size()) {
      const Component& next = in_[at_];
      if (next.is(TokenKind::white_space) || next.is(TokenKind::semicolon))
        ++at_;
      else if (next.is(TokenKind::at_keyword))
        out.rules.push_back(at_rule());
      else if (auto declaration = read_declaration())
        out.declarations.push_back(std::move(*declaration));
    }
    return out;
  }

 private:
  RawRule at_rule() {
    const Token& keyword = in_[at_++].token;
    RawRule rule{.at_name = keyword.text, .begin = keyword.begin, .end = keyword.end};
    while (at_ < in_.size()) {
      const Component& next = in_[at_++];
      if (next.is(TokenKind::semicolon)) break;
      if (next.is_block()) {
        rule.block = next.children;
        break;
      }
      rule.prelude.push_back(next);
    }
    return finish(std::move(rule));
  }

  std::optional<RawRule> style_rule() {
    RawRule rule{.begin = in_[at_].token.begin};
    while (at_ < in_.size()) {
      const Component& next = in_[at_++];
      if (next.is_block()) {
        rule.block = next.children;
        return finish(std::move(rule));
      }
      rule.prelude.push_back(next);
    }
    rule = finish(std::move(rule));
    report_.warning("css-syntax", rule.begin, rule.end, "a rule without a block",
                    "write its declarations between { and }");
    return std::nullopt;
  }

  static RawRule finish(RawRule rule) {
    trim_white_space(rule.prelude);
    if (!rule.prelude.empty()) rule.end = rule.prelude.back().token.end;
    return rule;
  }

  /// What stands before the next `;`, or up to and with a block, which would be a nested rule.
  Components statement(bool& nested) {
    Components out;
    nested = false;
    while (at_ < in_.size() && !nested) {
      const Component& next = in_[at_++];
      if (next.is(TokenKind::semicolon)) break;
      nested = next.is_block();
      out.push_back(next);
    }
    trim_white_space(out);
    return out;
  }

  std::optional<RawDeclaration> read_declaration() {
    bool nested = false;
    const Components parts = statement(nested);
    const auto begin = parts.front().token.begin;
    const auto end = parts.back().token.end;
    if (nested) {
      report_.warning("unsupported-selector", begin, parts.back().token.begin,
                      "rules inside rules are not read", "write the rule apart, with its whole selector");
      return std::nullopt;
    }
    const auto colon = after_name(parts);
    if (!colon) {
      report_.warning("css-syntax", begin, end, "this is not a declaration", "write `property: value;`");
      return std::nullopt;
    }
    RawDeclaration out{.name = lower(parts.front().token.text), .begin = begin, .end = end};
    out.name_end = parts.front().token.end;
    out.value = without_white_space({parts.begin() + static_cast<std::ptrdiff_t>(*colon) + 1, parts.end()});
    out.value_begin = out.value.empty() ? out.name_end : out.value.front().token.begin;
    take_important(out);
    return out;
  }

  static std::optional<std::size_t> after_name(const Components& parts) {
    if (!parts.front().is(TokenKind::ident)) return std::nullopt;
    std::size_t at = 1;
    while (at < parts.size() && parts[at].is(TokenKind::white_space)) ++at;
    if (at == parts.size() || !parts[at].is(TokenKind::colon)) return std::nullopt;
    return at;
  }

  static void take_important(RawDeclaration& declaration) {
    auto& value = declaration.value;
    if (value.size() < 2 || !value.back().is_ident("important") || !value[value.size() - 2].is_delim("!"))
      return;
    declaration.important = true;
    value.resize(value.size() - 2);
  }

  const Components& in_;
  Report& report_;
  std::size_t at_ = 0;
};

char closing_mark(TokenKind kind) {
  if (kind == TokenKind::open_square) return ']';
  return kind == TokenKind::open_curly ? '}' : ')';
}

std::string token_css(const Token& token) {
  switch (token.kind) {
    case TokenKind::number: return css_number(token.number);
    case TokenKind::percentage: return css_number(token.number) + '%';
    case TokenKind::dimension: return css_number(token.number) + token.text;
    case TokenKind::string: return css_string(token.text);
    case TokenKind::hash: return '#' + token.text;
    case TokenKind::at_keyword: return '@' + token.text;
    case TokenKind::function: return token.text + '(';
    case TokenKind::url: return "url(" + css_string(token.text) + ')';
    default: return token.text;
  }
}

}  // namespace

Component ident(std::string word) {
  return {.token = {.kind = TokenKind::ident, .text = std::move(word)}};
}

bool Component::is_ident(std::string_view lower_case_word) const {
  return is(TokenKind::ident) && same_word(token.text, lower_case_word);
}

Components parse_components(std::string_view text, Report& report) {
  return TreeBuilder(tokenize(text, report), report).run();
}

std::vector<RawRule> parse_rules(const Components& components, Report& report) {
  return RuleReader(components, report).rules();
}

BlockContents parse_block(const Components& block, Report& report) {
  return RuleReader(block, report).block();
}

Components without_white_space(const Components& components) {
  Components out;
  for (const auto& component : components)
    if (!component.is(TokenKind::white_space)) out.push_back(component);
  return out;
}

std::vector<Components> split_at_commas(const Components& components) {
  std::vector<Components> out(1);
  for (const auto& component : components) {
    if (component.is(TokenKind::comma))
      out.emplace_back();
    else if (!component.is(TokenKind::white_space))
      out.back().push_back(component);
  }
  return out;
}

std::string to_css(const Components& components) {
  std::string out;
  bool glued = true;
  for (const auto& component : components) {
    if (component.is(TokenKind::white_space)) continue;
    const bool separator = component.is(TokenKind::comma);
    if (!glued && !separator) out += ' ';
    glued = false;
    out += token_css(component.token);
    if (!closing(component.token.kind)) continue;
    out += to_css(component.children);
    out += closing_mark(component.token.kind);
  }
  return out;
}

std::string css_number(double number) {
  std::string out = fmt::format("{:.4f}", number);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out == "-0" ? "0" : out;
}

std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\a ";
    else
      out += c;
  }
  return out + '"';
}

}  // namespace casebound::style
