#include "epub/backlinks.h"

#include "epub/navigation_words.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

namespace casebound::epub {
namespace {

using markup::Element;

/// The ids of the calls of each note, by the note's, in the order of the text.
using Calls = std::map<std::string, std::vector<std::string>>;

void collect(const Element& element, Calls& calls) {
  const std::string* target = element.attribute("href");
  if (element.role == "doc-noteref" && target != nullptr && !element.id.empty())
    calls[target->substr(1)].push_back(element.id);
  for (const auto& node : element.children)
    if (const auto* child = std::get_if<Element>(&node.value)) collect(*child, calls);
}

class Writer {
 public:
  Writer(const Calls& calls, const std::string& language)
      : calls_(calls), words_(navigation_words(language)) {}

  void complete(Element& element) {
    for (auto& node : element.children)
      if (auto* child = std::get_if<Element>(&node.value)) complete(*child);
    const auto calls = is_note(element) ? calls_.find(element.id) : calls_.end();
    if (calls != calls_.end() && calls->second.size() > 1) add(last_line(element), calls->second);
  }

 private:
  static bool is_note(const Element& element) {
    const auto* first =
        element.children.empty() ? nullptr : std::get_if<Element>(&element.children.front().value);
    return first != nullptr && first->role == "doc-backlink" && !element.id.empty();
  }

  /// The paragraph that a note ends with; a new one after anything else.
  static Element& last_line(Element& note) {
    auto* last = std::get_if<Element>(&note.children.back().value);
    if (last == nullptr || last->name != "p") {
      note.children.push_back({Element{.name = "p", .span = note.span}});
      last = std::get_if<Element>(&note.children.back().value);
    }
    return *last;
  }

  void add(Element& line, const std::vector<std::string>& calls) const {
    for (std::size_t i = 1; i < calls.size(); ++i) {
      Element link{.name = "a", .classes = {"backlink"}, .role = "doc-backlink", .span = line.span};
      link.attributes = {{"href", "#" + calls[i]},
                         {"aria-label", fmt::format(fmt::runtime(words_.back_to_call), i + 1)}};
      link.children.push_back({markup::TextNode{fmt::format("↩{}", i + 1), line.span}});
      line.children.push_back({markup::TextNode{" ", line.span}});
      line.children.push_back({std::move(link)});
    }
  }

  const Calls& calls_;
  const NavigationWords& words_;
};

}  // namespace

void add_backlinks(std::vector<markup::SpineDocument>& spine, const std::string& language) {
  Calls calls;
  for (const auto& document : spine) collect(document.body, calls);
  Writer writer(calls, language);
  for (auto& document : spine) writer.complete(document.body);
}

}  // namespace casebound::epub
