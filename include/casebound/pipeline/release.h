#pragma once

#include "casebound/pipeline/build.h"
#include "casebound/release/manifest.h"

namespace casebound::pipeline {

/// Every edition that the book has, the cover, and after them `manifest.json` and `SHA256SUMS`, in memory;
/// nothing if a diagnostic is an error. `work` must not have read anything yet.
///
/// Paths in the manifest are those from the book's folder (`inputs`) and from the data folder (`data`); what
/// packages bring is listed by name. So the same inputs give the same manifest, wherever they lie.
Built release(const Request& request, const release::Tool& tool, Work& work);

}  // namespace casebound::pipeline
