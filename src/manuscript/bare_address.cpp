#include "manuscript/bare_address.h"

#include "casebound/base/text.h"

#include "manuscript/protect.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

namespace casebound::manuscript {

namespace {

constexpr std::size_t longest_host = 253;  // RFC 1035
constexpr std::size_t longest_name = 64;   // RFC 5321: what stands before the `@`

bool is_one_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Bytes of the letter, figure or accent at this place if it is not of ASCII; 0 if it is.
std::size_t letter_size(std::string_view text, std::size_t at) {
  std::size_t next = at;
  const auto c = static_cast<UChar32>(next_code_point(text, next));
  return c >= 0x80 && (u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0) ? next - at : 0;
}

/// Where the characters end that `holds` takes, and letters of any script.
template <class Holds>
std::size_t end_of(std::string_view text, std::size_t at, Holds holds) {
  while (at < text.size()) {
    const std::size_t size = holds(revealed(text[at])) ? 1 : letter_size(text, at);
    if (size == 0) break;
    at += size;
  }
  return at;
}

bool is_host_character(char c) {
  return is_ascii_word(c) || is_one_of(c, "-_.");
}

/// RFC 3986's characters but for brackets, which enclose addresses.
bool is_address_character(char c) {
  return is_ascii_word(c) || is_one_of(c, "-._~:/?#@!$&'()*+,;=%");
}

bool begins_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char wanted, char c) {
           return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
         });
}

/// Parts between periods, at least two, of which none is empty, and no underscore in the last two.
bool is_host(std::string_view name) {
  const auto parts = split(name, '.');
  const auto has_underscore = [](std::string_view part) {
    return std::any_of(part.begin(), part.end(), [](char c) { return revealed(c) == '_'; });
  };
  return parts.size() >= 2 &&
         std::none_of(parts.begin(), parts.end(), [](std::string_view part) { return part.empty(); }) &&
         std::none_of(parts.end() - 2, parts.end(), has_underscore);
}

/// Where the host that begins here ends; here if there is none.
std::size_t end_of_host(std::string_view text, std::size_t at) {
  const auto end = end_of(text.substr(0, at + longest_host), at, is_host_character);
  auto name = text.substr(at, end - at);
  while (name.ends_with('.')) name.remove_suffix(1);
  return is_host(name) ? at + name.size() : at;
}

/// The text without `&copy;` at its end, or the semicolon.
std::string_view without_entity(std::string_view address) {
  address.remove_suffix(1);
  auto begin = address.size();
  while (begin > 0 && is_ascii_word(address[begin - 1])) --begin;
  return begin > 0 && address[begin - 1] == '&' ? address.substr(0, begin - 1) : address;
}

/// The address without the punctuation of the sentence it stands in.
std::string_view without_punctuation(std::string_view address) {
  auto surplus =
      std::count(address.begin(), address.end(), ')') - std::count(address.begin(), address.end(), '(');
  for (;;) {
    const char last = revealed(address.back());
    if (last == ';') {
      address = without_entity(address);
    } else if (is_one_of(last, "?!.,:*_~'") || (last == ')' && surplus-- > 0)) {
      address.remove_suffix(1);
    } else {
      return address;
    }
  }
}

/// Inside of a word, a path or mark-up no address begins.
bool may_begin(std::string_view text, std::size_t at) {
  return at == 0 || (!is_ascii_word(text[at - 1]) && !is_one_of(text[at - 1], "<=/@.-+"));
}

BareAddress mail_address(std::string_view text, std::size_t at) {
  const auto is_name = [](char c) { return is_ascii_word(c) || is_one_of(c, ".-_+"); };
  if (!is_ascii_word(text[at]) || (at > 0 && is_one_of(text[at - 1], ":_"))) return {};
  const auto rest = text.substr(at, longest_name + 1);
  const auto name = std::find_if_not(rest.begin(), rest.end(), is_name) - rest.begin();
  if (static_cast<std::size_t>(name) == rest.size() || rest[static_cast<std::size_t>(name)] != '@') return {};
  const auto host = at + static_cast<std::size_t>(name) + 1;
  const auto end = end_of_host(text, host);
  if (end == host || is_one_of(text[end - 1], "-_")) return {};
  return {end - at, "mailto:"};
}

}  // namespace

bool has_web_address(std::string_view text) {
  constexpr std::array<std::string_view, 4> signs = {"://", "www.", "WWW.", "Www."};
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

bool has_bare_address(std::string_view text) {
  return text.find('@') != std::string_view::npos || has_web_address(text);
}

BareAddress web_address(std::string_view text, std::size_t at) {
  if (!is_one_of(text[at], "hHwW") || !may_begin(text, at)) return {};
  const auto rest = text.substr(at);
  const bool is_www = begins_with(rest, "www.");
  const std::size_t scheme = begins_with(rest, "https://") ? 8 : begins_with(rest, "http://") ? 7 : 0;
  if (!is_www && scheme == 0) return {};
  const auto host_end = end_of_host(rest, scheme);
  if (host_end == scheme) return {};
  const auto address = without_punctuation(rest.substr(0, end_of(rest, host_end, is_address_character)));
  return {std::max(address.size(), host_end), is_www ? "http://" : ""};
}

BareAddress bare_address(std::string_view text, std::size_t at) {
  const auto web = web_address(text, at);
  if (web.size > 0 || !may_begin(text, at)) return web;
  constexpr std::string_view scheme = "mailto:";
  if (!begins_with(text.substr(at), scheme)) return mail_address(text, at);
  const auto mail = mail_address(text.substr(at + scheme.size()), 0);
  return mail.size == 0 ? mail : BareAddress{scheme.size() + mail.size, ""};
}

}  // namespace casebound::manuscript
