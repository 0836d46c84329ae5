#pragma once

#include "layout/collect.h"
#include "layout/counters.h"

#include <string>

namespace casebound::layout {

/// An element's text as heads and outlines repeat it: without calls of notes, its spaces collapsed.
std::string heading_text(const markup::Element& element);

/// What `content` and `string-set` say (CSS Generated Content 3).
class ContentText {
 public:
  ContentText(const Counters& counters, const FolioOf& folios) : counters_(counters), folios_(folios) {}

  /// Of a leader, nothing.
  std::string of(const style::ContentPart& part, const markup::Element& element);
  std::string of(const style::Content& content, const markup::Element& element);
  /// For a running head: phrases are marked as isolates (see without_marks) in the element's text and in an
  /// attribute that repeats its title, as is the whole, if the element stands in phrases.
  std::string marked(const style::Content& content, const markup::Element& element, const Phrases& around);
  /// Whether a page was asked for, target-counter().
  bool has_asked_for_pages() const { return asked_for_pages_; }

 private:
  std::string page_of(const std::string* target);

  const Counters& counters_;
  const FolioOf& folios_;
  bool asked_for_pages_ = false;
};

}  // namespace casebound::layout
