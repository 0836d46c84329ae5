#include "font/vet.h"

#include "casebound/base/error.h"

#include "font/freetype.h"

#include <array>

#include <fmt/format.h>

#include FT_CID_H
#include FT_TRUETYPE_TABLES_H
#include FT_TRUETYPE_TAGS_H

namespace casebound::font {
namespace {

[[noreturn]] void damaged(const std::string& file_name, std::string_view reason) {
  throw environment_error("font-damaged", file_name, fmt::format("this font file cannot be used: {}", reason),
                          "install its package anew, or take the file from its maker");
}

FreeTypeLibrary open_library() {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) throw std::bad_alloc();
  return FreeTypeLibrary(library);
}

FreeTypeFace open_face(FT_Library library, const std::string& file_name, std::string_view bytes,
                       unsigned index) {
  FT_Face face = nullptr;
  const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
  if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), static_cast<FT_Long>(index),
                         &face) != 0) {
    damaged(file_name, "it is not a font, or its tables are broken");
  }
  return FreeTypeFace(face);
}

bool has_table(FT_Face face, FT_ULong tag) {
  FT_ULong length = 0;
  return FT_Load_Sfnt_Table(face, tag, 0, nullptr, &length) == 0 && length > 0;
}

/// Reads the last byte of every table, so that a file cut short is found out.
bool tables_are_whole(FT_Face face) {
  FT_ULong count = 0;
  if (FT_Sfnt_Table_Info(face, 0, nullptr, &count) != 0) return false;
  for (FT_UInt i = 0; i < count; ++i) {
    FT_ULong tag = 0, length = 0, one = 1;
    FT_Byte last = 0;
    if (FT_Sfnt_Table_Info(face, i, &tag, &length) != 0) return false;
    if (length > 0 && FT_Load_Sfnt_Table(face, tag, static_cast<FT_Long>(length - 1), &last, &one) != 0)
      return false;
  }
  return true;
}

bool is_truetype(FT_Face face) {
  return has_table(face, TTAG_glyf) && has_table(face, TTAG_loca);
}

void vet_outlines(FT_Face face, const std::string& file_name) {
  if (!FT_IS_SFNT(face) || !FT_IS_SCALABLE(face))
    damaged(file_name, "it is not an OpenType font with outlines");
  if (!tables_are_whole(face)) damaged(file_name, "it is cut short");
  for (const FT_ULong tag : std::array{TTAG_cmap, TTAG_head, TTAG_hhea, TTAG_hmtx, TTAG_maxp}) {
    if (!has_table(face, tag)) damaged(file_name, "a table that every font needs is missing");
  }
  if (!is_truetype(face) && !has_table(face, TTAG_CFF))
    damaged(file_name, "its outlines are neither CFF nor TrueType");
  if (FT_Load_Glyph(face, 0, FT_LOAD_NO_SCALE) != 0) damaged(file_name, "its outlines are broken");
}

/// OS/2 fsType: bits 0–3 are levels of which the least restrictive counts; the others restrict further.
void vet_licence(FT_Face face, const std::string& file_name) {
  const unsigned bits = FT_Get_FSType_Flags(face);
  const bool restricted = (bits & 0x000FU) == FT_FSTYPE_RESTRICTED_LICENSE_EMBEDDING;
  const bool whole_only = (bits & FT_FSTYPE_NO_SUBSETTING) != 0;
  const bool bitmaps_only = (bits & FT_FSTYPE_BITMAP_EMBEDDING_ONLY) != 0;
  if (!restricted && !whole_only && !bitmaps_only) return;
  throw environment_error(
      "font-licence", file_name,
      fmt::format("the licence bits of this font forbid to embed it in a book (fsType 0x{:04X})", bits),
      "choose another font, or ask its maker for a file that may be embedded");
}

int height_of(FT_Face face, char letter) {
  if (FT_Load_Char(face, static_cast<FT_ULong>(letter), FT_LOAD_NO_SCALE) != 0) return 0;
  return static_cast<int>(face->glyph->metrics.horiBearingY);
}

const TT_OS2* os2_table(FT_Face face) {
  const auto* table = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face, FT_SFNT_OS2));
  return table != nullptr && table->version != 0xFFFF ? table : nullptr;
}

double italic_angle(FT_Face face) {
  const auto* post = static_cast<const TT_Postscript*>(FT_Get_Sfnt_Table(face, FT_SFNT_POST));
  return post == nullptr ? 0 : static_cast<double>(post->italicAngle) / 65536.0;
}

Metrics read_metrics(FT_Face face) {
  const TT_OS2* os2 = os2_table(face);
  const bool has_heights = os2 != nullptr && os2->version >= 2;
  return {.units_per_em = face->units_per_EM,
          .ascender = face->ascender,
          .descender = face->descender,
          .cap_height = has_heights && os2->sCapHeight > 0 ? os2->sCapHeight : height_of(face, 'H'),
          .x_height = has_heights && os2->sxHeight > 0 ? os2->sxHeight : height_of(face, 'x'),
          .x_min = static_cast<int>(face->bbox.xMin),
          .y_min = static_cast<int>(face->bbox.yMin),
          .x_max = static_cast<int>(face->bbox.xMax),
          .y_max = static_cast<int>(face->bbox.yMax),
          .italic_angle = italic_angle(face),
          .fixed_pitch = FT_IS_FIXED_WIDTH(face) != 0};
}

std::string postscript_name(FT_Face face, const std::string& file_name) {
  const char* name = FT_Get_Postscript_Name(face);
  return name != nullptr && *name != '\0' ? name : file_name.substr(0, file_name.find('.'));
}

bool is_cid_keyed(FT_Face face) {
  FT_Bool answer = 0;
  return FT_Get_CID_Is_Internally_CID_Keyed(face, &answer) == 0 && answer != 0;
}

}  // namespace

Vetted vet(const std::string& file_name, std::string_view bytes, unsigned index) {
  const FreeTypeLibrary library = open_library();
  const FreeTypeFace face = open_face(library.get(), file_name, bytes, index);
  vet_outlines(face.get(), file_name);
  vet_licence(face.get(), file_name);
  return {.postscript_name = postscript_name(face.get(), file_name),
          .metrics = read_metrics(face.get()),
          .truetype = is_truetype(face.get()),
          .cid_keyed = is_cid_keyed(face.get())};
}

}  // namespace casebound::font
