#include "manuscript/formulas.h"

#include "casebound/base/text.h"

#include "manuscript/character_reference.h"
#include "manuscript/copier.h"
#include "manuscript/math_forms.h"
#include "manuscript/math_rules.h"
#include "manuscript/protect.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <pugixml.hpp>

namespace casebound::manuscript {

namespace {

constexpr std::string_view formula_end = "</math>";

/// The references that XML has itself (XML 1.0 §4.6), and those to no character, which cmark must not
/// resolve.
bool begins_reference(std::string_view text) {
  const auto number = character_reference(text, 0);
  if (number.size > 0 && !number.is_character) return true;
  constexpr std::array<std::string_view, 5> references = {"&lt;", "&gt;", "&amp;", "&quot;", "&apos;"};
  return std::any_of(references.begin(), references.end(),
                     [&](std::string_view it) { return text.starts_with(it); });
}

/// Makes the tree of one formula, and says what is wrong with it.
class FormulaReader {
 public:
  std::optional<Formula> read(const std::string& xml) {
    pugi::xml_document document;
    const auto result =
        document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result) {
      refuse("it is not well-formed XML");
      return std::nullopt;
    }
    Formula out{element(document.document_element(), 0)};
    if (!refused_.empty()) return std::nullopt;
    return out;
  }

  /// Why it is no formula; empty if it is one.
  const std::string& refused() const { return refused_; }
  /// What was dropped; empty: nothing.
  const std::string& dropped() const { return dropped_; }

 private:
  void refuse(std::string why) {
    if (refused_.empty()) refused_ = std::move(why);
  }

  MathElement element(pugi::xml_node node, int depth) {
    constexpr int deepest = 50;
    MathElement out{node.name()};
    if (depth > deepest) {
      refuse("it is nested too deep");
      return out;
    }
    attributes(node, out);
    for (const pugi::xml_node child : node.children()) this->child(child, out, depth);
    out.text = out.name == "annotation" ? std::string(trim(out.text)) : collapse_spaces(out.text);
    check_parts(out);
    modernise(out);
    return out;
  }

  void attributes(pugi::xml_node node, MathElement& out) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string name = attribute.name(), value = collapse_spaces(attribute.value());
      if (name == "xmlns") continue;
      if (is_math_attribute(out.name, name, value))
        out.attributes.emplace_back(name, value);
      else if (dropped_.empty())
        dropped_ = fmt::format("{}=\"{}\" of <{}>", name, value, out.name);
    }
  }

  void child(pugi::xml_node child, MathElement& out, int depth) {
    const std::string_view name = child.name();
    const bool is_token = is_math_token(out.name);
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      if (!is_token && !trim(child.value()).empty())
        refuse(fmt::format("<{}> holds words that are in no token", out.name));
      out.text += child.value();
    } else if (child.type() == pugi::node_element) {
      if (!is_math_element(name))
        refuse(fmt::format("books have no <{}> in formulas", name));
      else if (is_token || !may_hold(out.name, name))
        refuse(fmt::format("<{}> cannot stand in <{}>", name, out.name));
      else
        out.children.push_back(element(child, depth + 1));
    }
  }

  void check_parts(const MathElement& out) {
    const int wanted = math_parts(out.name);
    const auto found = static_cast<int>(out.children.size());
    if (wanted >= 0 && found != wanted)
      refuse(fmt::format("<{}> has {} parts and must have {}", out.name, found, wanted));
    if (out.name == "semantics") check_semantics(out);
    if (out.name == "mmultiscripts") check_scripts(out);
  }

  /// What is annotated comes first.
  void check_semantics(const MathElement& out) {
    for (std::size_t i = 0; i < std::max<std::size_t>(out.children.size(), 1); ++i)
      if (out.children.empty() || (out.children[i].name == "annotation") != (i > 0))
        refuse("<semantics> has one formula, and annotations after it");
  }

  /// A base; pairs; and, after `mprescripts`, pairs.
  void check_scripts(const MathElement& out) {
    std::size_t before = 0, after = 0, marks = 0;
    for (const auto& child : out.children) {
      if (child.name == "mprescripts")
        ++marks;
      else
        ++(marks == 0 ? before : after);
    }
    if (before % 2 == 0 || after % 2 != 0 || marks > 1 || out.children.front().name == "none")
      refuse("<mmultiscripts> has a base and pairs of scripts");
  }

  std::string refused_, dropped_;
};

/// The formula's bytes as XML, of the inlines between two places.
std::string xml_of(const Inlines& inlines, Place begin, Place end) {
  std::string out;
  for (auto at = begin; at.item <= end.item && at.item < inlines.size(); at = {at.item + 1, 0}) {
    const auto* text = std::get_if<Text>(&inlines[at.item].value);
    if (text == nullptr) {
      out += ' ';  // a line end
      continue;
    }
    const std::string_view rest = at.item == end.item ? std::string_view(text->text).substr(0, end.offset)
                                                      : std::string_view(text->text);
    for (const char c : rest.substr(at.offset)) {
      if (c == '<' || c == '&')
        out += c == '<' ? "&lt;" : "&amp;";
      else
        out += revealed(c);
    }
  }
  // The numbers of characters have been resolved; what looks like one is text.
  for (auto number = out.find("&#"); number != out.npos; number = out.find("&#", number + 1))
    out.insert(number + 1, "amp;");
  return out;
}

/// Where the byte stands in the source, as far as that is known; `otherwise` if the text is written
/// otherwise.
std::uint32_t offset_of(const Inlines& inlines, Place place, std::uint32_t otherwise) {
  const auto& [span, value] = inlines[place.item];
  const bool is_exact = span.end - span.begin == std::get<Text>(value).text.size();
  return is_exact ? span.begin + static_cast<std::uint32_t>(place.offset) : otherwise;
}

SourceSpan span_between(const Inlines& inlines, Place begin, Place end) {
  const SourceSpan first = inlines[begin.item].span, last = inlines[end.item].span;
  return {first.source, offset_of(inlines, begin, first.begin), offset_of(inlines, end, last.end)};
}

/// What stands between the tags, with its references resolved.
std::string words_of(const std::string& xml) {
  std::string words = "<p>";
  bool is_tag = false;
  for (const char c : xml) {
    if (c == '<') words += ' ';
    if (c == '<' || c == '>')
      is_tag = c == '<';
    else if (!is_tag)
      words += c;
  }
  pugi::xml_document document;
  document.load_string((words + "</p>").c_str());
  return collapse_spaces(document.child("p").child_value());
}

std::optional<Inline> formula_of(const std::string& xml, SourceSpan span, Reading& reading) {
  FormulaReader reader;
  auto formula = reader.read(xml);
  if (formula) {
    if (!reader.dropped().empty())
      reading.formulas.add(span, [&] {
        return fmt::format("a formula goes without what is not for books: {}", reader.dropped());
      });
    return Inline{span, *std::move(formula)};
  }
  reading.formulas.add(span,
                       [&] { return fmt::format("a formula is set as its words: {}", reader.refused()); });
  std::string words = words_of(xml);
  if (words.empty()) return std::nullopt;
  return Inline{span, Text{std::move(words)}};
}

}  // namespace

std::size_t formula_size(std::string_view text) {
  constexpr std::string_view open = "<math";
  if (!text.starts_with(open) || text.size() == open.size() ||
      std::string_view(" \t\n>").find(text[open.size()]) == std::string_view::npos)
    return 0;
  for (auto at = text.find_first_of("<`\n", open.size()); at != text.npos;
       at = text.find_first_of("<`\n", at + 1)) {
    const auto rest = text.substr(at);
    if (rest.starts_with(formula_end)) return at + formula_end.size();
    const bool is_empty_line =
        rest[0] == '\n' && rest.find_first_not_of(" \t", 1) == std::min(rest.find('\n', 1), rest.size());
    if (rest[0] == '`' || rest.starts_with(open) || is_empty_line) return 0;
  }
  return 0;
}

std::string disguised_formula(std::string_view formula) {
  std::string out(formula);
  for (std::size_t i = 0; i < out.size(); ++i)
    if (out[i] != '&' || begins_reference(std::string_view(formula).substr(i))) out[i] = disguised(out[i]);
  return out;
}

void read_formulas(Inlines& inlines, Reading& reading) {
  static const std::string opening = disguised_formula("<math"), closing = disguised_formula(formula_end);
  auto begin = find(inlines, opening, {0, 0});
  if (!begin) return;
  Inlines out;
  Copier copier(inlines);
  for (; begin; begin = find(inlines, opening, *begin)) {
    auto end = find(inlines, closing, *begin);
    if (!end) break;
    end->offset += closing.size();
    copier.copy_to(begin->item, begin->offset, out);
    const SourceSpan span = span_between(inlines, *begin, *end);
    if (auto formula = formula_of(xml_of(inlines, *begin, *end), span, reading))
      out.push_back(*std::move(formula));
    copier.skip_to(end->item, end->offset);
    begin = end;
  }
  copier.copy_to(inlines.size(), 0, out);
  inlines = std::move(out);
}

}  // namespace casebound::manuscript
