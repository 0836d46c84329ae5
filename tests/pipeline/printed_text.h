#pragma once

#include "casebound/layout/pages.h"

#include "support/word_list.h"

#include <filesystem>

namespace casebound::tests {

/// The words that a PDF's readers, or the programs that read to them, find in its text. Left out is what is
/// not of the text: running heads and folios, leaders and page numbers of the contents, markers of lists.
/// Where these stand is asked of the pages; what stands there of the PDF.
///
/// A word that a line break divides is one word: with a soft hyphen always, else (`ever-|increasing`,
/// `good—|bad`) where `expected` has it undivided.
Words printed_words(const std::filesystem::path& pdf, const layout::Pages& pages, const Words& expected);

}  // namespace casebound::tests
