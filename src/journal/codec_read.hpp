#pragma once
// Reads a described struct from JSON. `codec.hpp` is what others include.

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11/algorithm.hpp>
#include <limits>
#include <string>

#include "journal/codec_write.hpp"
#include "journal/event.hpp"

namespace candour::journal::codec {

// The first thing found wrong, and the path to it, put together on the way out.
class Failure {
 public:
  // Each answers false, so that a reader may return it.
  bool wrong_type(std::string_view wanted);
  bool missing(std::string_view field);
  bool field_too_many(std::string_view field);
  bool not_in_list(std::string_view value);
  bool out_of_range();
  bool refused(Refusal refusal);

  bool in_field(std::string_view name);
  bool at_index(std::size_t index);

  Refusal refusal() && { return std::move(refusal_); }

 private:
  Refusal refusal_;
};

Refusal version_not_known(std::string_view kind, int version);
Refusal other_kind(std::string_view wanted, std::string_view found);
Refusal body_erased(const Stub& stub);
bool read_vague_date(const boost::json::value& json, VagueDate& date, Failure& failure);

inline std::string_view text_of(const boost::json::string& text) {
  return {text.data(), text.size()};
}

template <class T>
bool read(const boost::json::value& json, T& value, Failure& failure);

template <WholeNumber T>
bool read_whole_number(const boost::json::value& json, T& value, Failure& failure) {
  const std::int64_t* number = json.if_int64();
  if (!number) return failure.wrong_type("a whole number");
  if (!std::in_range<T>(*number)) return failure.out_of_range();
  value = static_cast<T>(*number);
  return true;
}

template <DescribedEnum T>
bool read_enum(const boost::json::value& json, T& value, Failure& failure) {
  const boost::json::string* text = json.if_string();
  if (!text) return failure.wrong_type("text");
  bool found = false;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
    if (text_of(*text) != enumerator.name) return;
    value = enumerator.value;
    found = true;
  });
  return found || failure.not_in_list(text_of(*text));
}

template <class T>
bool read_list(const boost::json::value& json, std::vector<T>& values, Failure& failure) {
  const boost::json::array* array = json.if_array();
  if (!array) return failure.wrong_type("a list");
  values.reserve(array->size());
  for (const boost::json::value& element : *array) {
    T value{};
    if (!read<T>(element, value, failure)) return failure.at_index(values.size());
    values.push_back(std::move(value));
  }
  return true;
}

template <class Form, class Source, class T>
bool read_form(const Source& source, T& value, Failure& failure) {
  auto answer = Form::read(source);
  if (!answer) return failure.refused(std::move(answer).error());
  value = *std::move(answer);
  return true;
}

// Finds the fields of an object. They were nearly always written in the order in which they are
// asked for, so the next one is tried first.
class FieldFinder {
 public:
  explicit FieldFinder(const boost::json::object& object) : object_{object} {}

  const boost::json::value* find(boost::json::string_view name) {
    if (next_ < object_.size() && object_.begin()[next_].key() == name) {
      ++found_;
      return &object_.begin()[next_++].value();
    }
    const auto* field = object_.find(name);
    if (field == object_.end()) return nullptr;
    next_ = static_cast<std::size_t>(field - object_.begin()) + 1;
    ++found_;
    return &field->value();
  }
  // No key stands twice, so as many were found as there are when none is too many.
  bool all_found() const { return found_ == object_.size(); }

 private:
  const boost::json::object& object_;
  std::size_t next_ = 0;
  std::size_t found_ = 0;
};

template <DescribedStruct T>
bool name_field_too_many(const boost::json::object& object, Failure& failure) {
  for (const auto& field : object) {
    const std::string_view key{field.key().data(), field.key().size()};
    bool known = false;
    boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) { known |= key == member.name; });
    if (!known) return failure.field_too_many(key);
  }
  return true;
}

template <DescribedStruct T>
bool read_struct(const boost::json::value& json, T& value, Failure& failure) {
  const boost::json::object* object = json.if_object();
  if (!object) return failure.wrong_type("an object");
  FieldFinder fields{*object};
  bool good = true;
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
    if (!good) return;
    auto& field = value.*member.pointer;
    using Field = std::remove_reference_t<decltype(field)>;
    const boost::json::value* found = fields.find(member.name);
    if constexpr (IsOptional<Field>::value) {
      if (!found) return;
      good = read(*found, field.emplace(), failure) || failure.in_field(member.name);
    } else {
      good = found ? read(*found, field, failure) || failure.in_field(member.name)
                   : failure.missing(member.name);
    }
  });
  if (!good || fields.all_found()) return good;
  return name_field_too_many<T>(*object, failure);
}

template <class T>
bool read(const boost::json::value& json, T& value, Failure& failure) {
  if constexpr (std::same_as<T, bool>) {
    const bool* truth = json.if_bool();
    if (!truth) return failure.wrong_type("true or false");
    value = *truth;
    return true;
  } else if constexpr (WholeNumber<T>) {
    return read_whole_number(json, value, failure);
  } else if constexpr (std::same_as<T, VagueDate>) {
    return read_vague_date(json, value, failure);
  } else if constexpr (std::same_as<T, std::string> || WithTextForm<T>) {
    const boost::json::string* text = json.if_string();
    if (!text) return failure.wrong_type("text");
    if constexpr (std::same_as<T, std::string>) {
      value = text_of(*text);
      return true;
    } else {
      return read_form<TextForm<T>>(text_of(*text), value, failure);
    }
  } else if constexpr (WithIntegerForm<T>) {
    std::int64_t number = 0;
    if (!read_whole_number(json, number, failure)) return false;
    return read_form<IntegerForm<T>>(number, value, failure);
  } else if constexpr (DescribedEnum<T>) {
    return read_enum(json, value, failure);
  } else if constexpr (IsVector<T>::value) {
    return read_list(json, value, failure);
  } else {
    static_assert(DescribedStruct<T>, "an event cannot hold a field of this type");
    return read_struct(json, value, failure);
  }
}

}  // namespace candour::journal::codec
