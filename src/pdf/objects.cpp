#include "pdf/objects.h"

#include "casebound/base/error.h"

#include "pdf/haru.h"
#include "pdf/text.h"

#include <algorithm>
#include <cstddef>
#include <new>

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

/// libharu hands its allocator no context.
thread_local std::pmr::memory_resource* current_memory = nullptr;

extern "C" {

static void* allocate(HPDF_UINT size) noexcept {
  try {
    return current_memory->allocate(size, alignof(std::max_align_t));
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

static void keep(void*) noexcept {}

static HPDF_STATUS write_tail(HPDF_Dict dict, HPDF_Stream destination) noexcept {
  auto* tail = static_cast<Tail*>(dict->attr);
  tail->destination = destination;
  const auto* bytes = reinterpret_cast<const HPDF_BYTE*>(tail->entries.data());
  return HPDF_Stream_Write(destination, bytes, static_cast<HPDF_UINT>(tail->entries.size()));
}

static HPDF_STATUS write_stream(HPDF_Dict dict) noexcept {
  const auto* tail = static_cast<const Tail*>(dict->attr);
  const auto* bytes = reinterpret_cast<const HPDF_BYTE*>(tail->stream.data());
  HPDF_STATUS status = HPDF_Stream_WriteStr(tail->destination, "\nstream\n");
  if (status == HPDF_OK) {
    status = HPDF_Stream_Write(tail->destination, bytes, static_cast<HPDF_UINT>(tail->stream.size()));
  }
  return status == HPDF_OK ? HPDF_Stream_WriteStr(tail->destination, "\nendstream") : status;
}

}  // extern "C"

/// libharu's lists grow by a fixed number of items, which is quadratic; this makes them double.
void add_to_xref(HPDF_Xref xref, HPDF_Dict dict) {
  HPDF_List entries = xref->entries;
  entries->items_per_block = std::max(entries->items_per_block, entries->count);
  check(HPDF_Xref_Add(xref, dict));
}

}  // namespace

void check(HPDF_STATUS status) {
  if (status == HPDF_OK) return;
  if (status == HPDF_FAILD_TO_ALLOC_MEM) throw std::bad_alloc();
  throw Error(Exit::bug,
              {.code = "pdf-write", .message = fmt::format("libharu refuses an object (0x{:04X})", status)});
}

Objects::State::State() {
  current_memory = &memory;
  HPDF_Error_Init(&error, nullptr);
  manager = checked(HPDF_MMgr_New(&error, 0, allocate, keep));
  xref = checked(HPDF_Xref_New(manager, 0));
}

Objects::State::~State() {
  current_memory = nullptr;
}

Objects::Objects() : state_(std::make_unique<State>()) {}
Objects::~Objects() = default;

Dict Objects::dict() {
  HPDF_Dict dict = checked(HPDF_Dict_New(state_->manager));
  dict->attr = &state_->tails.emplace_back();
  dict->write_fn = write_tail;
  add_to_xref(state_->xref, dict);
  return {*this, dict};
}

Dict Objects::dict(const std::string& type) {
  return dict().name("Type", type);
}

void Dict::add(const char* key, void* object) {
  check(HPDF_Dict_Add(dict_, key, checked(object)));
}

Dict& Dict::name(const char* key, const std::string& value) {
  check(HPDF_Dict_AddName(dict_, key, value.c_str()));
  return *this;
}

Dict& Dict::number(const char* key, int value) {
  check(HPDF_Dict_AddNumber(dict_, key, value));
  return *this;
}

Dict& Dict::boolean(const char* key, bool value) {
  check(HPDF_Dict_AddBoolean(dict_, key, value ? HPDF_TRUE : HPDF_FALSE));
  return *this;
}

Dict& Dict::text(const char* key, std::string_view utf8) {
  std::string entry = fmt::format("/{} ", key);
  append_literal(entry, text_string(utf8));
  return raw(entry);
}

Dict& Dict::reference(const char* key, const Dict& value) {
  add(key, value.dict_);
  return *this;
}

Dict& Dict::references(const char* key, const std::vector<Dict>& values) {
  HPDF_Array array = checked(HPDF_Array_New(objects_->state_->manager));
  for (const Dict& value : values) check(HPDF_Array_Add(array, value.dict_));
  add(key, array);
  return *this;
}

Dict& Dict::raw(std::string_view entries) {
  std::string& tail = static_cast<Tail*>(dict_->attr)->entries;
  tail.append(entries).append("\n");
  return *this;
}

Dict& Dict::deflated_stream(std::string bytes) {
  return stream("FlateDecode", std::move(bytes));
}

Dict& Dict::stream(std::string_view filter, std::string bytes) {
  return raw(fmt::format("/Filter /{}", filter)).plain_stream(std::move(bytes));
}

Dict& Dict::awaits_stream() {
  static_cast<Tail*>(dict_->attr)->has_stream = true;
  return *this;
}

Dict& Dict::plain_stream(std::string bytes) {
  raw(fmt::format("/Length {}", bytes.size()));
  auto* tail = static_cast<Tail*>(dict_->attr);
  tail->stream = std::move(bytes);
  tail->has_stream = true;
  dict_->after_write_fn = write_stream;
  return *this;
}

std::string Dict::indirect() const {
  return fmt::format("{} 0 R", dict_->header.obj_id & 0x00FFFFFFU);
}

}  // namespace casebound::pdf
