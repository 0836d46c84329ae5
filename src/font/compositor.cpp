#include "casebound/font/compositor.h"

#include "font/handles.h"
#include "font/letter_pairs.h"
#include "font/shaping.h"

#include <atomic>
#include <mutex>

namespace casebound::font {

namespace {

/// Bytes of text that pairs of letters are worth reading the font's rules for.
constexpr std::size_t enough = 1024;

}  // namespace

struct Compositor::State {
  const Face::Handles& face;
  Shaping shaping;
  std::atomic<std::size_t> seen = 0;  ///< bytes
  std::once_flag pairs_made;
  std::unique_ptr<LetterPairs> pairs;

  bool set_by_pairs(std::string_view text, std::vector<ShapedGlyph>& out) {
    if (shaping.direction != HB_DIRECTION_LTR || seen.load(std::memory_order_relaxed) < enough) return false;
    std::call_once(pairs_made,
                   [&] { pairs = std::make_unique<LetterPairs>(face.face.get(), face.font.get(), shaping); });
    return pairs->set(text, out);
  }
};

Compositor::Compositor(const Face& face, const ShapeOptions& options)
    : state_(new State{*face.handles_, Shaping(options), {}, {}, {}}) {}

Compositor::~Compositor() = default;

std::vector<ShapedGlyph> Compositor::set(std::string_view text) const {
  std::vector<ShapedGlyph> out;
  if (state_->set_by_pairs(text, out)) return out;
  state_->seen.fetch_add(text.size(), std::memory_order_relaxed);
  return glyphs_of(shape_in_buffer(state_->face.font.get(), text, state_->shaping));
}

std::vector<ShapedGlyph> Face::shape(std::string_view text, const ShapeOptions& options) const {
  return glyphs_of(shape_in_buffer(handles_->font.get(), text, Shaping(options)));
}

}  // namespace casebound::font
