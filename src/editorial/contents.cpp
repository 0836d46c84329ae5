#include "editorial/contents.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include <algorithm>
#include <utility>

namespace casebound::editorial {

namespace {

/// What stands before the text, or says nothing that is looked for, is not listed.
bool is_listed(DivisionRole role) {
  switch (role) {
    case DivisionRole::halftitlepage:
    case DivisionRole::titlepage:
    case DivisionRole::copyright_page:
    case DivisionRole::dedication:
    case DivisionRole::epigraph:
    case DivisionRole::toc:
    case DivisionRole::colophon: return false;
    default: return true;
  }
}

/// Whether all essays have the same author, who is then not named with each.
bool has_one_author(const Pieces& pieces) {
  const std::string* author = nullptr;
  return std::all_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    if (piece.division.role != DivisionRole::chapter) return true;
    if (author == nullptr) author = &piece.division.running_author;
    return *author == piece.division.running_author;
  });
}

/// The words of a heading alone; phrases in another language stay what they are.
void add_words(const Inlines& heading, Inlines& out) {
  for (const auto& item : heading) {
    const auto* span = std::get_if<Span>(&item.value);
    const Inlines* inner = children(item);
    if (span != nullptr && !span->language.empty()) {
      Span phrase{{}, {}, span->language, {}};
      add_words(span->children, phrase.children);
      out.push_back({item.span, std::move(phrase)});
    } else if (inner != nullptr) {
      add_words(*inner, out);
    } else if (std::string words = plain_text({item}); !words.empty()) {
      out.push_back({item.span, Text{std::move(words)}});
    }
  }
}

bool has_phrases(const Inlines& inlines) {
  return std::any_of(inlines.begin(), inlines.end(),
                     [](const Inline& item) { return std::holds_alternative<Span>(item.value); });
}

Inlines entry_title(const Inlines& heading) {
  Inlines words;
  add_words(heading, words);
  return has_phrases(words) ? words : text_inlines(collapse_spaces(plain_text(heading)));
}

/// The heading that says a division's title, if one does.
const Heading* title_heading(const Blocks& blocks, const std::string& title) {
  for (const auto& block : blocks) {
    const auto* heading = std::get_if<Heading>(&block.value);
    const auto* group = std::get_if<Group>(&block.value);
    if (heading != nullptr && collapse_spaces(plain_text(heading->inlines)) == title) return heading;
    if (group != nullptr && group->role == GroupRole::opening) return title_heading(group->blocks, title);
  }
  return nullptr;
}

Inlines entry_title(const Division& division) {
  const Heading* heading = title_heading(division.blocks, division.title);
  return heading == nullptr ? text_inlines(division.title) : entry_title(heading->inlines);
}

Contents contents_of(const Pieces& pieces) {
  const bool one_author = has_one_author(pieces);
  Contents out;
  for (const auto& piece : pieces) {
    const Division& division = piece.division;
    if (!is_listed(division.role)) continue;
    auto& list = division.in_part && !out.entries.empty() ? out.entries.back().entries : out.entries;
    list.push_back({division.id, entry_title(division), one_author ? "" : division.running_author, {}});
  }
  return out;
}

/// Nobody looks for the notes of an essay in the contents.
bool stands_over_notes(const Blocks& blocks, std::size_t heading) {
  return heading + 1 < blocks.size() && std::holds_alternative<NoteList>(blocks[heading + 1].value);
}

/// The headings of an essay down to so many levels below its title, each in the one that it deepens.
std::vector<Contents::Entry> sections_of(const Division& division, int levels) {
  std::vector<Contents::Entry> out;
  for (std::size_t i = 0; i < division.blocks.size(); ++i) {
    const Block& block = division.blocks[i];
    const auto* heading = std::get_if<Heading>(&block.value);
    if (heading == nullptr || heading->level < 2 || heading->level > levels + 1) continue;
    if (stands_over_notes(division.blocks, i)) continue;
    auto* list = &out;
    for (int level = 2; level < heading->level && !list->empty(); ++level) list = &list->back().entries;
    list->push_back({block.id, entry_title(heading->inlines), {}, {}});
  }
  return out;
}

void add_sections(std::vector<Contents::Entry>& entries, const Pieces& pieces, int levels) {
  for (auto& entry : entries) {
    const auto piece = std::find_if(pieces.begin(), pieces.end(),
                                    [&](const Piece& it) { return it.division.id == entry.target; });
    if (piece != pieces.end() && piece->division.role == DivisionRole::part)
      add_sections(entry.entries, pieces, levels);
    else if (piece != pieces.end() && piece->essay)
      entry.entries = sections_of(piece->division, levels);
  }
}

}  // namespace

void place_contents(Pieces& pieces) {
  for (auto& piece : pieces) {
    if (piece.division.role == DivisionRole::toc) piece.division.blocks.push_back({{}, {}, Contents()});
  }
}

Contents fill_contents(Pieces& pieces, int depth) {
  Contents out = contents_of(pieces);
  if (depth > 1) add_sections(out.entries, pieces, depth - 1);
  for (auto& piece : pieces) {
    if (piece.division.role != DivisionRole::toc) continue;
    for (auto& block : piece.division.blocks) {
      if (auto* contents = std::get_if<Contents>(&block.value)) *contents = out;
    }
  }
  return out;
}

}  // namespace casebound::editorial
