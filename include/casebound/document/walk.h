#pragma once

#include "casebound/document/book.h"

#include <array>
#include <functional>

namespace casebound {

/// Helps std::visit to take one lambda for each kind.
template <class... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

/// The blocks of a manuscript without its notes, in reading order.
std::array<Blocks*, 5> parts_of(Document& document);
std::array<const Blocks*, 5> parts_of(const Document& document);

/// Calls `visit` for every run of inlines in the blocks, in reading order: paragraphs, headings, table cells,
/// titles in the contents.
void for_each_inlines(Blocks& blocks, const std::function<void(Inlines&)>& visit);
void for_each_inlines(const Blocks& blocks, const std::function<void(const Inlines&)>& visit);
/// Calls `visit` for every block, outer ones before the blocks inside them.
void for_each_block(Blocks& blocks, const std::function<void(Block&)>& visit);
void for_each_block(const Blocks& blocks, const std::function<void(const Block&)>& visit);
/// Calls `visit` for every text and code inside, in reading order.
void for_each_text(Inlines& inlines, const std::function<void(Inline&)>& visit);

/// Every word of the book in reading order, one block a line: what both books must say.
std::string all_text(const Book& book);

}  // namespace casebound
