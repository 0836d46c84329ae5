#include "casebound/base/cache.h"

#include "casebound/base/error.h"
#include "casebound/base/packing.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <iterator>
#include <vector>

#include <fmt/format.h>
#include <libdeflate.h>
#include <unistd.h>

namespace casebound {

namespace fs = std::filesystem;

namespace {

/// Rounds, or builds, that an entry outlives without being asked for: as long as somebody tries something
/// out.
constexpr unsigned most_unused = 8;

/// Before each entry's bytes.
struct Seal {
  Cache::Key key;
  std::uint64_t size = 0;
  std::uint32_t unused = 0;
  std::uint32_t checksum = 0;  ///< CRC-32 of all that, as if this were 0, and of the bytes
};
static_assert(sizeof(Seal) == 48, "a seal has no bytes but its members'");

Seal sealed(Seal seal, std::string_view bytes) {
  seal.checksum = 0;
  seal.checksum = libdeflate_crc32(libdeflate_crc32(0, &seal, sizeof seal), bytes.data(), bytes.size());
  return seal;
}

/// What a file begins with: the form of it, and whose it is.
std::string heading(std::string_view identity) {
  return fmt::format("casebound cache 1\n{}\n", identity);
}

/// No other writer has the same.
fs::path temporary_name(const fs::path& file) {
  static std::atomic<unsigned> count = 0;
  return file.parent_path() /
         fmt::format("{}.{}.{}.part{}", file.stem().string(), ::getpid(), ++count, file.extension().string());
}

void remove_oldest(const fs::path& folder, const fs::path& newest, std::uintmax_t most_bytes,
                   FileSystem& files) {
  struct Stored {
    std::int64_t modified;
    fs::path file;
    std::uintmax_t size;
  };
  std::vector<Stored> stored;
  std::uintmax_t total = 0;
  for (const auto& name : files.files_below(folder)) {
    if (name.has_parent_path() || name.extension() != newest.extension()) continue;  // somebody else's
    const fs::path file = folder / name;
    stored.push_back({files.modified(file), file, files.size(file).value_or(0)});
    total += stored.back().size;
  }
  std::stable_sort(stored.begin(), stored.end(),
                   [](const Stored& a, const Stored& b) { return a.modified < b.modified; });
  for (const auto& old : stored) {
    if (total <= most_bytes) return;
    if (old.file == newest) continue;
    files.remove(old.file);
    total -= old.size;
  }
}

}  // namespace

Cache::Key Cache::key(std::string_view kind, std::string_view made_of) {
  const Key inner = sha256(made_of);
  return sha256(
      Packer()(kind, std::string_view(reinterpret_cast<const char*>(inner.data()), inner.size())).bytes());
}

Cache::Bytes Cache::find(const Key& key) {
  const std::scoped_lock lock(mutex_);
  const auto found = entries_.find(key);
  if (found == entries_.end()) return nullptr;
  found->second.unused = 0;
  return found->second.bytes;
}

void Cache::keep(const Key& key, std::string bytes) {
  auto made = std::make_shared<const std::string>(std::move(bytes));
  const std::scoped_lock lock(mutex_);
  entries_[key] = {std::move(made), 0};
  has_news_ = true;
}

void Cache::begin_round() {
  const std::scoped_lock lock(mutex_);
  for (auto entry = entries_.begin(); entry != entries_.end();)
    entry = ++entry->second.unused > most_unused ? entries_.erase(entry) : std::next(entry);
}

std::size_t Cache::load(const fs::path& file, std::string_view identity, const FileSystem& files) {
  std::string bytes;
  try {
    if (!files.size(file)) return 0;
    bytes = files.read(file);
  } catch (const Error&) {
    return 0;
  }
  const std::string begin = heading(identity);
  std::string_view rest = bytes;
  if (!rest.starts_with(begin)) return 0;
  rest.remove_prefix(begin.size());
  const std::scoped_lock lock(mutex_);
  std::size_t count = 0;
  Seal seal;
  for (; rest.size() >= sizeof seal; ++count) {
    std::memcpy(&seal, rest.data(), sizeof seal);
    rest.remove_prefix(sizeof seal);
    if (seal.size > rest.size()) break;
    const auto body = rest.substr(0, seal.size);
    // What follows a damaged seal cannot be told from it.
    if (sealed(seal, body).checksum != seal.checksum) break;
    rest.remove_prefix(seal.size);
    if (seal.unused < most_unused)
      entries_[seal.key] = {std::make_shared<const std::string>(body), seal.unused + 1};
  }
  has_news_ = has_news_ || !rest.empty();
  return count;
}

bool Cache::store(const fs::path& file, std::string_view identity, std::uintmax_t most_bytes,
                  FileSystem& files) {
  const std::scoped_lock lock(mutex_);
  if (!has_news_) return true;
  std::string bytes = heading(identity);
  for (const auto& [key, entry] : entries_) {
    const Seal seal = sealed({key, entry.bytes->size(), entry.unused, 0}, *entry.bytes);
    bytes.append(reinterpret_cast<const char*>(&seal), sizeof seal);
    bytes += *entry.bytes;
  }
  if (bytes.size() > most_bytes) return false;
  const fs::path part = temporary_name(file);
  try {
    files.create_directories(file.parent_path());
    files.write(part, bytes);
    files.rename(part, file);
    has_news_ = false;
    remove_oldest(file.parent_path(), file, most_bytes, files);
    return true;
  } catch (const Error&) {
    files.remove(part);
    return false;
  }
}

}  // namespace casebound
