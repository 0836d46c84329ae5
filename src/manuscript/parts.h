#pragma once

#include "casebound/document/metadata.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace casebound::manuscript {

/// What stands between the pieces of a line in italics and is not in italics itself: space, line ends, calls.
bool is_between_words(const Inline& item);

/// Whether every word stands in emphasis (or strong emphasis), be it in one piece or in several.
template <class Kind>
bool is_wholly(const Inlines& inlines) {
  const auto is_kind = [](const Inline& item) { return std::holds_alternative<Kind>(item.value); };
  return std::any_of(inlines.begin(), inlines.end(), is_kind) &&
         std::all_of(inlines.begin(), inlines.end(),
                     [&](const Inline& item) { return is_kind(item) || is_between_words(item); });
}

/// The inlines without emphasis that spans them all: a line in italics is a line.
Inlines plain(const Inlines& inlines);

/// The words, with one space between them.
std::string text_of(const Inlines& inlines);
/// Its beginning alone, at least so many bytes if there are so many: much shorter, if the text is long.
std::string opening_of(const Inlines& inlines, std::size_t bytes);
bool same_words(std::string_view a, std::string_view b);

/// Nothing if the block is no paragraph.
const Inlines* paragraph_inlines(const Block& block);
/// The words of a heading, or of a line in bold, which authors use as one; nothing if the block is neither.
const Inlines* heading_inlines(const Block& block);

/// Takes a block out.
Block take(Blocks& blocks, std::size_t index);
/// A paragraph for what it has been recognised as, without the emphasis that marked it.
Block as_paragraph(Block block, ParagraphRole role);

/// `Roe` of Jane Roe.
std::string_view family_name(const Person& person);

}  // namespace casebound::manuscript
