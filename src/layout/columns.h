#pragma once

#include "layout/paginate.h"

#include <vector>

namespace casebound::layout {

/// Makes a cast-off without notes and figures up into pages: the passages before the columns over the whole
/// measure, the others column after column, those of the last page as even as they can be. Each row's place
/// says how far it is moved to the right.
MakeUp make_up_columns(const CastOff& cast_off, const ColumnsFlow& columns, const Column& area);

}  // namespace casebound::layout
