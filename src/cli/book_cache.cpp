#include "cli/book_cache.h"

#include "casebound/base/error.h"
#include "casebound/base/program.h"

#include "cli/version.h"

namespace casebound::cli {

namespace {

/// Of all books together.
constexpr std::uintmax_t most_bytes = std::uintmax_t{256} << 20;

bool may_use_cache(const Command& command) {
  switch (command.verb) {
    case Verb::build:
    case Verb::check:
    case Verb::proof:
    case Verb::watch: return !command.no_cache;
    default: return false;
  }
}

/// A book is known by where it lies.
std::string name_for(const std::filesystem::path& book, const FileSystem& files) {
  constexpr std::size_t digits = 32;
  return sha256_hex(files.canonical(book).string()).substr(0, digits) + ".casebound-cache";
}

}  // namespace

BookCache::BookCache(const Command& command, FileSystem& files, const Environment& environment)
    : files_(files) {
  if (!may_use_cache(command)) return;
  identity_ = program_identity();
  const bool on_disk = environment.cache && !identity_.empty() && files.exists(command.book);
  if (on_disk || command.verb == Verb::watch) cache_.emplace();
  if (!on_disk) return;
  identity_ += " " + version();
  file_ = *environment.cache / name_for(command.book, files);
  cache_->load(file_, identity_, files);
}

bool BookCache::store() {
  return file_.empty() || cache_->store(file_, identity_, most_bytes, files_);
}

}  // namespace casebound::cli
