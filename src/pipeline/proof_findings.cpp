#include "pipeline/proof_findings.h"

#include "casebound/document/walk.h"
#include "casebound/proof/printed.h"

#include "pipeline/policy.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace fs = std::filesystem;

namespace {

using proof::Place;

class Locator {
 public:
  Locator(const TypesetBook& typeset, const Diagnostics& diagnostics, const Sources& sources)
      : typeset_(typeset), sources_(sources), printed_(proof::printed_blocks(typeset.pages)) {
    for (const auto& item : diagnostics.items()) ++findings_[key_of(item.code, item.span)];
    for (const auto& fault : typeset.pages.faults)
      faults_[key_of(fault.code, fault.span)].push_back({fault.page, {}, fault.y});
    for (const auto& division : typeset.book.divisions) {
      add(division.blocks);
      for (const auto& note : division.notes) add(note.blocks);
    }
  }

  /// Several if layout found several lines at fault; none for what is nowhere on the pages. To be asked for
  /// the findings in their order.
  std::vector<Place> places(const Diagnostic& item) {
    std::vector<Place> out = faults(key_of(item.code, item.span));
    if (out.empty() && item.code == "low-resolution-image") out = pictures(item.span);
    if (item.code == "missing-glyph") out = missing_glyphs(item.span);
    if (!out.empty()) return out;
    if (const auto place = begin_of(item.span)) out.push_back(*place);
    return out;
  }

 private:
  /// What a finding and the faults that it tells of have in common.
  using Key = std::tuple<std::string, std::int32_t, std::uint32_t, std::uint32_t>;
  static Key key_of(const std::string& code, SourceSpan span) {
    return {code, span.source, span.begin, span.end};
  }

  /// Of findings of one kind about the same words each has a fault of its own, and the last all others.
  std::vector<Place> faults(const Key& key) {
    std::vector<Place>& left = faults_[key];
    const std::size_t mine = --findings_[key] == 0 ? left.size() : std::min(left.size(), std::size_t{1});
    const auto end = left.begin() + static_cast<std::ptrdiff_t>(mine);
    std::vector<Place> out(left.begin(), end);
    left.erase(left.begin(), end);
    return out;
  }

  void add(const Blocks& blocks) {
    for_each_block(const_cast<Blocks&>(blocks), [&](Block& block) {
      if (block.span.known() && printed_.contains(block.id))
        blocks_[block.span.source].push_back({block.span, block.id});
    });
  }

  /// The innermost printed block that the place is in.
  std::optional<Place> begin_of(SourceSpan span) const {
    const Spanned* inner = nullptr;
    const auto of_source = blocks_.find(span.source);
    if (of_source == blocks_.end()) return std::nullopt;
    for (const auto& block : of_source->second) {
      const bool holds =
          block.span.begin <= span.begin && span.begin < std::max(block.span.end, block.span.begin + 1);
      if (!holds) continue;
      const auto size = [](const Spanned& it) { return it.span.end - it.span.begin; };
      if (inner == nullptr || size(block) <= size(*inner)) inner = &block;
    }
    if (inner == nullptr) return std::nullopt;
    return printed_.at(inner->id).first;
  }

  /// The first on each page of those that stand for the character.
  std::vector<Place> missing_glyphs(SourceSpan span) const {
    std::vector<Place> out;
    if (!span.known()) return out;
    const std::string_view character = sources_[span.source].slice(span);
    for (std::size_t i = 0; i < typeset_.pages.pages.size(); ++i)
      for (const auto& item : typeset_.pages.pages[i].items) {
        const auto* run = std::get_if<layout::GlyphRun>(&item.content);
        if (run == nullptr || !lacks(*run, character)) continue;
        out.push_back({i, run->origin.x, run->origin.y});
        break;
      }
    return out;
  }

  static bool lacks(const layout::GlyphRun& run, std::string_view character) {
    return std::any_of(run.glyphs.begin(), run.glyphs.end(), [&](const layout::Glyph& glyph) {
      return glyph.id == 0 && std::string_view(run.text).substr(glyph.cluster).starts_with(character);
    });
  }

  std::vector<Place> pictures(SourceSpan span) const {
    for (const auto& [source, named] : typeset_.named_pictures)
      if (named == span) return places_of_picture(source);
    return {};
  }

  std::vector<Place> places_of_picture(const std::string& source) const {
    for (std::size_t i = 0; i < typeset_.pages.pages.size(); ++i)
      for (const auto& item : typeset_.pages.pages[i].items) {
        const auto* image = std::get_if<layout::PlacedImage>(&item.content);
        if (image != nullptr && image->source == source)
          return {{i, image->area.x, image->area.y + image->area.height}};
      }
    return {};
  }

  struct Spanned {
    SourceSpan span;
    std::string id;
  };
  const TypesetBook& typeset_;
  const Sources& sources_;
  std::map<std::string, proof::PrintedBlock> printed_;
  std::map<std::int32_t, std::vector<Spanned>> blocks_;  ///< of each source
  std::map<Key, std::vector<Place>> faults_;             ///< that no finding has taken yet
  std::map<Key, std::size_t> findings_;                  ///< that have not asked yet
};

std::string source_of(const Diagnostic& item, const fs::path& book, const Sources& sources) {
  if (!item.span.known()) return {};
  const Source& source = sources[item.span.source];
  const fs::path name = source.name(), within = name.lexically_relative(book.lexically_normal());
  const bool is_within = !within.empty() && *within.begin() != ".." && within != ".";
  return fmt::format("{}:{}", (is_within ? within : name.filename()).generic_string(),
                     source.locate(item.span.begin).line);
}

}  // namespace

std::vector<proof::Finding> proof_findings(const TypesetBook& typeset, const fs::path& book,
                                           const Diagnostics& diagnostics, const Sources& sources) {
  Locator locator(typeset, diagnostics, sources);
  std::vector<proof::Finding> out;
  for (const auto& item : diagnostics.items()) {
    if (!is_of_pages(item.code)) continue;
    const proof::Finding finding{item.code, item.message, item.hint, source_of(item, book, sources), false,
                                 {}};
    const auto places = locator.places(item);
    if (places.empty()) out.push_back(finding);
    for (const auto& place : places) {
      out.push_back(finding);
      out.back().is_placed = true;
      out.back().place = place;
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const proof::Finding& a, const proof::Finding& b) {
    const auto key = [](const proof::Finding& it) {
      return std::tuple(!it.is_placed, it.place.page, it.place.y);
    };
    return key(a) < key(b);
  });
  return out;
}

}  // namespace casebound::pipeline
