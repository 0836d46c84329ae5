#pragma once

#include "casebound/project/project.h"

#include "support/findings.h"
#include "support/memory_files.h"

#include <string>

namespace casebound::tests {

/// Words of the settings, one a line.
inline std::string texts(const std::vector<project::Word>& words) {
  std::string out;
  for (const auto& word : words) out += word.text + '\n';
  return out;
}

/// A folder /book with two manuscripts, whose book.yaml each test writes itself.
struct Shelf {
  MemoryFiles files;
  Sources sources;
  Diagnostics diagnostics;

  Shelf() { files.add("/book/a.md", "# A\n\nText.\n").add("/book/b.md", "# B\n\nText.\n"); }

  project::Project load(const std::string& yaml) {
    files.add("/book/book.yaml", yaml);
    diagnostics = {};
    return project::load("/book", files, sources, diagnostics);
  }

  /// Loads settings that are complete but for `more`, which begins on line 3.
  project::Project load_with(const std::string& more) {
    return load("title: T\nmatter: {body: [a.md]}\n" + more + '\n');
  }

  /// What is found in such settings.
  std::string found_with(const std::string& more) {
    load_with(more);
    return found();
  }

  std::string found() const { return findings(sources, diagnostics); }
};

}  // namespace casebound::tests
