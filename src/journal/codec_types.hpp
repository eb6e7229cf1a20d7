#pragma once
// Which C++ types may be fields of an event, and how the simple ones are written.

#include <boost/describe.hpp>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/day.hpp"
#include "base/identifier.hpp"
#include "base/moment.hpp"
#include "base/text.hpp"

namespace candour::journal {

// For a type that is written as text: `static std::string write(const T&)` and
// `static Result<T> read(std::string_view)`; read(write(x)) is x.
template <class T>
struct TextForm;

// For a type that is written as a whole number: `static std::int64_t write(const T&)` and
// `static Result<T> read(std::int64_t)`.
template <class T>
struct IntegerForm;

template <>
struct TextForm<Day> {
  static std::string write(Day day);
  static Result<Day> read(std::string_view text);
};

template <>
struct TextForm<Moment> {
  static std::string write(Moment moment) { return iso(moment); }
  static Result<Moment> read(std::string_view text) { return parse_moment(text); }
};

// An identifier that was never given is written as empty text.
template <class Tag>
struct TextForm<Identifier<Tag>> {
  static const std::string& write(const Identifier<Tag>& id) { return id.text(); }
  static Result<Identifier<Tag>> read(std::string_view text) {
    if (text.empty()) return Identifier<Tag>{};
    return Identifier<Tag>::parse(text);
  }
};

template <>
struct TextForm<PersonalText> {
  static const std::string& write(const PersonalText& text) { return text.for_storage(); }
  static Result<PersonalText> read(std::string_view text) {
    return PersonalText{std::string{text}};
  }
};

namespace codec {

template <class T>
concept WithTextForm = requires(const T& value, std::string_view text) {
  { TextForm<T>::write(value) } -> std::convertible_to<std::string_view>;
  { TextForm<T>::read(text) } -> std::same_as<Result<T>>;
};

template <class T>
concept WithIntegerForm = requires(const T& value, std::int64_t number) {
  { IntegerForm<T>::write(value) } -> std::same_as<std::int64_t>;
  { IntegerForm<T>::read(number) } -> std::same_as<Result<T>>;
};

template <class T>
concept DescribedStruct =
    std::is_class_v<T> && boost::describe::has_describe_members<T>::value && !WithTextForm<T> &&
    !WithIntegerForm<T>;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

// Whole numbers that fit 64 bits signed; characters and bool are none.
template <class T>
concept WholeNumber =
    std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> &&
    !std::same_as<T, wchar_t> && !std::same_as<T, char8_t> && !std::same_as<T, char16_t> &&
    !std::same_as<T, char32_t> && (std::is_signed_v<T> || sizeof(T) < sizeof(std::int64_t));

template <class T>
using MembersOf =
    boost::describe::describe_members<T, static_cast<unsigned>(boost::describe::mod_public) |
                                             boost::describe::mod_inherited>;

}  // namespace codec
}  // namespace candour::journal
