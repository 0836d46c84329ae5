#include "support/pdf_words.h"

#include "support/run.h"

#include <algorithm>
#include <stdexcept>

#include <pugixml.hpp>

namespace casebound::tests {
namespace {

PdfWord word_of(pugi::xml_node node, std::size_t page) {
  return {page,
          node.attribute("xMin").as_double(),
          node.attribute("yMin").as_double(),
          node.attribute("xMax").as_double(),
          node.attribute("yMax").as_double(),
          node.text().as_string()};
}

}  // namespace

std::vector<PdfWord> pdf_words(const std::filesystem::path& file) {
  const TempFolder folder;
  const auto list = folder.path() / "words.xhtml";
  const Finished told = run({"pdftotext", "-raw", "-bbox", "-enc", "UTF-8", file.string(), list.string()});
  pugi::xml_document document;
  if (told.exit_code != 0 || !document.load_file(list.c_str(), pugi::parse_default, pugi::encoding_utf8))
    throw std::runtime_error("pdftotext: " + told.output);
  std::vector<PdfWord> words;
  std::size_t page = 0;
  for (const pugi::xml_node node : document.select_node("//doc").node().children("page")) {
    for (const pugi::xml_node word : node.children("word")) words.push_back(word_of(word, page));
    ++page;
  }
  return words;
}

bool follows_on_line(const PdfWord& word, const PdfWord& next) {
  const double shared = std::min(word.bottom, next.bottom) - std::max(word.top, next.top);
  const double lower = std::min(word.bottom - word.top, next.bottom - next.top);
  return word.page == next.page && shared > lower / 2 && next.right > word.right;
}

bool touches(const PdfWord& word, const PdfWord& next) {
  const double em = std::max(word.bottom - word.top, next.bottom - next.top);
  const double gap = next.left - word.right;
  return follows_on_line(word, next) && gap < 0.08 * em && gap > -0.3 * em;
}

}  // namespace casebound::tests
