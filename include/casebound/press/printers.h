#pragma once

#include "casebound/base/file_system.h"
#include "casebound/base/length.h"
#include "casebound/pdf/target.h"

#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace casebound::press {

/// A printing condition: what colours are turned into inks for.
struct Paper {
  std::string name;       ///< as book.yaml calls it
  std::string condition;  ///< as the registry does
  std::string registry;
  std::string description;  ///< for people
  std::string profile;      ///< file name of the ICC profile
  std::string package;      ///< that the file comes from
  std::string licence;      ///< of the file
  bool embeds = false;      ///< whether the licence lets it go into a book
  int ink_limit = 300;      ///< the most ink on one place, in per cent
  std::string sha256;
};

/// The least margin at the binding of a book of so many pages.
struct Gutter {
  int to = 0;  ///< pages
  Length least;
};

/// What a printer asks for. Of each list the first is taken unless something else is asked for, and of
/// standards and papers the first that goes together with the other; what is not in it the printer does not
/// take.
struct Printer {
  std::string name;
  std::vector<pdf::Standard> standards;
  std::vector<std::string> papers;
  std::vector<Length> bleeds;
  bool any_bleed = false;  ///< besides those of the list
  std::vector<bool> marks;
  bool embeds_profile = true;  ///< whether it takes one, where the standard leaves that open
  bool gutter_bleeds = true;
  bool bookmarks = true;  ///< whether it takes an outline
  int page_multiple = 1, least_pages = 1, most_pages = std::numeric_limits<int>::max();
  std::optional<int> ink_limit;  ///< where it is less than the paper's
  Length outside_margin;         ///< the least at the three edges that are cut
  std::vector<Gutter> gutters;   ///< ascending
};

struct Printers {
  std::vector<Paper> papers;
  std::vector<Printer> printers;
  std::filesystem::path folder;  ///< of the file: profiles may lie there, too
  std::vector<std::filesystem::path> folders;
};

/// Reads `styles/printers.yaml`. Throws Error `printers-file` (environment) if it is missing or malformed.
Printers read_printers(const FileSystem& files, const std::filesystem::path& path);

/// The bytes of a paper's profile: beside the file first, then where the package puts it. Throws Error
/// `profile-missing`, naming the package, if it is not there, and `profile-changed` if it is another file
/// than the one that the book's colours are made with.
std::string read_profile(const Paper& paper, const Printers& printers, const FileSystem& files);

}  // namespace casebound::press
