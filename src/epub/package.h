#pragma once

#include "casebound/document/metadata.h"
#include "casebound/epub/write.h"

#include "epub/accessibility.h"

#include <cstdint>
#include <string>
#include <vector>

namespace casebound::epub {

/// One file of the publication (EPUB 3.3 §5.6.2).
struct ManifestItem {
  std::string id;
  std::string href;  ///< beside the package document
  std::string media_type;
  std::string properties;  ///< empty: none
  bool in_spine = false;
};

/// What the package document is written from. The spine has the order of the manifest.
struct Package {
  const Metadata& metadata;
  std::vector<ManifestItem> manifest;
  std::vector<AccessClaim> access;
  AccessStatement statement;
  std::int64_t modified = 0;
  std::string
      page_source;  ///< what its page breaks are taken from: an identifier, or `none`; empty: it has none
};

/// The title that the e-book carries, though the book have none: reading systems want one.
std::string package_title(const Metadata& metadata);
/// The language of the book, `und` if it is not said.
std::string package_language(const Metadata& metadata);

std::string package_document(const Package& package);
/// META-INF/container.xml, which leads to the package document.
std::string container_document(const std::string& package_path);

}  // namespace casebound::epub
