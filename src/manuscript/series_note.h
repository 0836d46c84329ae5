#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::manuscript {

/// Whether the block says of which series, project or book the essay is part: `This essay is part of …`,
/// in English, German, French or Russian. What it is part of must be called so, or be a link or a title in
/// italics or quotation marks; essays are parts of quarrels and problems, too.
bool is_series_note(const Block& block);

/// Takes the notes on the series that the essay ends or begins with; the same note twice is kept once. One in
/// roman type is none if text follows it near the end. To be asked when the authors are known.
void recognise_series_note(Document& document, Diagnostics& diagnostics);

/// Says that something stood in the essay twice.
void report_twice(SourceSpan span, std::string_view what, Diagnostics& diagnostics);

/// Says that the settings say otherwise than the text (`written`), and that they are followed.
void report_said_otherwise(SourceSpan span, std::string_view what, std::string_view written,
                           std::string_view said, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
