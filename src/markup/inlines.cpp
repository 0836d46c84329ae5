#include "markup/inlines.h"

#include "casebound/base/web_address.h"
#include "casebound/document/walk.h"

#include "markup/build.h"

#include <utility>

namespace casebound::markup {

namespace {

/// Its address is as both books can have it.
Element link(const Link& link, SourceSpan span, Context& context) {
  if (context.in_link) return wrap("span", span, link.children, context);
  context.in_link = true;
  Element out = wrap("a", span, link.children, context);
  context.in_link = false;
  out.attributes.emplace_back("href", web_address(link.target).value_or(link.target));
  if (!link.title.empty()) out.attributes.emplace_back("title", link.title);
  return out;
}

Element phrase(const Span& span, SourceSpan place, Context& context) {
  Element out = wrap("span", place, span.children, context, span.classes);
  if (!context.in_link) out.id = span.id;
  out.language = span.language;
  return out;
}

/// A call leads to its note, and has an id for the way back: `id-call`, `id-call-2`.
Element note_call(const NoteReference& call, SourceSpan span, Context& context) {
  if (context.in_link) return element_of("span", span, call.label, {"noteref"});
  Element out = element_of("a", span, call.label, {"noteref"});
  const int count = ++context.calls[call.note];
  out.id = call.note + (count == 1 ? std::string("-call") : "-call-" + std::to_string(count));
  out.type = "noteref";
  out.role = "doc-noteref";
  out.attributes.emplace_back("href", "#" + call.note);
  return out;
}

Element index_mark(const IndexMark& mark, SourceSpan span, Context& context) {
  Element out = wrap("span", span, mark.children, context);
  if (!context.in_link) out.id = mark.id;
  return out;
}

Element image(const Image& image, SourceSpan span) {
  Element out = picture(image.source, plain_text(image.alt), span);
  if (!image.title.empty()) out.attributes.emplace_back("title", image.title);
  return out;
}

/// Its words are not its children in XHTML, where the formula speaks for itself unless its author describes
/// it; in `alt` they are for who cannot see it on the page.
Element formula(const Formula& formula, SourceSpan span, Context& context) {
  Element out = wrap("math", span, in_line(formula, span), context);
  for (const auto& attribute : formula.math.attributes)
    if (attribute.first != "alttext" || formula.is_described()) out.attributes.push_back(attribute);
  out.attributes.emplace_back("alt", description(formula));
  out.math = formula.math.children;
  return out;
}

void add_inline(Element& parent, const Inline& item, Context& context) {
  const auto span = item.span;
  const auto add_wrapped = [&](const char* name, const Inlines& children) {
    add(parent, wrap(name, span, children, context));
  };
  std::visit(Overloaded{[&](const Text& it) { add(parent, it.text, span); },
                        [&](const SoftBreak&) { add(parent, " ", span); },
                        [&](const LineBreak&) { add(parent, element("br", span)); },
                        [&](const Emphasis& it) { add_wrapped("em", it.children); },
                        [&](const Strong& it) { add_wrapped("strong", it.children); },
                        [&](const Strikethrough& it) { add_wrapped("s", it.children); },
                        [&](const Superscript& it) { add_wrapped("sup", it.children); },
                        [&](const Subscript& it) { add_wrapped("sub", it.children); },
                        [&](const Code& it) { add(parent, element_of("code", span, it.text)); },
                        [&](const Link& it) { add(parent, link(it, span, context)); },
                        [&](const Image& it) { add(parent, image(it, span)); },
                        [&](const Span& it) { add(parent, phrase(it, span, context)); },
                        [&](const NoteReference& it) { add(parent, note_call(it, span, context)); },
                        [&](const IndexMark& it) { add(parent, index_mark(it, span, context)); },
                        [&](const Formula& it) { add(parent, formula(it, span, context)); }},
             item.value);
}

}  // namespace

Element picture(const std::string& source, const std::string& alt, SourceSpan span) {
  Element out = element("img", span);
  out.attributes.emplace_back("src", source);
  out.attributes.emplace_back("alt", alt);
  return out;
}

void add_inlines(Element& parent, const Inlines& inlines, Context& context) {
  for (const auto& item : inlines) add_inline(parent, item, context);
}

Element wrap(std::string name, SourceSpan span, const Inlines& inlines, Context& context,
             std::vector<std::string> classes) {
  Element out = element(std::move(name), span, std::move(classes));
  add_inlines(out, inlines, context);
  return out;
}

}  // namespace casebound::markup
