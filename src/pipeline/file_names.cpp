#include "pipeline/file_names.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
  return out;
}

bool is_portable(char c) {
  return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

/// Names that some systems give to devices and to no file, whatever their ending.
bool is_device(std::string_view name) {
  constexpr std::array<std::string_view, 4> devices = {"aux", "con", "nul", "prn"};
  const std::string stem = lower(name.substr(0, name.find('.')));
  const bool is_port = stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
                       stem.back() >= '1' && stem.back() <= '9';
  return is_port || std::find(devices.begin(), devices.end(), stem) != devices.end();
}

/// What is wrong with one name of a path; empty if nothing is.
std::string fault_of(std::string_view name) {
  const auto* const odd = std::find_if_not(name.begin(), name.end(), is_portable);
  if (is_device(name)) return "is the name of a device on some systems";
  if (name.starts_with('-')) return "begins with a hyphen";
  if (name.ends_with('.') && name != "." && name != "..") return "ends with a full stop";
  if (odd == name.end()) return {};
  std::size_t at = static_cast<std::size_t>(odd - name.begin());
  std::string character;
  append_utf8(character, next_code_point(name, at));
  return character == " " ? std::string("has a space") : fmt::format("has a “{}”", character);
}

/// Looks at the names of files one by one.
class NameReader {
 public:
  explicit NameReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void read(const std::string& path, SourceSpan place) {
    for (const auto name : split(path, '/')) {
      if (const std::string fault = fault_of(name); !fault.empty())
        return report(place, fmt::format("the file name “{}” {}", name, fault));
    }
    const auto [known, is_new] = by_lower_.emplace(lower(path), path);
    if (!is_new && known->second != path)
      report(place, fmt::format("“{}” and “{}” differ in case alone", path, known->second));
  }

 private:
  void report(SourceSpan place, std::string message) {
    diagnostics_.note("unsafe-filename", place, std::move(message),
                      "letters a to z, figures, hyphens and underscores are safe on every system");
  }

  Diagnostics& diagnostics_;
  std::map<std::string, std::string> by_lower_;
};

bool is_ending_of(std::string_view media_type, std::string_view ending) {
  if (media_type == "image/png") return ending == ".png";
  if (media_type == "image/svg+xml") return ending == ".svg";
  return ending == ".jpg" || ending == ".jpeg" || ending == ".jpe";
}

}  // namespace

void lint_file_names(const project::Project& project, const std::map<std::string, SourceSpan>& pictures,
                     Diagnostics& diagnostics) {
  NameReader names(diagnostics);
  for (const auto& essay : project.essays) {
    // A manuscript that is the whole book is no file of another's.
    if (!essay.settings.span.known()) continue;
    names.read(essay.file.lexically_relative(project.folder).generic_string(), essay.settings.span);
  }
  for (const auto& [path, place] : pictures) names.read(path, place);
}

void lint_endings(const image::Pictures& pictures, const std::map<std::string, SourceSpan>& places,
                  Diagnostics& diagnostics) {
  for (const auto& [name, picture] : pictures) {
    const std::string ending = lower(std::filesystem::path(name).extension().string());
    if (ending.empty() || is_ending_of(picture.media_type, ending)) continue;
    diagnostics.note("mislabelled-image", places.at(name),
                     fmt::format("the picture `{}` holds {}", name, picture.media_type),
                     "rename the file; the e-book names it by what it is");
  }
}

}  // namespace casebound::pipeline
