#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace casebound::tests {

/// What pdftotext takes for a word, and where it stands: points from the top left corner of its page.
struct PdfWord {
  std::size_t page = 0;  ///< counted from 0
  double left = 0, top = 0, right = 0, bottom = 0;
  std::string text;
};

/// The words of a PDF in the order in which they are painted (`pdftotext -raw -bbox`); a word ends where
/// there is space, but also where the font changes; those written from right to left in the order in which
/// they are read. Throws std::runtime_error if the program fails.
std::vector<PdfWord> pdf_words(const std::filesystem::path& file);

/// Whether `next` goes on where `word` ends, on the same line and without space between them.
bool touches(const PdfWord& word, const PdfWord& next);
/// Whether `next` stands on the line of `word` and behind it.
bool follows_on_line(const PdfWord& word, const PdfWord& next);

}  // namespace casebound::tests
