#include "casebound/base/web_address.h"

#include "casebound/base/text.h"

#include "base/host_name.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

namespace casebound {
namespace {

struct Scheme {
  std::string_view name;
  bool has_host;
};
constexpr std::array schemes = {Scheme{"http", true},    Scheme{"https", true}, Scheme{"ftp", true},
                                Scheme{"mailto", false}, Scheme{"tel", false},  Scheme{"urn", false}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// Whether the character may stay as it is: RFC 3986, but one `#` only, and `%` only before two digits.
bool may_stand(std::string_view text, std::size_t at) {
  constexpr std::string_view marks = "-._~!$&'()*+,;=:@/?";
  const char c = text[at];
  if (c == '%') return at + 2 < text.size() && is_hex_digit(text[at + 1]) && is_hex_digit(text[at + 2]);
  if (c == '#') return text.find('#') == at;
  return is_letter(c) || is_digit(c) || marks.find(c) != std::string_view::npos;
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (may_stand(text, at))
      out += text[at];
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(text[at]));
  }
  return out;
}

bool is_port(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc() && end == text.data() + text.size();
}

/// `host` or `host:port`; names and passwords have no place in a book.
std::optional<std::string> authority(std::string_view text) {
  const std::size_t colon = text.find(':');
  auto host = host_name(text.substr(0, colon));
  if (!host || colon == std::string_view::npos) return host;
  const std::string_view port = text.substr(colon + 1);
  if (!is_port(port)) return std::nullopt;
  return fmt::format("{}:{}", *host, port);
}

/// Backslashes before the query are slashes (URL Standard §4.4).
std::string with_slashes(std::string_view rest) {
  std::string out(rest);
  const auto end = std::min(out.find_first_of("?#"), out.size());
  std::replace(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(end), '\\', '/');
  return out;
}

std::optional<std::string> after_scheme(std::string_view written, bool has_host) {
  if (!has_host) return written.empty() ? std::nullopt : std::optional(percent_encoded(written));
  const std::string slashed = with_slashes(written);
  std::string_view rest = slashed;
  if (!rest.starts_with("//")) return std::nullopt;
  rest.remove_prefix(2);
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  const auto host = authority(rest.substr(0, end));
  if (!host) return std::nullopt;
  return "//" + *host + percent_encoded(rest.substr(end));
}

}  // namespace

std::optional<std::string> web_address(std::string_view target) {
  target = trim(target);
  const std::size_t colon = target.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string name = lower(target.substr(0, colon));
  if (name == "doi" && colon + 1 < target.size())
    return "https://doi.org/" + percent_encoded(target.substr(colon + 1));
  const auto* scheme = std::ranges::find(schemes, name, &Scheme::name);
  if (scheme == schemes.end()) return std::nullopt;
  const auto rest = after_scheme(target.substr(colon + 1), scheme->has_host);
  if (!rest) return std::nullopt;
  return fmt::format("{}:{}", scheme->name, *rest);
}

}  // namespace casebound
