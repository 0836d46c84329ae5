#include "casebound/document/walk.h"
#include "casebound/layout/pages.h"

#include <fmt/format.h>

namespace casebound::layout {

namespace {

/// Points to three places; never "-0.000".
std::string points(Length length) {
  const auto thousandths = (length.units() * 1000 + (length.units() < 0 ? -32768 : 32768)) / 65536;
  const auto whole = thousandths / 1000, part = thousandths % 1000;
  return fmt::format("{}{}.{:03}", thousandths < 0 ? "-" : "", whole < 0 ? -whole : whole,
                     part < 0 ? -part : part);
}

std::string area(const Rect& rect) {
  return fmt::format("{} {} {} {}", points(rect.x), points(rect.y), points(rect.width), points(rect.height));
}

/// Only what is not black.
std::string colour_text(const Colour& colour) {
  if (colour == Colour{}) return {};
  return fmt::format(" #{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

std::string belongs_to(const StructureTree& tree, StructureId id) {
  if (id < 0) return "artifact";
  return fmt::format("{}#{}", tree.nodes[static_cast<std::size_t>(id)].type, id);
}

std::string item_text(const PageItem& item) {
  return std::visit(
      Overloaded{
          [](const GlyphRun& run) {
            return fmt::format("text {} {} face {} size {} width {} expansion {}{} “{}”",
                               points(run.origin.x), points(run.origin.y), run.face, points(run.size),
                               points(run.width()), run.expansion, colour_text(run.colour), run.text);
          },
          [](const Rule& rule) { return "rule " + area(rule.area) + colour_text(rule.colour); },
          [](const PlacedImage& image) {
            return fmt::format("image {} {} “{}”", area(image.area), image.source, image.alt);
          },
          [](const LinkArea& link) { return fmt::format("link {} → {}", area(link.area), link.target); }},
      item.content);
}

void dump_structure(const StructureTree& tree, std::string& out) {
  std::vector<std::size_t> depths;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const auto& node = tree.nodes[i];
    depths.push_back(node.parent < 0 ? 0 : depths[static_cast<std::size_t>(node.parent)] + 1);
    out += fmt::format("  {}{}#{}{}{}\n", std::string(2 * depths[i], ' '), node.type, i,
                       node.id.empty() ? "" : " block=" + node.id,
                       node.language.empty() ? "" : " lang=" + node.language);
  }
}

}  // namespace

std::string dump(const Pages& pages) {
  std::string out = fmt::format("pages {} “{}” {}\n", pages.pages.size(), pages.title, pages.language);
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    const Page& page = pages.pages[i];
    out += fmt::format("page {} folio {} {} × {}{}\n", i + 1, page.folio, points(page.size.width),
                       points(page.size.height), page.blank ? " blank" : "");
    for (const auto& item : page.items) {
      out += fmt::format("  {} {}\n", belongs_to(pages.structure, item.structure), item_text(item));
    }
  }
  out += "outline\n";
  for (const auto& entry : pages.outline)
    out += fmt::format("  {} “{}” → {}\n", entry.level, entry.title, entry.destination);
  out += "destinations\n";
  for (const auto& place : pages.destinations)
    out += fmt::format("  {} page {} y {}\n", place.id, place.page + 1, points(place.y));
  out += "page map\n";
  for (const auto& entry : pages.page_map)
    out += fmt::format("  {} {} {}\n", entry.folio, entry.block, entry.offset);
  out += "structure\n";
  dump_structure(pages.structure, out);
  return out;
}

}  // namespace casebound::layout
