#include "layout/paragraph_builder.h"

#include "layout/first_letter.h"
#include "layout/white_space.h"

namespace casebound::layout {

namespace {

std::string expand_tabs(const std::string& text) {
  std::string out;
  for (const char c : text)
    out += c == '\t' ? std::string("    ") : c == '\r' ? std::string() : std::string(1, c);
  return out;
}

bool ends_in_space(const TextBlock& block) {
  if (block.pieces.empty()) return true;
  const char last = block.pieces.back().text.back();
  return last == ' ' || last == '\n';
}

}  // namespace

void ParagraphBuilder::run_in() {
  run_in_ = std::move(paragraph_->pieces);
  paragraph_.reset();
}

void ParagraphBuilder::open(const TextContext& context, SourceSpan span) {
  if (paragraph_) return;
  paragraph_.emplace();
  paragraph_->pieces = std::exchange(run_in_, {});
  if (!paragraph_->pieces.empty()) paragraph_->pieces.back().text += ' ';
  paragraph_->style = block_style_;
  paragraph_->right_to_left = right_to_left_;
  paragraph_->block = context.block;
  paragraph_->span = span;
  paragraph_->marker = std::exchange(marker_, std::nullopt);
  context_ = context;
}

void ParagraphBuilder::add_text(const std::string& written, const style::ComputedStyle& style,
                                const TextContext& context, SourceSpan span) {
  const std::string text = without_separators(written);
  const std::string out =
      preserves_spaces(style.white_space) ? expand_tabs(text) : collapsed(text, style.white_space);
  if (out.empty()) return;
  open(context, span);
  paragraph_->span = cover(paragraph_->span, span);
  Piece piece{transformed(out, style.text_transform, context.language),
              &style,
              context.rise,
              context.structure,
              context.language,
              context.link,
              context.note,
              span,
              context.lines,
              {},
              context.phrases};
  if (const auto* first = std::exchange(first_letter_, nullptr)) add_first_letter(piece, *first);
  if (!piece.text.empty()) add(std::move(piece));
}

/// A piece of its own for what `::first-letter` takes from this one.
void ParagraphBuilder::add_first_letter(Piece& piece, const style::ComputedStyle& style) {
  const auto length = first_letter_length(piece.text);
  if (length == 0) return;
  Piece letter = piece;
  letter.text = transformed(piece.text.substr(0, length), style.text_transform, piece.language);
  letter.style = &style;
  add(std::move(letter));
  piece.text.erase(0, length);
}

/// Spaces at the start of a line and after another space vanish (CSS Text 3 §4.1).
std::string ParagraphBuilder::collapsed(const std::string& text, style::WhiteSpace value) const {
  std::string out;
  bool after_space = !paragraph_ || ends_in_space(*paragraph_);
  for (const char c : text) {
    if (c == '\n' && preserves_lines(value)) {
      while (!out.empty() && out.back() == ' ') out.pop_back();
      out += '\n';
      after_space = true;
    } else if (!is_white(c)) {
      out += c;
      after_space = false;
    } else if (!after_space) {
      out += ' ';
      after_space = true;
    }
  }
  return out;
}

void ParagraphBuilder::add_break(const style::ComputedStyle& style, const TextContext& context) {
  if (!paragraph_) return;
  trim_end();
  Piece line_end{"\n", &style, {}, context.structure, context.language, {}, {}, {}};
  line_end.phrases = context.phrases;
  add(std::move(line_end));
}

void ParagraphBuilder::trim_end() {
  auto& pieces = paragraph_->pieces;
  while (!pieces.empty() && pieces.back().text.ends_with(' ') &&
         !preserves_spaces(pieces.back().style->white_space)) {
    pieces.back().text.pop_back();
    if (pieces.back().text.empty()) pieces.pop_back();
  }
}

std::optional<ParagraphBuilder::Finished> ParagraphBuilder::finish() {
  if (!paragraph_) return std::nullopt;
  trim_end();
  Finished out{std::move(*paragraph_), std::move(context_)};
  paragraph_.reset();
  return out;
}

}  // namespace casebound::layout
