#pragma once

#include "editorial/piece.h"

#include <set>
#include <string>

namespace casebound::editorial {

/// Labels the figures of each division in which a figure is referred to (`Figure 3`): those with a caption
/// and those referred to. Tables likewise.
void number_figures(Pieces& pieces, const std::set<std::string>& referred);

}  // namespace casebound::editorial
