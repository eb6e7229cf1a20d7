#pragma once
// Writes a described struct as JSON. `codec.hpp` is what others include.

#include <boost/mp11/algorithm.hpp>
#include <optional>
#include <string>
#include <vector>

#include "journal/codec_types.hpp"

namespace candour::journal::codec {

void write_text(std::string& out, std::string_view text);
void write_integer(std::string& out, std::int64_t number);
// As text where parse_vague_date reads the very same date back, else as an object with `earliest`,
// `latest` and `precision`.
void write_vague_date(std::string& out, const VagueDate& date);

template <DescribedEnum T>
constexpr std::string_view name_of_enumerator(T value) {
  std::string_view name;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
    if (enumerator.value == value) name = enumerator.name;
  });
  CANDOUR_ASSERT(!name.empty(), "an enum holds a value that it does not declare");
  return name;
}

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

template <class T>
void write(std::string& out, const T& value);

template <DescribedStruct T>
void write_struct(std::string& out, const T& value) {
  char separator = '{';
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
    const auto& field = value.*member.pointer;
    constexpr bool optional = IsOptional<std::remove_cvref_t<decltype(field)>>::value;
    if constexpr (optional) {
      if (!field) return;
    }
    out += separator;
    separator = ',';
    out += '"';
    out += member.name;  // a C++ name needs no escape
    out += "\":";
    if constexpr (optional)
      write(out, *field);
    else
      write(out, field);
  });
  if (separator == '{') out += '{';
  out += '}';
}

template <class T>
void write_list(std::string& out, const std::vector<T>& values) {
  out += '[';
  for (bool first = true; const auto& value : values) {
    if (!first) out += ',';
    first = false;
    write<T>(out, value);
  }
  out += ']';
}

template <class T>
void write(std::string& out, const T& value) {
  if constexpr (std::same_as<T, std::string>)
    write_text(out, value);
  else if constexpr (std::same_as<T, bool>)
    out += value ? "true" : "false";
  else if constexpr (WholeNumber<T>)
    write_integer(out, static_cast<std::int64_t>(value));
  else if constexpr (std::same_as<T, VagueDate>)
    write_vague_date(out, value);
  else if constexpr (WithTextForm<T>)
    write_text(out, TextForm<T>::write(value));
  else if constexpr (WithIntegerForm<T>)
    write_integer(out, IntegerForm<T>::write(value));
  else if constexpr (DescribedEnum<T>)
    write_text(out, name_of_enumerator(value));
  else if constexpr (IsVector<T>::value)
    write_list(out, value);
  else {
    static_assert(DescribedStruct<T>, "an event cannot hold a field of this type");
    write_struct(out, value);
  }
}

}  // namespace candour::journal::codec
