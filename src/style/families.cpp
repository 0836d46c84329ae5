#include "style/families.h"

#include "style/parsers.h"

#include <utility>

namespace casebound::style {

namespace {

/// Collects the lists of one sheet.
class FamilyFinder {
 public:
  explicit FamilyFinder(std::int32_t source) : source_(source) {}

  void visit(const std::vector<Declaration>& declarations) {
    for (const auto& declaration : declarations)
      if (declaration.name == "font-family") add(declaration.value);
  }

  std::vector<NamedFamilies> found() { return std::move(found_); }

 private:
  void add(const Components& value) {
    auto families = read_families(value);
    if (!families || is_css_wide(value)) return;
    found_.push_back({std::move(*families), {source_, value.front().token.begin, value.back().token.end}});
  }

  static bool is_css_wide(const Components& value) {
    if (value.size() != 1) return false;
    const Component& word = value.front();
    return word.is_ident("inherit") || word.is_ident("initial") || word.is_ident("unset");
  }

  std::int32_t source_;
  std::vector<NamedFamilies> found_;
};

}  // namespace

std::vector<NamedFamilies> named_families(const Sheet& sheet, std::int32_t source) {
  FamilyFinder finder(source);
  for (const auto& rule : sheet.styles)
    if (rule.media.print) finder.visit(rule.declarations);
  for (const auto& page : sheet.pages) {
    finder.visit(page.declarations);
    for (const auto& [name, declarations] : page.boxes) finder.visit(declarations);
  }
  return finder.found();
}

}  // namespace casebound::style
