#pragma once

#include "casebound/image/picture.h"
#include "casebound/markup/element.h"

#include "epub/stems.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace casebound::epub {

/// Whether the e-book can show the element: a picture among its files, or one that carries its bytes with it
/// (`data:`). The words of all others stand in their place.
bool is_shown_picture(const markup::Element& element);

/// Whether the picture says nothing, and is marked so.
bool is_decoration(const markup::Element& picture);
/// Whether those who cannot see the picture are told what it shows.
bool is_described(const markup::Element& picture);

/// A picture as a file of the e-book.
struct PictureFile {
  std::string id;    ///< in the manifest
  std::string href;  ///< beside the content documents: `images/map.png`
  const image::Picture* picture = nullptr;
};

/// The pictures that a book shows, in the order in which it first shows them.
class PictureFiles {
 public:
  /// Where pictures lie, beside the content documents.
  static constexpr const char* folder = "images/";

  explicit PictureFiles(const image::Pictures& pictures) : pictures_(pictures) {}

  /// Leads every picture of the document to its file, and gives its width a class. A picture that is not
  /// there loses its source.
  void place(markup::SpineDocument& document);

  const std::vector<PictureFile>& files() const { return files_; }
  /// What the stylesheet must say of the widths.
  std::string width_rules() const;

 private:
  void place(markup::Element& element);
  void place_picture(markup::Element& picture);
  const std::string& file_of(const std::string& source, const image::Picture& picture);

  const image::Pictures& pictures_;
  std::vector<PictureFile> files_;
  std::map<std::string, std::size_t> file_of_source_;
  Stems stems_;
  std::set<int> widths_;
};

}  // namespace casebound::epub
