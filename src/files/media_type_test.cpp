#include "files/media_type.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>
#include <string>

namespace candour::files {
namespace {

using std::string_view_literals::operator""sv;

struct Known {
  std::string_view bytes;
  std::string_view media_type;  // empty: not taken in
};

TEST(MediaType, IsFoundFromTheFirstBytes) {
  for (const Known& one : {
           Known{"\xff\xd8\xff\xe0\0\x10JFIF"sv, "image/jpeg"},
           Known{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv, "image/png"},
           Known{"RIFF\x24\0\0\0WEBPVP8 "sv, "image/webp"},
           Known{"GIF89a\1\0\1\0"sv, "image/gif"},
           Known{"\0\0\0\x18"
                 "ftypheic\0\0\0\0"sv,
                 "image/heic"},
           Known{"%PDF-1.7\n%\xe2\xe3\xcf\xd3"sv, "application/pdf"},
           Known{"ID3\x04\0\0\0\0\0\x23"sv, "audio/mpeg"},
           Known{"\xff\xfb\x90\x64\0\0"sv, "audio/mpeg"},
           Known{"\0\0\0\x20"
                 "ftypM4A \0\0\2\0"sv,
                 "audio/mp4"},
           Known{"\0\0\0\x20"
                 "ftypisom\0\0\2\0"sv,
                 "video/mp4"},
           Known{"\0\0\0\x14"
                 "ftypqt  \0\0\2\0"sv,
                 "video/quicktime"},
           Known{"\0\0\0\x14"
                 "ftyp3gp4\0\0\2\0"sv,
                 "video/3gpp"},
           Known{"RIFF\x24\0\0\0WAVEfmt "sv, "audio/wav"},
           Known{"OggS\0\2\0\0"sv, "audio/ogg"},
           Known{"Susan rang at ten.\r\n\tHe had fallen."sv, "text/plain"},
           Known{"\xef\xbb\xbfHe said \xe2\x80\x9cno\xe2\x80\x9d."sv, "text/plain"},
           Known{"He weighs < 60 kg and 2 > 1."sv, "text/plain"},
       })
    EXPECT_EQ(media_type_of(one.bytes), one.media_type) << one.media_type;
}

TEST(MediaType, OfAnythingThatRunsOrIsUnknownIsNone) {
  for (const std::string_view bytes : {
           ""sv,
           "<!DOCTYPE html><html></html>"sv,
           "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"sv,
           "  \n<?xml version=\"1.0\"?><svg/>"sv,
           "\xef\xbb\xbf\n<HTML>"sv,
           "hello <ScRiPt>alert(1)</script>"sv,
           "one line\nand then <svg onload=alert(1)>"sv,
           "PK\3\4 a folder of files, or a word processor’s"sv,
           "MZ\x90\0 a program"sv,
           "\x7f"
           "ELF\2\1"sv,
           "#!/bin/sh\0"sv,
           "RIFF\x24\0\0\0AVI LIST"sv,
           "RIFF\0\0\0\0WA"sv,
           "\0\0\0\x20"
           "ftypnone\0\0\2\0"sv,
           "\xff\xff\xff\xff"sv,
           "text that \xff is not UTF-8"sv,
           "text with \x01 in it"sv,
           "II*\0 a scan in another format"sv,
       })
    EXPECT_FALSE(media_type_of(bytes).has_value()) << bytes;
}

TEST(MediaType, OnlyPicturesMadeOfDotsAreShownInPlace) {
  const std::set<std::string_view> shown{"image/jpeg", "image/png", "image/webp", "image/gif"};
  for (const std::string_view type :
       {"image/jpeg", "image/png", "image/webp", "image/gif", "image/heic", "image/svg+xml",
        "application/pdf", "text/plain", "text/html", "audio/mpeg", "video/mp4", ""})
    EXPECT_EQ(is_raster_picture(type), shown.contains(type)) << type;
}

TEST(MediaType, HasWordsAndAnEnding) {
  EXPECT_EQ(words_of_media_type("image/jpeg"), "photo");
  EXPECT_EQ(words_of_media_type("audio/mpeg"), "recording");
  EXPECT_EQ(words_of_media_type("text/html"), "file");
  EXPECT_EQ(file_ending("application/pdf"), ".pdf");
  EXPECT_EQ(file_ending("text/html"), "");
}

TEST(MediaType, IsSavedUnderANameThatFits) {
  EXPECT_EQ(name_to_save("stairs.JPG", "image/jpeg"), "stairs.JPG");
  EXPECT_EQ(name_to_save("stairs.jpeg", "image/jpeg"), "stairs.jpeg");
  EXPECT_EQ(name_to_save("letter.html", "text/plain"), "letter.html.txt");
  EXPECT_EQ(name_to_save("scan.exe", "application/pdf"), "scan.exe.pdf");
  EXPECT_EQ(name_to_save("what.html", "text/html"), "what.html.bin");
}

TEST(MediaType, IsNeverOfAKindThatRuns) {
  EXPECT_TRUE(rc::check("whatever the bytes", [](const std::string& bytes) {
    const auto type = media_type_of("<html>" + bytes);
    RC_ASSERT(!type.has_value());
    const auto other = media_type_of(bytes);
    RC_ASSERT(!other || !file_ending(*other).empty());
  }));
}

}  // namespace
}  // namespace candour::files
