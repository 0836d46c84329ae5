#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace casebound::image {

/// An SVG file as a tree that is safe to walk: of a bounded size and depth, without entities.
class SvgDocument {
 public:
  /// Throws Refusal.
  explicit SvgDocument(std::string_view bytes);

  pugi::xml_node root() const { return document_.document_element(); }
  pugi::xml_node find(std::string_view id) const;

  /// Removes what an e-book may not have: scripts and their triggers, foreign content, references out of the
  /// file, a document type. Calls `report` with what was removed, kind by kind.
  void make_passive(const std::function<void(const std::string&)>& report);
  /// The file anew if something was removed, else nothing.
  std::string changed_bytes() const;

 private:
  void index();

  pugi::xml_document document_;
  std::map<std::string, pugi::xml_node, std::less<>> ids_;
  bool changed_ = false;
};

/// Name without a prefix.
std::string_view local_name(std::string_view name);

/// `href` or `xlink:href`
std::string_view href(pugi::xml_node node);

}  // namespace casebound::image
