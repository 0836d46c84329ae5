#include "casebound/style/stylesheet.h"

#include "casebound/base/text.h"

#include "style/families.h"
#include "style/page_cascade.h"
#include "style/reflowable.h"

#include <cassert>

namespace casebound::style {

struct Stylesheet::Rules {
  std::vector<StyleRule> styles;
  std::vector<PageRule> pages;
  RuleIndex print_index, screen_index;
  std::uint32_t user_agent_rules = 0;
  std::set<std::string> reported;
  std::vector<NamedFamilies> families;
  Draft html;  ///< computed anew with each sheet, without a language
  PageStyles page_styles;

  void add(Sheet sheet) {
    for (auto& rule : sheet.styles) add(std::move(rule));
    for (auto& page : sheet.pages) pages.push_back(std::move(page));
    html = cascade(Medium::print).root({});
    page_styles.clear();
  }

  void add(StyleRule rule) {
    const auto number = static_cast<std::uint32_t>(styles.size());
    styles.push_back(std::move(rule));
    const StyleRule& added = styles.back();
    if (added.media.print) print_index.add(number, added.selectors);
    if (added.media.screen) screen_index.add(number, added.selectors);
  }

  Cascade cascade(Medium medium) const {
    return {styles, medium == Medium::print ? print_index : screen_index, user_agent_rules};
  }
};

Stylesheet::Stylesheet() : rules_(std::make_unique<Rules>()) {
  Diagnostics diagnostics;
  Report report(-1, diagnostics);
  rules_->add(read_sheet(user_agent_css(), report, rules_->reported));
  rules_->user_agent_rules = static_cast<std::uint32_t>(rules_->styles.size());
  assert(diagnostics.empty());
}

Stylesheet::~Stylesheet() = default;
Stylesheet::Stylesheet(Stylesheet&&) noexcept = default;
Stylesheet& Stylesheet::operator=(Stylesheet&&) noexcept = default;

void Stylesheet::add(const Sources& sources, std::int32_t source, Diagnostics& diagnostics) {
  Report report(source, diagnostics);
  const std::string& text = sources[source].text();
  if (const auto invalid = find_invalid_utf8(text)) {
    const auto at = static_cast<std::uint32_t>(*invalid);
    report.add(Severity::error, "css-syntax", at, at + 1, "this style sheet is not UTF-8",
               "save it as UTF-8");
    return;
  }
  Sheet sheet = read_sheet(text, report, rules_->reported);
  for (auto& named : style::named_families(sheet, source)) rules_->families.push_back(std::move(named));
  rules_->add(std::move(sheet));
}

const std::vector<NamedFamilies>& Stylesheet::named_families() const {
  return rules_->families;
}

StyledElement Stylesheet::apply(const markup::SpineDocument& document, Medium medium) const {
  return rules_->cascade(medium).body(document);
}

const PageStyle& Stylesheet::page(const PageContext& context) const {
  return rules_->page_styles.of(context, rules_->pages, rules_->html);
}

std::string Stylesheet::reflowable_css(Typefaces typefaces) const {
  const auto first = rules_->styles.begin() + static_cast<std::ptrdiff_t>(rules_->user_agent_rules);
  const auto& root = rules_->html.style;
  return style::reflowable_css({first, rules_->styles.end()}, {root.font_size, root.line_height}, typefaces);
}

}  // namespace casebound::style
