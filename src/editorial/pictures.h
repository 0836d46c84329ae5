#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

#include <filesystem>

namespace casebound::editorial {

/// Turns the sources of an essay's pictures, which are relative to the manuscript's folder, into paths within
/// the book's folder. A picture from elsewhere gives way to its words: from the net (`remote-resource`), or
/// from outside of the book (`outside-book`).
void resolve_pictures(Document& document, const std::filesystem::path& manuscript,
                      const std::filesystem::path& book_folder, Diagnostics& diagnostics);

}  // namespace casebound::editorial
