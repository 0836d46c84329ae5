#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/proof/proof.h"

#include "pipeline/typeset_book.h"

#include <vector>

namespace casebound::pipeline {

/// Those of the findings that are about pages, and where on these: at the lines that layout found faulty, at
/// the picture, else where what they are about begins. In the order of the pages. Manuscripts are named as in
/// the folder of `book`, wherever that is.
std::vector<proof::Finding> proof_findings(const TypesetBook& typeset, const std::filesystem::path& book,
                                           const Diagnostics& diagnostics, const Sources& sources);

}  // namespace casebound::pipeline
