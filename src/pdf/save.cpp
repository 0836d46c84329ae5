#include "casebound/base/digest.h"
#include "casebound/base/error.h"
#include "casebound/base/parallel.h"

#include "pdf/deflate.h"
#include "pdf/haru.h"
#include "pdf/objects.h"
#include "pdf/predictor.h"

#include <fmt/format.h>

namespace casebound::pdf {
namespace {

constexpr std::string_view binary_comment = "%\xE2\xE3\xCF\xD3\n";
constexpr std::size_t objects_per_stream = 200;
constexpr std::size_t id_digits = 32;
constexpr std::size_t row_size = 8;  ///< of the cross-reference stream

extern "C" {

static HPDF_STATUS append_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) noexcept {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  } catch (const std::bad_alloc&) {
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
}

}  // extern "C"

/// Where an object is: at an offset of the file, or at an index of an object stream (§7.5.8.3).
struct Place {
  unsigned type = 0;
  std::uint64_t where = 0;
  unsigned index = 0;
};

/// An object stream (§7.5.7) on its way.
struct Pack {
  std::vector<std::size_t> numbers;  ///< of its objects
  std::string index, objects;
  std::string stream;  ///< deflated
};

/// Writes the objects of a document: those with a stream in the order of their numbers, the others in object
/// streams, which get the numbers after them.
class Saver {
 public:
  Saver(HPDF_MMgr manager, HPDF_Xref xref, FileForm form)
      : xref_(xref),
        form_(form),
        to_file_(checked(HPDF_CallbackWriter_New(manager, append_bytes, &file_))),
        to_pack_(checked(HPDF_CallbackWriter_New(manager, append_bytes, &packed_))),
        places_(xref->entries->count) {
    places_[0] = {0, 0, 65535};
  }

  std::string save(const std::string& trailer, const std::function<void()>& give_streams) {
    for (std::size_t number = 1; number < xref_->entries->count; ++number)
      if (is_packed(number)) pack(number);
    deflate_packs();
    give_streams();
    file_.reserve(size());
    file_ = fmt::format("%PDF-{}\n{}", form_.version, binary_comment);
    for (std::size_t number = 1; number < xref_->entries->count; ++number)
      if (!is_packed(number)) write_plain(number);
    write_packs();
    form_.is_packed ? write_xref_stream(trailer) : write_xref_table(trailer);
    return std::move(file_);
  }

 private:
  void* object(std::size_t number) const {
    return HPDF_Xref_GetEntry(xref_, static_cast<HPDF_UINT>(number))->obj;
  }

  const Tail& tail(std::size_t number) const {
    return *static_cast<const Tail*>(static_cast<HPDF_Dict>(object(number))->attr);
  }

  bool is_packed(std::size_t number) const { return form_.is_packed && !tail(number).has_stream; }

  /// About that of the file.
  std::size_t size() const {
    std::size_t out = 1 << 16;
    for (std::size_t number = 1; number < xref_->entries->count; ++number)
      out += is_packed(number) ? 0 : 200 + tail(number).entries.size() + tail(number).stream.size();
    for (const Pack& pack : packs_) out += 200 + pack.stream.size();
    return out;
  }

  void write_plain(std::size_t number) {
    place(number);
    file_ += fmt::format("{} 0 obj\n", number);
    check(HPDF_Obj_WriteValue(object(number), to_file_, nullptr));
    file_ += "\nendobj\n";
  }

  void pack(std::size_t number) {
    if (packs_.empty() || packs_.back().numbers.size() == objects_per_stream) packs_.emplace_back();
    Pack& pack = packs_.back();
    packed_.clear();
    check(HPDF_Obj_WriteValue(object(number), to_pack_, nullptr));
    pack.numbers.push_back(number);
    pack.index += fmt::format("{} {} ", number, pack.objects.size());
    pack.objects.append(packed_).append("\n");
  }

  void deflate_packs() {
    for_each_index(packs_.size(), 0,
                   [&](std::size_t i) { packs_[i].stream = deflate(packs_[i].index + packs_[i].objects); });
  }

  void write_packs() {
    for (const Pack& pack : packs_) {
      const std::size_t number = places_.size();
      for (std::size_t i = 0; i < pack.numbers.size(); ++i)
        places_[pack.numbers[i]] = {2, number, static_cast<unsigned>(i)};
      places_.emplace_back();
      place(number);
      write_stream(number,
                   fmt::format("/Type /ObjStm /N {} /First {}", pack.numbers.size(), pack.index.size()),
                   pack.stream);
    }
  }

  void write_stream(std::size_t number, const std::string& entries, const std::string& stream) {
    file_ += fmt::format("{} 0 obj\n<< {} /Filter /FlateDecode /Length {} >>\nstream\n", number, entries,
                         stream.size());
    file_ += stream;
    file_ += "\nendstream\nendobj\n";
  }

  /// The object begins here.
  void place(std::size_t number) {
    if (file_.size() > form_.largest) {
      throw Error(Exit::book, {.code = "pdf-too-large",
                               .message = "the PDF would be larger than 2 GiB, which few readers open",
                               .hint = "scale the pictures down, or divide the book into volumes"});
    }
    places_[number] = {1, file_.size(), 0};
  }

  void write_xref_stream(const std::string& trailer) {
    const std::size_t number = places_.size();
    const std::size_t offset = file_.size();
    places_.emplace_back();
    place(number);
    write_stream(number,
                 fmt::format("/Type /XRef /W [1 5 2] /DecodeParms << /Predictor 15 /Columns 8 >> /Size {} {}",
                             places_.size(), trailer),
                 deflate(predicted(rows(), row_size, 1)));
    file_ += fmt::format("startxref\n{}\n%%EOF\n", offset);
  }

  /// §7.5.4: rows of exactly 20 bytes.
  void write_xref_table(const std::string& trailer) {
    const std::size_t offset = file_.size();
    file_ += fmt::format("xref\n0 {}\n0000000000 65535 f \n", places_.size());
    for (std::size_t i = 1; i < places_.size(); ++i)
      file_ += fmt::format("{:010} 00000 n \n", places_[i].where);
    file_ +=
        fmt::format("trailer\n<< /Size {} {} >>\nstartxref\n{}\n%%EOF\n", places_.size(), trailer, offset);
  }

  std::string rows() const {
    std::string rows;
    for (const Place& place : places_) {
      rows += static_cast<char>(place.type);
      for (int shift = 32; shift >= 0; shift -= 8) rows += static_cast<char>(place.where >> shift & 0xFF);
      rows += static_cast<char>(place.index >> 8);
      rows += static_cast<char>(place.index & 0xFF);
    }
    return rows;
  }

  HPDF_Xref xref_;
  FileForm form_;
  std::string file_, packed_;
  HPDF_Stream to_file_, to_pack_;
  std::vector<Place> places_;
  std::vector<Pack> packs_;
};

/// Of stretches of the file, which are looked at side by side.
std::string digests_of(std::string_view file) {
  constexpr std::size_t stretch = 1U << 18;
  std::vector<std::string> digests((file.size() + stretch - 1) / stretch);
  for_each_index(digests.size(), 0,
                 [&](std::size_t i) { digests[i] = sha256_hex(file.substr(i * stretch, stretch)); });
  std::string out;
  for (const auto& digest : digests) out += digest;
  return out;
}

/// Puts the digest of the file into the two halves of its /ID, which are zeros so far and the last in the
/// file.
void sign(std::string& file) {
  const std::string digest = sha256_hex(digests_of(file)).substr(0, id_digits);
  std::size_t at = file.rfind("/ID [<") + 6;
  file.replace(at, id_digits, digest);
  file.replace(at + id_digits + 3, id_digits, digest);
}

}  // namespace

std::string Objects::save(const Dict& root, const Dict& info, FileForm form,
                          const std::function<void()>& give_streams) {
  const std::string zeros(id_digits, '0');
  Saver saver(state_->manager, state_->xref, form);
  std::string file = saver.save(
      fmt::format("/Root {} /Info {} /ID [<{}> <{}>]", root.indirect(), info.indirect(), zeros, zeros),
      give_streams);
  sign(file);
  return file;
}

}  // namespace casebound::pdf
