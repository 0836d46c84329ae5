#pragma once

#include "editorial/line.h"

namespace casebound::editorial {

/// Turns straight quotation marks and apostrophes as the languages of the line have them. Those of feet,
/// inches and minutes stay, and so does whatever the author has turned himself.
void set_quotes(Line& line);

}  // namespace casebound::editorial
