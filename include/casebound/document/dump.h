#pragma once

#include "casebound/document/book.h"

#include <string>

namespace casebound {

/// The tree as stable text, one node a line, two spaces for each level: for people, golden files and
/// comparison.
std::string dump(const Book& book);
std::string dump(const Document& document);

}  // namespace casebound
