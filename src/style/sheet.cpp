#include "casebound/base/text.h"

#include "style/margin_boxes.h"
#include "style/rules.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::style {
namespace {

struct KnownAtRule {
  std::string_view name, hint;
};
/// At-rules of CSS that are not read, and what to do instead.
constexpr std::array unread_at_rules = {
    KnownAtRule{"import", "name the sheets in book.yaml, in order"},
    KnownAtRule{"font-face", "fonts come from the manifest in fonts/; name their family in font-family"},
    KnownAtRule{"namespace", "element names need no namespace here"},
    KnownAtRule{"supports", "write the declarations without it: unknown ones are passed over"},
    KnownAtRule{"layer", "the order of the sheets in book.yaml does the same"},
    KnownAtRule{"scope", "write the whole selectors"},
    KnownAtRule{"container", "a page has no containers; write the rules without it"},
};

/// Descriptors of @page that are a matter of the press, and where book.yaml says them.
constexpr std::array press_descriptors = {KnownAtRule{"bleed", "`editions: {press: {bleed: 3mm}}`"},
                                          KnownAtRule{"marks", "`editions: {press: {marks: true}}`"}};

/// The edges of a page in points: what PDF/A allows (ISO 19005-2 §6.1.13).
constexpr double least_edge = 3, most_edge = 14'400;

std::string at_rule_hint(const std::string& name) {
  for (const auto& rule : unread_at_rules)
    if (rule.name == name) return std::string(rule.hint);
  const auto near = nearest(name, {"page", "media"});
  return near ? fmt::format("do you mean @{}?", *near) : std::string();
}

class SheetReader {
 public:
  SheetReader(Report& report, std::set<std::string>& reported)
      : report_(report), reported_(reported), declarations_(report, reported) {}

  Sheet run(const Components& components) {
    read_rules(parse_rules(components, report_), {}, false);
    return std::move(sheet_);
  }

 private:
  void read_rules(const std::vector<RawRule>& rules, const Media& media, bool nested) {
    for (const auto& rule : rules) {
      if (rule.at_name.empty())
        style_rule(rule, media);
      else if (rule.at_name == "page")
        page_rule(rule, media);
      else if (rule.at_name == "media" && !nested)
        media_rule(rule);
      else if (rule.at_name != "charset")
        unsupported(rule);
    }
  }

  void unsupported(const RawRule& rule) {
    const bool nested_media = rule.at_name == "media";
    report_.warning(
        "unsupported-at-rule", rule.begin, rule.end,
        nested_media ? "@media inside @media is not read" : fmt::format("@{} is not read", rule.at_name),
        nested_media ? "join the conditions with `and`" : at_rule_hint(rule.at_name));
  }

  bool needs_block(const RawRule& rule) {
    if (!rule.block)
      report_.warning("css-syntax", rule.begin, rule.end, fmt::format("@{} needs a block", rule.at_name));
    return rule.block.has_value();
  }

  void media_rule(const RawRule& rule) {
    if (!needs_block(rule)) return;
    read_rules(parse_rules(*rule.block, report_), read_media(rule.prelude, report_), true);
  }

  enum class Where { element, margin_box, footnote, screen };

  std::vector<Declaration> read_declarations(const std::vector<RawDeclaration>& raw, Where where) {
    const bool for_print = where != Where::screen;
    std::vector<Declaration> out;
    for (const auto& declaration : raw) {
      if (where == Where::footnote) check_footnote(declaration);
      if (declaration.name == "content" && for_print) check_content(declaration, where);
      if (auto read = declarations_.read(declaration, for_print)) out.push_back(std::move(*read));
    }
    return out;
  }

  void check_footnote(const RawDeclaration& raw) {
    if (!raw.name.starts_with("border-top") && raw.name != "width" && find_property(raw.name))
      report_.warning("unsupported-property", raw.begin, raw.name_end,
                      fmt::format("`{}` of @footnote does not change the printed book yet", raw.name),
                      "border-top and width draw the rule above the notes");
  }

  /// Pages know their own counters and strings only, elements only those of elements.
  void check_content(const RawDeclaration& raw, Where where) {
    for (const auto& part : raw.value) {
      const auto inside = without_white_space(part.children);
      if (inside.empty() || !(part.is_function("counter") || part.is_function("string"))) continue;
      const bool of_pages =
          part.is_function("string") || inside[0].is_ident("page") || inside[0].is_ident("pages");
      if (of_pages == (where == Where::margin_box)) continue;
      report_.warning("unsupported-property", part.token.begin, part.token.end,
                      fmt::format("`{}` says nothing here", to_css({part})),
                      of_pages
                          ? "it has a value in the boxes of @page; target-counter() names an element's page"
                          : "pages have the counters page and pages; string-set hands them others");
    }
  }

  void style_rule(const RawRule& rule, const Media& media) {
    auto selectors = parse_selectors(rule.prelude, report_);
    if (rule.prelude.empty())
      report_.warning("css-syntax", rule.begin, rule.begin + 1, "a block without a selector");
    if (!selectors) return;
    const auto block = parse_block(*rule.block, report_);
    for (const auto& inner : block.rules) unsupported(inner);
    sheet_.styles.push_back(
        {std::move(*selectors),
         read_declarations(block.declarations, media.print ? Where::element : Where::screen), media});
  }

  void page_rule(const RawRule& rule, const Media& media) {
    if (!needs_block(rule)) return;
    PageRule out{.selectors = parse_page_selectors(rule.prelude, report_)};
    const auto block = parse_block(*rule.block, report_);
    for (const auto& declaration : block.declarations) page_declaration(out, declaration);
    for (const auto& inner : block.rules) margin_box(out, inner);
    if (!out.selectors.empty() && media.print) sheet_.pages.push_back(std::move(out));
  }

  void page_declaration(PageRule& page, const RawDeclaration& raw) {
    const auto of_press = std::find_if(press_descriptors.begin(), press_descriptors.end(),
                                       [&](const auto& known) { return known.name == raw.name; });
    if (raw.name == "size")
      page_size(page, raw);
    else if (raw.name == "-cb-folio")
      descriptor(page, raw, parse_folio(raw.value),
                 "decimal | lower-roman | upper-roman | lower-alpha | upper-alpha");
    else if (raw.name == "-cb-signature")
      descriptor(page, raw, parse_signature(raw.value), "none | <integer [1,64]>");
    else if (of_press != press_descriptors.end())
      left_to_press(raw, of_press->hint);
    else if (auto declaration = declarations_.read(raw, true)) {
      check_page(raw, *declaration);
      page.declarations.push_back(std::move(*declaration));
    }
  }

  /// A page has its margins, and hands on to its boxes what is inherited.
  void check_page(const RawDeclaration& raw, const Declaration& declaration) {
    const auto changes = [](const Longhand& longhand) {
      const Property& property = properties()[longhand.property];
      return property.inherited || property.name.starts_with("margin-");
    };
    const auto& longhands = declaration.longhands;
    if (longhands.empty() || std::all_of(longhands.begin(), longhands.end(), changes)) return;
    report_.warning("unsupported-property", raw.begin, raw.name_end,
                    fmt::format("`{}` of @page does not change the printed book yet", raw.name),
                    "a page has margins; borders and padding are drawn in its margin boxes");
  }

  void descriptor(PageRule& page, const RawDeclaration& raw,
                  std::optional<std::function<void(PageStyle&)>> set, std::string_view grammar) {
    if (set) {
      page.descriptors.push_back({std::move(*set), raw.important});
      return;
    }
    report_.warning("bad-value", raw.value_begin, raw.end,
                    fmt::format("`{}` is not a value of `{}`", to_css(raw.value), raw.name),
                    fmt::format("it takes {}", grammar));
  }

  void page_size(PageRule& page, const RawDeclaration& raw) {
    const auto set = parse_page_size(raw.value);
    descriptor(page, raw, set, "<length>{1,2} | A5, A4, letter, … landscape");
    if (!set) return;
    PageStyle sized;
    (*set)(sized);
    for (const Length edge : {sized.size.width, sized.size.height}) {
      if (edge.points() >= least_edge && edge.points() <= most_edge) continue;
      return report_.add(Severity::error, "page-size", raw.value_begin, raw.end,
                         fmt::format("a page cannot be {:g} points {}", edge.points(),
                                     edge == sized.size.width ? "wide" : "high"),
                         "a PDF has pages of 3 to 14,400 points, which are 1 mm to 5 m");
    }
  }

  void left_to_press(const RawDeclaration& raw, std::string_view setting) {
    const bool is_negative = std::any_of(raw.value.begin(), raw.value.end(),
                                         [](const Component& part) { return part.token.number < 0; });
    if (raw.name == "bleed" && is_negative)
      report_.add(Severity::error, "bad-value", raw.value_begin, raw.end,
                  "a bleed reaches beyond the trim and is never negative", fmt::format("write {}", setting));
    else if (reported_.insert(raw.name).second)
      report_.warning("unsupported-property", raw.begin, raw.name_end,
                      fmt::format("`{}` is a matter of the press and not of the style", raw.name),
                      fmt::format("write {} in book.yaml", setting));
  }

  void margin_box(PageRule& page, const RawRule& rule) {
    if (rule.at_name != "footnote" && find_margin_box(rule.at_name) == nullptr) {
      const auto near = nearest(rule.at_name, margin_box_names());
      report_.warning("unsupported-at-rule", rule.begin, rule.end,
                      fmt::format("@{} is not read here", rule.at_name),
                      near ? fmt::format("do you mean @{}?", *near) : std::string());
      return;
    }
    if (!needs_block(rule)) return;
    const auto block = parse_block(*rule.block, report_);
    for (const auto& inner : block.rules) unsupported(inner);
    const Where where = rule.at_name == "footnote" ? Where::footnote : Where::margin_box;
    auto& box = page.boxes[rule.at_name];
    for (auto& declaration : read_declarations(block.declarations, where))
      box.push_back(std::move(declaration));
  }

  Report& report_;
  std::set<std::string>& reported_;
  DeclarationReader declarations_;
  Sheet sheet_;
};

}  // namespace

Sheet read_sheet(const std::string& text, Report& report, std::set<std::string>& reported) {
  return SheetReader(report, reported).run(parse_components(text, report));
}

}  // namespace casebound::style
