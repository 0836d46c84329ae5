#include "manuscript/math_forms.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace casebound::manuscript {

namespace {

/// ℝ of R: the letters that are so in the Basic Multilingual Plane, which text faces have.
std::string double_struck(const std::string& letter) {
  constexpr std::string_view letters = "CHNPQRZ";
  constexpr std::array<std::string_view, 7> struck = {"ℂ", "ℍ", "ℕ", "ℙ", "ℚ", "ℝ", "ℤ"};
  const auto at = letter.size() == 1 ? letters.find(letter) : std::string_view::npos;
  return at == std::string_view::npos ? letter : std::string(struck[at]);
}

void make_double_struck(MathElement& token) {
  std::string letter = double_struck(token.text);
  if (token.attribute("mathvariant") != "double-struck" || letter == token.text) return;
  token.text = std::move(letter);
  std::erase_if(token.attributes, [](const auto& it) { return it.first == "mathvariant"; });
}

MathElement sign(std::string text, const char* kind) {
  return {"mo", {{kind, "true"}}, std::move(text), {}};
}

/// What the attribute says, or else what it says where it is not there.
std::string said(const MathElement& element, std::string_view name, const char* otherwise) {
  const auto found = std::find_if(element.attributes.begin(), element.attributes.end(),
                                  [&](const auto& it) { return it.first == name; });
  return found == element.attributes.end() ? otherwise : found->second;
}

/// The last separator stands between all that are left, too.
std::string separator(const std::u32string& separators, std::size_t i) {
  return separators.empty() ? std::string()
                            : to_utf8(separators.substr(std::min(i, separators.size() - 1), 1));
}

std::u32string without_spaces(const std::string& text) {
  std::u32string out = to_utf32(text);
  std::erase(out, U' ');
  return out;
}

MathElement row_of(MathElement& fenced) {
  MathElement inner{"mrow"};
  const std::u32string separators = without_spaces(said(fenced, "separators", ","));
  for (std::size_t i = 0; i < fenced.children.size(); ++i) {
    if (i > 0 && !separators.empty())
      inner.children.push_back(sign(separator(separators, i - 1), "separator"));
    inner.children.push_back(std::move(fenced.children[i]));
  }
  MathElement out{"mrow"};
  out.children.push_back(sign(said(fenced, "open", "("), "fence"));
  if (!inner.children.empty()) out.children.push_back(std::move(inner));
  out.children.push_back(sign(said(fenced, "close", ")"), "fence"));
  return out;
}

}  // namespace

void modernise(MathElement& element) {
  if (element.name == "mfenced") element = row_of(element);
  if (element.name == "mo" && element.text == "-") element.text = "−";
  if (element.name == "mi") make_double_struck(element);
}

}  // namespace casebound::manuscript
