#pragma once

#include "casebound/colour/separation.h"

#include "pdf/embedded_font.h"
#include "pdf/objects.h"
#include "pdf/placed_pictures.h"

#include <map>
#include <string>

namespace casebound::pdf {

/// The streams of a picture, ready to be written.
struct PictureData {
  std::string samples;    ///< deflated rows, or a JPEG; a drawing's operators, deflated
  std::string alpha;      ///< deflated
  std::string resources;  ///< of a drawing: its graphics states
};

/// By source. Deflating is spread over the machine's cores. Colours of drawings are written by `separator`,
/// if there is one.
std::map<std::string, PictureData> picture_data(const PlacedPictures& pictures, const EmbeddedFonts& fonts,
                                                const colour::Separator* separator);

/// Writes each picture as an XObject that fills the unit square (ISO 32000-1 §8.9 and §8.10) and returns the
/// entry of the pages' resources that names them; nothing if there are none. `font_entry` is that of the
/// fonts; `in_inks`: the file means inks by four numbers.
std::string write_pictures(Objects& objects, const PlacedPictures& pictures,
                           std::map<std::string, PictureData> data, const std::string& font_entry,
                           bool in_inks);

}  // namespace casebound::pdf
