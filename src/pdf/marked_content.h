#pragma once

#include "casebound/layout/pages.h"

#include <string>
#include <string_view>
#include <vector>

namespace casebound::pdf {

/// The marked-content sequences of a page (ISO 32000-1 §14.6, §14.8.2): everything stands in one, none stands
/// in another. Poppler loses the text behind one that is nested, and PDF/UA forbids artifacts in text and
/// text in artifacts. What belongs together and follows on itself shares a sequence.
class MarkedContent {
 public:
  MarkedContent(std::string& out, const layout::StructureTree& tree) : out_(out), tree_(&tree) {}
  /// Of a drawing, which stands in a sequence as a whole: marks nothing but what is spelled.
  explicit MarkedContent(std::string& out) : out_(out) {}

  /// What is written next belongs to the element, or is furniture. `reversed`: its characters are shown in
  /// the reverse of their order (§14.8.2.3.3). Not to be called within a text object, nor is `leave`.
  void enter(layout::StructureId element, bool reversed = false);
  /// Whether that would go on with the sequence that there is.
  bool is_in(layout::StructureId element, bool reversed) const;
  /// The same, and it says this text (§14.9.4); a sequence of its own.
  void enter_spelled(layout::StructureId element, std::string_view text);
  void leave();

  /// The elements that the sequences belong to, by their marked-content identifiers.
  std::vector<layout::StructureId> take();

 private:
  void begin(layout::StructureId element, std::string_view tag, std::string_view more);

  std::string& out_;
  const layout::StructureTree* tree_ = nullptr;
  std::vector<layout::StructureId> marks_;
  layout::StructureId element_ = layout::artifact;  ///< of the open sequence
  bool is_open_ = false, is_spelled_ = false, reversed_ = false;
};

}  // namespace casebound::pdf
