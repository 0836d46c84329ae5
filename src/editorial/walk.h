#pragma once

#include "casebound/document/walk.h"

namespace casebound::editorial {

/// Every block of a division, those of its notes last.
template <class Visit>
void for_each_block_of(Division& division, const Visit& visit) {
  for_each_block(division.blocks, visit);
  for (auto& note : division.notes) for_each_block(note.blocks, visit);
}

/// Every run of inlines of a division, those of its notes last.
template <class Visit>
void for_each_inlines_of(Division& division, const Visit& visit) {
  for_each_inlines(division.blocks, visit);
  for (auto& note : division.notes) for_each_inlines(note.blocks, visit);
}

/// Every inline, outer ones before those inside them.
template <class Visit>
void for_each_inline(Inlines& inlines, const Visit& visit) {
  for (auto& item : inlines) {
    visit(item);
    if (auto* inner = children(item)) for_each_inline(*inner, visit);
  }
}

/// Every inline of a kind in a division.
template <class Kind, class Visit>
void for_each_of(Division& division, const Visit& visit) {
  for_each_inlines_of(division, [&](Inlines& inlines) {
    for_each_inline(inlines, [&](Inline& item) {
      if (auto* kind = std::get_if<Kind>(&item.value)) visit(*kind, item.span);
    });
  });
}

/// Puts what `replacement(inline)` gives in the place of each inline for which it gives something, from the
/// innermost outwards.
template <class Replacement>
void replace_inlines(Inlines& inlines, const Replacement& replacement) {
  Inlines out;
  for (auto& item : inlines) {
    if (auto* inner = children(item)) replace_inlines(*inner, replacement);
    if (auto other = replacement(item)) {
      for (auto& each : *other) out.push_back(std::move(each));
    } else {
      out.push_back(std::move(item));
    }
  }
  inlines = std::move(out);
}

}  // namespace casebound::editorial
