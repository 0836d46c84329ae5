#pragma once

#include "casebound/layout/pages.h"
#include "casebound/style/stylesheet.h"

#include "layout/flow.h"

#include <map>
#include <string>
#include <vector>

namespace casebound::layout {

/// Makes the logical structure of a division from its elements, in the order of the document, by the grammar
/// of ISO 32000-1 §14.8.4: what HTML leaves out (the item around a term and its definition, the body of a
/// list item, the reference around a call) is put in, and what it has too much of (the list inside a table of
/// contents) left out.
class StructureBuilder {
 public:
  /// The element that text inside `element` belongs to: one of its own, or `parent`.
  StructureId enter(const style::StyledElement& element, StructureId parent);

  /// What a list item's number belongs to, and then all the rest of it.
  StructureId label_of(StructureId item);
  StructureId body_of(StructureId item);

  /// What a picture, a block or in a line, belongs to; `artifact` if it shows nothing that its alternative
  /// text would tell.
  StructureId picture(StructureId parent, const std::string& alt, bool in_line);

  /// Gives the cells of a finished table the spans that they have in it, and its rows the cells that they
  /// lack. `rows` and `cells` are in the order of the table.
  void settle(const TableFlow& table, const std::vector<StructureId>& rows,
              const std::vector<StructureId>& cells);

  StructureTree take() { return std::move(tree_); }

 private:
  /// Of a definition list: the item that terms and definitions go into.
  struct OpenEntry {
    StructureId item = artifact;
    bool is_defined = false;
  };

  StructureNode& node(StructureId id) { return tree_.nodes[static_cast<std::size_t>(id)]; }
  bool is(StructureId id, const char* type) const {
    return id != artifact && tree_.nodes[static_cast<std::size_t>(id)].type == type;
  }
  StructureId add(const char* type, StructureId parent);
  StructureId make(const style::StyledElement& element, StructureId parent);
  StructureId list(const style::StyledElement& element, StructureId parent);
  StructureId list_item(const markup::Element& element, StructureId parent);
  StructureId entry_part(const markup::Element& element, StructureId list);
  StructureId link(const markup::Element& element, StructureId parent);
  StructureId formula(const markup::Element& element, StructureId parent);
  StructureId figure(const markup::Element& element, StructureId parent);
  StructureId caption(StructureId parent);
  StructureId table(StructureId parent);
  StructureId cell(const markup::Element& element, StructureId parent);

  StructureTree tree_;
  std::map<StructureId, OpenEntry> entries_;  ///< by list
  std::map<StructureId, StructureId>
      open_tables_;  ///< that have a caption and no rows yet, by what they stand in
};

}  // namespace casebound::layout
