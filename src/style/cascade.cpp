#include "style/cascade.h"

#include <algorithm>
#include <array>

namespace casebound::style {
namespace {

/// The winning setter of each property.
class Winners {
 public:
  Winners() : setters_(longhand_count(), nullptr) {}

  void take(std::span<const std::vector<Declaration>* const> blocks, bool important) {
    for (const auto* block : blocks)
      for (const auto& declaration : *block)
        if (declaration.important == important)
          for (const auto& longhand : declaration.longhands) setters_[longhand.property] = &longhand.set;
  }

  void apply(PropertyId property, Computing& computing) const {
    if (setters_[property] != nullptr) (*setters_[property])(computing);
  }
  std::size_t size() const { return setters_.size(); }

 private:
  std::vector<const Setter*> setters_;
};

constexpr PropertyId font_size = 0, line_height = 1, first_other = 2;

void settle_line_height(Draft& draft) {
  if (draft.line_height_factor)
    draft.style.line_height = draft.style.font_size.scaled(*draft.line_height_factor);
}

Border settled(const BorderSide& side, const Colour& text) {
  return {side.visible ? side.width : Length(), side.colour.value_or(text)};
}

void settle_borders(Draft& draft) {
  const Colour& text = draft.style.color;
  draft.style.border = {settled(draft.border[0], text), settled(draft.border[1], text),
                        settled(draft.border[2], text), settled(draft.border[3], text)};
}

const markup::Element& html_element() {
  static const markup::Element element{.name = "html"};
  return element;
}

Place root_place(std::string_view language) {
  static const std::array<const markup::Element*, 1> alone = {&html_element()};
  return {.element = &html_element(), .siblings = alone, .language = language};
}

std::vector<const markup::Element*> element_children(const markup::Element& element) {
  std::vector<const markup::Element*> out;
  for (const auto& child : element.children)
    if (const auto* inner = std::get_if<markup::Element>(&child.value)) out.push_back(inner);
  return out;
}

std::string_view language_of(const markup::Element& element, std::string_view around) {
  return element.language.empty() ? around : std::string_view(element.language);
}

bool has_pseudo_element(const std::vector<Match>& matches, PseudoElement pseudo_element) {
  return std::any_of(matches.begin(), matches.end(),
                     [&](const Match& match) { return match.pseudo_element == pseudo_element; });
}

}  // namespace

Draft compute(Draft start, std::span<const std::vector<Declaration>* const> weakest_first,
              const Draft& parent, const RootMetrics* root) {
  Winners winners;
  winners.take(weakest_first, false);
  winners.take(weakest_first, true);
  const RootMetrics initial{parent.style.font_size, parent.style.line_height};
  const RootMetrics& known = root != nullptr ? *root : initial;
  Computing computing{start, parent, known.font_size, known.line_height};
  winners.apply(font_size, computing);
  if (root == nullptr) computing.root_font_size = start.style.font_size;
  winners.apply(line_height, computing);
  settle_line_height(start);
  if (root == nullptr) computing.root_line_height = start.style.line_height;
  for (std::size_t property = first_other; property < winners.size(); ++property)
    winners.apply(static_cast<PropertyId>(property), computing);
  settle_borders(start);
  return start;
}

Draft Cascade::root(std::string_view language) const {
  std::vector<const std::vector<Declaration>*> blocks;
  for (const auto& match : index_.find(root_place(language), rules_, user_agent_rules_))
    if (match.pseudo_element == PseudoElement::none) blocks.push_back(&rules_[match.rule].declarations);
  const Draft initial;
  return compute(inherit_from(initial), blocks, initial, nullptr);
}

Cascade::SharedDraft Cascade::styled(const std::vector<Match>& matches, PseudoElement pseudo_element,
                                     const SharedDraft& parent) {
  Likeness likeness{parent.get(), {}};
  for (const auto& match : matches)
    if (match.pseudo_element == pseudo_element) likeness.second.push_back(match.rule);
  SharedDraft& out = known_[likeness];
  if (out != nullptr) return out;
  std::vector<const std::vector<Declaration>*> blocks;
  for (const auto rule : likeness.second) blocks.push_back(&rules_[rule].declarations);
  out = std::make_shared<const Draft>(compute(inherit_from(*parent), blocks, *parent, &metrics_));
  return out;
}

StyledElement Cascade::body(const markup::SpineDocument& document) {
  const SharedDraft html = known_[{}] = std::make_shared<const Draft>(root(document.language));
  metrics_ = {html->style.font_size, html->style.line_height};
  const Place above = root_place(document.language);
  const std::array<const markup::Element*, 1> siblings = {&document.body};
  return element({.element = &document.body,
                  .parent = &above,
                  .siblings = siblings,
                  .language = language_of(document.body, document.language)},
                 html);
}

StyledElement Cascade::element(const Place& place, const SharedDraft& parent) {
  const auto matches = index_.find(place, rules_, user_agent_rules_);
  const SharedDraft own = styled(matches, PseudoElement::none, parent);
  StyledElement out{.element = place.element, .style = SharedStyle(own, &own->style)};
  out.before = generated(matches, PseudoElement::before, own);
  out.after = generated(matches, PseudoElement::after, own);
  out.first_letter = part(matches, PseudoElement::first_letter, own);
  out.marker = part(matches, PseudoElement::marker, own);
  add_children(out, place, own);
  return out;
}

void Cascade::add_children(StyledElement& out, const Place& place, const SharedDraft& own) {
  const auto siblings = element_children(*place.element);
  std::vector<std::optional<std::size_t>> before(1);
  before.reserve(siblings.size() + 1);
  out.children.reserve(place.element->children.size());
  for (const auto& child : place.element->children) {
    if (const auto* text = std::get_if<markup::TextNode>(&child.value)) {
      out.children.emplace_back(text);
      continue;
    }
    const std::size_t index = before.size() - 1;
    const auto& inner = *siblings[index];
    auto styled = element({&inner, &place, siblings, index, before, language_of(inner, place.language)}, own);
    before.push_back(styled.style->float_ == Float::top ? before.back() : std::optional(index));
    out.children.emplace_back(std::move(styled));
  }
}

SharedStyle Cascade::part(const std::vector<Match>& matches, PseudoElement pseudo_element,
                          const SharedDraft& parent) {
  if (!has_pseudo_element(matches, pseudo_element)) return nullptr;
  const SharedDraft own = styled(matches, pseudo_element, parent);
  return {own, &own->style};
}

SharedStyle Cascade::generated(const std::vector<Match>& matches, PseudoElement pseudo_element,
                               const SharedDraft& parent) {
  auto style = part(matches, pseudo_element, parent);
  return style && style->content ? style : nullptr;
}

}  // namespace casebound::style
