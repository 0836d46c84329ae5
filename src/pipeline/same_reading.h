#pragma once

#include "casebound/base/source.h"

#include <cstddef>
#include <string_view>

// What a change of a manuscript does to what is read in it.
namespace casebound::pipeline {

/// Whether both are read as the same tree, where the end of a line is a space like any other.
bool have_same_tree(const Source& before, const Source& after);

/// Whether both have the same words and addresses, but for `removed` letters and digits that are gone.
/// Ligatures are the letters that they stand for.
bool have_same_words(const Source& before, const Source& after, std::size_t removed);

/// Its letters and digits alone.
std::string letters_of(std::string_view text);

}  // namespace casebound::pipeline
