#pragma once
// For tests: SQLite's usual files, on a disk that fails when it is told to.

#include <memory>
#include <string>

namespace candour::journal {

enum class Fault {
  once,      // one write fails half-way, the next succeeds
  for_good,  // that write and every one after it
};

class FaultyFileSystem {
 public:
  // Known to SQLite by its name until it goes; every connection to it must be closed by then.
  FaultyFileSystem();
  ~FaultyFileSystem();
  FaultyFileSystem(const FaultyFileSystem&) = delete;
  FaultyFileSystem& operator=(const FaultyFileSystem&) = delete;

  const std::string& name() const;

  // The `number`th write, flush or cut from now on fails; counted from 1.
  void fail_at(int number, Fault fault);
  void make_read_only();
  // Whether the failure that was asked for has come.
  bool failed() const;

  struct Parts;

 private:
  std::unique_ptr<Parts> parts_;
};

}  // namespace candour::journal
