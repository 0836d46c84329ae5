#include "casebound/press/job.h"

#include "casebound/base/text.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace casebound::press {
namespace {

using pdf::Standard;
using project::Said;

constexpr std::pair<std::string_view, Standard> standards[] = {
    {"x-4", Standard::x_4}, {"x-1a-2003", Standard::x_1a_2003}, {"x-1a-2001", Standard::x_1a_2001}};

Standard standard_called(std::string_view word) {
  const auto found = std::find_if(std::begin(standards), std::end(standards),
                                  [&](const auto& entry) { return entry.first == word; });
  return found == std::end(standards) ? Standard::x_4 : found->second;
}

std::string word_for(Standard standard) {
  const auto found = std::find_if(std::begin(standards), std::end(standards),
                                  [&](const auto& entry) { return entry.second == standard; });
  return std::string(found->first);
}
std::string word_for(const std::string& word) {
  return word;
}
std::string word_for(bool value) {
  return value ? "true" : "false";
}
std::string word_for(Length length) {
  return fmt::format("{:g}in", std::round(length.over(72_pt) * 10000) / 10000);
}

template <class Value>
std::string words_for(const std::vector<Value>& values) {
  std::vector<std::string> words;
  for (const auto& value : values) words.push_back(word_for(Value(value)));
  return fmt::format("{}", fmt::join(words, " or "));
}

class Settling {
 public:
  Settling(const project::PressSettings& settings, const Printers& printers, Diagnostics& diagnostics)
      : settings_(settings), printers_(printers), diagnostics_(diagnostics) {}

  Job settle() {
    job_.place = settings_.span;
    job_.printer = printer();
    const Printer& printer = job_.printer;
    job_.standard = standard();
    job_.paper = paper();
    job_.bleed = one_of("bleed", settings_.bleed, printer.bleeds, printer.any_bleed);
    job_.marks = one_of("marks", settings_.marks, printer.marks, false);
    job_.page_multiple = page_multiple();
    check_embedding();
    return std::move(job_);
  }

 private:
  /// The house's own, if none is named.
  Printer printer() const {
    const std::string wanted = settings_.printer.value.value_or("house");
    for (const Printer& printer : printers_.printers)
      if (printer.name == wanted) return printer;
    diagnostics_.error("bad-value", settings_.printer.value ? settings_.printer.span : settings_.span,
                       fmt::format("styles/printers.yaml has no printer “{}”", wanted),
                       "name one that it has");
    return printers_.printers.front();
  }

  template <class Value>
  Value one_of(const char* key, const Said<Value>& said, const std::vector<Value>& taken, bool any) const {
    if (!said.value) return taken.front();
    if (!any && std::find(taken.begin(), taken.end(), *said.value) == taken.end()) {
      contradiction(
          said.span,
          fmt::format("the printer “{}” does not take {}: {}", job_.printer.name, key, word_for(*said.value)),
          fmt::format("it takes {}; leave the setting out, or name another printer", words_for(taken)));
    }
    return *said.value;
  }

  void contradiction(SourceSpan place, std::string message, std::string hint) const {
    diagnostics_.error("press-contradiction", place, std::move(message), std::move(hint));
  }

  /// PDF/X-4 carries the profile of its paper.
  static bool go_together(Standard standard, const Paper& paper) {
    return standard != Standard::x_4 || paper.embeds;
  }

  /// The first that goes together with the paper, if that is said.
  Standard standard() const {
    const auto& taken = job_.printer.standards;
    Said<Standard> said{.span = settings_.standard.span};
    if (settings_.standard.value) said.value = standard_called(*settings_.standard.value);
    const Paper* paper = settings_.paper.value ? find_paper(*settings_.paper.value) : nullptr;
    const auto fit = std::find_if(taken.begin(), taken.end(), [&](Standard standard) {
      return paper == nullptr || go_together(standard, *paper);
    });
    return said.value || fit == taken.end() ? one_of("standard", said, taken, false) : *fit;
  }

  const Paper* find_paper(const std::string& name) const {
    const auto found = std::find_if(printers_.papers.begin(), printers_.papers.end(),
                                    [&](const Paper& paper) { return paper.name == name; });
    return found == printers_.papers.end() ? nullptr : &*found;
  }

  /// The first that goes together with the standard, if none is said.
  Paper paper() const {
    const auto& said = settings_.paper;
    const auto& taken = job_.printer.papers;
    if (said.value && find_paper(*said.value) == nullptr) {
      std::vector<std::string> names;
      for (const Paper& paper : printers_.papers) names.push_back(paper.name);
      const auto near = nearest(*said.value, names);
      diagnostics_.error("bad-value", said.span, fmt::format("there is no paper “{}”", *said.value),
                         near ? fmt::format("did you mean “{}”?", *near)
                              : fmt::format("styles/printers.yaml has {}", fmt::join(names, ", ")));
      return *find_paper(taken.front());
    }
    const auto fit = std::find_if(taken.begin(), taken.end(), [&](const std::string& name) {
      return go_together(job_.standard, *find_paper(name));
    });
    return *find_paper(said.value || fit == taken.end() ? one_of("paper", said, taken, false) : *fit);
  }

  int page_multiple() const {
    return std::lcm(settings_.signature.value.value_or(1), job_.printer.page_multiple);
  }

  void check_embedding() const {
    if (go_together(job_.standard, job_.paper)) return;
    contradiction(
        settings_.paper.value ? settings_.paper.span : settings_.span,
        fmt::format("PDF/X-4 carries the profile of its paper, and the licence of that of “{}” ({}) does not "
                    "let it go into a book",
                    job_.paper.name, job_.paper.licence),
        "name another paper, or standard: x-1a-2003, which carries none");
  }

  const project::PressSettings& settings_;
  const Printers& printers_;
  Diagnostics& diagnostics_;
  Job job_;
};

}  // namespace

Job job_for(const project::PressSettings& settings, const Printers& printers, Diagnostics& diagnostics) {
  return Settling(settings, printers, diagnostics).settle();
}

}  // namespace casebound::press
