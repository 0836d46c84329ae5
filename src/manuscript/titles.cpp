#include "manuscript/titles.h"

#include <fmt/format.h>

namespace casebound::manuscript {

namespace {

bool is_title(const Block& block) {
  const auto* heading = std::get_if<Heading>(&block.value);
  return heading != nullptr && heading->level == 1 && !plain_text(heading->inlines).empty();
}

/// The titles of a text, without those that directly follow another.
std::vector<const Block*> titles_of(const Blocks& body) {
  std::vector<const Block*> out;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (is_title(body[i]) && (i == 0 || !is_title(body[i - 1]))) out.push_back(&body[i]);
  }
  return out;
}

}  // namespace

void report_many_titles(const Blocks& body, Diagnostics& diagnostics) {
  const auto titles = titles_of(body);
  if (titles.size() < 2) return;
  diagnostics.warning("multiple-titles", titles[1]->span,
                      fmt::format("the essay has {} headings of the first level; those after the title are "
                                  "taken as sections",
                                  titles.size()),
                      "write sections with ##, or cut the manuscript into several essays");
}

}  // namespace casebound::manuscript
