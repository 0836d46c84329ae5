#include "manuscript/commonmark.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <mutex>

#include <cmark-gfm-core-extensions.h>

namespace casebound::manuscript {

namespace {

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

void attach(cmark_parser* parser, const char* extension) {
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
}

}  // namespace

NodePointer parse_commonmark(std::string_view text, bool tables) {
  static std::once_flag registered;
  std::call_once(registered, cmark_gfm_core_extensions_ensure_registered);
  const std::unique_ptr<cmark_parser, FreeParser> parser(
      cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE));
  if (tables) attach(parser.get(), "table");
  attach(parser.get(), "strikethrough");
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return NodePointer(cmark_parser_finish(parser.get()));
}

bool is_named(cmark_node* node, std::string_view name) {
  return cmark_node_get_type_string(node) == name;
}

void for_each_node(cmark_node* root, const std::function<void(cmark_node*)>& visit) {
  const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> walk(cmark_iter_new(root), cmark_iter_free);
  for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    if (event == CMARK_EVENT_ENTER) visit(cmark_iter_get_node(walk.get()));
  }
}

}  // namespace casebound::manuscript
