#pragma once

#include "cli/command.h"
#include "cli/grammar.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace casebound::cli {

// Values of options and variables, read from their text. Each throws a usage Error that says what would be
// right.

unsigned read_threads(const std::string& text);
std::vector<pipeline::Edition> read_editions(const std::vector<std::string>& lists);
/// Standard error gets the human form unless another is chosen for it.
std::vector<MessageOutput> read_message_outputs(const std::vector<std::string>& texts);
ColourChoice read_colour(const std::string& text);
bool read_deny(const std::string& text);
DumpForm read_dump_form(const std::string& text);
std::optional<std::int64_t> read_source_date_epoch(const std::optional<std::string>& text);

}  // namespace casebound::cli
