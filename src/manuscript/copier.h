#pragma once

#include "casebound/document/inline.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace casebound::manuscript {

/// An inline, and a byte of it if it is a text.
struct Place {
  std::size_t item, offset;
};

/// Where the bytes are found first in one text, at this place or after it.
std::optional<Place> find(const Inlines& inlines, std::string_view bytes, Place from);

/// Copies inlines from one place in them to another, and leaves out what is skipped. A place is an inline and
/// a byte of it, which may be other than its first if it is a text. No place is before the last.
class Copier {
 public:
  explicit Copier(const Inlines& inlines) : inlines_(inlines) {}

  /// Adds what stands before this place.
  void copy_to(std::size_t item, std::size_t offset, Inlines& out);
  void skip(std::size_t size) { offset_ += size; }
  void skip_to(std::size_t item, std::size_t offset);
  /// In the source, of the next bytes.
  SourceSpan place(std::size_t size) const;

 private:
  void rest(Inlines& out);

  const Inlines& inlines_;
  std::size_t item_ = 0, offset_ = 0;
};

}  // namespace casebound::manuscript
