#include "journal/faulty_file_system.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <atomic>

#include "base/assert.hpp"

namespace candour::journal {

struct FaultyFileSystem::Parts {
  std::string name;
  sqlite3_vfs own{};
  sqlite3_vfs* usual = nullptr;
  std::atomic<int> left{0};  // until the failure; 0 asks for none
  Fault fault = Fault::once;
  std::atomic<bool> failed{false};
  std::atomic<bool> read_only{false};

  bool fails_now() {
    if (failed && fault == Fault::for_good) return true;
    if (left == 0 || --left != 0) return false;
    failed = true;
    return true;
  }
};

namespace {

using State = FaultyFileSystem::Parts;

// What SQLite sees as a file; the usual file lies behind it in the same memory.
struct FaultyFile {
  sqlite3_file base;
  State* state;
  sqlite3_io_methods methods;

  sqlite3_file* usual() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

FaultyFile* faulty(sqlite3_file* file) { return reinterpret_cast<FaultyFile*>(file); }

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at) {
  sqlite3_file* const usual = faulty(file)->usual();
  if (!faulty(file)->state->fails_now()) return usual->pMethods->xWrite(usual, bytes, count, at);
  // Half of it reaches the disk.
  (void)usual->pMethods->xWrite(usual, bytes, count / 2, at);
  return SQLITE_IOERR_WRITE;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  sqlite3_file* const usual = faulty(file)->usual();
  if (faulty(file)->state->fails_now()) return SQLITE_IOERR_TRUNCATE;
  return usual->pMethods->xTruncate(usual, size);
}

int sync(sqlite3_file* file, int flags) {
  sqlite3_file* const usual = faulty(file)->usual();
  if (faulty(file)->state->fails_now()) return SQLITE_IOERR_FSYNC;
  return usual->pMethods->xSync(usual, flags);
}

// Passes a call on to the usual file.
template <auto method>
struct Pass;
template <class... Arguments, int (*sqlite3_io_methods::*method)(sqlite3_file*, Arguments...)>
struct Pass<method> {
  static int call(sqlite3_file* file, Arguments... arguments) {
    sqlite3_file* const usual = faulty(file)->usual();
    return (usual->pMethods->*method)(usual, arguments...);
  }
};

void barrier(sqlite3_file* file) {
  sqlite3_file* const usual = faulty(file)->usual();
  usual->pMethods->xShmBarrier(usual);
}

sqlite3_io_methods methods() {
  using Io = sqlite3_io_methods;
  Io io{};
  io.iVersion = 2;  // with shared memory, without memory-mapped reads
  io.xClose = &Pass<&Io::xClose>::call;
  io.xRead = &Pass<&Io::xRead>::call;
  io.xWrite = &write;
  io.xTruncate = &truncate;
  io.xSync = &sync;
  io.xFileSize = &Pass<&Io::xFileSize>::call;
  io.xLock = &Pass<&Io::xLock>::call;
  io.xUnlock = &Pass<&Io::xUnlock>::call;
  io.xCheckReservedLock = &Pass<&Io::xCheckReservedLock>::call;
  io.xFileControl = &Pass<&Io::xFileControl>::call;
  io.xSectorSize = &Pass<&Io::xSectorSize>::call;
  io.xDeviceCharacteristics = &Pass<&Io::xDeviceCharacteristics>::call;
  io.xShmMap = &Pass<&Io::xShmMap>::call;
  io.xShmLock = &Pass<&Io::xShmLock>::call;
  io.xShmBarrier = &barrier;
  io.xShmUnmap = &Pass<&Io::xShmUnmap>::call;
  return io;
}

int open(sqlite3_vfs* own, const char* path, sqlite3_file* file, int flags, int* flags_out) {
  auto* const state = static_cast<State*>(own->pAppData);
  FaultyFile* const opened = faulty(file);
  opened->base.pMethods = nullptr;
  if (state->read_only) {
    if (flags & SQLITE_OPEN_CREATE) flags &= ~SQLITE_OPEN_CREATE;
    flags = (flags & ~SQLITE_OPEN_READWRITE) | SQLITE_OPEN_READONLY;
  }
  const int code = state->usual->xOpen(state->usual, path, opened->usual(), flags, flags_out);
  if (!opened->usual()->pMethods) return code;
  opened->state = state;
  opened->methods = methods();
  opened->base.pMethods = &opened->methods;
  return code;
}

}  // namespace

FaultyFileSystem::FaultyFileSystem() : parts_{std::make_unique<Parts>()} {
  static std::atomic<int> count{0};
  parts_->name = fmt::format("faulty-{}", ++count);
  parts_->usual = sqlite3_vfs_find(nullptr);
  parts_->own = *parts_->usual;
  parts_->own.zName = parts_->name.c_str();
  parts_->own.pNext = nullptr;
  parts_->own.pAppData = parts_.get();
  parts_->own.szOsFile += static_cast<int>(sizeof(FaultyFile));
  parts_->own.xOpen = &open;
  const int code = sqlite3_vfs_register(&parts_->own, 0);
  CANDOUR_ASSERT(code == SQLITE_OK, "SQLite takes another file system");
}

FaultyFileSystem::~FaultyFileSystem() { sqlite3_vfs_unregister(&parts_->own); }

const std::string& FaultyFileSystem::name() const { return parts_->name; }

void FaultyFileSystem::fail_at(int number, Fault fault) {
  parts_->fault = fault;
  parts_->failed = false;
  parts_->left = number;
}

void FaultyFileSystem::make_read_only() { parts_->read_only = true; }

bool FaultyFileSystem::failed() const { return parts_->failed; }

}  // namespace candour::journal
