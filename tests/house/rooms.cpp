#include "house/rooms.h"

#include "support/paths.h"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

namespace casebound::tests {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> matches(const std::string& text, const std::regex& pattern, std::size_t group) {
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
    found.push_back((*match)[group]);
  return found;
}

std::set<std::string> words(const std::string& text) {
  const auto found = matches(text, std::regex("[a-z]+"), 0);
  return {found.begin(), found.end()};
}

/// The first two cells of every row of the table whose first heading is `heading`.
std::vector<std::pair<std::string, std::string>> table(const std::string& heading) {
  std::istringstream lines(read(source_folder() / "ARCHITECTURE.md"));
  std::vector<std::pair<std::string, std::string>> rows;
  const std::regex row(R"(\| ([^|]*) \| ([^|]*) \|.*)");
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    std::smatch cells;
    if (line.starts_with("| " + heading + " |")) {
      inside = true;
    } else if (!line.starts_with("|")) {
      inside = false;
    } else if (inside && std::regex_match(line, cells, row)) {
      rows.emplace_back(cells[1], cells[2]);
    }
  }
  return rows;
}

bool is_code(const fs::path& path) {
  return path.extension() == ".h" || path.extension() == ".cpp";
}

std::vector<fs::path> code_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && is_code(entry.path())) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void add_includes(const fs::path& folder, std::vector<Include>& result) {
  const std::regex pattern(R"(\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
  for (const fs::path& file : code_files(folder)) {
    const std::string room = file.lexically_relative(folder).begin()->string();
    std::istringstream lines(read(file));
    for (std::string line; std::getline(lines, line);) {
      std::smatch parts;
      if (std::regex_match(line, parts, pattern))
        result.push_back({file.lexically_relative(source_folder()), room, parts[2], parts[1] == "\""});
    }
  }
}

}  // namespace

Rooms rooms_of_architecture() {
  Rooms rooms;
  for (const auto& [room, uses] : table("module")) rooms[room] = words(uses);
  return rooms;
}

Rooms rooms_of_build() {
  const std::string text = read(source_folder() / "CMakeLists.txt");
  const std::regex pattern(R"(casebound_module\((\w+)\s+(?:USES ([a-z\s]*?)\s+)?LIBRARIES)");
  Rooms rooms;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
    rooms[(*match)[1]] = words((*match)[2]);
  return rooms;
}

std::map<std::string, std::set<std::string>> library_headers() {
  std::map<std::string, std::set<std::string>> headers;
  for (const auto& [names, rooms] : table("headers"))
    for (const std::string& name : matches(names, std::regex("`([^`]+)`"), 1)) headers[name] = words(rooms);
  return headers;
}

std::vector<Include> includes() {
  std::vector<Include> result;
  add_includes(source_folder() / "include" / "casebound", result);
  add_includes(source_folder() / "src", result);
  return result;
}

}  // namespace casebound::tests
