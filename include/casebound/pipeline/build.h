#pragma once

#include "casebound/base/cache.h"
#include "casebound/base/diagnostic.h"
#include "casebound/base/recording_files.h"
#include "casebound/document/book.h"
#include "casebound/layout/pages.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace casebound::pipeline {

enum class Edition { epub, reader, press };

/// What a command asks for.
struct Request {
  std::filesystem::path book = ".";               ///< folder with book.yaml, or one manuscript
  unsigned threads = 0;                           ///< 0: one for each core
  std::vector<Edition> only;                      ///< empty: all that book.yaml has on
  std::optional<std::int64_t> source_date_epoch;  ///< seconds since 1970; overrides the book's `date`
  std::filesystem::path data;                     ///< folder that holds `styles/` and `fonts/fonts.yaml`
  std::vector<std::string> codes = {};            ///< of all findings; `lint` may name no others (empty: any)
  Cache* cache = nullptr;  ///< of what earlier builds have made; null: all is made anew
};

/// Where the time went, by stage, in milliseconds; for `--timings`. Stages that go side by side have each
/// their own, so that the sum may be more than the whole.
using Timings = std::vector<std::pair<std::string, double>>;

/// What the stages share: the texts read, the findings, the time taken.
struct Work {
  RecordingFiles files;  ///< what is read of it is what the result depends on
  Sources sources;
  Diagnostics diagnostics;
  Timings timings;
};

/// One finished file, in memory.
struct Artifact {
  std::string name;  ///< `perspectives.epub`
  std::string bytes;
  std::size_t page_count = 0;  ///< 0: it has no pages
};

struct Built {
  std::string slug;
  std::vector<Artifact> artifacts;
  bool lasts = false;  ///< `publish` brings them to the disk first: what is built can be built again
};

/// Manuscripts and settings → the shared tree. Faults in them are diagnostics; if any is an error, the tree
/// is what could be made of the rest. Findings that the book allows are left out, those it denies are errors.
Book bind(const Request& request, Work& work);

/// The tree, typeset.
layout::Pages typeset(const Request& request, Work& work);

/// Everything asked for, in memory; nothing if a diagnostic is an error.
Built build(const Request& request, Work& work);

/// Writes the artifacts into `folder` (made if need be): each under a temporary name, and only when all
/// are there renamed to its own. An Error leaves earlier editions as they were and no temporary file
/// behind.
void publish(const Built& built, const std::filesystem::path& folder, FileSystem& files);

/// Every name that `publish` gives a file: the artifacts' own and, until all are there, temporary ones.
std::vector<std::string> names_used(const Built& built);

/// A manuscript that was mended, and at how many places.
struct Mended {
  std::string file;
  std::size_t places = 0;
  std::string before, after;  ///< its whole text
};

/// Writes the fixes that the findings carry back into the manuscripts, again and again until none is left, so
/// that a second time changes nothing. Fixes that would change the tree which the manuscript is read as, or a
/// word of it, are not made. A file that has changed since it was read is left alone
/// (`manuscript-changed`); all others are replaced in one step.
std::vector<Mended> mend(const Request& request, Work& work);

}  // namespace casebound::pipeline
