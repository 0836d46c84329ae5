#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace casebound::editorial {

/// The first place, from the byte `from` on, where UTF-8 was read as Windows-1252 or Latin-1 (`â€™` for `’`,
/// `Ã¼` for `ü`), its punctuation as Windows-1251, or where a lost character left U+FFFD; npos if there is
/// none. Capitals with accents before punctuation (`CAFÉ”`) are what they are.
std::size_t find_mojibake(std::string_view text, std::size_t from);

/// What a garbled word was before it was read as Windows-1252; nothing if that makes no sense.
std::optional<std::string> without_mojibake(std::string_view word);

}  // namespace casebound::editorial
