#pragma once

#include "casebound/base/diagnostic.h"

namespace casebound::manuscript {

/// Whether the bytes can be read at all: UTF-8, not empty, not beyond the size that a manuscript can have.
/// Reports what is wrong as errors.
bool vet(const Sources& sources, std::int32_t source, Diagnostics& diagnostics);

}  // namespace casebound::manuscript
