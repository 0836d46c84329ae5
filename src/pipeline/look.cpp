#include "pipeline/look.h"

#include "casebound/base/digest.h"
#include "casebound/base/text.h"

#include "pipeline/timed.h"

#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casebound::pipeline {

namespace fs = std::filesystem;

namespace {

/// A stylesheet: where it is, and what people call it.
struct StyleFile {
  fs::path file;
  std::string shown;
};

/// The book's folder as the user names it.
fs::path folder_of(const Request& request, const Work& work) {
  return work.files.is_directory(request.book) ? request.book : request.book.parent_path();
}

StyleFile own_style(const std::string& name, const Request& request) {
  return {request.data / "styles" / (name + ".css"), "styles/" + name + ".css"};
}

std::nullopt_t no_style(const project::Word& style, Work& work) {
  work.diagnostics.error("missing-style", style.span, fmt::format("there is no style “{}”", style.text),
                         "name one of the tool's styles, or a stylesheet in the book's folder");
  return std::nullopt;
}

std::optional<StyleFile> find_style(const project::Word& style, const project::Project& project,
                                    const Request& request, Work& work) {
  const std::string& name = style.text;
  const StyleFile own = own_style(name, request);
  if (name.find('/') == std::string::npos && !name.ends_with(".css") && work.files.exists(own.file))
    return own;
  const fs::path path = work.files.canonical(project.folder / name);
  if (!work.files.size(path)) return no_style(style, work);
  const auto relative = path.lexically_relative(project.folder);
  if (!relative.empty() && *relative.begin() != "..")
    return StyleFile{path, (folder_of(request, work) / name).lexically_normal().string()};
  work.diagnostics.error("outside-book", style.span,
                         fmt::format("{} lies outside of the book's folder", name),
                         "a book holds all that it is made of: move the file into it");
  return std::nullopt;
}

std::int32_t open_style(const StyleFile& style, Work& work) {
  constexpr std::size_t largest = 1U << 20;
  const auto size = work.files.size(style.file).value_or(0);
  const auto source =
      work.sources.add(Source(style.shown, size > largest ? "" : work.files.read(style.file)));
  if (size > largest) {
    work.diagnostics.error("style-too-large", {source, 0, 0},
                           fmt::format("the stylesheet has {} MiB; the most is 1", size >> 20),
                           "keep what the book needs");
  }
  return source;
}

}  // namespace

fs::path font_manifest(const Request& request) {
  return request.data / "fonts" / "fonts.yaml";
}

std::vector<std::int32_t> open_styles(const project::Project& project, const Request& request, Work& work) {
  std::vector<std::int32_t> out = {open_style(own_style("base", request), work)};
  for (const auto& name : project.styles) {
    if (const auto style = find_style(name, project, request, work)) out.push_back(open_style(*style, work));
  }
  return out;
}

Look read_look(const std::vector<std::int32_t>& styles, const Sources& sources) {
  Look look;
  look.stylesheet = timed(look.timings, "style", [&] {
    style::Stylesheet stylesheet;
    for (const auto source : styles) stylesheet.add(sources, source, look.diagnostics);
    return stylesheet;
  });
  return look;
}

void check_families(const style::Stylesheet& stylesheet, const font::FontLibrary& fonts,
                    const Sources& sources, Diagnostics& diagnostics) {
  for (const auto& [families, span] : stylesheet.named_families()) {
    if (fonts.knows_any(families)) continue;
    const auto known = fonts.families();
    const auto near = nearest(families.front(), known);
    diagnostics.error("unknown-family", span,
                      fmt::format("there is no font family `{}`", sources[span.source].slice(span)),
                      near ? fmt::format("did you mean “{}”?", *near)
                           : fmt::format("there are {}", fmt::join(known, ", ")));
  }
}

std::string digest_of(const std::vector<std::int32_t>& styles, const Sources& sources) {
  std::string digests;
  for (const auto source : styles) digests += sha256_hex(sources[source].text());
  return sha256_hex(digests);
}

}  // namespace casebound::pipeline
