#include "editorial/build.h"

namespace casebound::editorial {

Block paragraph(ParagraphRole role, Inlines inlines, SourceSpan span) {
  return {span, {}, Paragraph{role, std::move(inlines)}};
}

Block paragraph(ParagraphRole role, std::string text) {
  return paragraph(role, text_inlines(std::move(text)));
}

Block heading(int level, std::string text) {
  return {{}, {}, Heading{level, text_inlines(std::move(text))}};
}

void add_line(Blocks& blocks, ParagraphRole role, const std::string& text) {
  if (!text.empty()) blocks.push_back(paragraph(role, text));
}

Inline span_inline(std::string name, const std::string& text, SourceSpan span) {
  return {span, Span{{}, {std::move(name)}, {}, text_inlines(text, span)}};
}

Division division(DivisionRole role, Matter matter, std::string title, const Metadata& metadata) {
  Division out;
  out.role = role;
  out.matter = matter;
  out.id = out.file_stem = token(role);
  out.title = std::move(title);
  out.language = metadata.language;
  return out;
}

}  // namespace casebound::editorial
