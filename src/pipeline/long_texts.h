#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/document/book.h"

namespace casebound::pipeline {

/// `pdf-long-text` at every heading, description of a picture and address of a link that has no room in the
/// reader edition.
void lint_long_texts(const Book& book, Diagnostics& diagnostics);

}  // namespace casebound::pipeline
