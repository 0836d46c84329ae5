#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/project/project.h"

#include <string>
#include <vector>

namespace casebound::pipeline {

/// What the book says of its findings, and each essay of its own: those allowed are left out (an error never
/// is), those the book denies become errors, an allowance that nothing needed is `unused-suppression`, and a
/// code that is none of `codes` a `bad-value`. Findings end up in manuscript order.
void apply_lint_policy(const project::Project& project, const std::vector<std::string>& codes,
                       Diagnostics& diagnostics);

}  // namespace casebound::pipeline
