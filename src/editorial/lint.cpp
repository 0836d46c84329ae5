#include "editorial/lint.h"

#include "editorial/lint_access.h"
#include "editorial/lint_import.h"
#include "editorial/lint_lines.h"
#include "editorial/lint_pages.h"
#include "editorial/lint_quotes.h"
#include "editorial/lint_script.h"
#include "editorial/lint_typography.h"

namespace casebound::editorial {

void lint(const Source& source, Document& document, const std::string& language, Typography parts,
          Diagnostics& diagnostics) {
  lint_access(document, diagnostics);
  lint_pages(source, document.body, diagnostics);
  const TextLines lines = lines_of(source, document, language);
  lint_import(lines, diagnostics);
  lint_typography(lines, parts, diagnostics);
  lint_quotes(lines, diagnostics);
  lint_script(lines, diagnostics);
}

}  // namespace casebound::editorial
