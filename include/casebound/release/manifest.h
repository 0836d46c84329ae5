#pragma once

#include "casebound/base/diagnostic.h"
#include "casebound/base/source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casebound::release {

/// The names that the two lists have in every release.
inline constexpr std::string_view manifest_name = "manifest.json";
inline constexpr std::string_view sums_name = "SHA256SUMS";

/// A file by its content. `sha256` is in lower case hexadecimal.
struct ListedFile {
  std::string file;  ///< a path with `/`, from the folder that its list is about; never absolute
  std::uintmax_t size = 0;
  std::string sha256;

  friend bool operator==(const ListedFile&, const ListedFile&) = default;
};

struct ListedFont {
  std::string family, file, package, licence, sha256;
};

struct Library {
  std::string name, version;
};

/// The program that made the release.
struct Tool {
  std::string version;
  std::vector<Library> libraries;  ///< that it was built with
};

/// A file of the release.
struct Product {
  ListedFile file;
  std::size_t pages = 0;  ///< 0: it has none
};

/// What a release was made from, by what, and what came of it. Nothing in it tells when or where that was.
struct Manifest {
  std::string title, subtitle, edition, identifier, language, slug;
  std::int64_t source_date_epoch = 0;  ///< the time that the editions state
  Tool tool;
  std::vector<ListedFile> inputs;     ///< of the book's folder
  std::vector<ListedFile> data;       ///< the tool's own styles and lists
  std::vector<ListedFile> resources;  ///< hyphenation and colour profiles, by name
  std::vector<ListedFont> fonts;
  std::vector<Product> products;  ///< the editions and the cover, not the two lists
};

/// `manifest.json` (RFC 8259, keys in a fixed order, two spaces).
std::string write_manifest(const Manifest& manifest);

/// `SHA256SUMS`, as `sha256sum -c` reads it: the products, and the manifest with these bytes.
std::string write_sums(const std::vector<Product>& products, std::string_view manifest);

/// The products that a manifest lists. Nothing, and a finding (`manifest-damaged`) with its place, if it is
/// not one that `write_manifest` wrote.
std::optional<std::vector<Product>> read_products(const Source& manifest, std::int32_t source,
                                                  Diagnostics& diagnostics);
/// In the same way the files of the book's folder that the release was made from.
std::optional<std::vector<ListedFile>> read_inputs(const Source& manifest, std::int32_t source,
                                                   Diagnostics& diagnostics);

}  // namespace casebound::release
