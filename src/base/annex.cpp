#include "casebound/base/annex.h"

#include "casebound/base/error.h"
#include "casebound/base/program.h"

#include <dlfcn.h>

namespace casebound {

namespace {

Error missing(std::string message) {
  return environment_error("annex", {}, std::move(message),
                           "install casebound again, with the libraries that it needs");
}

/// By the run path; where there is no /proc, by which the loader knows where a program lies, from there.
void* open(const std::string& file) {
  constexpr int mode = RTLD_LAZY | RTLD_LOCAL;
  if (void* const object = dlopen(file.c_str(), mode)) return object;
  const std::string reason = dlerror();
  const auto folder = program_file().parent_path() / CASEBOUND_ANNEX_FOLDER;
  if (void* const object = dlopen((folder / file).c_str(), mode)) return object;
  throw missing(reason);
}

}  // namespace

const void* annex(const std::string& name) {
  const std::string file = "casebound_" + name + ".so";
  void* const entry = dlsym(open(file), "casebound_annex");  // never closed: it is asked for again
  if (entry == nullptr) throw missing(dlerror());
  const void* const offer = reinterpret_cast<const void* (*)(const char*)>(entry)(CASEBOUND_VERSION);
  if (offer == nullptr) throw missing(file + " is of another version than the program");
  return offer;
}

}  // namespace casebound
