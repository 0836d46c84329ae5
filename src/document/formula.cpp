#include "casebound/document/formula.h"

#include "casebound/base/text.h"
#include "casebound/document/inline.h"

#include "document/math_signs.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace casebound {

namespace {

constexpr std::string_view invisible = "\u2061\u2062\u2063\u2064", apply_function = "\u2061",
                           invisible_times = "\u2062";

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_token(const MathElement& element) {
  constexpr std::array<std::string_view, 5> names = {"mi", "mn", "mo", "mtext", "ms"};
  return is_one_of(element.name, names);
}

/// Elements that only say how the row inside them looks.
bool is_row(const MathElement& element) {
  constexpr std::array<std::string_view, 7> names = {"mrow",     "mstyle", "mpadded", "merror",
                                                     "menclose", "math",   "mtd"};
  return is_one_of(element.name, names);
}

bool is_operator(const MathElement& element) {
  return element.name == "mo" && element.text != invisible_times;
}

bool is_opening(const MathElement& element) {
  return element.name == "mo" && std::string_view("([{⟨").find(element.text) != std::string_view::npos;
}

/// What an operator's place in its row looks at: `a)` ends something, `(` does not.
bool ends_operand(const MathElement& element) {
  return element.name != "mo" || std::string_view(")]}⟩!′%").find(element.text) != std::string_view::npos;
}

/// Whether it is one thing to the eye in a line, so that nothing has to hold it together.
bool is_simple(const MathElement& element) {
  if (is_token(element) || element.name == "mtable") return true;
  if (element.children.empty()) return true;
  if (element.name == "semantics") return is_simple(element.children.front());
  if (element.name == "mfrac" || element.name == "msqrt" || element.name == "mroot") return false;
  if (!is_row(element)) return is_simple(element.children.front());
  return element.children.size() == 1
             ? is_simple(element.children.front())
             : is_opening(element.children.front()) && element.children.back().name == "mo";
}

/// Writes a formula into a line.
class LineOfMath {
 public:
  explicit LineOfMath(SourceSpan span, bool tight = false) : span_(span), tight_(tight) {}

  Inlines take() { return std::move(out_); }

  void row(const std::vector<MathElement>& elements) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const MathElement* before = i == 0 ? nullptr : &elements[i - 1];
      const MathElement* after = i + 1 == elements.size() ? nullptr : &elements[i + 1];
      if (elements[i].name == "mo")
        operator_(elements[i], before, after);
      else
        operand(elements[i], after);
    }
  }

 private:
  void operator_(const MathElement& element, const MathElement* before, const MathElement* after) {
    if (element.text == apply_function) return;
    if (element.text.empty() || invisible.find(element.text) != std::string_view::npos) return;
    std::size_t first = 0;
    const char32_t sign = next_code_point(element.text, first);
    const std::string& shown = element.text;
    const bool is_between = before != nullptr && after != nullptr && ends_operand(*before);
    if (is_between && !tight_ && is_spaced(sign))
      text(" " + shown + " ");
    else if (after != nullptr && !tight_ && (shown == "," || shown == ";"))
      text(shown + " ");
    else
      text(shown);
  }

  /// What stands directly after a fraction or root would be taken for a part of it, and what stands after the
  /// name of a function, for a part of that.
  void operand(const MathElement& element, const MathElement* after) {
    const bool is_met = after != nullptr && !is_operator(*after);
    const bool applies = after != nullptr && after->text == apply_function;
    const bool is_open = element.name == "mfrac" || element.name == "msqrt" || element.name == "mroot";
    if (is_met && is_open && !applies) return enclosed(element);
    write(element);
    if ((is_met || applies) && is_named(element) && !tight_) text(" ");
  }

  /// Whether it is the name of a function or a large operator, with or without limits.
  static bool is_named(const MathElement& element) {
    if (element.name == "mi") return count_code_points(element.text) > 1;
    if (element.name == "mo") return is_large_operator(element.text);
    const bool has_limits = element.name.starts_with("msu") || element.name.starts_with("munder");
    return has_limits && !element.children.empty() && is_named(element.children.front());
  }

  void write(const MathElement& element) {
    const auto& inside = element.children;
    const std::string& name = element.name;
    if (is_token(element)) return token(element);
    if (is_row(element) || inside.empty()) return row_or_space(element);
    if (name == "semantics") return write(inside[0]);
    if (name == "mfrac") return fraction(inside);
    if (name == "msqrt") return root(element);
    if (name == "mroot") return indexed_root(inside);
    if (name == "mtable" || name == "mtr") return list(inside, name == "mtable" ? "; " : ", ");
    if (name == "mmultiscripts") return multiscripts(inside);
    if (name != "mphantom") scripts(element);
  }

  void row_or_space(const MathElement& element) {
    if (element.name == "mspace" && !element.attribute("width").starts_with('-')) text(" ");
    row(element.children);
  }

  void token(const MathElement& element) {
    const std::string& variant = element.attribute("mathvariant");
    const std::string quote = element.name == "ms" ? "\"" : "";
    std::string words = quote + element.text + quote;
    const bool is_letter = element.name == "mi" && variant.empty() && count_code_points(words) == 1;
    if (is_letter || variant.find("italic") != std::string::npos)
      out_.push_back({span_, Emphasis{text_inlines(std::move(words), span_)}});
    else if (variant.find("bold") != std::string::npos)
      out_.push_back({span_, Strong{text_inlines(std::move(words), span_)}});
    else
      text(words);
  }

  /// Held together by parentheses if it is more than one thing.
  void whole(const MathElement& element) {
    if (is_simple(element))
      write(element);
    else
      enclosed(element);
  }

  void enclosed(const MathElement& element) {
    text("(");
    write(element);
    text(")");
  }

  void fraction(const std::vector<MathElement>& parts) {
    whole(parts[0]);
    text("/");
    whole(parts[1]);
  }

  void root(const MathElement& element) {
    text("√");
    if (element.children.size() == 1) return whole(element.children[0]);
    text("(");
    row(element.children);
    text(")");
  }

  void indexed_root(const std::vector<MathElement>& parts) {
    raised(parts[1]);
    text("√");
    whole(parts[0]);
  }

  void list(const std::vector<MathElement>& elements, std::string_view between) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (i > 0) text(between);
      write(elements[i]);
    }
  }

  // ---- scripts

  using Place = std::vector<MathElement>::const_iterator;

  static Inlines tight(const MathElement& element, SourceSpan span) {
    LineOfMath inside(span, true);
    inside.write(element);
    return inside.take();
  }

  /// A prime is raised as it is.
  void raised(const MathElement& element) {
    const bool is_prime = element.name == "mo" && element.text.find("′") != std::string::npos;
    if (is_prime) return text(element.text);
    if (Inlines inside = tight(element, span_); !inside.empty())
      out_.push_back({span_, Superscript{std::move(inside)}});
  }

  void lowered(const MathElement& element) {
    if (Inlines inside = tight(element, span_); !inside.empty())
      out_.push_back({span_, Subscript{std::move(inside)}});
  }

  void scripts(const MathElement& element) {
    const auto& parts = element.children;
    const bool is_over = element.name == "mover";
    const auto accent = is_over && parts[1].name == "mo" ? combining(parts[1].text) : std::string_view();
    if (!accent.empty() && is_token(parts[0]) && count_code_points(parts[0].text) == 1) {
      MathElement accented = parts[0];
      accented.text += accent;
      out_.push_back({span_, Emphasis{text_inlines(accented.text, span_)}});
      return;
    }
    whole(parts[0]);
    if (element.name == "msup" || is_over) return raised(parts[1]);
    lowered(parts[1]);
    if (parts.size() == 3) raised(parts[2]);
  }

  /// A base, pairs of scripts after it and, after `mprescripts`, pairs before it.
  void multiscripts(const std::vector<MathElement>& parts) {
    const Place before = std::find_if(parts.begin(), parts.end(),
                                      [](const MathElement& part) { return part.name == "mprescripts"; });
    pairs(before == parts.end() ? before : before + 1, parts.end());
    whole(parts[0]);
    pairs(parts.begin() + 1, before);
  }

  void pairs(Place script, Place end) {
    for (; end - script >= 2; script += 2) {
      lowered(*script);
      raised(*(script + 1));
    }
  }

  void text(std::string_view words) {
    auto* last = out_.empty() ? nullptr : std::get_if<Text>(&out_.back().value);
    if (last != nullptr)
      last->text += words;
    else if (!words.empty())
      out_.push_back({span_, Text{std::string(words)}});
  }

  SourceSpan span_;
  bool tight_;
  Inlines out_;
};

}  // namespace

const std::string& MathElement::attribute(const std::string& wanted) const {
  static const std::string none;
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& it) { return it.first == wanted; });
  return found == attributes.end() ? none : found->second;
}

Inlines in_line(const Formula& formula, SourceSpan span) {
  LineOfMath line(span);
  line.row(formula.math.children);
  return line.take();
}

namespace {

/// With `^` and `_` for what is raised and lowered: `x^2`, `a_(n+1)`.
std::string typed(const Inlines& inlines) {
  std::string out;
  for (const Inline& item : inlines) {
    const Inlines* inner = children(item);
    const bool raised = std::holds_alternative<Superscript>(item.value);
    const bool lowered = std::holds_alternative<Subscript>(item.value);
    const std::string words = inner != nullptr ? typed(*inner) : plain_text({item});
    const bool several = (raised || lowered) && count_code_points(words) > 1;
    out += (raised ? "^" : lowered ? "_" : "") + (several ? "(" + words + ")" : words);
  }
  return out;
}

}  // namespace

std::string description(const Formula& formula) {
  return formula.is_described() ? formula.math.attribute("alttext") : typed(in_line(formula));
}

}  // namespace casebound
