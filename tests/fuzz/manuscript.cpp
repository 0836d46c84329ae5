#include "casebound/editorial/bind.h"
#include "casebound/manuscript/read.h"
#include "casebound/markup/compose.h"
#include "casebound/project/project.h"

#include "support/memory_files.h"

#include <cstdint>
#include <string>

// Any bytes as the one manuscript of a book: read, bound and composed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace casebound;
  const std::string text(reinterpret_cast<const char*>(data), size);
  tests::MemoryFiles files;
  files.add("/book/essay.md", text);
  Sources sources;
  Diagnostics diagnostics;
  const auto project = project::load("/book/essay.md", files, sources, diagnostics);
  const auto& essay = project.essays.at(0);
  std::vector<Document> documents;
  documents.push_back(manuscript::read(sources, essay.source, essay.settings, diagnostics));
  markup::compose(editorial::bind(sources, project, std::move(documents), diagnostics));
  return 0;
}
