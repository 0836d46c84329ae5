#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/metadata.h"

namespace casebound::editorial {

/// What would not be heard by those who do not see the page: pictures without words, tables without headers,
/// words in no language (their tag is taken off): `missing-alt`, `alt-is-filename`, `alt-equals-caption`,
/// `table-without-header`, `bad-language-tag`.
void lint_access(Document& document, Diagnostics& diagnostics);

}  // namespace casebound::editorial
