#include "journal/strict_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace candour::journal {
namespace {

namespace json = boost::json;

enum class Fault { none, key_twice, not_whole, too_many_members };

// Follows where in the value the parser is. Only the second, slow reading of a faulty text needs
// it, so the first uses the empty one.
struct NoPath {
  void open(bool) {}
  void close() {}
  void key(std::string_view) {}
  void element() {}
};

class Path {
 public:
  void open(bool object) { steps_.push_back({object, {}, 0}); }
  void close() { steps_.pop_back(); }
  void key(std::string_view name) { steps_.back().key = first_characters(name, 60); }
  void element() {
    if (!steps_.empty()) ++steps_.back().elements;
  }
  // The path of the value that is being read: "needs[2].outcome".
  std::string text() const {
    std::string path;
    for (const Step& step : steps_) {
      if (!step.object) {
        path += fmt::format("[{}]", step.elements);
      } else if (!step.key.empty()) {
        path += (path.empty() ? "" : ".") + step.key;
      }
    }
    return path;
  }

 private:
  struct Step {
    bool object;
    std::string key;
    std::size_t elements;  // read so far
  };
  std::vector<Step> steps_;
};

// What Boost.JSON's parser calls. Builds the value, and stops at what the syntax allows but the
// journal does not.
template <class PathType>
class Handler {
 public:
  static constexpr std::size_t max_object_size = most_json_members;
  static constexpr std::size_t max_array_size = most_json_bytes;
  static constexpr std::size_t max_key_size = most_json_bytes;
  static constexpr std::size_t max_string_size = most_json_bytes;

  explicit Handler(json::storage_ptr memory) : stack_{{}, temporary_, sizeof temporary_} {
    stack_.reset(std::move(memory));
    keys_.reserve(32);
    opened_.reserve(8);
  }

  json::value release() { return stack_.release(); }
  Fault fault() const { return fault_; }
  const PathType& path() const { return path_; }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) {
    opened_.push_back(keys_.size());
    path_.open(true);
    return true;
  }
  bool on_object_end(std::size_t count, json::error_code&) {
    keys_.resize(opened_.back());
    opened_.pop_back();
    path_.close();
    path_.element();
    stack_.push_object(count);
    return true;
  }
  bool on_array_begin(json::error_code&) {
    path_.open(false);
    return true;
  }
  bool on_array_end(std::size_t count, json::error_code&) {
    path_.close();
    path_.element();
    stack_.push_array(count);
    return true;
  }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    key_.append(part.data(), part.size());
    stack_.push_chars(part);
    return true;
  }
  bool on_key(json::string_view part, std::size_t, json::error_code& error) {
    std::string_view key{part.data(), part.size()};
    if (!key_.empty()) key = key_.append(part.data(), part.size());
    path_.key(key);
    // Two keys are taken for one when 64 bits of hash agree: a refusal too many would cost no
    // record, and it does not happen by chance.
    const std::size_t hash = std::hash<std::string_view>{}(key);
    const auto first = keys_.begin() + static_cast<std::ptrdiff_t>(opened_.back());
    if (std::find(first, keys_.end(), hash) != keys_.end()) return stop(Fault::key_twice, error);
    if (keys_.size() - opened_.back() >= most_json_members)
      return stop(Fault::too_many_members, error);
    keys_.push_back(hash);
    key_.clear();
    stack_.push_key(part);
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    stack_.push_chars(part);
    return true;
  }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    path_.element();
    stack_.push_string(part);
    return true;
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t number, json::string_view, json::error_code&) {
    path_.element();
    stack_.push_int64(number);
    return true;
  }
  bool on_uint64(std::uint64_t, json::string_view, json::error_code& error) {
    return stop(Fault::not_whole, error);
  }
  bool on_double(double, json::string_view, json::error_code& error) {
    return stop(Fault::not_whole, error);
  }
  bool on_bool(bool truth, json::error_code&) {
    path_.element();
    stack_.push_bool(truth);
    return true;
  }
  bool on_null(json::error_code&) {
    path_.element();
    stack_.push_null();
    return true;
  }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  bool stop(Fault fault, json::error_code& error) {
    fault_ = fault;
    error = json::error::extra_data;  // any error stops the parser; `fault_` says which it is
    return false;
  }

  unsigned char temporary_[1024];
  json::value_stack stack_;
  std::vector<std::size_t> keys_;    // hashes of the keys of every open object
  std::vector<std::size_t> opened_;  // where in `keys_` each open object begins
  std::string key_;                  // the first parts of a key that comes in parts
  PathType path_;
  Fault fault_ = Fault::none;
};

json::parse_options options() {
  json::parse_options chosen;
  chosen.max_depth = most_json_depth;
  return chosen;
}

Refusal too_large() {
  return refuse(RefusalCode::too_large,
                fmt::format("This JSON is too large: at most {} bytes, {} levels and {} fields in "
                            "one object are read.",
                            most_json_bytes, most_json_depth, most_json_members));
}

Refusal describe(Fault fault, const json::error_code& error) {
  switch (fault) {
    case Fault::key_twice:
      return refuse(RefusalCode::duplicate_key, "The same field stands twice. Remove one of them.");
    case Fault::not_whole:
      return refuse(RefusalCode::wrong_type,
                    "Only whole numbers of up to 18 digits are read here: write money in pence and "
                    "time in minutes.");
    case Fault::too_many_members: return too_large();
    case Fault::none: break;
  }
  if (error == json::error::too_deep || error == json::error::object_too_large) return too_large();
  return refuse(RefusalCode::malformed, "This is not JSON, or it breaks off. Check the text here.");
}

// Reads the text again, slowly, to say where it goes wrong.
Refusal explain(std::string_view bytes) {
  json::basic_parser<Handler<Path>> parser{options(), json::storage_ptr{}};
  json::error_code error;
  const std::size_t end = parser.write_some(false, bytes.data(), bytes.size(), error);
  Refusal refusal = describe(parser.handler().fault(), error);
  refusal.field = parser.handler().path().text();
  const auto read = bytes.substr(0, std::min(end, bytes.size()));
  refusal.line = 1 + static_cast<int>(std::count(read.begin(), read.end(), '\n'));
  return refusal;
}

}  // namespace

Result<json::value> parse_strict_json(std::string_view bytes, json::storage_ptr memory) {
  if (bytes.size() > most_json_bytes) return too_large();
  json::basic_parser<Handler<NoPath>> parser{options(), std::move(memory)};
  json::error_code error;
  const std::size_t end = parser.write_some(false, bytes.data(), bytes.size(), error);
  if (error || end != bytes.size() || !parser.done()) return explain(bytes);
  return parser.handler().release();
}

}  // namespace candour::journal
