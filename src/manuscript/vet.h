#pragma once

#include "casebound/base/diagnostic.h"

namespace casebound::manuscript {

/// The parts of a manuscript's bytes: the YAML of its front matter (without the fences; empty if there is
/// none) and its body.
struct Parts {
  SourceSpan front_matter, body;
};

/// Whether the bytes can be read at all: UTF-8, not empty, not beyond the size that a manuscript can have.
/// Reports what is wrong as errors.
bool vet(const Sources& sources, std::int32_t source, Diagnostics& diagnostics);

/// Finds the front matter: `---` alone on the first line, up to `---` or `...` alone on a later one.
Parts divide(const Sources& sources, std::int32_t source);

}  // namespace casebound::manuscript
