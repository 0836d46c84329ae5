#include "pdf/marked_content.h"

#include "pdf/number.h"
#include "pdf/text.h"

#include <utility>

namespace casebound::pdf {
namespace {

/// Of furniture (§14.8.2.2.2).
std::string_view artifact_operator(layout::StructureId kind) {
  if (kind == layout::page_head) return "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n";
  if (kind == layout::page_foot) return "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n";
  return "/Artifact BMC\n";
}

}  // namespace

void MarkedContent::enter(layout::StructureId element, bool reversed) {
  if (is_in(element, reversed)) return;
  reversed = reversed && element >= 0;
  leave();
  if (element < 0) {
    out_ += artifact_operator(element);
  } else {
    const std::string& type = tree_->nodes[static_cast<std::size_t>(element)].type;
    begin(element, reversed ? std::string_view("ReversedChars") : std::string_view(type), {});
  }
  is_open_ = true;
  element_ = element;
  reversed_ = reversed;
}

bool MarkedContent::is_in(layout::StructureId element, bool reversed) const {
  if (tree_ == nullptr) return true;
  return is_open_ && !is_spelled_ && element == element_ && (reversed && element >= 0) == reversed_;
}

void MarkedContent::enter_spelled(layout::StructureId element, std::string_view text) {
  if (tree_ != nullptr && element < 0) return enter(element);
  leave();
  std::string actual_text = "/ActualText";
  append_literal(actual_text, text_string(text));
  begin(element, "Span", actual_text);
  is_open_ = is_spelled_ = true;
}

void MarkedContent::begin(layout::StructureId element, std::string_view tag, std::string_view more) {
  out_.append("/").append(tag).append("<<");
  if (tree_ != nullptr) {
    out_ += "/MCID ";
    append_decimal(out_, static_cast<std::int64_t>(marks_.size()), 0);
    marks_.push_back(element);
  }
  out_.append(more).append(">>BDC\n");
}

void MarkedContent::leave() {
  if (is_open_) out_ += "EMC\n";
  is_open_ = is_spelled_ = false;
}

std::vector<layout::StructureId> MarkedContent::take() {
  leave();
  return std::move(marks_);
}

}  // namespace casebound::pdf
