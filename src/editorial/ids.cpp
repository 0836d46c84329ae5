#include "editorial/ids.h"

#include "casebound/base/text.h"

#include "editorial/walk.h"

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// Names already given, and others made unique beside them.
class Names {
 public:
  std::string make(const std::string& wanted) {
    std::string name = wanted;
    if (taken_.insert(name).second) return name;
    int& number = numbers_.try_emplace(wanted, 1).first->second;
    do name = fmt::format("{}-{}", wanted, ++number);
    while (!taken_.insert(name).second);
    return name;
  }

 private:
  std::set<std::string> taken_;
  std::map<std::string, int> numbers_;  ///< the last number given behind a name
};

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
  DivisionIds(std::string division, Names& names, Places& places, Diagnostics& diagnostics)
      : division_(std::move(division)), names_(names), places_(places), diagnostics_(diagnostics) {}

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
    for (const auto& note : division.notes) names_.make(note.id);
  }

 private:
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
    if (!seen_.insert(written).second) {
      diagnostics_.warning("duplicate-id", span,
                           fmt::format("the id “{}” stands twice in its essay", written),
                           "links lead to the first; give the other one its own");
    }
    std::string id = names_.make(division_ + "-" + clean(written));
    places_.add_written(division_, written, id);
    return id;
  }

  std::string division_;
  Names& names_;
  Places& places_;
  Diagnostics& diagnostics_;
  std::set<std::string> seen_;
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

void give_division_ids(Pieces& pieces) {
  Names names;
  for (const auto* reserved : {"titlepage", "copyright-page", "imprint", "contents", "toc", "nav", "cover",
                               "package", "halftitlepage", "contributors", "endnotes", "index"}) {
    names.make(reserved);
  }
  for (auto& piece : pieces) {
    Division& division = piece.division;
    if (is_tools_own(division.role)) continue;
    const std::string& wanted = piece.wanted_id.empty() ? division.title : piece.wanted_id;
    division.id = division.file_stem = names.make(short_slug(wanted));
  }
}

Places give_ids(Pieces& pieces, Diagnostics& diagnostics) {
  Names names;
  Places places;
  for (const auto& piece : pieces) {
    names.make(piece.division.id);
    places.add_division(piece.division.id);
  }
  for (auto& piece : pieces) DivisionIds(piece.division.id, names, places, diagnostics).give(piece.division);
  // A note's name gives way to the id of anything else.
  for (const auto& piece : pieces) {
    for (const auto& [name, id] : piece.note_ids) places.add_made(piece.division.id, name, id);
  }
  return places;
}

}  // namespace casebound::editorial
