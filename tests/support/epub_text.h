#pragma once

#include <string>
#include <vector>

namespace casebound::tests {

/// One file in an EPUB, by its path in the archive.
struct EpubFile {
  std::string name;
  std::string bytes;
};

/// The files of an EPUB, in the archive's order. Throws std::runtime_error if it is none.
std::vector<EpubFile> epub_files(const std::string& epub);

/// The bytes of one of them; throws std::runtime_error if it is not there.
std::string epub_file(const std::string& epub, const std::string& name);

/// The words that a reader of the EPUB sees, the cover aside, in spine order, one block a line, white space
/// collapsed; blocks without words give no line. Goes by container, package and spine, as a reading system
/// does.
std::string epub_text(const std::string& epub);

}  // namespace casebound::tests
