#include "layout/addresses.h"

#include "casebound/base/text.h"

#include "layout/characters.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace casebound::layout {

namespace {

constexpr std::uint32_t least_part = 3;

bool is_one_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What may stand in an address as it is printed: RFC 3986's characters, and letters of any script.
bool belongs_to_address(char32_t c) {
  if (c < 0x80) return c > ' ' && c != 0x7F && c != '<' && c != '>' && c != '"' && c != '`';
  return u_isalnum(static_cast<UChar32>(c));
}

/// A closing bracket belongs to the address that opened it.
bool is_closed_outside(std::string_view address) {
  const char last = address.back();
  if (last == ')') return address.find('(') == std::string_view::npos;
  if (last == ']') return address.find('[') == std::string_view::npos;
  return is_one_of(last, ".,;:!?'}");
}

std::string_view without_punctuation(std::string_view run) {
  while (!run.empty() && is_one_of(run.front(), "([{'")) run.remove_prefix(1);
  while (!run.empty() && is_closed_outside(run)) run.remove_suffix(1);
  return run;
}

bool begins_host(std::string_view text) {
  return !text.empty() && (text.front() == '[' || u_isalnum(static_cast<UChar32>(character_at(text, 0))));
}

/// `example.org`: at the end at least two letters after a period.
bool is_host(std::string_view name) {
  const auto period = name.rfind('.');
  if (period == std::string_view::npos || period == 0) return false;
  const auto last = name.substr(period + 1);
  const auto in_name = [](char c) {
    return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
  };
  return last.size() >= 2 && std::all_of(last.begin(), last.end(), is_ascii_letter) &&
         std::all_of(name.begin(), name.end(), in_name);
}

/// Spares most texts a closer look.
bool may_have_address(std::string_view text) {
  const auto npos = std::string_view::npos;
  return text.find('/') != npos || text.find('@') != npos || text.find("www.") != npos;
}

bool is_address(std::string_view run) {
  const auto scheme = run.find("://");
  if (scheme != std::string_view::npos) return scheme > 0 && begins_host(run.substr(scheme + 3));
  if (run.starts_with("www.")) return run.size() > 4;
  if (const auto at = run.find('@'); at != std::string_view::npos)
    return at > 0 && is_host(run.substr(at + 1));
  const auto slash = run.find('/');
  return slash != std::string_view::npos && is_host(run.substr(0, slash));
}

}  // namespace

std::vector<Address> find_addresses(std::string_view text) {
  std::vector<Address> out;
  if (!may_have_address(text)) return out;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin, next = begin;
    while (next < text.size() && belongs_to_address(next_code_point(text, next))) end = next;
    const auto run = without_punctuation(text.substr(begin, end - begin));
    if (is_address(run)) {
      const auto at = static_cast<std::uint32_t>(run.data() - text.data());
      out.push_back({at, at + static_cast<std::uint32_t>(run.size())});
    }
    begin = next;
  }
  return out;
}

bool is_inside(const std::vector<Address>& addresses, std::uint32_t offset) {
  const auto after =
      std::upper_bound(addresses.begin(), addresses.end(), offset,
                       [](std::uint32_t at, const Address& address) { return at < address.end; });
  return after != addresses.end() && after->begin < offset;
}

bool may_break_address(std::string_view text, const Address& address, std::uint32_t offset) {
  if (offset < address.begin + least_part || offset + least_part > address.end) return false;
  const char before = text[offset - 1], after = text[offset];
  if (before == '/' && text[offset - 2] == '/') return after != '/';
  if (after == '/') return before != '/' && before != ':' && text[offset + 1] != '/';
  if (before == ':') return true;
  return is_one_of(after, ".,-~_?#%=&@+;!*|") || is_one_of(before, "=&");
}

}  // namespace casebound::layout
