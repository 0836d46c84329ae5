// How fast manuscripts become trees, beside cmark-gfm alone on the same text: casebound_bench_manuscripts
// [--rounds N] FILE… All in one process and on one core, in turns; each figure is of the best round, since
// what else a machine does only makes a round slower.
#include "casebound/editorial/bind.h"
#include "casebound/manuscript/read.h"
#include "casebound/project/project.h"

#include "manuscript/commonmark.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

using namespace casebound;
using Clock = std::chrono::steady_clock;

struct Essay {
  std::string name, text;
};

template <class Work>
double seconds(const Work& work) {
  const auto begin = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

void parse_alone(const std::vector<Essay>& essays) {
  for (const auto& essay : essays) manuscript::parse_commonmark(essay.text, true);
}

void render_alone(const std::vector<Essay>& essays) {
  for (const auto& essay : essays) {
    const auto document = manuscript::parse_commonmark(essay.text, true);
    std::free(cmark_render_html(document.get(), CMARK_OPT_DEFAULT, nullptr));
  }
}

struct Desk {
  project::Project project;
  Sources sources;
  Diagnostics diagnostics;
  std::vector<Document> documents;

  explicit Desk(const std::vector<Essay>& essays) {
    for (const auto& essay : essays) {
      project.body.push_back({DivisionRole::chapter, {}, project.essays.size()});
      project.essays.push_back(
          {"/" + essay.name, essay.name, {}, sources.add(Source(essay.name, essay.text))});
    }
  }

  void read() {
    for (const auto& essay : project.essays)
      documents.push_back(manuscript::read(sources, essay.source,
                                           project::with_front_matter({}, sources, essay.source, diagnostics),
                                           diagnostics));
  }

  Book bind() { return editorial::bind(sources, project, std::move(documents), diagnostics); }
};

double best(const std::vector<double>& times) {
  return *std::min_element(times.begin(), times.end());
}

}  // namespace

int main(int count, char** arguments) {
  int rounds = 15, first = 1;
  if (count > 2 && std::strcmp(arguments[1], "--rounds") == 0) {
    rounds = std::max(1, std::atoi(arguments[2]));
    first = 3;
  }
  std::vector<Essay> essays;
  std::size_t bytes = 0;
  for (int i = first; i < count; ++i) {
    essays.push_back({arguments[i], disk().read(arguments[i])});
    bytes += essays.back().text.size();
  }
  if (essays.empty()) return std::fputs("usage: casebound_bench_manuscripts [--rounds N] FILE…\n", stderr), 2;

  std::vector<double> alone, html, tree, book;
  for (int i = 0; i < rounds; ++i) {
    Desk desk(essays);
    alone.push_back(seconds([&] { parse_alone(essays); }));
    html.push_back(seconds([&] { render_alone(essays); }));
    tree.push_back(seconds([&] { desk.read(); }));
    book.push_back(seconds([&] { desk.bind(); }));
  }
  const double megabytes = static_cast<double>(bytes) / 1e6, base = best(alone);
  const auto line = [&](const char* what, double time) {
    std::printf("%-28s %8.1f MB/s  %5.2f × cmark-gfm\n", what, megabytes / time, time / base);
  };
  std::printf("%zu manuscripts, %.2f MB, best of %d rounds\n", essays.size(), megabytes, rounds);
  line("cmark-gfm alone", base);
  line("cmark-gfm to HTML", best(html));
  line("manuscript to tree", best(tree));
  line("tree to bound book", best(book));
  line("manuscript to bound book", best(tree) + best(book));
}
