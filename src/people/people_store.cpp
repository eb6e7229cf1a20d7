#include "people/people_store.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace candour::people {
namespace {

using journal::Row;
using journal::SqliteConnection;

constexpr int busy_timeout_ms = 5'000;

constexpr std::array settings{"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                              "PRAGMA foreign_keys = ON", "PRAGMA secure_delete = ON"};

constexpr std::array tables{
    "CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS council ("
    " id TEXT PRIMARY KEY, name TEXT NOT NULL, demonstration INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS account ("
    " council TEXT NOT NULL REFERENCES council (id), id TEXT NOT NULL,"
    " sign_in_name TEXT NOT NULL, display_name TEXT NOT NULL, role TEXT NOT NULL,"
    " team TEXT NOT NULL, closed INTEGER NOT NULL, password_hash TEXT NOT NULL,"
    " PRIMARY KEY (council, id), UNIQUE (council, sign_in_name))",
    "CREATE TABLE IF NOT EXISTS session ("
    " token_digest TEXT PRIMARY KEY, council TEXT NOT NULL, account TEXT NOT NULL,"
    " created INTEGER NOT NULL, last_used INTEGER NOT NULL,"
    " FOREIGN KEY (council, account) REFERENCES account (council, id))",
    "CREATE INDEX IF NOT EXISTS session_of_account ON session (council, account)",
    "CREATE INDEX IF NOT EXISTS account_of_team ON account (council, team, display_name)",
    "CREATE TABLE IF NOT EXISTS calendar ("
    " council TEXT NOT NULL, account TEXT NOT NULL, secret_digest TEXT NOT NULL UNIQUE,"
    " made INTEGER NOT NULL, PRIMARY KEY (council, account),"
    " FOREIGN KEY (council, account) REFERENCES account (council, id))",
    "CREATE TABLE IF NOT EXISTS attempt ("
    " who TEXT PRIMARY KEY, failures INTEGER NOT NULL, last INTEGER NOT NULL)",
};

// The columns of an account in every query below; the hash comes last.
constexpr std::string_view account_by_name =
    "SELECT council, id, sign_in_name, display_name, role, team, closed, password_hash"
    " FROM account WHERE council = ? AND sign_in_name = ?";
constexpr std::string_view account_by_id =
    "SELECT council, id, sign_in_name, display_name, role, team, closed, password_hash"
    " FROM account WHERE council = ? AND id = ?";
constexpr std::string_view accounts_of_council =
    "SELECT council, id, sign_in_name, display_name, role, team, closed"
    " FROM account WHERE council = ? ORDER BY display_name, id";
constexpr std::string_view accounts_of_one_team =
    "SELECT council, id, sign_in_name, display_name, role, team, closed"
    " FROM account WHERE council = ? AND team = ? ORDER BY display_name, id";
constexpr std::string_view account_by_calendar =
    "SELECT a.council, a.id, a.sign_in_name, a.display_name, a.role, a.team, a.closed,"
    " a.password_hash FROM calendar c"
    " JOIN account a ON a.council = c.council AND a.id = c.account"
    " WHERE c.council = ? AND c.secret_digest = ? AND a.closed = 0";
constexpr std::string_view sessions_of_open_accounts =
    "SELECT a.council, a.id, a.sign_in_name, a.display_name, a.role, a.team, a.closed,"
    " s.token_digest, s.created, s.last_used FROM session s"
    " JOIN account a ON a.council = s.council AND a.id = s.account WHERE a.closed = 0";

// Only the owner of the file reads password hashes: SQLite would make it with the usual rights.
bool make_private(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return false;
  ::close(file);
  return true;
}

Refusal no_such_account() {
  return refuse(RefusalCode::not_found, "There is no such account in this council.");
}

Refusal not_readable() {
  return refuse(RefusalCode::store_failed,
                "The file of accounts holds something that this program did not write. Restore it "
                "from a copy.");
}

// The account in the first seven columns; nothing where they do not hold one.
std::optional<Account> read_account(const Row& row) {
  auto council = CouncilId::parse(row.text(0));
  auto id = StaffId::parse(row.text(1));
  const auto role = role_named(row.text(4));
  if (!council || !id || !role) return std::nullopt;
  return Account{*council,
                 *id,
                 std::string{row.text(2)},
                 std::string{row.text(3)},
                 *role,
                 std::string{row.text(5)},
                 row.integer(6) == 0 ? AccountState::open : AccountState::closed};
}

std::string text_of(const journal::Digest& digest) {
  return journal::hexadecimal(journal::as_bytes(digest));
}

// The key under which attempts are digested, made once for each file.
Result<std::string> read_attempt_key(SqliteConnection& file, const journal::FillRandom& random) {
  std::array<std::uint8_t, 32> bytes{};
  random(bytes);
  const std::string fresh = journal::hexadecimal(journal::as_bytes(bytes));
  auto kept = file.execute(
      "INSERT INTO setting (name, value) VALUES ('attempt_key', ?) ON CONFLICT DO NOTHING",
      {fresh});
  if (!kept) return kept.error();
  std::string key;
  auto read = file.query("SELECT value FROM setting WHERE name = 'attempt_key'", {},
                         [&](const Row& row) { key = row.text(0); });
  if (!read) return read.error();
  return key;
}

}  // namespace

PeopleStore::PeopleStore(std::unique_ptr<SqliteConnection> file, std::string attempt_key)
    : file_{std::move(file)}, attempt_key_{std::move(attempt_key)} {}
PeopleStore::~PeopleStore() = default;

Result<std::unique_ptr<PeopleStore>> PeopleStore::open(const std::string& path,
                                                       const journal::FillRandom& random) {
  if (!make_private(path))
    return refuse(RefusalCode::store_failed,
                  "The file of accounts cannot be opened or made. Check that its folder exists and "
                  "that the program may write to it.",
                  "path");
  auto file = SqliteConnection::open(path, /*create=*/false, busy_timeout_ms);
  if (!file) return file.error();
  for (const char* statement : settings)
    if (auto set = (*file)->execute(statement); !set) return set.error();
  for (const char* table : tables)
    if (auto made = (*file)->execute(table); !made) return made.error();
  auto key = read_attempt_key(**file, random);
  if (!key) return key.error();
  return std::unique_ptr<PeopleStore>{new PeopleStore{*std::move(file), *std::move(key)}};
}

Result<void> PeopleStore::change_one(std::string_view statement, journal::Values values,
                                     const Refusal& otherwise) {
  const std::lock_guard lock{mutex_};
  if (auto done = file_->execute(statement, values); !done) return done;
  const auto changed = file_->number("SELECT changes()");
  if (!changed) return changed.error();
  if (*changed == 0) return otherwise;
  return {};
}

Result<void> PeopleStore::add_council(const Council& council) {
  const std::int64_t demonstration = council.kind == CouncilKind::demonstration ? 1 : 0;
  return change_one(
      "INSERT INTO council (id, name, demonstration) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      {council.id.text(), council.name, demonstration},
      refuse(RefusalCode::already_done, "This council is there already.", "council"));
}

Result<std::optional<Council>> PeopleStore::council(const CouncilId& id) const {
  const std::lock_guard lock{mutex_};
  std::optional<Council> found;
  auto read = file_->query(
      "SELECT name, demonstration FROM council WHERE id = ?", {id.text()}, [&](const Row& row) {
        found = Council{id, std::string{row.text(0)},
                        row.integer(1) == 0 ? CouncilKind::live : CouncilKind::demonstration};
      });
  if (!read) return read.error();
  return found;
}

Result<void> PeopleStore::add_account(const Account& account, std::string_view password_hash) {
  if (auto checked = check(account); !checked) return checked;
  auto of_council = council(account.council);
  if (!of_council) return of_council.error();
  if (!*of_council)
    return refuse(RefusalCode::not_found, "There is no such council here. Add it first.",
                  "council");
  const std::int64_t closed = account.state == AccountState::closed ? 1 : 0;
  return change_one(
      "INSERT INTO account (council, id, sign_in_name, display_name, role, team, closed,"
      " password_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
      {account.council.text(), account.id.text(), account.sign_in_name, account.display_name,
       name_of(account.role), account.team, closed, password_hash},
      refuse(RefusalCode::already_done,
             "This council has an account with that reference or sign-in name. Choose another.",
             "sign_in_name"));
}

Result<std::optional<AccountWithHash>> PeopleStore::one_account(std::string_view query,
                                                                const CouncilId& council,
                                                                std::string_view value) const {
  const std::lock_guard lock{mutex_};
  std::optional<AccountWithHash> found;
  bool readable = true;
  auto read = file_->query(query, {council.text(), value}, [&](const Row& row) {
    const auto account = read_account(row);
    readable = account.has_value();
    if (account) found = AccountWithHash{*account, std::string{row.text(7)}};
  });
  if (!read) return read.error();
  if (!readable) return not_readable();
  return found;
}

Result<std::optional<AccountWithHash>> PeopleStore::account_named(
    const CouncilId& council, std::string_view sign_in_name) const {
  return one_account(account_by_name, council, sign_in_name);
}

Result<std::optional<AccountWithHash>> PeopleStore::account(const CouncilId& council,
                                                            const StaffId& id) const {
  return one_account(account_by_id, council, id.text());
}

Result<std::vector<Account>> PeopleStore::some_accounts(std::string_view query,
                                                        journal::Values values) const {
  const std::lock_guard lock{mutex_};
  std::vector<Account> found;
  bool readable = true;
  auto read = file_->query(query, values, [&](const Row& row) {
    auto account = read_account(row);
    readable = readable && account.has_value();
    if (account) found.push_back(*std::move(account));
  });
  if (!read) return read.error();
  if (!readable) return not_readable();
  return found;
}

Result<std::vector<Account>> PeopleStore::accounts(const CouncilId& council) const {
  return some_accounts(accounts_of_council, {council.text()});
}

Result<std::vector<Account>> PeopleStore::accounts_of_team(const CouncilId& council,
                                                           std::string_view team) const {
  return some_accounts(accounts_of_one_team, {council.text(), team});
}

Result<void> PeopleStore::set_password_hash(const CouncilId& council, const StaffId& id,
                                            std::string_view password_hash) {
  return change_one("UPDATE account SET password_hash = ? WHERE council = ? AND id = ?",
                    {password_hash, council.text(), id.text()}, no_such_account());
}

Result<void> PeopleStore::change_account(const Account& account) {
  if (auto checked = check(account); !checked) return checked;
  const std::int64_t closed = account.state == AccountState::closed ? 1 : 0;
  return change_one(
      "UPDATE account SET display_name = ?, role = ?, team = ?, closed = ?"
      " WHERE council = ? AND id = ?",
      {account.display_name, name_of(account.role), account.team, closed, account.council.text(),
       account.id.text()},
      no_such_account());
}

Result<void> PeopleStore::add_session(const StoredSession& session) {
  const std::string digest = text_of(session.token_digest);
  const Account& account = session.account;
  return change_one(
      "INSERT INTO session (token_digest, council, account, created, last_used)"
      " SELECT ?, council, id, ?, ? FROM account WHERE council = ? AND id = ? AND closed = 0",
      {digest, utc_milliseconds(session.created), utc_milliseconds(session.last_used),
       account.council.text(), account.id.text()},
      refuse(RefusalCode::not_signed_in, "This account is closed. Ask your system administrator."));
}

Result<void> PeopleStore::keep_sessions(const std::vector<SessionUse>& used,
                                        const std::vector<journal::Digest>& run_out) {
  if (used.empty() && run_out.empty()) return {};
  const std::lock_guard lock{mutex_};
  if (auto begun = file_->execute("BEGIN IMMEDIATE"); !begun) return begun;
  auto written = write_sessions(used, run_out);
  if (written) written = file_->execute("COMMIT");
  // Where the disk is full SQLite has rolled back by itself.
  if (!written && file_->in_transaction()) (void)file_->execute("ROLLBACK");
  return written;
}

Result<void> PeopleStore::write_sessions(const std::vector<SessionUse>& used,
                                         const std::vector<journal::Digest>& run_out) {
  for (const SessionUse& use : used) {
    const std::string digest = text_of(use.token_digest);
    auto done = file_->execute("UPDATE session SET last_used = ? WHERE token_digest = ?",
                               {utc_milliseconds(use.last_used), digest});
    if (!done) return done;
  }
  for (const journal::Digest& ended : run_out) {
    const std::string digest = text_of(ended);
    auto done = file_->execute("DELETE FROM session WHERE token_digest = ?", {digest});
    if (!done) return done;
  }
  return {};
}

Result<void> PeopleStore::end_session(const journal::Digest& token_digest) {
  const std::string digest = text_of(token_digest);
  const std::lock_guard lock{mutex_};
  return file_->execute("DELETE FROM session WHERE token_digest = ?", {digest});
}

Result<void> PeopleStore::end_sessions_of(const CouncilId& council, const StaffId& id) {
  const std::lock_guard lock{mutex_};
  return file_->execute("DELETE FROM session WHERE council = ? AND account = ?",
                        {council.text(), id.text()});
}

Result<std::vector<StoredSession>> PeopleStore::sessions() const {
  const std::lock_guard lock{mutex_};
  std::vector<StoredSession> found;
  bool readable = true;
  auto read = file_->query(sessions_of_open_accounts, {}, [&](const Row& row) {
    auto account = read_account(row);
    const auto digest = journal::parse_digest(row.text(7));
    readable = readable && account && digest;
    if (account && digest)
      found.push_back(
          {*digest, *std::move(account), moment_at(row.integer(8)), moment_at(row.integer(9))});
  });
  if (!read) return read.error();
  if (!readable) return not_readable();
  return found;
}

Result<void> PeopleStore::keep_calendar(const CouncilId& council, const StaffId& id,
                                        const journal::Digest& secret_digest, Moment made) {
  const std::string digest = text_of(secret_digest);
  return change_one(
      "INSERT INTO calendar (council, account, secret_digest, made)"
      " SELECT council, id, ?, ? FROM account WHERE council = ? AND id = ? AND closed = 0"
      " ON CONFLICT (council, account) DO UPDATE SET secret_digest = excluded.secret_digest,"
      " made = excluded.made",
      {digest, utc_milliseconds(made), council.text(), id.text()}, no_such_account());
}

Result<void> PeopleStore::withdraw_calendar(const CouncilId& council, const StaffId& id) {
  const std::lock_guard lock{mutex_};
  return file_->execute("DELETE FROM calendar WHERE council = ? AND account = ?",
                        {council.text(), id.text()});
}

Result<std::optional<Moment>> PeopleStore::calendar_made(const CouncilId& council,
                                                         const StaffId& id) const {
  const std::lock_guard lock{mutex_};
  std::optional<Moment> made;
  auto read = file_->query("SELECT made FROM calendar WHERE council = ? AND account = ?",
                           {council.text(), id.text()},
                           [&](const Row& row) { made = moment_at(row.integer(0)); });
  if (!read) return read.error();
  return made;
}

Result<std::optional<Account>> PeopleStore::account_of_calendar(
    const CouncilId& council, const journal::Digest& secret_digest) const {
  auto found = one_account(account_by_calendar, council, text_of(secret_digest));
  if (!found) return found.error();
  if (!*found) return std::optional<Account>{};
  return std::optional<Account>{std::move((*found)->account)};
}

std::string PeopleStore::attempt_digest(const CouncilId& council, AttemptsBy by,
                                        std::string_view value) const {
  const std::string_view kind = by == AttemptsBy::name ? "|name|" : "|address|";
  return text_of(journal::sha256({attempt_key_, council.text(), kind, value}));
}

Result<Attempts> PeopleStore::attempts(const CouncilId& council, AttemptsBy by,
                                       std::string_view value) const {
  const std::string who = attempt_digest(council, by, value);
  const std::lock_guard lock{mutex_};
  Attempts found;
  auto read =
      file_->query("SELECT failures, last FROM attempt WHERE who = ?", {who}, [&](const Row& row) {
        found = {static_cast<int>(row.integer(0)), moment_at(row.integer(1))};
      });
  if (!read) return read.error();
  return found;
}

Result<void> PeopleStore::set_attempts(const CouncilId& council, AttemptsBy by,
                                       std::string_view value, const Attempts& attempts) {
  const std::string who = attempt_digest(council, by, value);
  const std::lock_guard lock{mutex_};
  return file_->execute(
      "INSERT INTO attempt (who, failures, last) VALUES (?, ?, ?)"
      " ON CONFLICT (who) DO UPDATE SET failures = excluded.failures, last = excluded.last",
      {who, std::int64_t{attempts.failures}, utc_milliseconds(attempts.last)});
}

Result<void> PeopleStore::forget_attempts_before(Moment moment) {
  const std::lock_guard lock{mutex_};
  return file_->execute("DELETE FROM attempt WHERE last < ?", {utc_milliseconds(moment)});
}

}  // namespace candour::people
