#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/image/picture.h"
#include "casebound/markup/element.h"

#include "layout/flow.h"

#include <map>
#include <string>

namespace casebound::layout {

/// Page labels of the places that a flow may refer to; those not yet known are left out.
using FolioOf = std::map<std::string, std::string>;

/// Turns a styled spine document into paragraphs: white space collapsed, text transformed, margins collapsed
/// (CSS 2.2 §8.3.1, positive margins), generated content and list markers put in, structure elements made
/// (ISO 32000-1 §14.8.4); notes and figures taken out of the column, and so the last block if it asks for
/// several columns. `area` is the text area's size. Reports what a style asks for and cannot have here.
Flow collect(const markup::SpineDocument& document, const style::StyledElement& root, Size area,
             const FolioOf& folios, const image::Pictures& pictures, Diagnostics& diagnostics);

}  // namespace casebound::layout
