#include "casebound/base/program.h"

#include "casebound/base/digest.h"

#include <cstddef>
#include <cstring>
#include <optional>
#include <string_view>

#include <elf.h>
#include <link.h>
#include <sys/auxv.h>

namespace casebound {

namespace {

std::size_t padded(std::size_t size) {
  constexpr std::size_t word = 4;
  return (size + word - 1) / word * word;
}

/// In a segment of notes: each a header, its owner's name and what it says.
std::optional<std::string_view> build_id(std::string_view notes) {
  ElfW(Nhdr) note;
  while (notes.size() >= sizeof note) {
    std::memcpy(&note, notes.data(), sizeof note);
    notes.remove_prefix(sizeof note);
    const std::size_t name = padded(note.n_namesz), size = name + padded(note.n_descsz);
    if (size > notes.size()) return std::nullopt;
    if (note.n_type == NT_GNU_BUILD_ID && notes.starts_with("GNU")) return notes.substr(name, note.n_descsz);
    notes.remove_prefix(size);
  }
  return std::nullopt;
}

struct Found {
  std::string ids;
  bool all = true;
};

int add_object(dl_phdr_info* object, std::size_t, void* found) {
  const std::string_view name = object->dlpi_name;
  if (name.find("linux-vdso") != std::string_view::npos) return 0;  // the kernel's
  auto& [ids, all] = *static_cast<Found*>(found);
  std::optional<std::string_view> id;
  for (std::size_t i = 0; !id && i < object->dlpi_phnum; ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    id = build_id({reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr), segment.p_memsz});
  }
  all = all && id;
  if (id) ids.append(*id).append(1, '\n');
  return 0;
}

}  // namespace

std::string program_identity() {
  static const std::string identity = [] {  // of what the program began with: annexes may have come since
    Found found;
    dl_iterate_phdr(add_object, &found);
    return found.all ? sha256_hex(found.ids) : std::string();
  }();
  return identity;
}

std::filesystem::path program_file() {
  std::error_code failed;
  auto path = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (failed) path = std::filesystem::canonical(reinterpret_cast<const char*>(getauxval(AT_EXECFN)), failed);
  return path;
}

}  // namespace casebound
