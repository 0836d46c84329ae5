#include "pipeline/wanted.h"

#include <algorithm>

namespace casebound::pipeline {

bool wants(const Request& request, const project::Editions& editions, Edition edition) {
  if (!request.only.empty() &&
      std::find(request.only.begin(), request.only.end(), edition) == request.only.end())
    return false;
  switch (edition) {
    case Edition::epub: return editions.epub || !request.only.empty();
    case Edition::reader: return editions.reader || !request.only.empty();
    case Edition::press: return editions.press;
  }
  return false;
}

bool has_page_list(const project::Editions& editions) {
  if (!editions.epub_target.page_list) return false;
  switch (editions.page_list) {
    case project::PageList::none: return false;
    case project::PageList::reader: return editions.reader;
    case project::PageList::press: return editions.press;
  }
  return false;
}

const std::string& listed_identifier(const project::Editions& editions) {
  return editions.page_list == project::PageList::press ? editions.press_identifier
                                                        : editions.reader_identifier;
}

}  // namespace casebound::pipeline
