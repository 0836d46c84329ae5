#include "casebound/font/compositor.h"

#include "font/handles.h"
#include "font/letter_pairs.h"
#include "font/shaping.h"

#include <algorithm>
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
  bool may_be_set_by_pairs = may_set_by_pairs();
  std::atomic<std::size_t> seen = 0;  ///< bytes
  std::once_flag pairs_made;
  std::unique_ptr<LetterPairs> pairs;

  /// A font that chooses letters at random (`rand`) chooses anew in each text.
  bool may_set_by_pairs() const {
    return shaping.direction == HB_DIRECTION_LTR &&
           !std::binary_search(face.features.begin(), face.features.end(), HB_TAG('r', 'a', 'n', 'd'));
  }

  bool set_by_pairs(std::string_view text, std::vector<ShapedGlyph>& out) {
    if (!may_be_set_by_pairs || seen.load(std::memory_order_relaxed) < enough) return false;
    std::call_once(pairs_made,
                   [&] { pairs = std::make_unique<LetterPairs>(face.face.get(), face.font.get(), shaping); });
    return pairs->set(text, out);
  }
};

Compositor::Compositor(const Face& face, const ShapeOptions& options)
    : state_(new State{*face.handles_, Shaping(options)}) {}

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
