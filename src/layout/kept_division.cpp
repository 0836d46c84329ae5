#include "layout/kept_division.h"

#include "casebound/base/packing.h"

#include "layout/packed_fields.h"

#include <set>

namespace casebound::layout {

namespace {

/// All that a division's pages depend on and that is not the book's: its elements, and what these refer to.
class KeyMaker {
 public:
  KeyMaker(const Input& input, const FolioOf& folios, Founts& founts)
      : input_(input), folios_(folios), founts_(founts) {}

  Cache::Key run(const Division& division) {
    const auto& document = division.labelled ? *division.labelled : *division.document;
    packer_(input_.keeping.basis, document, division.break_before, division.column.height,
            division.column.step, division.width);
    languages_.insert(document.language);
    look_at(document.body);
    for (const auto& language : languages_) packer_(language, founts_.hyphenation().digest(language));
    return Cache::key("division", packer_.bytes());
  }

 private:
  void look_at(const markup::Element& element) {
    if (!element.language.empty()) languages_.insert(element.language);
    for (const auto& [name, value] : element.attributes) {
      if (value.starts_with('#')) add_folio(value.substr(1));
      if (name == "src") add_picture(value);
    }
    for (const auto& child : element.children)
      if (const auto* inner = std::get_if<markup::Element>(&child.value)) look_at(*inner);
  }

  void add_folio(const std::string& target) {
    const auto folio = folios_.find(target);
    packer_(folio == folios_.end() ? std::optional<std::string>() : folio->second);
  }

  void add_picture(const std::string& name) {
    const auto picture = input_.pictures.find(name);
    packer_(picture != input_.pictures.end());
    if (picture != input_.pictures.end()) packer_(picture->second.width, picture->second.height);
  }

  const Input& input_;
  const FolioOf& folios_;
  Founts& founts_;
  Packer packer_;
  std::set<std::string> languages_;
};

Cache::Key key_of(const Division& division, std::string_view kind, style::Side side) {
  return Cache::key(kind, Packer()(division.key, side).bytes());
}

bool is_kept(const Division& division, const Input& input) {
  return input.keeping.cache != nullptr && !division.diagnostics.has(Severity::error);
}

void ask_again(const std::vector<FaceQuery>& asked, const font::FontLibrary& fonts) {
  for (const auto& [request, character] : asked) {
    if (character) {
      fonts.fallback(*character, request);
    } else {
      fonts.find(request);
    }
  }
}

}  // namespace

std::map<style::Side, std::size_t> kept_page_counts(Division& division, const Input& input,
                                                    const FolioOf& folios, Founts& founts) {
  std::map<style::Side, std::size_t> out;
  if (input.keeping.cache == nullptr) return out;
  division.key = KeyMaker(input, folios, founts).run(division);
  for (const auto side : possible_sides(division.break_before)) {
    const auto bytes = input.keeping.cache->find(key_of(division, "page count", side));
    if (bytes == nullptr || !Unpacker(*bytes)(out[side]).is_whole()) return {};
  }
  return out;
}

void keep_page_counts(const Division& division, const Input& input) {
  if (!is_kept(division, input)) return;
  for (const auto& [side, made] : division.make_ups)
    input.keeping.cache->keep(key_of(division, "page count", side), Packer()(made.pages.size()).take());
}

bool take_kept(Division& division, const Input& input, Founts& founts) {
  const auto bytes = input.keeping.cache->find(key_of(division, "set division", division.side));
  if (bytes == nullptr) return false;
  Flow& flow = division.flow = {};
  Galley galley;
  std::vector<FaceQuery> asked;
  Diagnostics found;
  const bool whole = Unpacker(*bytes)(asked, found.items(), flow.structure.nodes, flow.outline,
                                      flow.side_rules, flow.refers_to_pages, galley, division.pages)
                         .is_whole();
  if (!whole) return false;
  ask_again(asked, founts.fonts());
  division.galley = std::move(galley);
  division.diagnostics = std::move(found);
  division.set_side = division.side;
  return true;
}

void keep_division(const Division& division, const Input& input) {
  if (!is_kept(division, input)) return;
  const Flow& flow = division.flow;
  Packer packer;
  packer(division.asked, division.diagnostics.items(), flow.structure.nodes, flow.outline, flow.side_rules,
         flow.refers_to_pages, division.galley, division.pages);
  input.keeping.cache->keep(key_of(division, "set division", division.set_side), packer.take());
}

}  // namespace casebound::layout
