#include "pipeline/pictures.h"

#include "casebound/base/parallel.h"
#include "casebound/document/walk.h"

#include <functional>
#include <map>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

void find_in(const Inlines& inlines, const std::function<void(const std::string&, SourceSpan)>& visit) {
  for (const auto& item : inlines) {
    if (const auto* image = std::get_if<Image>(&item.value)) visit(image->source, item.span);
    if (const auto* inner = children(item)) find_in(*inner, visit);
  }
}

bool is_inside(const std::filesystem::path& folder, const std::filesystem::path& path) {
  const auto relative = path.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != "..";
}

/// A picture is held as a whole while a book is made.
constexpr std::uintmax_t largest_file = 64U << 20;

/// The file's bytes, or a finding why there are none. Asks for their number before it reads them.
std::optional<std::string> read_file(const std::string& name, SourceSpan place,
                                     const project::Project& project, const FileSystem& files,
                                     Diagnostics& diagnostics) {
  const auto path = project.folder / name;
  if (!files.exists(path)) {
    diagnostics.error("missing-file", place, fmt::format("there is no picture {}", name),
                      "paths are relative to the manuscript");
    return std::nullopt;
  }
  if (!is_inside(project.folder, files.canonical(path))) {
    diagnostics.error("outside-book", place, fmt::format("{} lies outside of the book's folder", name),
                      "a book holds all its pictures: move the file into it");
    return std::nullopt;
  }
  const auto size = files.size(path);
  if (!size) {
    diagnostics.error("missing-file", place, fmt::format("{} is no file but a folder or the like", name),
                      "name the picture's file");
    return std::nullopt;
  }
  if (*size > largest_file) {
    diagnostics.error(
        "image-too-large", place,
        fmt::format("the picture `{}` has {} MiB; the most is {}", name, *size >> 20, largest_file >> 20),
        "save it smaller, or as JPEG");
    return std::nullopt;
  }
  return files.read(path);
}

/// A cover is shown alone, and shops ask for more pixels than a picture among text may have.
void allow_many_pixels(Diagnostics& diagnostics) {
  std::erase_if(diagnostics.items(), [](const Diagnostic& item) { return item.code == "oversize-image"; });
}

struct Task {
  std::string name;
  SourceSpan place;
  std::string bytes;
  std::optional<image::Picture> picture;
  Diagnostics diagnostics;
};

}  // namespace

NamedPictures named_pictures(const Book& book, const project::Project& project) {
  NamedPictures out;
  const auto visit = [&](const std::string& source, SourceSpan span) { out.emplace(source, span); };
  const auto visit_all = [&](const Blocks& blocks) {
    for_each_block(blocks, [&](const Block& block) {
      if (const auto* figure = std::get_if<Figure>(&block.value)) visit(figure->source, block.span);
    });
    for_each_inlines(blocks, [&](const Inlines& inlines) { find_in(inlines, visit); });
  };
  for (const auto& division : book.divisions) {
    visit_all(division.blocks);
    for (const auto& note : division.notes) visit_all(note.blocks);
  }
  if (!project.cover.is_drawn()) visit(project.cover.image, project.cover.span);
  return out;
}

image::Pictures load_pictures(const NamedPictures& named, const project::Project& project, unsigned threads,
                              const FileSystem& files, Diagnostics& diagnostics) {
  std::vector<Task> tasks;
  for (const auto& [name, place] : named) {
    if (auto bytes = read_file(name, place, project, files, diagnostics))
      tasks.push_back({name, place, std::move(*bytes), {}, {}});
  }
  for_each_index(tasks.size(), threads, [&](std::size_t i) {
    Task& task = tasks[i];
    task.picture = image::read_picture(std::move(task.bytes), task.name, task.place, task.diagnostics);
    if (task.name == project.cover.image) allow_many_pixels(task.diagnostics);
  });
  image::Pictures out;
  for (auto& task : tasks) {
    diagnostics.merge(std::move(task.diagnostics));
    if (task.picture) out.emplace(task.name, std::move(*task.picture));
  }
  return out;
}

}  // namespace casebound::pipeline
