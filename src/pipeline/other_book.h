#pragma once

#include "pipeline/earlier_book.h"
#include "pipeline/typeset_book.h"

#include <string>
#include <vector>

namespace casebound::pipeline {

/// A book beside the one that the command is about: read by itself, its findings not told.
struct OtherBook {
  Sources sources;
  TypesetBook typeset;
};

/// Binds and, if asked to, typesets it. Throws an Error of the book (`earlier-book`) that states its first
/// fault if it has any. What was read of the disk is recorded in `work`.
OtherBook read_other_book(const std::string& name, const std::filesystem::path& beside,
                          const Request& request, bool typesets, Work& work);

/// The pictures that have kept their names and are others than they were.
std::vector<std::string> replaced_pictures(const TypesetBook& before, const TypesetBook& after);

}  // namespace casebound::pipeline
