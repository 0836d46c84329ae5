#pragma once

#include "casebound/base/diagnostic.h"

#include "manuscript/lines.h"

#include <string_view>

namespace casebound::manuscript {

/// The name of the note that the text would define, had it no space in it: `two words` of
/// `[^two words]: Ibid.`; empty if there is none. Markdown takes it for the address of a link.
std::string_view spaced_note_name(std::string_view text);

/// Tells of lines that begin with such a name (`note-name`).
void report_note_names(const Lines& lines, std::int32_t source, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
