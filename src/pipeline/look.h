#pragma once

#include "casebound/base/file_system.h"
#include "casebound/font/library.h"
#include "casebound/pipeline/build.h"
#include "casebound/project/project.h"
#include "casebound/style/stylesheet.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace casebound::pipeline {

/// The book's rules, and what is wrong with them.
struct Look {
  style::Stylesheet stylesheet;
  Diagnostics diagnostics;
  Timings timings;
};

/// The font manifest of the data folder.
std::filesystem::path font_manifest(const Request& request);

/// Adds the texts of the tool's base stylesheet and of those that the book names to the sources, and returns
/// their numbers. A style is a name among the tool's own, or a path within the book's folder; else it is
/// `missing-style` or `outside-book`. A text beyond all measure is `style-too-large`.
std::vector<std::int32_t> open_styles(const project::Project& project, const Request& request, Work& work);

Look read_look(const std::vector<std::int32_t>& styles, const Sources& sources);

/// Names of font families of which none is there are faults of the style, not of the machine:
/// `unknown-family`.
void check_families(const style::Stylesheet& stylesheet, const font::FontLibrary& fonts,
                    const Sources& sources, Diagnostics& diagnostics);

/// Of the stylesheets' texts.
std::string digest_of(const std::vector<std::int32_t>& styles, const Sources& sources);

}  // namespace casebound::pipeline
