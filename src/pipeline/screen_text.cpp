#include "pipeline/screen_text.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <set>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace casebound::pipeline {

namespace {

/// Marks of lists, hyphens that reading systems put in, and the space that does not break.
constexpr std::u32string_view added_by_systems = U"\u00A0\u00AD\u2010\u2011\u2022\u25AA\u25E6";

class SeenCharacters {
 public:
  SeenCharacters() : seen_(0x110000) {
    for (char32_t c = U' '; c <= U'~'; ++c) seen_[c] = true;
    for (const char32_t c : added_by_systems) seen_[c] = true;
  }

  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) seen_[next_code_point(text, at)] = true;
  }

  /// Both cases of every letter, as each of the languages has them.
  void add_cases(const std::set<std::string>& languages) {
    const std::string all = to_utf8(sorted());
    for (const std::string& language : languages) {
      const icu::Locale locale(language.c_str());
      const auto text = icu::UnicodeString::fromUTF8(all);
      add(utf8(icu::UnicodeString(text).toUpper(locale)));
      add(utf8(icu::UnicodeString(text).toLower(locale)));
    }
  }

  std::u32string sorted() const {
    std::u32string out;
    for (std::size_t c = U' '; c < seen_.size(); ++c)
      if (seen_[c]) out += static_cast<char32_t>(c);
    return out;
  }

 private:
  static std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
  }

  std::vector<bool> seen_;
};

class Survey {
 public:
  void visit(const style::StyledElement& element) {
    const markup::Element& markup = *element.element;
    languages_.insert(markup.language);
    if (const std::string* words = markup.attribute("alt")) characters_.add(*words);
    for (const auto& generated : {element.before, element.after})
      if (generated) visit(*generated, markup);
    for (const auto& part : {element.first_letter, element.marker})
      if (part) add(*part);
    if (markup.name == "li") add(*element.style);  // its mark
    visit_children(element);
  }

  void speak(const std::string& language) { languages_.insert(language); }

  ScreenText result() {
    if (changes_case_) characters_.add_cases(languages_);
    return {characters_.sorted(), std::move(faces_)};
  }

 private:
  void visit_children(const style::StyledElement& element) {
    for (const auto& child : element.children) {
      if (const auto* inner = std::get_if<style::StyledElement>(&child)) {
        visit(*inner);
        continue;
      }
      const std::string& text = std::get<const markup::TextNode*>(child)->text;
      characters_.add(text);
      if (!trim(text).empty()) add(*element.style);
    }
  }

  void visit(const style::ComputedStyle& generated, const markup::Element& element) {
    add(generated);
    for (const auto& part : *generated.content) {
      if (const auto* words = std::get_if<style::ContentString>(&part)) characters_.add(words->text);
      const auto* attribute = std::get_if<style::ContentAttribute>(&part);
      const std::string* value = attribute == nullptr ? nullptr : element.attribute(attribute->name);
      if (value != nullptr) characters_.add(*value);
    }
  }

  void add(const style::ComputedStyle& style) {
    changes_case_ |= style.text_transform != style::TextTransform::none ||
                     style.font_variant_caps != style::FontCaps::normal;
    if (style.list_style_type.starts_with('"')) characters_.add(style.list_style_type);
    font::FaceRequest face{style.font_family, style.font_weight,
                           style.font_style == style::FontStyle::italic};
    if (std::find(faces_.begin(), faces_.end(), face) == faces_.end()) faces_.push_back(std::move(face));
  }

  SeenCharacters characters_;
  std::vector<font::FaceRequest> faces_;
  std::set<std::string> languages_;
  bool changes_case_ = false;
};

}  // namespace

ScreenText screen_text(const std::vector<markup::SpineDocument>& spine, const style::Stylesheet& stylesheet) {
  Survey survey;
  for (const auto& document : spine) {
    survey.speak(document.language);
    survey.visit(stylesheet.apply(document, style::Medium::screen));
  }
  return survey.result();
}

}  // namespace casebound::pipeline
