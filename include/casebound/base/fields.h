#pragma once

#include "casebound/base/colour.h"
#include "casebound/base/diagnostic.h"
#include "casebound/base/length.h"
#include "casebound/base/packing.h"

// What this room's plain structs are packed as: all that they hold. One that is forgotten does not compile.
namespace casebound {

auto fields(Like<SourceSpan> auto& it) {
  return std::tie(it.source, it.begin, it.end);
}
auto fields(Like<Fix> auto& it) {
  return std::tie(it.span, it.replacement, it.is_read_so);
}
auto fields(Like<Diagnostic> auto& it) {
  return std::tie(it.code, it.severity, it.span, it.message, it.hint, it.fixes, it.file);
}
auto fields(Like<Inks> auto& it) {
  return std::tie(it.cyan, it.magenta, it.yellow, it.black);
}
auto fields(Like<Colour> auto& it) {
  return std::tie(it.red, it.green, it.blue, it.inks);
}
auto fields(Like<Point> auto& it) {
  return std::tie(it.x, it.y);
}
auto fields(Like<Rect> auto& it) {
  return std::tie(it.x, it.y, it.width, it.height);
}

}  // namespace casebound
