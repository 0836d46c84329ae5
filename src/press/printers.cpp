#include "casebound/press/printers.h"

#include "casebound/base/digest.h"
#include "casebound/base/error.h"

#include "press/yaml.h"

#include <algorithm>

#include <fmt/format.h>

namespace casebound::press {
namespace {

constexpr const char* code = "printers-file";
constexpr const char* hint = "styles/README.md describes what stands in it";

Paper read_paper(const YAML::Node& node) {
  const Entry entry(node, {"paper", "condition", "registry", "description", "profile", "package", "licence",
                           "embed", "ink-limit", "sha256"});
  Paper paper{.name = entry.text("paper"),
              .condition = entry.text("condition"),
              .registry = entry.text("registry"),
              .description = entry.text("description"),
              .profile = entry.text("profile"),
              .package = entry.text("package"),
              .licence = entry.text("licence"),
              .embeds = entry.boolean("embed", false),
              .ink_limit = entry.number("ink-limit", 300),
              .sha256 = entry.text("sha256")};
  if (paper.profile.find('/') != std::string::npos)
    throw Malformed(entry.mark("profile"), "`profile` is a name, not a path");
  return paper;
}

pdf::Standard read_standard(const std::string& word, const YAML::Mark& mark) {
  if (word == "x-4") return pdf::Standard::x_4;
  if (word == "x-1a-2003") return pdf::Standard::x_1a_2003;
  if (word == "x-1a-2001") return pdf::Standard::x_1a_2001;
  throw Malformed(mark, fmt::format("`{}` is no standard: x-4, x-1a-2003 or x-1a-2001", word));
}

void read_bleeds(const Entry& entry, Printer& out) {
  for (const std::string& word : entry.list("bleed")) {
    if (word == "any") {
      out.any_bleed = true;
    } else {
      out.bleeds.push_back(read_length(word, entry.mark("bleed")));
    }
  }
  if (out.bleeds.empty()) throw Malformed(entry.mark("bleed"), "`bleed` begins with a length");
}

void read_marks(const Entry& entry, Printer& out) {
  for (const std::string& word : entry.list("marks")) {
    if (word != "true" && word != "false") throw Malformed(entry.mark("marks"), "`marks` are true or false");
    out.marks.push_back(word == "true");
  }
}

void read_pages(const YAML::Node& node, Printer& out) {
  if (!node) return;
  const Entry entry(node, {"multiple", "least", "most"});
  out.page_multiple = entry.number("multiple", out.page_multiple);
  out.least_pages = entry.number("least", out.least_pages);
  out.most_pages = entry.number("most", out.most_pages);
}

void read_gutters(const Entry& entry, Printer& out) {
  if (!entry.has("inside-margin")) return;
  for (const YAML::Node& node : entry.sequence("inside-margin")) {
    const Entry gutter(node, {"to", "least"});
    out.gutters.push_back({gutter.number("to", 1), gutter.length("least")});
  }
}

Printer read_printer(const YAML::Node& node) {
  const Entry entry(node, {"printer", "standard", "paper", "embed", "bleed", "gutter-bleed", "marks",
                           "bookmarks", "pages", "ink-limit", "outside-margin", "inside-margin"});
  Printer out{.name = entry.text("printer"), .papers = entry.list("paper")};
  for (const std::string& word : entry.list("standard"))
    out.standards.push_back(read_standard(word, entry.mark("standard")));
  read_bleeds(entry, out);
  read_marks(entry, out);
  out.embeds_profile = entry.boolean("embed", true);
  out.gutter_bleeds = entry.boolean("gutter-bleed", true);
  out.bookmarks = entry.boolean("bookmarks", true);
  if (entry.has("pages")) read_pages(node["pages"], out);
  if (entry.has("ink-limit")) out.ink_limit = entry.number("ink-limit", 1);
  out.outside_margin = entry.length("outside-margin");
  read_gutters(entry, out);
  return out;
}

/// Every paper that a printer takes is one of the file.
void check_papers(const Printers& printers, const YAML::Node& root) {
  for (const Printer& printer : printers.printers) {
    for (const std::string& name : printer.papers) {
      const bool known = std::any_of(printers.papers.begin(), printers.papers.end(),
                                     [&](const Paper& paper) { return paper.name == name; });
      if (!known) throw Malformed(root["printers"].Mark(), fmt::format("there is no paper `{}`", name));
    }
  }
}

Printers parse(const std::string& text) {
  const YAML::Node root = YAML::Load(text);
  const Entry entry(root, {"papers", "folders", "printers"});
  Printers out;
  for (const YAML::Node& paper : entry.sequence("papers")) out.papers.push_back(read_paper(paper));
  for (const YAML::Node& printer : entry.sequence("printers")) out.printers.push_back(read_printer(printer));
  for (const std::string& folder : entry.list("folders")) out.folders.emplace_back(folder);
  check_papers(out, root);
  return out;
}

std::filesystem::path locate(const Paper& paper, const Printers& printers, const FileSystem& files) {
  if (files.exists(printers.folder / paper.profile)) return printers.folder / paper.profile;
  for (const auto& folder : printers.folders) {
    if (files.exists(folder / paper.profile)) return folder / paper.profile;
  }
  throw environment_error("profile-missing", paper.profile,
                          fmt::format("the colour profile of the paper “{}” is not installed", paper.name),
                          fmt::format("install the package {}, or put the file into {}", paper.package,
                                      printers.folder.string()));
}

}  // namespace

Printers read_printers(const FileSystem& files, const std::filesystem::path& path) {
  if (!files.exists(path))
    throw environment_error(code, path.string(), "there is no file of printers here", hint);
  try {
    Printers out = parse(files.read(path));
    out.folder = path.parent_path();
    return out;
  } catch (const Malformed& fault) {
    throw environment_error(code, path.string(), fault.what(), hint);
  } catch (const YAML::Exception& fault) {
    throw environment_error(code, path.string(), Malformed(fault.mark, fault.msg).what(), hint);
  }
}

std::string read_profile(const Paper& paper, const Printers& printers, const FileSystem& files) {
  const auto path = locate(paper, printers, files);
  std::string bytes = files.read(path);
  if (sha256_hex(bytes) == paper.sha256) return bytes;
  throw environment_error(
      "profile-changed", path.string(),
      fmt::format("this is not the profile that colours are made with for the paper “{}”", paper.name),
      fmt::format(
          "take it from the package {}, or enter its SHA-256 in styles/printers.yaml if the change is meant: "
          "inks will differ",
          paper.package));
}

}  // namespace casebound::press
