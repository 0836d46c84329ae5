#pragma once

#include "casebound/style/stylesheet.h"

#include "style/property.h"
#include "style/selector.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace casebound::style {

struct Declaration {
  std::string name;
  Components value;  ///< as written, for the e-book
  bool important = false;
  std::optional<PropertyId> property;  ///< nothing: a vendor's, copied to the e-book unread
  std::vector<Longhand> longhands;
};

/// Where the rules of an @media block hold.
struct Media {
  bool print = true;
  bool reflowable = true;
  bool screen = true;     ///< on every screen, whatever its colour scheme
  std::string condition;  ///< of the block around them in the e-book; empty: none
};

struct StyleRule {
  std::vector<Selector> selectors;
  std::vector<Declaration> declarations;
  Media media;
};

/// Page selectors weigh by name, then `:first :blank :nth()`, then side.
struct PageSelector {
  std::string name;
  std::optional<Nth> nth;
  bool first = false, blank = false;
  std::optional<Side> side;

  bool matches(const PageContext& context) const;
};
Specificity specificity(const PageSelector& selector);

/// `size`, `-cb-folio` and `-cb-signature`, which belong to the page and to no element.
struct PageDescriptor {
  std::function<void(PageStyle&)> set;
  bool important = false;
};

struct PageRule {
  std::vector<PageSelector> selectors;
  std::vector<PageDescriptor> descriptors;
  std::vector<Declaration> declarations;
  std::map<std::string, std::vector<Declaration>> boxes;
};

struct Sheet {
  std::vector<StyleRule> styles;
  std::vector<PageRule> pages;
};

/// Reads one sheet. A property that waits for its layout is reported once only: `reported` remembers which.
Sheet read_sheet(const std::string& text, Report& report, std::set<std::string>& reported);

/// The display table of the user agent, under every author's sheet.
const char* user_agent_css();

/// The conditions of @media: print, screen, all, `not`, comma, and prefers-color-scheme.
Media read_media(const Components& prelude, Report& report);
/// Empty: the rule is dropped, with a report.
std::vector<PageSelector> parse_page_selectors(const Components& prelude, Report& report);
std::optional<std::function<void(PageStyle&)>> parse_page_size(Values values);
std::optional<std::function<void(PageStyle&)>> parse_folio(Values values);
std::optional<std::function<void(PageStyle&)>> parse_signature(Values values);

/// Reads declarations of a rule's block; `for_print` false: only the e-book will see them.
class DeclarationReader {
 public:
  DeclarationReader(Report& report, std::set<std::string>& reported) : report_(report), reported_(reported) {}
  std::optional<Declaration> read(const RawDeclaration& raw, bool for_print);

 private:
  bool refused(const RawDeclaration& raw);
  void report_unknown(const RawDeclaration& raw);
  void report_bad_value(const RawDeclaration& raw, const Property& property);
  void report_pending(const RawDeclaration& raw, const Property& property);
  void report_e_book_value(const RawDeclaration& raw, const Property& property);

  Report& report_;
  std::set<std::string>& reported_;
};

}  // namespace casebound::style
