#include "manuscript/formulas.h"

#include "casebound/base/text.h"

#include "manuscript/copier.h"
#include "manuscript/formula_source.h"
#include "manuscript/math_forms.h"
#include "manuscript/math_rules.h"
#include "manuscript/protect.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <pugixml.hpp>

namespace casebound::manuscript {

namespace {

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
    const pugi::xml_node root = document.document_element();
    prefix_ = std::string_view(root.name()).substr(0, std::string_view(root.name()).find(':') + 1);
    Formula out{element(root, 0)};
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
    MathElement out{std::string(name_of(node))};
    if (depth > deepest) {
      refuse("it is nested too deep");
      return out;
    }
    attributes(node, out);
    for (const pugi::xml_node child : node.children()) this->child(presented(child, out), out, depth);
    out.text = out.name == "annotation" ? std::string(trim(out.text)) : collapse_spaces(out.text);
    check_parts(out);
    modernise(out);
    return out;
  }

  void attributes(pugi::xml_node node, MathElement& out) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string name = attribute.name(), value = collapse_spaces(attribute.value());
      if (is_namespace(name, value)) continue;
      if (is_math_attribute(out.name, name, value))
        out.attributes.emplace_back(name, value);
      else if (dropped_.empty())
        dropped_ = fmt::format("{}=\"{}\" of <{}>", name, value, out.name);
    }
  }

  /// Without the prefix that the formula has.
  std::string_view name_of(pugi::xml_node node) const {
    std::string_view name = node.name();
    if (name.starts_with(prefix_)) name.remove_prefix(prefix_.size());
    return name;
  }

  /// Whether the attribute declares a namespace; that of the formula must be MathML's.
  bool is_namespace(std::string_view name, std::string_view value) {
    const std::string declaration =
        prefix_.empty() ? "xmlns" : "xmlns:" + prefix_.substr(0, prefix_.size() - 1);
    if (name == declaration && value != "http://www.w3.org/1998/Math/MathML")
      refuse(fmt::format("{} is not MathML's namespace", value));
    return name == "xmlns" || name.starts_with("xmlns:");
  }

  /// What stands for a child: where the formula itself is in content markup, that which is annotated to it
  /// as its presentation (MathML 3 §5.1); nothing for other annotations in XML, which say the same again.
  pugi::xml_node presented(pugi::xml_node child, const MathElement& parent) const {
    if (parent.name != "semantics" || child.type() != pugi::node_element) return child;
    if (name_of(child) == "annotation-xml") return {};
    if (is_math_element(name_of(child))) return child;
    for (const pugi::xml_node other : child.parent().children()) {
      const std::string_view encoding = other.attribute("encoding").value();
      const bool is_presentation =
          encoding == "MathML-Presentation" || encoding == "application/mathml-presentation+xml";
      if (name_of(other) == "annotation-xml" && is_presentation) return other.first_child();
    }
    return child;
  }

  void child(pugi::xml_node child, MathElement& out, int depth) {
    const std::string_view name = name_of(child);
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

  std::string prefix_;  ///< of its elements, `mml:`
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

namespace {

struct Extent {
  Place begin, end;
};

constexpr std::size_t longest_opening = 100;

/// Where the next formula stands that is hidden, at this place or after it.
std::optional<Extent> find_formula(const Inlines& inlines, Place from) {
  static const std::string mark = {disguised('<')};
  for (auto begin = find(inlines, mark, from); begin;
       begin = find(inlines, mark, {begin->item, begin->offset + mark.size()})) {
    const auto text = std::string_view(std::get<Text>(inlines[begin->item].value).text);
    const auto name = opened_formula(as_written(std::string(text.substr(begin->offset, longest_opening))));
    if (name.empty()) continue;
    const std::string closing = disguised_formula("</" + name + ">");
    auto end = find(inlines, closing, *begin);
    if (!end) continue;
    end->offset += closing.size();
    return Extent{*begin, *end};
  }
  return std::nullopt;
}

}  // namespace

void read_formulas(Inlines& inlines, Reading& reading) {
  auto found = find_formula(inlines, {0, 0});
  if (!found) return;
  Inlines out;
  Copier copier(inlines);
  for (; found; found = find_formula(inlines, found->end)) {
    const auto [begin, end] = *found;
    copier.copy_to(begin.item, begin.offset, out);
    const SourceSpan span = span_between(inlines, begin, end);
    if (auto formula = formula_of(xml_of(inlines, begin, end), span, reading))
      out.push_back(*std::move(formula));
    copier.skip_to(end.item, end.offset);
  }
  copier.copy_to(inlines.size(), 0, out);
  inlines = std::move(out);
}

}  // namespace casebound::manuscript
