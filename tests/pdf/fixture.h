#pragma once

#include "casebound/font/library.h"
#include "casebound/layout/pages.h"
#include "casebound/pdf/write.h"

#include "support/run.h"
#include "support/shipped_fonts.h"

#include <string>
#include <vector>

namespace casebound::tests {

std::size_t face_index(const std::string& family, int weight = 400, bool italic = false);

/// A line of text as layout would give it: shaped, in the size wanted, its origin at (72, 72) points.
layout::GlyphRun run_of(const std::string& text, const std::string& family = "Linux Libertine",
                        const std::vector<std::string>& features = {}, Length size = Length::from_points(11));

/// The same in a face of any library.
layout::GlyphRun run_in(const font::FontLibrary& library, std::size_t face, const std::string& text,
                        const std::vector<std::string>& features = {}, Length size = Length::from_points(11));

/// The one element that there is in `book_of`'s tree, below the document.
inline constexpr layout::StructureId paragraph = 1;

/// One page of 432 × 648 points with these runs below one another, 20 points apart.
layout::Page page_of(std::vector<layout::GlyphRun> runs, std::string folio = "1");
layout::Pages book_of(std::vector<layout::Page> pages);

/// 2024-02-29 12:00:00 UTC.
inline constexpr std::int64_t leap_day = 1709208000;
std::string write(const layout::Pages& pages, const Metadata& metadata = {});

/// A PDF file on the disk, for other people's programs to look at.
class WrittenPdf {
 public:
  explicit WrittenPdf(const std::string& bytes) : file_(folder_.write("book.pdf", bytes).string()) {}
  explicit WrittenPdf(const layout::Pages& pages) : WrittenPdf(write(pages)) {}

  const std::string& file() const { return file_; }
  /// What a program says about the file; fails the test unless it ends well. `@` in the command is the file.
  std::string ask(std::vector<std::string> command) const;

  std::string text() const { return ask({"pdftotext", "-layout", "-enc", "UTF-8", "@", "-"}); }
  /// The file with its streams inflated and its objects unpacked.
  std::string plain() const { return ask({"qpdf", "--qdf", "--object-streams=disable", "@", "-"}); }

 private:
  TempFolder folder_;
  std::string file_;
};

}  // namespace casebound::tests
