#include "style/page_cascade.h"

#include "style/margin_boxes.h"

#include <algorithm>
#include <utility>

namespace casebound::style {
namespace {

using Matches = std::vector<const PageRule*>;

/// Weakest first.
Matches matching(const std::vector<PageRule>& rules, const PageContext& context) {
  std::vector<std::pair<Specificity, const PageRule*>> found;
  for (const auto& rule : rules)
    for (const auto& selector : rule.selectors)
      if (selector.matches(context)) found.emplace_back(specificity(selector), &rule);
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Matches out;
  for (const auto& [specificity, rule] : found) out.push_back(rule);
  return out;
}

void apply_descriptors(PageStyle& page, const Matches& matches, bool important) {
  for (const auto* match : matches)
    for (const auto& descriptor : match->descriptors)
      if (descriptor.important == important) descriptor.set(page);
}

const std::string footnote_area = "footnote";

using Blocks = std::vector<const std::vector<Declaration>*>;

Blocks page_blocks(const Matches& matches) {
  Blocks out;
  for (const auto* match : matches) out.push_back(&match->declarations);
  return out;
}

std::map<std::string, Blocks> box_blocks(const Matches& matches) {
  std::map<std::string, Blocks> out;
  for (const auto* match : matches)
    for (const auto& [name, declarations] : match->boxes) out[name].push_back(&declarations);
  return out;
}

Draft box_start(const std::string& name, const Draft& page) {
  Draft out = inherit_from(page);
  const auto& standing = *find_margin_box(name);
  out.style.display = Display::block;
  out.style.text_align = standing.text_align;
  out.style.vertical_align = standing.vertical_align;
  return out;
}

/// The rule above the notes, where nobody says otherwise.
Draft footnote_start(const Draft& page) {
  Draft out = inherit_from(page);
  out.style.display = Display::block;
  out.border[0] = {Length::from_points(.35), true, {}};
  out.style.width = Length::from_points(60);
  return out;
}

PageStyle cascade(const Matches& matches, const Draft& html) {
  const RootMetrics root{html.style.font_size, html.style.line_height};
  PageStyle out;
  apply_descriptors(out, matches, false);
  apply_descriptors(out, matches, true);
  const Draft page = compute(inherit_from(html), page_blocks(matches), html, &root);
  out.margin = page.style.margin;
  auto boxes = box_blocks(matches);
  out.footnote = compute(footnote_start(page), boxes[footnote_area], page, &root).style;
  boxes.erase(footnote_area);
  for (const auto& [name, blocks] : boxes) {
    Draft box = compute(box_start(name, page), blocks, page, &root);
    if (!box.style.content) continue;
    Content content = *box.style.content;
    out.boxes.emplace(name, MarginBox{std::move(box.style), std::move(content)});
  }
  return out;
}

}  // namespace

const PageStyle& PageStyles::of(const PageContext& context, const std::vector<PageRule>& rules,
                                const Draft& html) {
  const auto matches = matching(rules, context);
  const std::scoped_lock lock(mutex_);
  const auto found = known_.find(matches);
  return found != known_.end() ? found->second
                               : known_.emplace(matches, cascade(matches, html)).first->second;
}

}  // namespace casebound::style
