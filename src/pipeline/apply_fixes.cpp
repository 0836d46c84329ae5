#include "casebound/pipeline/build.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

/// Fixes of each source, in the order of the text.
std::map<std::int32_t, std::vector<Fix>> fixes_by_source(const Diagnostics& diagnostics) {
  std::map<std::int32_t, std::vector<Fix>> out;
  for (const auto& item : diagnostics.items()) {
    if (item.fix && item.fix->span.known()) out[item.fix->span.source].push_back(*item.fix);
  }
  for (auto& [source, fixes] : out) {
    std::stable_sort(fixes.begin(), fixes.end(),
                     [](const Fix& a, const Fix& b) { return a.span.begin < b.span.begin; });
  }
  return out;
}

/// The text with its fixes; one that overlaps the one before it waits for the next time.
std::string mended(const std::string& text, const std::vector<Fix>& fixes, std::size_t& places) {
  std::string out;
  std::size_t at = 0;
  for (const auto& fix : fixes) {
    if (fix.span.begin < at) continue;
    out += text.substr(at, fix.span.begin - at) + fix.replacement;
    at = fix.span.end;
    ++places;
  }
  return out + text.substr(at);
}

void replace(FileSystem& files, const std::filesystem::path& path, const std::string& text) {
  const auto temporary = path.parent_path() / fmt::format(".{}.part", path.filename().string());
  try {
    files.write(temporary, text);
    files.rename(temporary, path);
  } catch (...) {
    files.remove(temporary);
    throw;
  }
}

}  // namespace

std::vector<Mended> apply_fixes(Work& work) {
  std::vector<Mended> out;
  for (const auto& [index, fixes] : fixes_by_source(work.diagnostics)) {
    const Source& source = work.sources[index];
    const auto path = work.files.canonical(source.name());
    if (work.files.read(path) != source.text()) {
      work.diagnostics.warning(
          "manuscript-changed", {index, 0, 0},
          fmt::format("{} has changed since it was read; it is left alone", source.name()), "run it again");
      continue;
    }
    Mended one{source.name(), 0};
    const std::string text = mended(source.text(), fixes, one.places);
    replace(work.files, path, text);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace casebound::pipeline
