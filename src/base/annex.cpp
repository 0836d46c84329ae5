#include "casebound/base/annex.h"

#include "casebound/base/error.h"

#include <dlfcn.h>

namespace casebound {

const void* annex(const std::string& name) {
  const std::string file = "casebound_" + name + ".so";
  const auto fail = [] {
    const char* const reason = dlerror();
    return environment_error("annex", {}, reason != nullptr ? reason : "an annex cannot be loaded",
                             "install casebound again, with the libraries that it needs");
  };
  void* const object = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);  // never closed: it is asked for again
  if (object == nullptr) throw fail();
  void* const entry = dlsym(object, "casebound_annex");
  if (entry == nullptr) throw fail();
  return reinterpret_cast<const void* (*)()>(entry)();
}

}  // namespace casebound
