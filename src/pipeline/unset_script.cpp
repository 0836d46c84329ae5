#include "pipeline/unset_script.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace casebound::pipeline {

void fold_missing_glyphs(const project::Project& project, Diagnostics& diagnostics) {
  if (!project::lacks_faces(project.metadata.language)) return;
  auto& items = diagnostics.items();
  const auto is_missing = [](const Diagnostic& item) { return item.code == "missing-glyph"; };
  const auto count = std::count_if(items.begin(), items.end(), is_missing);
  if (count < 2) return;
  Diagnostic first = *std::find_if(items.begin(), items.end(), is_missing);
  std::erase_if(items, is_missing);
  first.message += fmt::format(", and none for {} other characters of the book", count - 1);
  first.hint = fmt::format(
      "make the e-book alone, with {}`cover: FILE`; for pages, add a font with these letters to "
      "fonts/fonts.yaml",
      project.editions.reader || project.editions.press ? "`editions: {reader: false}` and " : "");
  diagnostics.add(std::move(first));
}

}  // namespace casebound::pipeline
