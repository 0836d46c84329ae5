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

/// Written from right to left, whatever mark it ends in: it has Hebrew or Arabic letters, in the books that
/// are tested.
bool is_right_to_left(const PdfWord& word) {
  return std::any_of(word.text.begin(), word.text.end(), [](char byte) {
    const auto lead = static_cast<unsigned char>(byte);
    return lead >= 0xD6 && lead <= 0xDB;
  });
}

/// As it is read: painted from left to right, the last character came first.
std::string turned(const std::string& text) {
  std::string out;
  for (std::size_t end = text.size(); end > 0;) {
    std::size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    out += text.substr(begin, end - begin);
    end = begin;
  }
  return out;
}

/// Words that are written from right to left, in the order in which they are read.
void turn_back(std::vector<PdfWord>& words) {
  for (auto first = words.begin(); first != words.end();) {
    first = std::find_if(first, words.end(), is_right_to_left);
    auto last = first;
    while (last != words.end() && is_right_to_left(*last) &&
           (last == first || follows_on_line(last[-1], *last)))
      ++last;
    std::reverse(first, last);
    for (; first != last; ++first) first->text = turned(first->text);
  }
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
  turn_back(words);
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
