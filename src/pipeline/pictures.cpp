#include "pipeline/pictures.h"

#include "casebound/base/parallel.h"
#include "casebound/document/walk.h"

#include <functional>
#include <map>

#include <fmt/format.h>

namespace casebound::pipeline {

namespace {

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

/// Puts down what these blocks name.
class Namer {
 public:
  void name(const std::string& source, SourceSpan span) { named_.emplace(source, span); }

  void name(const Blocks& blocks) {
    for_each_block(blocks, [&](const Block& block) {
      if (const auto* figure = std::get_if<Figure>(&block.value)) name(figure->source, block.span);
    });
    for_each_inlines(blocks, [&](const Inlines& inlines) { name(inlines); });
  }

  void name(const std::vector<Note>& notes) {
    for (const auto& note : notes) name(note.blocks);
  }

  void name_cover(const project::Cover& cover) {
    if (!cover.is_drawn()) name(cover.image, cover.span);
  }

  NamedPictures take() { return std::move(named_); }

 private:
  void name(const Inlines& inlines) {
    for (const auto& item : inlines) {
      if (const auto* image = std::get_if<Image>(&item.value)) name(image->source, item.span);
      if (const auto* inner = children(item)) name(*inner);
    }
  }

  NamedPictures named_;
};

ReadPicture read_picture(const std::string& name, SourceSpan place, const project::Project& project,
                         const FileSystem& files) {
  ReadPicture out{.place = place};
  auto bytes = read_file(name, place, project, files, out.diagnostics);
  if (bytes) out.picture = image::read_picture(std::move(*bytes), name, place, out.diagnostics);
  if (name == project.cover.image) allow_many_pixels(out.diagnostics);
  return out;
}

}  // namespace

NamedPictures named_pictures(const Book& book, const project::Project& project) {
  Namer namer;
  for (const auto& division : book.divisions) {
    namer.name(division.blocks);
    namer.name(division.notes);
  }
  namer.name_cover(project.cover);
  return namer.take();
}

NamedPictures named_pictures(const std::vector<Document>& documents, const project::Project& project) {
  Namer namer;
  for (const auto& document : documents) {
    for (const Blocks* blocks : parts_of(document)) namer.name(*blocks);
    namer.name(document.notes);
  }
  namer.name_cover(project.cover);
  return namer.take();
}

ReadPictures read_pictures(const NamedPictures& named, const project::Project& project, unsigned threads,
                           const FileSystem& files) {
  const std::vector<NamedPictures::value_type> tasks(named.begin(), named.end());
  std::vector<ReadPicture> read(tasks.size());
  for_each_index(tasks.size(), threads, [&](std::size_t i) {
    read[i] = read_picture(tasks[i].first, tasks[i].second, project, files);
  });
  ReadPictures out;
  for (std::size_t i = 0; i < tasks.size(); ++i) out.emplace(tasks[i].first, std::move(read[i]));
  return out;
}

image::Pictures take_pictures(ReadPictures read, const NamedPictures& named, const project::Project& project,
                              unsigned threads, const FileSystem& files, Diagnostics& diagnostics) {
  NamedPictures missing;
  for (const auto& [name, place] : named) {
    const auto known = read.find(name);
    if (known == read.end() || known->second.place != place) missing.emplace(name, place);
  }
  for (auto&& [name, picture] : read_pictures(missing, project, threads, files))
    read.insert_or_assign(name, std::move(picture));
  image::Pictures out;
  for (const auto& [name, place] : named) {
    ReadPicture& picture = read.at(name);
    diagnostics.merge(std::move(picture.diagnostics));
    if (picture.picture) out.emplace(name, std::move(*picture.picture));
  }
  return out;
}

}  // namespace casebound::pipeline
