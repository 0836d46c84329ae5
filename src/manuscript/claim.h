#pragma once

#include "casebound/document/metadata.h"

#include <string>
#include <string_view>
#include <vector>

namespace casebound::manuscript {

/// What a line says of authors, and how surely. Everything that asks whether a line names people asks this.
///
/// A line that says "By" or the like is sure, unless what follows is no name (`By Design`). One that does not
/// say so is sure if it is nothing but names and an institution or office, or if each of its names has
/// something that is in names alone (see has_sign_of_person). In italics more may follow the name, an
/// organisation may stand in its place, and an institution behind it says enough, or another name of several
/// words. Else the line has the shape
/// of a byline and may be one: then somebody else must say so, the settings or a note about the author.
struct Claim {
  std::vector<Person> people;      ///< nobody: the line has not the shape of a byline
  std::vector<std::string> edges;  ///< dates and credits in it
  bool says_so = false;            ///< it begins with `By` or the like
  bool is_sure = false;
  bool is_bold = false;  ///< from end to end, as headings are
  std::vector<std::string> marks =
      {};  ///< behind the names, one each, if there are any (see affiliation_marks.h)
};

/// Reads a paragraph, or a heading that says that it is a byline. Notes that are called in it are on the
/// names before their calls.
Claim read_claim(const Block& block);

/// The people of a text that is known to name authors, as `author` in front matter is: `Jane Roe and John
/// Doe`, `Jane Roe, University of Leeds`. Nobody if it may be one name, whatever that is.
std::vector<Person> read_authors(std::string_view text, SourceSpan span);

/// Whether the line begins with `By` or the like, be there a name behind it or not.
bool begins_with_by(std::string_view text);

/// The line that may be a byline; of headings only one that says so. Null if the block has none.
const Inlines* byline_inlines(const Block& block);

}  // namespace casebound::manuscript
