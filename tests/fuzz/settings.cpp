#include "casebound/project/project.h"

#include "support/memory_files.h"

#include <cstdint>
#include <string>

// Any bytes as book.yaml, beside one essay that it may name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace casebound;
  tests::MemoryFiles files;
  files.add("/book/book.yaml", {reinterpret_cast<const char*>(data), size});
  files.add("/book/essay.md", "# A title\n\nWords.\n");
  Sources sources;
  Diagnostics diagnostics;
  project::load("/book", files, sources, diagnostics);
  return 0;
}
