#pragma once

#include "layout/page_fill.h"
#include "layout/paragraph.h"
#include "layout/table_setter.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace casebound::layout {

/// A division's text set, in one column, not yet on pages: the rows of each passage, note and figure, as the
/// cast-off counts them.
struct Galley {
  std::vector<Rows> passages;
  std::vector<Rows> notes;
  std::vector<Rows> figures;
  std::vector<std::uint8_t> table_rows;  ///< of each passage whether it is a row of a table

  const Row& row(const PlacedRow& placed) const;
  Row& row(const PlacedRow& placed);
};

/// Sets a flow in two steps: casting off, which tells all that pages are made up by; then, when pages have
/// been made up, the lines as these want them. Refers to the flow.
class GalleySetter {
 public:
  /// `width` is that of the text area.
  GalleySetter(const Flow& flow, Length width, const Tools& tools);

  const CastOff& cast_off() const { return cast_off_; }

  /// Casts paragraphs off in more ways, with lines that are looser than usual; the ways known keep their
  /// numbers.
  void add_looser_settings();

  /// Sets each passage in the way chosen for it. Call once.
  Galley set(const std::vector<std::size_t>& chosen, Shaper& shaper);

 private:
  struct CastOffParagraph {
    Paragraph paragraph;
    std::size_t called_before = 0;   ///< notes
    std::vector<std::size_t> calls;  ///< where notes are called for the first time
  };
  void add_settings(std::size_t passage);
  void cast_off_item(const FlowItem& item, const Tools& tools);
  void call_figures_notes(std::size_t passage, const Tools& tools);
  void cast_off_paragraph(Paragraph paragraph, const Tools& tools);
  void cast_off_rows(Rows rows, const Tools& tools);
  void close(const Tools& tools);
  bool call_note(const std::string& id, const Tools& tools);
  void set_note(std::size_t note, const Tools& tools);

  const Flow& flow_;
  Length width_;
  TableSetter tables_;
  CastOff cast_off_;
  Galley galley_;
  std::vector<std::optional<CastOffParagraph>> paragraphs_;  ///< of each passage that is one
  std::vector<Rows> figures_;
  std::size_t next_figure_ = 0;  ///< whose notes have not been called
  std::map<std::string, std::size_t> note_by_id_;
  std::set<std::size_t> called_;
};

}  // namespace casebound::layout
