#pragma once

#include "casebound/base/length.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace casebound {

/// For `fields`, which serves both directions: `auto fields(Like<Row> auto& row) { return std::tie(row.a,
/// row.b); }` beside the struct's own name space tells what a Row is packed as.
template <class T, class Plain>
concept Like = std::same_as<std::remove_const_t<T>, Plain>;

/// Becomes whatever a field of a Plain is, but no Plain.
template <class Plain>
struct Anything {
  template <class T>
  requires(!std::same_as<T, Plain>) operator T() const;
};

/// How many fields a plain struct has: as many as can be given to it.
template <class Plain, class... Given>
consteval std::size_t field_count() {
  if constexpr (requires { Plain{std::declval<Given>()..., Anything<Plain>()}; })
    return field_count<Plain, Given..., Anything<Plain>>();
  else
    return sizeof...(Given);
}

/// The fields of a plain struct. One that `fields` forgets does not compile.
template <class T>
auto all_fields(T& value) {
  using Plain = std::remove_const_t<T>;
  auto out = fields(value);
  if constexpr (std::is_aggregate_v<Plain>)
    static_assert(std::tuple_size_v<decltype(out)> == field_count<Plain>(),
                  "fields() does not name them all");
  return out;
}

/// Plain values as bytes: what a Cache keeps, and what its keys are made of. The bytes are for this program
/// on this machine alone; they say nothing of what they are.
class Packer {
 public:
  template <class... Values>
  Packer& operator()(const Values&... values) {
    (put(values), ...);
    return *this;
  }
  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  /// Seven bits a byte, the lowest first.
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes_ += static_cast<char>(value | 0x80);
    bytes_ += static_cast<char>(value);
  }
  void put(std::string_view text) {
    number(text.size());
    bytes_ += text;
  }
  void put(const std::string& text) { put(std::string_view(text)); }
  void put(double value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void put(Length value) { put(value.units()); }
  void put(ShortLength value) { put(value.units()); }
  template <class T, std::size_t size>
  void put(const std::array<T, size>& values) {
    for (const auto& value : values) put(value);
  }
  template <class T>
  void put(std::span<const T> values) {
    number(values.size());
    for (const auto& value : values) put(value);
  }
  template <class T>
  void put(const std::vector<T>& values) {
    put(std::span<const T>(values));
  }
  template <class T>
  void put(const std::optional<T>& value) {
    number(value ? 1 : 0);
    if (value) put(*value);
  }
  template <class... T>
  void put(const std::variant<T...>& value) {
    number(value.index());
    std::visit([this](const auto& held) { put(held); }, value);
  }
  template <class A, class B>
  void put(const std::pair<A, B>& value) {
    (*this)(value.first, value.second);
  }
  /// Numbers near zero are short.
  template <class T>
  void put(const T& value) {
    if constexpr (std::is_enum_v<T> || std::is_unsigned_v<T>) {
      number(static_cast<std::uint64_t>(value));
    } else if constexpr (std::is_integral_v<T>) {
      const auto wide = static_cast<std::int64_t>(value);
      number(static_cast<std::uint64_t>(wide) << 1 ^ static_cast<std::uint64_t>(wide >> 63));
    } else {
      std::apply([this](const auto&... field) { (*this)(field...); }, all_fields(value));
    }
  }

  std::string bytes_;
};

/// The values again. Bytes that are not what a Packer has made of such values are no danger: they give some
/// values, and in the end `is_whole` is false.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <class... Values>
  Unpacker& operator()(Values&... values) {
    (get(values), ...);
    return *this;
  }
  /// Whether there were values for all that was asked for, and no more than that.
  bool is_whole() const { return good_ && rest_.empty(); }

 private:
  std::string_view bytes(std::size_t count) {
    good_ = good_ && count <= rest_.size();
    if (!good_) return {};
    const auto out = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return out;
  }
  std::uint64_t number() {
    std::uint64_t out = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      out |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return out;
    }
    good_ = false;
    return 0;
  }
  void get(std::string& text) { text = bytes(number()); }
  void get(double& value) {
    if (const auto raw = bytes(sizeof value); !raw.empty()) std::memcpy(&value, raw.data(), sizeof value);
  }
  void get(Length& value) {
    std::int64_t units = 0;
    get(units);
    value = Length::from_units(units);
  }
  void get(ShortLength& value) {
    Length length;
    get(length);
    value = length;
  }
  /// Every item takes a byte at least, so that no number of them is believed beyond what is there.
  template <class T>
  void get(std::vector<T>& values) {
    const std::size_t count = number();
    good_ = good_ && count <= rest_.size();
    values.clear();
    if (good_) values.reserve(count);
    for (std::size_t i = 0; good_ && i < count; ++i) get(values.emplace_back());
  }
  template <class T, std::size_t size>
  void get(std::array<T, size>& values) {
    for (auto& value : values) get(value);
  }
  template <class T>
  void get(std::optional<T>& value) {
    if (number() == 0) return value.reset();
    get(value.emplace());
  }
  template <class... T>
  void get(std::variant<T...>& value) {
    get_alternative(value, number(), std::index_sequence_for<T...>());
  }
  template <class Variant, std::size_t... i>
  void get_alternative(Variant& value, std::size_t index, std::index_sequence<i...>) {
    const bool known = ((index == i && (get(value.template emplace<i>()), true)) || ...);
    good_ = good_ && known;
  }
  template <class A, class B>
  void get(std::pair<A, B>& value) {
    (*this)(value.first, value.second);
  }
  template <class T>
  void get(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      value = number() != 0;
    } else if constexpr (std::is_enum_v<T> || std::is_unsigned_v<T>) {
      value = static_cast<T>(number());
    } else if constexpr (std::is_integral_v<T>) {
      const std::uint64_t wide = number();
      value = static_cast<T>(static_cast<std::int64_t>(wide >> 1 ^ (~(wide & 1) + 1)));
    } else {
      std::apply([this](auto&... field) { (*this)(field...); }, all_fields(value));
    }
  }

  std::string_view rest_;
  bool good_ = true;
};

}  // namespace casebound
