#pragma once

#include "casebound/epub/write.h"
#include "casebound/project/project.h"

namespace casebound::pipeline {

epub::AccessStatement access_statement(const project::Accessibility& said);

/// Holds what the settings say of the book's accessibility against the e-book: `claim-mismatch`, and
/// `bad-value` for words that are none (errors).
void lint_claims(const epub::Input& input, const project::Accessibility& said, Diagnostics& diagnostics);
/// The same where there is no e-book because something else is wrong: what is sure, so that one run tells it
/// all.
void lint_claims(const project::Accessibility& said, Diagnostics& diagnostics);

}  // namespace casebound::pipeline
