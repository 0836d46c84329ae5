#include "manuscript/comments.h"

#include "manuscript/copier.h"

namespace casebound::manuscript {

void drop_comments(Inlines& inlines, const std::function<bool(const Inline&)>& is_written) {
  constexpr std::string_view open = "<!--", close = "-->";
  auto begin = find(inlines, open, {0, 0});
  if (!begin) return;
  Inlines out;
  Copier copier(inlines);
  while (begin) {
    Place next{begin->item, begin->offset + open.size()};
    if (is_written(inlines[begin->item])) {
      // `<!-->` is a comment (CommonMark 0.31, 6.6).
      const auto end = find(inlines, close, {begin->item, begin->offset + 2});
      if (!end) break;
      next = {end->item, end->offset + close.size()};
      copier.copy_to(begin->item, begin->offset, out);
      copier.skip_to(next.item, next.offset);
    }
    begin = find(inlines, open, next);
  }
  copier.copy_to(inlines.size(), 0, out);
  inlines = std::move(out);
}

}  // namespace casebound::manuscript
