#pragma once

#include "casebound/base/cache.h"
#include "casebound/base/packing.h"

namespace casebound {

/// As `kept`, for a value that can be packed; `made_of` gives the bytes that all of it is made of.
template <class Value, class MadeOf, class Make>
Value kept_value(Cache* cache, std::string_view kind, MadeOf made_of, Make make) {
  if (cache == nullptr) return make();
  const Cache::Key key = Cache::key(kind, made_of());
  if (const auto bytes = cache->find(key)) {
    Value known;
    if (Unpacker(*bytes)(known).is_whole()) return known;
  }
  Value made = make();
  cache->keep(key, Packer()(made).take());
  return made;
}

}  // namespace casebound
