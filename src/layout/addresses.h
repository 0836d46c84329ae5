#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace casebound::layout {

/// A web or mail address in running text: bytes [begin, end), without the punctuation around it.
struct Address {
  std::uint32_t begin = 0, end = 0;
};

/// The addresses of a text, in order: what has a scheme (`https://…`), begins with `www.`, or is a host with
/// a path (`example.org/essays`) or a mailbox (`editor@example.org`).
std::vector<Address> find_addresses(std::string_view text);

/// Whether a place lies between two characters of one of the addresses.
bool is_inside(const std::vector<Address>& addresses, std::uint32_t offset);

/// Whether a line may end before `offset`, inside an address of the text (The Chicago Manual of Style, 17th
/// edition, 14.18): after a colon or a double slash; before a single slash, a period, or other punctuation,
/// a hyphen too, since one at a line's end might not belong to the address; before or after an equals sign or
/// an ampersand. At least three characters of it stand on either side.
bool may_break_address(std::string_view text, const Address& address, std::uint32_t offset);

}  // namespace casebound::layout
