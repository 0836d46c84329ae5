#pragma once

#include "casebound/document/inline.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace casebound::manuscript {

/// The number that an inline is, raised or as a link within the page, as converters write calls:
/// `<sup>1</sup>`, `[[1]](#_ftn1)`; 0 if it is none.
int marked_number(const Inline& item);

/// Turns the marks in the text into calls, as far as they call one of the notes.
class CallReader {
 public:
  /// The ids of the notes by their numbers.
  explicit CallReader(std::map<int, std::string> ids) : ids_(std::move(ids)) {}

  void read(Inlines& inlines);

  const std::map<int, std::string>& ids() const { return ids_; }
  /// The numbers that are called, in the order of their first calls.
  const std::vector<int>& called() const { return called_; }
  /// Whether no call has a lower number than one before it.
  bool is_ascending() const { return is_ascending_; }

 private:
  /// `before` is the piece of text before.
  void read(Inlines& inlines, std::string& before);
  /// The text with calls in place of its marks.
  void cut(const Text& text, SourceSpan span, const std::string& before, Inlines& out);
  Inline call(int number, SourceSpan span);

  std::map<int, std::string> ids_;
  std::vector<int> called_;
  int last_ = 0;
  bool is_ascending_ = true;
};

}  // namespace casebound::manuscript
