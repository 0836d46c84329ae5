#pragma once

#include "casebound/base/cache.h"
#include "casebound/base/diagnostic.h"
#include "casebound/layout/typeset.h"

#include "layout/collect.h"
#include "layout/galley.h"
#include "layout/paginate.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace casebound::layout {

/// One spine document on its way to pages. Stages fill it from top to bottom.
struct Division {
  const markup::SpineDocument* document = nullptr;
  std::unique_ptr<markup::SpineDocument> labelled;  ///< the same, with the words of its index's locators
  bool is_index = false;                            ///< has locators
  style::StyledElement styled;                      ///< of its body
  std::string page_name;                            ///< the `page` its section asks for
  style::Break break_before = style::Break::page;
  style::Break break_after = style::Break::page;
  std::size_t weight = 0;  ///< bytes of text: how long it takes to set
  Length width;            ///< of the text area
  Column column;
  Flow flow;
  std::unique_ptr<GalleySetter> setter;  ///< between making up and setting
  /// By the side that the first page may be on: both of them until the one is known, none when it is set.
  std::map<style::Side, MakeUp> make_ups;
  style::Side side = style::Side::recto;      ///< where the divisions before it have it begin
  style::Side set_side = style::Side::recto;  ///< what it was set for
  Galley galley;
  std::vector<MadePage> pages;
  Diagnostics of_style;     ///< what its styles ask for in vain
  Diagnostics diagnostics;  ///< of its last setting
  // Where a cache is used:
  Cache::Key key{};                                ///< of all that it is made of but its side
  std::vector<FaceQuery> asked;                    ///< in making it up and setting it
  std::map<style::Side, std::size_t> page_counts;  ///< of one that is not made up, as it is kept
};

/// The sides that a division may begin on.
std::vector<style::Side> possible_sides(style::Break before);

/// Cascades, and learns which pages the document is set on.
Division begin_division(const markup::SpineDocument& document, const Input& input);

/// A division goes on the side that the one before it asks for with `break-after`, unless it asks for one
/// itself.
void join_breaks(std::vector<Division>& divisions);

/// Collects, breaks lines and paginates, with the page labels known so far, for each side that the division
/// may begin on; unless the cache has it.
void make_up_division(Division& division, const Input& input, const FolioOf& folios, Founts& founts);

/// Tells each division that has been made up on which side it begins, now that all before it are.
void choose_sides(std::vector<Division>& divisions);

/// Sets its lines as its pages want them, or has them from the cache.
void set_division(Division& division, const Input& input, const FolioOf& folios, Founts& founts);

}  // namespace casebound::layout
