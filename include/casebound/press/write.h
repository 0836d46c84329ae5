#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/file_system.h"
#include "casebound/document/metadata.h"
#include "casebound/font/library.h"
#include "casebound/image/picture.h"
#include "casebound/layout/pages.h"
#include "casebound/press/job.h"

#include <cstdint>
#include <map>
#include <string>

namespace casebound::press {

/// What a press edition is made of: the pages of the reader edition, unchanged.
struct Input {
  const layout::Pages& pages;
  const font::FontLibrary& fonts;
  const image::Pictures& pictures;
  const std::map<std::string, SourceSpan>& places;  ///< of the pictures in the manuscripts
  const Metadata& metadata;
  std::int64_t modified = 0;  ///< seconds since 1970
  const Job& job;
  std::string profile;  ///< of the job's paper
  unsigned threads = 0;
};

/// A finished file, and its pages with the blank ones that make up the last sheet.
struct Edition {
  std::string pdf;
  std::size_t page_count = 0;
};

/// The edition for the press: the pages made up to whole sheets, pictures and colours in inks, and the file
/// read back and held against the standard and the printer's rules (`preflight`). Findings:
/// `unprintable-colour` for a colour that inks cannot reach; `transparency-flattened` where PDF/X-1a has
/// none, `out-of-gamut` for photographs that inks make much duller, and an error `preflight-transparency`
/// where that would be seen; `ink-limit` for pictures and, by the preflight, for colours; and the errors of
/// the preflight.
Edition write(const Input& input, Diagnostics& diagnostics);

/// So many blank pages are added at the end that the number is a multiple of the job's.
layout::Pages made_up(layout::Pages pages, int multiple);

/// Reads a file for the press back and holds it against its standard and the rules of its printer. Nothing is
/// taken on trust of whoever wrote it. Errors `preflight-file`, `preflight-metadata`, `preflight-intent`,
/// `preflight-boxes`, `preflight-pages`, `preflight-font`, `preflight-colour`, `preflight-transparency`,
/// `preflight-content` and `preflight-action`, one for each rule, with the first page and how many others; a
/// warning `ink-limit`.
void preflight(const std::string& pdf, const Job& job, Diagnostics& diagnostics, unsigned threads = 0);

/// Holds the margins of pages against the printer's rules: `preflight-margin`.
void check_margins(const layout::Pages& pages, const Job& job, Diagnostics& diagnostics);

}  // namespace casebound::press
