#include "style/reflowable.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::style {
namespace {

bool is_root(const Selector& selector) {
  if (selector.compounds.size() != 1 || selector.pseudo_element != PseudoElement::none) return false;
  const Compound& subject = selector.subject();
  const bool named = subject.type == "html" && subject.tests.empty();
  return named || (subject.tests.size() == 1 && std::holds_alternative<RootTest>(subject.tests[0]));
}

Component number(double value) {
  return {.token = {.kind = TokenKind::number, .number = value}};
}
Component dimension(double value, std::string unit) {
  return {.token = {.kind = TokenKind::dimension, .text = std::move(unit), .number = value}};
}

std::string hex(Colour colour) {
  return fmt::format("{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

bool any_component(const Components& components, bool (*wanted)(const Component&)) {
  return std::any_of(components.begin(), components.end(), [&](const Component& component) {
    return wanted(component) || any_component(component.children, wanted);
  });
}

/// Sheets cannot bring files into the e-book.
bool names_file(const Component& component) {
  return component.is(TokenKind::url) || component.is_function("url");
}

/// What only a page can answer.
bool needs_pages(const Component& component) {
  for (const auto name : {"leader", "target-counter", "string", "content"})
    if (component.is_function(name)) return true;
  return component.is_ident("page");
}

/// Turns the declarations of one rule.
class RuleExport {
 public:
  RuleExport(const StyleRule& rule, const RootMetrics& root, Typefaces typefaces)
      : rule_(rule), root_(root), typefaces_(typefaces) {
    for (const auto& selector : rule.selectors) of_root_ |= is_root(selector);
    find_font_size();
  }

  std::vector<std::string> run() const {
    std::vector<std::string> lines;
    for (const auto& declaration : rule_.declarations)
      if (!stays_behind(declaration)) write(declaration, lines);
    return lines;
  }

 private:
  /// The size of type in this rule, for the ratio of its line height; the root's if it does not say.
  void find_font_size() {
    font_size_ = root_.font_size.points();
    for (const auto& declaration : rule_.declarations) {
      if (declaration.name != "font-size" || declaration.value.size() != 1) continue;
      const auto length = read_length(declaration.value[0]);
      if (!length) continue;
      if (length->unit == Unit::pt) font_size_ = length->number;
      if (length->unit == Unit::em || length->unit == Unit::rem)
        font_size_ = length->number * root_.font_size.points();
    }
  }

  bool stays_behind(const Declaration& declaration) const {
    const auto& name = declaration.name;
    if (any_component(declaration.value, names_file)) return true;
    if (!declaration.property) return false;
    if (properties()[*declaration.property].output == Output::print_only) return true;
    if (name == "font-family") return typefaces_ == Typefaces::of_reader;
    if (name == "font-size" && of_root_) return true;
    if (name == "content" || name.starts_with("counter-"))
      return any_component(declaration.value, needs_pages);
    return name == "color" && is_black(declaration.value);
  }

  static bool is_black(const Components& value) {
    const auto colour = value.size() == 1 ? read_colour(value[0]) : std::nullopt;
    return colour && colour->is_black();
  }

  void write(const Declaration& declaration, std::vector<std::string>& lines) const {
    const auto add = [&](const std::string& name, const Components& value) {
      lines.push_back(
          fmt::format("{}: {}{};", name, to_css(value), declaration.important ? " !important" : ""));
    };
    const Components value = converted(declaration);
    if (const auto older = page_break(declaration, value)) add("page-" + declaration.name, {*older});
    if (declaration.name == "hyphens" || declaration.name == "initial-letter")
      add("-webkit-" + declaration.name, value);
    add(declaration.name, value);
  }

  /// CSS 2's word for a break, which older reading systems know alone.
  static std::optional<Component> page_break(const Declaration& declaration, const Components& value) {
    if (!declaration.name.starts_with("break-") || value.size() != 1) return std::nullopt;
    const Component& word = value[0];
    if (word.is_ident("page")) return ident("always");
    if (word.is_ident("avoid-page")) return ident("avoid");
    return word;
  }

  Components converted(const Declaration& declaration) const {
    Components out;
    for (const auto& component : declaration.value) out.push_back(converted(declaration.name, component));
    return out;
  }

  Component converted(const std::string& name, const Component& component) const {
    if (component.is_function("device-cmyk")) return colour(component);
    if (!rule_.media.print && !component.is(TokenKind::dimension)) return component;
    if (name == "line-height") return line_height(component);
    if (name.starts_with("break-") && (component.is_ident("recto") || component.is_ident("verso") ||
                                       component.is_ident("left") || component.is_ident("right")))
      return ident("page");
    if (component.is_function("rgb")) return colour(component);
    const auto length = component.is(TokenKind::dimension) ? read_length(component) : std::nullopt;
    return length ? relative(*length, component) : component;
  }

  static Component colour(const Component& component) {
    const auto read = read_colour(component);
    if (!read) return component;
    return {.token = {.kind = TokenKind::hash, .text = hex(*read)}};
  }

  Component relative(CssLength length, const Component& component) const {
    const double root = root_.font_size.points();
    if (length.unit == Unit::pt)
      return length.number == 0 ? number(0) : dimension(length.number / root, "rem");
    if (length.unit == Unit::lh || length.unit == Unit::rlh)
      return dimension(length.number * root_.line_height.points() / root, "rem");
    return component;
  }

  Component line_height(const Component& component) const {
    if (const auto percentage = read_percentage(component)) return number(*percentage / 100);
    const auto length = component.is(TokenKind::dimension) ? read_length(component) : std::nullopt;
    if (!length) return component;
    switch (length->unit) {
      case Unit::pt: return number(length->number / font_size_);
      case Unit::em: return number(length->number);
      case Unit::rem: return number(length->number * root_.font_size.points() / font_size_);
      case Unit::lh:
      case Unit::rlh: return number(length->number * root_.line_height.points() / font_size_);
      case Unit::ex:
      case Unit::ch: break;
    }
    return component;
  }

  const StyleRule& rule_;
  const RootMetrics& root_;
  Typefaces typefaces_;
  bool of_root_ = false;
  double font_size_ = 0;
};

std::string selector_list(const StyleRule& rule) {
  std::vector<std::string> out;
  for (const auto& selector : rule.selectors) out.push_back(to_css(selector));
  return fmt::format("{}", fmt::join(out, ",\n"));
}

std::string indented(const std::string& text) {
  std::string out = "  ";
  for (std::size_t at = 0; at < text.size(); ++at) {
    out += text[at];
    const bool line_follows = text[at] == '\n' && at + 1 < text.size() && text[at + 1] != '\n';
    if (line_follows) out += "  ";
  }
  return out;
}

/// Empty if nothing of the rule is left.
std::string rule_css(const StyleRule& rule, const RootMetrics& root, Typefaces typefaces) {
  const auto lines = RuleExport(rule, root, typefaces).run();
  if (lines.empty()) return {};
  return fmt::format("{} {{\n  {}\n}}\n", selector_list(rule), fmt::join(lines, "\n  "));
}

/// The conditions in order of appearance, colour schemes last.
std::vector<std::string> conditions(std::span<const StyleRule> rules) {
  std::vector<std::string> out;
  for (const auto& rule : rules) {
    const auto& condition = rule.media.condition;
    if (rule.media.reflowable && !condition.empty() &&
        std::find(out.begin(), out.end(), condition) == out.end())
      out.push_back(condition);
  }
  std::stable_partition(out.begin(), out.end(), [](const std::string& condition) {
    return condition.find("prefers-color-scheme") == std::string::npos;
  });
  return out;
}

std::string rules_under(const std::string& condition, std::span<const StyleRule> rules,
                        const RootMetrics& root, Typefaces typefaces) {
  std::vector<std::string> out;
  for (const auto& rule : rules) {
    if (!rule.media.reflowable || rule.media.condition != condition) continue;
    if (auto css = rule_css(rule, root, typefaces); !css.empty()) out.push_back(std::move(css));
  }
  return fmt::format("{}", fmt::join(out, "\n"));
}

}  // namespace

std::string reflowable_css(std::span<const StyleRule> rules, const RootMetrics& root, Typefaces typefaces) {
  std::string out = rules_under({}, rules, root, typefaces);
  for (const auto& condition : conditions(rules)) {
    const auto inner = rules_under(condition, rules, root, typefaces);
    if (inner.empty()) continue;
    out += fmt::format("{}@media {} {{\n{}}}\n", out.empty() ? "" : "\n", condition, indented(inner));
  }
  return out;
}

}  // namespace casebound::style
