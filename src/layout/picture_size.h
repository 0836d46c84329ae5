#pragma once

#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"
#include "casebound/style/stylesheet.h"

#include "layout/flow.h"
#include "layout/page_fill.h"
#include "layout/paragraph.h"

namespace casebound::layout {

/// How large a picture would stand: as wide and as high as its style says, or as wide as its element asks for
/// (`data-width`, per cent of the measure), or as it is by itself; in its own proportions where only one of
/// them is said. Never wider than `measure`.
Size wanted_size(const image::Picture& picture, const style::StyledElement& element, Length measure);

/// Makes pictures smaller that are higher than the column, with what belongs to them: a caption, or what a
/// figure holds besides. Says so (`picture-shrunk`, note). A figure that is too high even so is set in the
/// column, where pages may end in it. `width` is that of the column.
void shrink_pictures(Flow& flow, Length width, const Column& column, const Tools& tools);

}  // namespace casebound::layout
