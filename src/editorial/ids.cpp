#include "editorial/ids.h"

#include "casebound/base/text.h"
#include "casebound/document/walk.h"

#include <filesystem>
#include <iterator>
#include <set>

#include <fmt/format.h>

namespace casebound::editorial {

namespace {

/// Names already given, and others made unique beside them.
class Names {
 public:
  std::string make(const std::string& wanted) {
    std::string name = wanted;
    for (int i = 2; !taken_.insert(name).second; ++i) name = fmt::format("{}-{}", wanted, i);
    return name;
  }

 private:
  std::set<std::string> taken_;
};

/// A slug short enough for a file name, and an XML name (it begins with a letter).
std::string short_slug(std::string_view title) {
  constexpr std::size_t longest = 60;
  std::string slug = slugify(title);
  if (slug.size() > longest)
    slug.erase(slug.find_last_of('-', longest) == std::string::npos ? longest
                                                                    : slug.find_last_of('-', longest));
  return slug.front() >= '0' && slug.front() <= '9' ? "n" + slug : slug;
}

void give_block_id(Block& block, const std::string& division, int& count, Names& names) {
  ++count;
  const auto* heading = std::get_if<Heading>(&block.value);
  if (heading != nullptr && heading->level > 1) {
    block.id = names.make(division + "-" + short_slug(plain_text(heading->inlines)));
  } else {
    block.id = names.make(fmt::format("{}-{}", division, count));
  }
}

bool is_relative(std::string_view target) {
  return target.find(':') == std::string_view::npos;
}

class LinkResolver {
 public:
  LinkResolver(std::set<std::string> ids, const std::map<std::string, std::string>& chapters,
               Diagnostics& diagnostics)
      : ids_(std::move(ids)), chapters_(chapters), diagnostics_(diagnostics) {}

  /// `division` is where the links stand: `#part` is looked for there first.
  void resolve(Inlines& inlines, const std::string& division) {
    Inlines out;
    for (auto& item : inlines) {
      if (auto* inner = children(item)) resolve(*inner, division);
      auto* link = std::get_if<Link>(&item.value);
      if (link == nullptr || keep(*link, division, item.span)) {
        out.push_back(std::move(item));
      } else {
        Inlines words = std::move(link->children);
        std::move(words.begin(), words.end(), std::back_inserter(out));
      }
    }
    inlines = std::move(out);
  }

 private:
  /// The id that a link leads to inside the book, empty if there is none: a division's, or that of a section,
  /// written with or without its division before it.
  std::string local_target(const std::string& target, const std::string& division) const {
    const auto hash = target.find('#');
    const auto file = std::filesystem::path(target.substr(0, hash)).filename().string();
    const auto chapter = chapters_.find(file);
    if (!file.empty() && chapter == chapters_.end()) return {};
    const std::string& place = file.empty() ? division : chapter->second;
    if (hash == std::string::npos) return place;
    const std::string fragment = target.substr(hash + 1);
    for (const auto& id : {place + "-" + fragment, fragment}) {
      if (ids_.contains(id)) return id;
    }
    return {};
  }

  bool keep(Link& link, const std::string& division, SourceSpan span) {
    if (!is_relative(link.target)) return true;
    const std::string id = local_target(link.target, division);
    if (!id.empty()) {
      link.target = "#" + id;
      return true;
    }
    diagnostics_.warning("unresolved-link", span,
                         fmt::format("the book has no “{}”; the words are kept", link.target),
                         "link to a heading's id, an essay of the book, or a full address");
    return false;
  }

  std::set<std::string> ids_;
  const std::map<std::string, std::string>& chapters_;
  Diagnostics& diagnostics_;
};

}  // namespace

void give_ids(std::vector<Division>& divisions, const std::vector<std::string>& wanted) {
  Names names;
  for (const auto* reserved :
       {"titlepage", "copyright-page", "imprint", "contents", "toc", "nav", "cover", "package"}) {
    names.make(reserved);
  }
  for (std::size_t i = 0; i < divisions.size(); ++i) {
    divisions[i].file_stem = names.make(short_slug(wanted[i].empty() ? divisions[i].title : wanted[i]));
    divisions[i].id = divisions[i].file_stem;
  }
}

void give_block_ids(Book& book) {
  Names names;
  for (const auto& division : book.divisions) names.make(division.id);
  for (auto& division : book.divisions) {
    int count = 0;
    for_each_block(division.blocks, [&](Block& block) { give_block_id(block, division.id, count, names); });
  }
}

void resolve_links(Book& book, const std::map<std::string, std::string>& chapters, Diagnostics& diagnostics) {
  std::set<std::string> ids;
  for (auto& division : book.divisions) {
    ids.insert(division.id);
    for_each_block(division.blocks, [&](Block& block) {
      const auto* heading = std::get_if<Heading>(&block.value);
      if (heading != nullptr && heading->level > 1) ids.insert(block.id);
    });
  }
  LinkResolver resolver(std::move(ids), chapters, diagnostics);
  for (auto& division : book.divisions) {
    for_each_inlines(division.blocks, [&](Inlines& inlines) { resolver.resolve(inlines, division.id); });
  }
}

}  // namespace casebound::editorial
