#include "style/ascii.h"
#include "style/selector.h"

#include <charconv>

#include <fmt/format.h>

namespace casebound::style {
namespace {

/// Reads `+ 3`, `-3`, `3`: a sign where asked for, then digits.
std::optional<int> signed_digits(std::string_view text, bool sign_required) {
  const bool has_sign = !text.empty() && (text[0] == '+' || text[0] == '-');
  if (sign_required && !has_sign) return std::nullopt;
  const bool negative = has_sign && text[0] == '-';
  if (has_sign) text.remove_prefix(1);
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || text[0] == '-' || error != std::errc{} || end != text.data() + text.size())
    return std::nullopt;
  return negative ? -value : value;
}

std::optional<int> read_step(std::string_view text) {
  if (text.empty() || text == "+") return 1;
  if (text == "-") return -1;
  return signed_digits(text, false);
}

/// Drops spaces at the ends and around the sign before B; any other makes the text invalid.
std::string squeeze(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool space =
        text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r' || text[at] == '\f';
    if (!space)
      out += text[at];
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  const auto n = out.find('n');
  if (n == std::string::npos) return out;
  for (auto at = n + 1; at < out.size();) out[at] == ' ' ? (void)out.erase(at, 1) : (void)++at;
  return out;
}

}  // namespace

bool Nth::matches(int position) const {
  const int distance = position - offset;
  if (step == 0) return distance == 0;
  return distance % step == 0 && distance / step >= 0;
}

std::optional<Nth> parse_nth(std::string_view written) {
  const std::string text = squeeze(lower(std::string(written)));
  if (text == "odd") return Nth{2, 1};
  if (text == "even") return Nth{2, 0};
  const auto n = text.find('n');
  if (n == std::string::npos) {
    const auto offset = signed_digits(text, false);
    return offset ? std::optional(Nth{0, *offset}) : std::nullopt;
  }
  const auto step = read_step(std::string_view(text).substr(0, n));
  const auto rest = std::string_view(text).substr(n + 1);
  const auto offset = rest.empty() ? 0 : signed_digits(rest, true);
  if (!step || !offset) return std::nullopt;
  return Nth{*step, *offset};
}

std::string written_nth(const Components& components) {
  std::string out;
  for (const auto& component : components) {
    const Token& token = component.token;
    const bool number = token.kind == TokenKind::number || token.kind == TokenKind::dimension;
    if (number) out += (token.sign && token.number >= 0 ? "+" : "") + css_number(token.number);
    out += token.kind == TokenKind::number ? std::string() : token.text;
  }
  return out;
}

std::string to_css(Nth nth) {
  if (nth.step == 0) return std::to_string(nth.offset);
  if (nth.offset == 0) return fmt::format("{}n", nth.step);
  return fmt::format("{}n{:+}", nth.step, nth.offset);
}

}  // namespace casebound::style
