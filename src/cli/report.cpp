#include "cli/report.h"

#include "cli/render.h"

#include <ostream>

namespace casebound::cli {

void report(const Reporting& reporting, const Diagnostics& diagnostics, const Sources& sources,
            FileSystem& files, std::ostream& err) {
  for (const MessageOutput& output : reporting.outputs) {
    if (output.file) {
      files.write(*output.file, render(output.format, diagnostics, sources, false));
      continue;
    }
    err << render(output.format, diagnostics, sources, reporting.coloured);
    if (output.format == Format::human && !reporting.summary.empty()) err << reporting.summary << "\n";
  }
}

}  // namespace casebound::cli
