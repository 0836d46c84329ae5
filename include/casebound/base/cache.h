#pragma once

#include "casebound/base/digest.h"
#include "casebound/base/file_system.h"

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace casebound {

/// What stages have made before, by the digest of all that it was made of; so an entry is never out of date.
/// Stages are handed one, or null: then everything is made anew. Thread-safe.
class Cache {
 public:
  using Key = Sha256;
  using Bytes = std::shared_ptr<const std::string>;

  /// `kind` tells apart what different stages make of the same bytes.
  static Key key(std::string_view kind, std::string_view made_of);

  /// Null if there is no such entry.
  Bytes find(const Key& key);
  void keep(const Key& key, std::string bytes);

  /// An entry that is not asked for in several rounds is dropped. The first round has begun.
  void begin_round();

  /// Takes in the entries of a file that `store` has written, as far as they are undamaged and from a program
  /// of the same identity. A file that cannot be read is as good as none. Returns how many there were.
  std::size_t load(const std::filesystem::path& file, std::string_view identity, const FileSystem& files);
  /// Writes all entries into a file, unless it has nothing new: under a temporary name first, so that others
  /// who read or write it at the same time find one that is whole. Then removes the files beside it, with
  /// the same ending, that were left unchanged longest, until the rest have no more than `most_bytes`. False
  /// if it cannot; the file is then as it was.
  bool store(const std::filesystem::path& file, std::string_view identity, std::uintmax_t most_bytes,
             FileSystem& files);

 private:
  struct Entry {
    Bytes bytes;
    unsigned unused = 0;  ///< rounds since it was asked for
  };

  std::mutex mutex_;
  std::map<Key, Entry> entries_;
  bool has_news_ = false;
};

/// What is made of the bytes: from the cache, if there is one and it has it, else by `make`, and then kept.
template <class Make>
std::string kept(Cache* cache, std::string_view kind, std::string_view made_of, Make make) {
  if (cache == nullptr) return make();
  const Cache::Key key = Cache::key(kind, made_of);
  if (const auto known = cache->find(key)) return *known;
  std::string made = make();
  cache->keep(key, made);
  return made;
}

}  // namespace casebound
