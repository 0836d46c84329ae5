#include "casebound/markup/compose.h"

#include "markup/build.h"
#include "markup/matter.h"
#include "markup/places.h"

namespace casebound::markup {

namespace {

SpineDocument spine_document(const Division& division, Context& context) {
  SpineDocument out;
  out.file_stem = division.file_stem;
  out.title = division.title;
  out.author = division.running_author;
  out.language = division.language;
  out.role = token(division.role);
  out.matter = token(division.matter);
  out.body = element("body", division.span, {out.matter});
  out.body.type = out.matter;
  add(out.body, section(division, context));
  return out;
}

}  // namespace

std::vector<SpineDocument> compose(const Book& book) {
  Context context;
  context.book = book.metadata.title;
  std::vector<SpineDocument> out;
  for (const auto& division : book.divisions) out.push_back(spine_document(division, context));
  settle_places(out);
  return out;
}

}  // namespace casebound::markup
