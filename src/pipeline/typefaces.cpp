#include "pipeline/typefaces.h"

#include "casebound/base/text.h"

#include <algorithm>

namespace casebound::pipeline {

namespace {

class FaceFinder {
 public:
  explicit FaceFinder(const font::FontLibrary& fonts) : fonts_(fonts) {}

  void find(const style::StyledElement& element) {
    for (const auto& child : element.children) {
      if (const auto* inner = std::get_if<style::StyledElement>(&child)) {
        find(*inner);
      } else if (!trim(std::get<const markup::TextNode*>(child)->text).empty()) {
        add(element.style->font_family);
      }
    }
  }
  std::vector<std::string> faces() { return std::move(faces_); }

 private:
  void add(const std::vector<std::string>& list) {
    const auto family = fonts_.family(list);
    if (family && std::find(faces_.begin(), faces_.end(), *family) == faces_.end()) faces_.push_back(*family);
  }

  const font::FontLibrary& fonts_;
  std::vector<std::string> faces_;
};

}  // namespace

std::vector<std::string> typefaces_of(const std::vector<markup::SpineDocument>& spine,
                                      const style::Stylesheet& stylesheet, const font::FontLibrary& fonts) {
  FaceFinder finder(fonts);
  for (const auto& document : spine) finder.find(stylesheet.apply(document));
  return finder.faces();
}

}  // namespace casebound::pipeline
