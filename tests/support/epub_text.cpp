#include "support/epub_text.h"

#include "casebound/base/text.h"
#include "casebound/document/inline.h"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string_view>

#include <pugixml.hpp>
#include <zip.h>

namespace casebound::tests {
namespace {

using ArchivePointer = std::unique_ptr<zip_t, decltype(&zip_discard)>;

ArchivePointer open(const std::string& epub) {
  zip_source_t* source = zip_source_buffer_create(epub.data(), epub.size(), 0, nullptr);
  zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr) : nullptr;
  if (archive) return {archive, &zip_discard};
  zip_source_free(source);
  throw std::runtime_error("not a ZIP file");
}

EpubFile read_entry(zip_t* archive, zip_uint64_t index) {
  zip_stat_t stat;
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(archive, index, 0),
                                                                &zip_fclose);
  if (!file || zip_stat_index(archive, index, 0, &stat) != 0) throw std::runtime_error("unreadable entry");
  std::string bytes(stat.size, '\0');
  if (zip_fread(file.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
    throw std::runtime_error("damaged entry");
  return {stat.name, std::move(bytes)};
}

pugi::xml_document parse(const std::string& xml) {
  pugi::xml_document document;
  const auto result =
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!result) throw std::runtime_error(std::string("not well-formed: ") + result.description());
  return document;
}

/// A cover shows words that stand elsewhere in the book.
bool is_cover(pugi::xml_node picture) {
  return std::string_view(picture.attribute("role").value()) == "doc-cover";
}

/// Collects lines of words; every block begins and ends one.
class Lines {
 public:
  void walk(pugi::xml_node node) {
    if (node.attribute("hidden")) return;
    if (has_class(node, "locator")) return end_heading();
    if (std::string_view(node.name()) == "math") return formula(node);
    const bool inside_line = is_phrase(node.name());
    if (!inside_line) end_line();
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_element)
        walk(child);
      else
        line_ += after_locator(child) ? std::string_view(child.value()).substr(1) : child.value();
    }
    if (std::string_view(node.name()) == "br") line_ += ' ';
    if (std::string_view(node.name()) == "img" && !is_figure(node.parent()) && !is_cover(node))
      line_ += node.attribute("alt").value();
    if (!inside_line) end_line();
  }

  const std::string& text() const { return text_; }

 private:
  static bool is_phrase(std::string_view name) {
    constexpr std::array<std::string_view, 19> names = {
        "a", "abbr", "b",    "br",    "cite", "code",   "em",  "i",   "img", "kbd",
        "q", "s",    "samp", "small", "span", "strong", "sub", "sup", "u"};
    return std::ranges::find(names, name) != names.end();
  }

  static bool has_class(pugi::xml_node node, std::string_view name) {
    return node.attribute("class").value() == name;
  }

  static bool is_figure(pugi::xml_node node) { return std::string_view(node.name()) == "figure"; }

  /// A formula says what prints it.
  void formula(pugi::xml_node node) { line_ += plain_text(in_line({math(node)})); }

  static MathElement math(pugi::xml_node node) {
    MathElement out{node.name(), {}, node.child_value(), {}};
    for (const pugi::xml_attribute attribute : node.attributes())
      out.attributes.emplace_back(attribute.name(), attribute.value());
    for (const pugi::xml_node child : node.children())
      if (child.type() == pugi::node_element) out.children.push_back(math(child));
    return out;
  }

  /// The point after the last locator goes with it.
  static bool after_locator(pugi::xml_node text) {
    return has_class(text.previous_sibling(), "locator") && std::string_view(text.value()).starts_with('.');
  }

  /// A heading of the index goes without the comma before its first locator.
  void end_heading() {
    if (line_.ends_with(", ")) line_.resize(line_.size() - 2);
  }

  void end_line() {
    const std::string words = collapse_spaces(line_);
    if (!words.empty()) text_ += words + '\n';
    line_.clear();
  }

  std::string line_, text_;
};

std::string package_path(const std::string& epub) {
  return parse(epub_file(epub, "META-INF/container.xml"))
      .child("container")
      .child("rootfiles")
      .child("rootfile")
      .attribute("full-path")
      .value();
}

}  // namespace

std::vector<EpubFile> epub_files(const std::string& epub) {
  const ArchivePointer archive = open(epub);
  std::vector<EpubFile> files;
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  for (zip_int64_t i = 0; i < count; ++i)
    files.push_back(read_entry(archive.get(), static_cast<zip_uint64_t>(i)));
  return files;
}

std::string epub_file(const std::string& epub, const std::string& name) {
  const auto files = epub_files(epub);
  const auto found = std::ranges::find(files, name, &EpubFile::name);
  if (found == files.end()) throw std::runtime_error("no file " + name);
  return found->bytes;
}

std::string epub_text(const std::string& epub) {
  const std::string path = package_path(epub);
  const std::string folder = path.substr(0, path.rfind('/') + 1);
  const pugi::xml_document document = parse(epub_file(epub, path));
  const pugi::xml_node package = document.child("package");
  Lines lines;
  for (const pugi::xml_node reference : package.child("spine").children("itemref")) {
    const pugi::xml_node item =
        package.child("manifest").find_child_by_attribute("id", reference.attribute("idref").value());
    const pugi::xml_document page = parse(epub_file(epub, folder + item.attribute("href").value()));
    lines.walk(page.child("html").child("body"));
  }
  return lines.text();
}

}  // namespace casebound::tests
