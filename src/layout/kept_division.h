#pragma once

#include "layout/division.h"

#include <map>

namespace casebound::layout {

/// How many pages the division has, for each side that it may begin on, if the cache knows that: then it need
/// not be made up, and most likely not be set. Call when all that it is made from has been told to it. Gives
/// it the key that the others go by.
std::map<style::Side, std::size_t> kept_page_counts(Division& division, const Input& input,
                                                    const FolioOf& folios, Founts& founts);

/// Keeps the page counts of a division that has been made up and not been set. Nothing is kept of what has
/// an error.
void keep_page_counts(const Division& division, const Input& input);

/// Takes the division as it was set for its side: its galley, its pages, its findings. All faces are asked
/// for again that were asked for then, so that the same files are read and the same fonts missed. False if
/// it is not kept.
bool take_kept(Division& division, const Input& input, Founts& founts);

/// Keeps a division that has been set.
void keep_division(Division& division, const Input& input);

}  // namespace casebound::layout
