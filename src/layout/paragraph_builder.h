#pragma once

#include "layout/text_context.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace casebound::layout {

/// Puts a paragraph together from the texts inside a block: white space collapsed, case transformed, the
/// first letter a piece of its own where the style asks for that.
class ParagraphBuilder {
 public:
  /// A paragraph, and what surrounds it.
  using Finished = std::pair<TextBlock, TextContext>;

  bool is_open() const { return paragraph_.has_value(); }
  /// Paragraphs that begin from here on are set in the style and direction of this block.
  void enter_block(const style::ComputedStyle& style, bool right_to_left) {
    block_style_ = &style;
    right_to_left_ = right_to_left;
  }
  /// The next text begins with a letter of this style; null: with none.
  void await_first_letter(const style::ComputedStyle* style) { first_letter_ = style; }
  /// The next paragraph has this marker.
  void await(Marker marker) { marker_ = std::move(marker); }
  /// The next paragraph begins with this piece, and a space.
  void await(Piece piece) { run_in_.push_back(std::move(piece)); }
  /// What there is of the paragraph is where the next one begins.
  void run_in();

  /// Begins a paragraph, unless there is one.
  void open(const TextContext& context, SourceSpan span);
  void add_text(const std::string& written, const style::ComputedStyle& style, const TextContext& context,
                SourceSpan span);
  /// As it stands; the paragraph is open.
  void add(Piece piece) { paragraph_->pieces.push_back(std::move(piece)); }
  /// Ends the line, if there is one.
  void add_break(const style::ComputedStyle& style, const TextContext& context);
  void set_leader(Leader leader) { paragraph_->leader = std::move(leader); }

  /// The paragraph, which may be empty; nothing if none is open.
  std::optional<Finished> finish();

 private:
  std::string collapsed(const std::string& text, style::WhiteSpace value) const;
  void add_first_letter(Piece& piece, const style::ComputedStyle& style);
  void trim_end();

  std::optional<TextBlock> paragraph_;
  TextContext context_;
  const style::ComputedStyle* block_style_ = nullptr;
  bool right_to_left_ = false;
  const style::ComputedStyle* first_letter_ = nullptr;
  std::optional<Marker> marker_;
  std::vector<Piece> run_in_;
};

}  // namespace casebound::layout
