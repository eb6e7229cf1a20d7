#include "web/http/static_files.hpp"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <fstream>

namespace candour::web {
namespace {

namespace fs = std::filesystem;

// A folder of files that is removed at the end.
class StaticFilesTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("candour_static_files_" + std::to_string(getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "assets/images");
    write("secret.txt", "not for anyone");
    write("assets/page.css", style_);
    write("assets/images/icon.png", "\x89PNG");
    write("assets/.hidden.css", "hidden");
    write("assets/program.sh", "echo");
    fs::create_symlink(folder_ / "secret.txt", folder_ / "assets/link.txt");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& bytes) {
    std::ofstream{folder_ / name, std::ios::binary} << bytes;
  }
  StaticFiles load() { return *StaticFiles::load(folder_ / "assets", "/assets"); }

  static std::string header(const Response& response, std::string_view name) {
    for (const Field& one : response.headers)
      if (one.name == name) return one.value;
    return {};
  }

  fs::path folder_;
  std::string style_ = "p{color:red}" + std::string(2000, ' ');
};

TEST_F(StaticFilesTest, ServesWhatTheFolderHolds) {
  const StaticFiles files = load();
  EXPECT_EQ(files.size(), 2U);
  const Response style = files.answer(*request_for(Method::get, "/assets/page.css"), "page.css");
  EXPECT_EQ(style.status, 200);
  EXPECT_EQ(style.content_type, "text/css; charset=utf-8");
  EXPECT_EQ(style.content(), style_);
  EXPECT_EQ(style.keep, Keep::ask_again);
  EXPECT_EQ(files.answer(*request_for(Method::get, "/"), "images/icon.png").content_type,
            "image/png");
}

TEST_F(StaticFilesTest, NothingElseCanBeReached) {
  const StaticFiles files = load();
  for (const char* name :
       {"", ".", "..", "../secret.txt", "images/../../secret.txt", "/etc/passwd", "link.txt",
        ".hidden.css", "program.sh", "images", "images/", "PAGE.CSS", "./page.css", "page.css/"})
    EXPECT_EQ(files.answer(*request_for(Method::get, "/"), name).status, 404) << name;
}

TEST_F(StaticFilesTest, AnAddressWithTheRightHashIsKeptForEver) {
  const StaticFiles files = load();
  const std::string address = files.address_of("page.css");
  EXPECT_TRUE(address.starts_with("/assets/page.css?v=")) << address;
  EXPECT_EQ(files.answer(*request_for(Method::get, address), "page.css").keep, Keep::for_ever);
  EXPECT_EQ(files.answer(*request_for(Method::get, "/assets/page.css?v=0"), "page.css").keep,
            Keep::ask_again);
  write("assets/page.css", "p{color:blue}");
  EXPECT_NE(load().address_of("page.css"), address);
}

TEST_F(StaticFilesTest, ABrowserThatHasTheFileIsTold) {
  const StaticFiles files = load();
  Request request = *request_for(Method::get, "/assets/page.css");
  const std::string tag = header(files.answer(request, "page.css"), "ETag");
  ASSERT_FALSE(tag.empty());
  for (const std::string& sent : {tag, "W/" + tag, "\"x\", " + tag, std::string{"*"}}) {
    request.headers = Fields{{{"if-none-match", sent}}};
    const Response response = files.answer(request, "page.css");
    EXPECT_EQ(response.status, 304) << sent;
    EXPECT_TRUE(response.content().empty());
    EXPECT_EQ(header(response, "ETag"), tag);
  }
  request.headers = Fields{{{"if-none-match", "\"x\""}}};
  EXPECT_EQ(files.answer(request, "page.css").status, 200);
}

TEST_F(StaticFilesTest, IsCompressedForABrowserThatReadsIt) {
  const StaticFiles files = load();
  Request request = *request_for(Method::get, "/assets/page.css");
  const std::string plain_tag = header(files.answer(request, "page.css"), "ETag");
  for (const char* accepted : {"gzip", "br, gzip;q=0.5", "deflate , gzip"}) {
    request.headers = Fields{{{"accept-encoding", accepted}}};
    const Response response = files.answer(request, "page.css");
    EXPECT_EQ(header(response, "Content-Encoding"), "gzip") << accepted;
    EXPECT_EQ(header(response, "Vary"), "Accept-Encoding");
    EXPECT_NE(header(response, "ETag"), plain_tag);
    std::string opened(style_.size(), '\0');
    z_stream stream{};
    const std::string packed{response.content()};
    ASSERT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(opened.data());
    stream.avail_out = static_cast<uInt>(opened.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    inflateEnd(&stream);
    EXPECT_EQ(opened, style_);
  }
  for (const char* accepted : {"", "br", "gzip;q=0", "gzip;q=0.0", "gzipped"}) {
    request.headers = Fields{{{"accept-encoding", accepted}}};
    EXPECT_EQ(header(files.answer(request, "page.css"), "Content-Encoding"), "") << accepted;
  }
  // A picture is compressed already.
  request.headers = Fields{{{"accept-encoding", "gzip"}}};
  EXPECT_EQ(header(files.answer(request, "images/icon.png"), "Content-Encoding"), "");
}

TEST_F(StaticFilesTest, AFolderThatIsNotThereIsRefused) {
  const auto files = StaticFiles::load(folder_ / "nowhere", "/assets");
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().code, RefusalCode::not_readable);
}

}  // namespace
}  // namespace candour::web
