#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"
#include "casebound/project/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace casebound::pipeline {

/// What was made besides the tree: pages, the edition for the press, and the e-book.
struct Made {
  bool pages = false, press = false, epub = false;
};

/// Whether findings of this code are made when pages are.
bool is_of_pages(std::string_view code);

/// What the book says of its findings, each essay of its own, and comments in manuscripts (`places`) of
/// single blocks: those allowed are left out (an error never is), those the book denies become errors, an
/// allowance that nothing needed is `unused-suppression`, unless it is of what is found only where something
/// is `made` that was not. A code that is none of `codes` is a `bad-value` in
/// the settings and an `unknown-code` in a comment. Findings end up in manuscript order.
void apply_lint_policy(const project::Project& project, const std::vector<Allowance>& places,
                       const std::vector<std::string>& codes, Made made, Diagnostics& diagnostics);

}  // namespace casebound::pipeline
