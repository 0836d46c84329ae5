#include "casebound/base/annex.h"

#include "casebound/base/error.h"

#include <dlfcn.h>

namespace casebound {

namespace {

Error missing(std::string message) {
  return environment_error("annex", {}, std::move(message),
                           "install casebound again, with the libraries that it needs");
}

}  // namespace

const void* annex(const std::string& name) {
  const std::string file = "casebound_" + name + ".so";
  void* const object = dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL);  // never closed: it is asked for again
  if (object == nullptr) throw missing(dlerror());
  void* const entry = dlsym(object, "casebound_annex");
  if (entry == nullptr) throw missing(dlerror());
  const void* const offer = reinterpret_cast<const void* (*)(const char*)>(entry)(CASEBOUND_VERSION);
  if (offer == nullptr) throw missing(file + " is of another version than the program");
  return offer;
}

}  // namespace casebound
