#pragma once

#include "casebound/base/cache.h"
#include "casebound/document/metadata.h"
#include "casebound/project/project.h"

namespace casebound::pipeline {

/// As manuscript::read, unless the cache (which may be null) has the tree and the findings.
Document read_manuscript(const Sources& sources, const project::EssayEntry& essay, Cache* cache,
                         Diagnostics& diagnostics);

}  // namespace casebound::pipeline
