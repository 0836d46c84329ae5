#include "editorial/ids.h"

#include "casebound/base/text.h"

#include "editorial/unique_names.h"
#include "editorial/walk.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// A slug short enough for a file name, and an XML name (it begins with a letter).
std::string short_slug(std::string_view title) {
  constexpr std::size_t longest = 60;
  std::string slug = slugify(title);
  if (slug.size() > longest)
    slug.erase(slug.find_last_of('-', longest) == std::string::npos ? longest
                                                                    : slug.find_last_of('-', longest));
  return slug.front() >= '0' && slug.front() <= '9' ? "n" + slug : slug;
}

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

/// An author's id as a part of an XML name: `fig:one` → `fig-one`.
std::string clean(const std::string& written) {
  std::string out;
  for (const char c : written) out += is_name_character(c) ? c : '-';
  return out.find_first_not_of('-') == std::string::npos ? short_slug(written) : out;
}

/// Gives the ids of one division's blocks and inlines.
class DivisionIds {
 public:
  DivisionIds(const Piece& piece, UniqueNames& names, Places& places, Diagnostics& diagnostics)
      : division_(piece.division.id),
        note_ids_(piece.note_ids),
        names_(names),
        places_(places),
        diagnostics_(diagnostics) {}

  void give(Division& division) {
    for_each_block_of(division, [this](Block& block) { give(block); });
    for_each_of<Span>(division, [this](Span& span, SourceSpan place) {
      if (!span.id.empty()) span.id = own(span.id, place);
    });
    for_each_of<IndexMark>(division, [this](IndexMark& mark, SourceSpan place) {
      ++marks_;
      mark.id =
          mark.id.empty() ? names_.make(fmt::format("{}-index-{}", division_, marks_)) : own(mark.id, place);
    });
    add_written();
  }

 private:
  /// An id that the author has given, and what it became.
  struct Own {
    std::string written, id;
    SourceSpan span;

    auto place() const { return std::tuple(span.source, span.begin); }
  };

  void give(Block& block) {
    ++count_;
    const auto* heading = std::get_if<Heading>(&block.value);
    if (!block.id.empty()) {
      block.id = own(block.id, block.span);
    } else if (heading != nullptr && heading->level > 1) {
      const std::string slug = short_slug(plain_text(heading->inlines));
      block.id = names_.make(division_ + "-" + slug);
      places_.add_made(division_, slug, block.id);
    } else {
      block.id = names_.make(fmt::format("{}-{}", division_, count_));
    }
  }

  /// The id that an author's own one becomes.
  std::string own(const std::string& written, SourceSpan span) {
    return own_.emplace_back(Own{written, names_.make(division_ + "-" + clean(written)), span}).id;
  }

  /// Of two places with one id, links lead to the first in the manuscript.
  void add_written() {
    std::stable_sort(own_.begin(), own_.end(),
                     [](const Own& a, const Own& b) { return a.place() < b.place(); });
    std::set<std::string> seen;
    for (const auto& own : own_) {
      if (!seen.insert(own.written).second) {
        diagnostics_.warning("duplicate-id", own.span,
                             fmt::format("the id “{}” stands twice in its essay", own.written),
                             "links lead to the first; give the other one its own");
      } else if (note_ids_.contains(own.written)) {
        diagnostics_.warning("duplicate-id", own.span,
                             fmt::format("the id “{}” is the name of a note too", own.written),
                             "links lead here and not to the note; give one of them another name");
      }
      places_.add_written(division_, own.written, own.id);
    }
  }

  const std::string division_;
  const std::map<std::string, std::string>& note_ids_;
  UniqueNames& names_;
  Places& places_;
  Diagnostics& diagnostics_;
  std::vector<Own> own_;
  int count_ = 0, marks_ = 0;
};

bool is_tools_own(DivisionRole role) {
  switch (role) {
    case DivisionRole::halftitlepage:
    case DivisionRole::titlepage:
    case DivisionRole::copyright_page:
    case DivisionRole::toc:
    case DivisionRole::contributors:
    case DivisionRole::endnotes:
    case DivisionRole::index: return true;
    default: return false;
  }
}

/// Names that no division's file may have: those that the e-book itself needs, and those of devices, which
/// are no files on Windows.
UniqueNames reserved_names() {
  UniqueNames names;
  for (const auto* name :
       {"titlepage", "copyright-page", "imprint", "contents", "toc", "nav", "cover", "package",
        "halftitlepage", "contributors", "endnotes", "index", "con", "prn", "aux", "nul"})
    names.reserve(name);
  for (int port = 0; port < 10; ++port) {
    names.reserve(fmt::format("com{}", port));
    names.reserve(fmt::format("lpt{}", port));
  }
  return names;
}

}  // namespace

void Places::add_written(const std::string& division, const std::string& written, const std::string& id) {
  written_.emplace(std::pair(division, written), id);
  everywhere_.emplace(written, id);
  ids_.insert(id);
}

void Places::add_made(const std::string& division, const std::string& made, const std::string& id) {
  made_.emplace(std::pair(division, made), id);
  ids_.insert(id);
}

std::optional<std::string> Places::find(const std::string& division, const std::string& name) const {
  for (const auto* names : {&written_, &made_}) {
    const auto found = names->find({division, name});
    if (found != names->end()) return found->second;
  }
  const auto of_words = made_.find({division, slugify(name)});
  if (of_words != made_.end()) return of_words->second;
  const auto found = everywhere_.find(name);
  if (found != everywhere_.end()) return found->second;
  return ids_.contains(name) ? std::optional(name) : std::nullopt;
}

void give_division_ids(Pieces& pieces, Diagnostics& diagnostics) {
  UniqueNames names = reserved_names();
  for (auto& piece : pieces) {
    Division& division = piece.division;
    if (is_tools_own(division.role)) continue;
    const std::string wanted = short_slug(piece.wanted_id.empty() ? division.title : piece.wanted_id);
    division.id = division.file_stem = names.make(wanted);
    if (piece.wanted_id.empty() || division.id == wanted) continue;
    diagnostics.warning("duplicate-id", piece.wanted_at,
                        fmt::format("the id “{}” is taken; the essay has “{}”", wanted, division.id),
                        "give it another `id`");
  }
}

Places give_ids(Pieces& pieces, Diagnostics& diagnostics) {
  UniqueNames names;
  Places places;
  for (const auto& piece : pieces) {
    names.reserve(piece.division.id);
    places.add_division(piece.division.id);
    for (const auto& written : {piece.wanted_id, piece.title_id})
      if (!written.empty()) places.add_written(piece.division.id, written, piece.division.id);
    for (const auto& [name, id] : piece.note_ids) {
      names.reserve(id);
      names.reserve(id + "-call");
    }
  }
  for (auto& piece : pieces) DivisionIds(piece, names, places, diagnostics).give(piece.division);
  // A note's name gives way to the id of anything else.
  for (const auto& piece : pieces) {
    for (const auto& [name, id] : piece.note_ids) places.add_made(piece.division.id, name, id);
  }
  return places;
}

}  // namespace casebound::editorial
