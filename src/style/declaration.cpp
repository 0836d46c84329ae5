#include "casebound/base/text.h"

#include "style/rules.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace casebound::style {
namespace {

/// Properties of other programs that are copied to the e-book and not looked at.
bool is_copied(std::string_view name) {
  for (const std::string_view prefix : {"-webkit-", "-moz-", "-ibooks-", "transition"})
    if (name.starts_with(prefix)) return true;
  return name == "cursor";
}

bool is_other_formatter(std::string_view name) {
  return name.starts_with("-prince-") || name.starts_with("-ah-") || name.starts_with("-ro-");
}

struct Refused {
  std::string_view name, hint;
  Severity severity = Severity::warning;
};
/// Known to CSS and left out of a book on purpose; neither set nor exported.
constexpr std::array refused_properties = {
    Refused{"direction", "use the `dir` attribute: EPUB forbids this property", Severity::error},
    Refused{"unicode-bidi", "use the `dir` attribute: EPUB forbids this property", Severity::error},
    Refused{"position", "nothing is positioned in a book; use margins"},
    Refused{"font", "write font-size, line-height, font-family and so on apart"},
    Refused{"background", "write background-color"},
};

bool has_percentage(const Components& value) {
  return std::any_of(value.begin(), value.end(),
                     [](const Component& c) { return c.is(TokenKind::percentage); });
}

bool measures_by_box(std::string_view name) {
  return name.starts_with("margin") || name.starts_with("padding") || name == "height" ||
         name == "text-indent";
}

bool has_unknown_unit(const Components& value) {
  return std::any_of(value.begin(), value.end(),
                     [](const Component& c) { return c.is(TokenKind::dimension) && !read_length(c); });
}

std::string value_hint(const RawDeclaration& raw, const Property& property) {
  if (measures_by_box(raw.name) && has_percentage(raw.value))
    return "what a percentage is of is not known here; write pt, em or rem";
  if (has_unknown_unit(raw.value)) return "the units are em rem ex ch lh rlh pt px in mm cm pc";
  return fmt::format("it takes {}", property.grammar);
}

}  // namespace

std::optional<Declaration> DeclarationReader::read(const RawDeclaration& raw, bool for_print) {
  Declaration out{.name = raw.name, .value = raw.value, .important = raw.important};
  if (raw.value.empty()) {
    report_.warning("bad-value", raw.begin, raw.end, fmt::format("`{}` has no value", raw.name));
    return std::nullopt;
  }
  if (is_copied(raw.name)) return out;
  if (refused(raw)) return std::nullopt;
  out.property = find_property(raw.name);
  if (!out.property) {
    report_unknown(raw);
    return std::nullopt;
  }
  const Property& property = properties()[*out.property];
  if (property.kind == Property::Kind::pending && for_print) report_pending(raw, property);
  auto longhands = parse_property(*out.property, raw.value);
  if (!longhands) {
    report_bad_value(raw, property);
    return std::nullopt;
  }
  out.longhands = std::move(*longhands);
  if (for_print) report_e_book_value(raw, property);
  return out;
}

bool DeclarationReader::refused(const RawDeclaration& raw) {
  if (is_other_formatter(raw.name)) {
    report_.add(Severity::note, "unsupported-property", raw.begin, raw.name_end,
                fmt::format("`{}` speaks to another formatter and is passed over", raw.name));
    return true;
  }
  for (const auto& property : refused_properties) {
    if (property.name != raw.name) continue;
    report_.add(property.severity, "unsupported-property", raw.begin, raw.name_end,
                fmt::format("`{}` is not used in a book", raw.name), std::string(property.hint));
    return true;
  }
  return false;
}

void DeclarationReader::report_unknown(const RawDeclaration& raw) {
  const auto near = nearest(raw.name, property_names());
  report_.warning("unknown-property", raw.begin, raw.name_end,
                  fmt::format("there is no property `{}`", raw.name),
                  near ? fmt::format("do you mean `{}`?", *near) : std::string());
}

void DeclarationReader::report_bad_value(const RawDeclaration& raw, const Property& property) {
  report_.warning("bad-value", raw.value_begin, raw.end,
                  fmt::format("`{}` is not a value of `{}`", to_css(raw.value), raw.name),
                  value_hint(raw, property));
}

void DeclarationReader::report_pending(const RawDeclaration& raw, const Property& property) {
  if (!reported_.insert(raw.name).second) return;
  report_.warning("unsupported-property", raw.begin, raw.name_end,
                  fmt::format("`{}` does not change the printed book yet", raw.name),
                  property.output == Output::exported
                      ? "the e-book gets it; put it into @media screen if it is for that"
                      : "it is passed over");
}

void DeclarationReader::report_e_book_value(const RawDeclaration& raw, const Property& property) {
  for (const auto value : property.e_book_values) {
    const auto written = fmt::format("{}: {}", raw.name, value);
    if (raw.value.size() != 1 || !raw.value[0].is_ident(value) || !reported_.insert(written).second) continue;
    report_.warning("unsupported-property", raw.begin, raw.end,
                    fmt::format("`{}` does not change the printed book yet", written),
                    "the e-book gets it; put it into @media screen if it is for that");
  }
}

}  // namespace casebound::style
