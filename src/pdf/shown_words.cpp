#include "pdf/shown_words.h"

#include "casebound/base/parallel.h"

#include "pdf/cluster.h"
#include "pdf/number.h"
#include "pdf/text_writer.h"

#include <algorithm>
#include <optional>

namespace casebound::pdf {

namespace {

constexpr std::size_t words_at_once = 1024;

bool is_raised(const layout::Glyph& glyph) {
  return glyph.x_offset.units() != 0 || glyph.y_offset.units() != 0;
}

/// Writes words one after the other.
class WordWriter {
 public:
  WordWriter(const EmbeddedFonts& fonts, std::string& out) : fonts_(fonts), out_(out) {}

  /// The operand, of which the place in `out` is known, is left empty.
  ShownWord write(const UsedWord& word) {
    const EmbeddedFont& font = fonts_.at(word.face);
    const double ems_per_unit = pdf::ems_per_unit(ten_thousandths(word.size), 0);
    std::optional<std::size_t> resource;
    const auto& glyphs = word.form->glyphs;
    if (!begins_with_a_glyph(*word.form)) return {};
    bool is_plain = !may_have_private_characters(word.form->text);
    std::int64_t pen = 0;
    Length place;
    for_each_cluster(word.form->text, glyphs, false, [&](const Cluster& cluster) {
      const layout::Glyph& glyph = glyphs[cluster.first];
      const std::size_t own = font.first_resource + font.texts.variant(glyph.id, cluster.text);
      is_plain = is_plain && !cluster.is_compound() && !is_raised(glyph) && resource.value_or(own) == own;
      if (!is_plain) return;
      resource = own;
      move_to(place, ems_per_unit, pen);
      const Code& code = font.codes[glyph.id];
      out_.append(code.bytes.data(), code.count);
      pen += code.width;
      place += glyph.advance;
    });
    return {{}, pen, word.form->width, resource.value_or(0), is_plain && resource};
  }

 private:
  /// Within half a thousandth of an em.
  void move_to(Length place, double ems_per_unit, std::int64_t& pen) {
    const std::int64_t ahead = pen - to_nearest(static_cast<double>(place.units()) * ems_per_unit);
    if (!is_visible(ahead)) return;
    const std::int64_t back = to_thousandths(ahead);
    out_ += ')';
    append_decimal(out_, back, 0);
    out_ += '(';
    pen -= back * thousandth;
  }

  const EmbeddedFonts& fonts_;
  std::string& out_;
};

}  // namespace

ShownWords::ShownWords(const std::vector<UsedWord>& words, std::size_t count, const EmbeddedFonts& fonts)
    : words_(count), operands_((words.size() + words_at_once - 1) / words_at_once) {
  for_each_index(operands_.size(), 0, [&](std::size_t part) {
    const std::size_t first = part * words_at_once, last = std::min(first + words_at_once, words.size());
    std::string& all = operands_[part];
    WordWriter writer(fonts, all);
    std::vector<std::size_t> ends;
    for (std::size_t i = first; i < last; ++i) {
      words_[words[i].form->number] = writer.write(words[i]);
      ends.push_back(all.size());
    }
    std::size_t begin = 0;
    for (std::size_t i = first; i < last; ++i) {
      const std::size_t end = ends[i - first];
      words_[words[i].form->number].operand = std::string_view(all).substr(begin, end - begin);
      begin = end;
    }
  });
  all_are_plain_ = std::all_of(words.begin(), words.end(),
                               [&](const UsedWord& word) { return words_[word.form->number].is_plain; });
}

}  // namespace casebound::pdf
