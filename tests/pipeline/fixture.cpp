#include "pipeline/fixture.h"

#include "support/paths.h"

namespace casebound::tests {

namespace fs = std::filesystem;

std::string settings_for(const Manuscripts& manuscripts, const std::string& more) {
  std::string text = "title: A Small Book\nlanguage: en-US\nidentifier: urn:isbn:9780000000002\n" + more;
  text += "matter:\n  body:\n";
  for (const auto& [file, words] : manuscripts) text += "    - " + file + "\n";
  return text;
}

WrittenBook::WrittenBook(const Manuscripts& manuscripts, const std::string& more) {
  fs::create_directory(folder());
  home_.write("book/book.yaml", settings_for(manuscripts, more));
  for (const auto& [file, words] : manuscripts) home_.write("book/" + file, words);
}

pipeline::Request request_for(const fs::path& book) {
  return {.book = book, .threads = 2, .only = {}, .source_date_epoch = {}, .data = source_folder()};
}

std::string told(const Diagnostics& diagnostics) {
  std::string text;
  for (const auto& item : diagnostics.items()) text += item.code + ": " + item.message + "\n";
  return text;
}

std::map<std::string, std::string> snapshot(const fs::path& folder) {
  std::map<std::string, std::string> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder).string()] = disk().read(entry.path());
  return files;
}

}  // namespace casebound::tests
