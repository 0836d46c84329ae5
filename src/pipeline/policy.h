#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/project/project.h"

namespace casebound::pipeline {

/// What the book says of its findings, and each essay of its own: those allowed are left out (an error never
/// is), those the book denies become errors, and an allowance that nothing needed is `unused-suppression`.
/// Findings end up in manuscript order.
void apply_lint_policy(const project::Project& project, Diagnostics& diagnostics);

}  // namespace casebound::pipeline
