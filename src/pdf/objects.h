#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _HPDF_Dict_Rec;

namespace casebound::pdf {

class Objects;

/// An indirect dictionary of a document, with a stream if one is set. A handle: copies are the same object.
/// Whatever libharu refuses is thrown as an Error (`pdf-write`).
class Dict {
 public:
  Dict& name(const char* key, const std::string& value);
  Dict& number(const char* key, int value);
  Dict& boolean(const char* key, bool value);
  Dict& text(const char* key, std::string_view utf8);  ///< text string, §7.9.2.2
  Dict& reference(const char* key, const Dict& value);
  Dict& references(const char* key, const std::vector<Dict>& values);

  /// Entries in PDF's own syntax, written as they are behind the others: what libharu's object types cannot
  /// hold (real numbers, byte strings with NULs, bulk).
  Dict& raw(std::string_view entries);
  /// The stream, deflated already; its /Length and /Filter are written with it.
  Dict& deflated_stream(std::string bytes);
  /// It has a stream, which is given before the file is written.
  Dict& awaits_stream();
  /// The same for bytes that stand as they are.
  Dict& plain_stream(std::string bytes);
  /// The same for bytes that another filter takes.
  Dict& stream(std::string_view filter, std::string bytes);

  /// `12 0 R`
  std::string indirect() const;

 private:
  friend class Objects;
  Dict(Objects& objects, _HPDF_Dict_Rec* dict) : objects_(&objects), dict_(dict) {}
  void add(const char* key, void* object);

  Objects* objects_;
  _HPDF_Dict_Rec* dict_;
};

/// How a file is written: the version in its header; whether objects without a stream are packed into object
/// streams (§7.5.7) and the cross-reference table is a stream, as versions from 1.5 on have it.
struct FileForm {
  std::string_view version = "1.7";
  bool is_packed = true;
  std::size_t largest = 0x7FFF'FFFF;  ///< bytes: readers count them in 32 bits with a sign
};

/// All objects of one PDF file, by libharu's object layer: it numbers, owns and serialises them. What is
/// above that layer in libharu (pages, fonts, images) is not used. To be used on the thread that made it, one
/// at a time.
class Objects {
 public:
  Objects();
  ~Objects();
  Objects(const Objects&) = delete;
  Objects& operator=(const Objects&) = delete;

  Dict dict();
  Dict dict(const std::string& type);  ///< with its /Type

  /// The file: header, objects, cross-references. Its /ID is the digest of all its other bytes. Throws Error
  /// `pdf-too-large` if it would be larger than `form.largest`. `give_streams` is called once, when
  /// everything else is ready: for streams that are awaited.
  std::string save(
      const Dict& root, const Dict& info, FileForm form = {},
      const std::function<void()>& give_streams = [] {});

 private:
  friend class Dict;
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace casebound::pdf
