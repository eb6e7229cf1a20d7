# Run as a script: makes ASSETS_DIR from the design system's files and our own (OWN_ASSETS_DIR), and
# writes ASSET_ADDRESSES, a header that names each file with the hash of its content.
# The GDS Transport font and the crest are licensed for gov.uk alone, so they are taken out of the
# style sheets, and the script fails when a trace of them is left.
cmake_minimum_required(VERSION 3.25)
set(GOVUK ${NODE_MODULES}/govuk-frontend/dist/govuk)
set(MOJ ${NODE_MODULES}/@ministryofjustice/frontend/moj)

file(REMOVE_RECURSE ${ASSETS_DIR})
file(MAKE_DIRECTORY ${ASSETS_DIR}/images)

# The first 16 hexadecimal digits of the SHA-256 of a prepared file.
function(content_hash out name)
  file(SHA256 ${ASSETS_DIR}/${name} hash)
  string(SUBSTRING ${hash} 0 16 hash)
  set(${out} ${hash} PARENT_SCOPE)
endfunction()

# Brackets and semicolons mean something to CMake's lists; a style sheet is only ever quoted here.
function(prepare_styles from name)
  file(READ ${from} css)
  string(REGEX REPLACE "@font-face{[^}]*}" "" css "${css}")
  string(REPLACE "GDS Transport," "" css "${css}")
  string(REPLACE "url(/assets/images/govuk-crest.svg)" "none" css "${css}")
  string(REGEX REPLACE "/\\*# sourceMappingURL=[^*]*\\*/" "" css "${css}")
  foreach(banned "GDS Transport" "@font-face" "crest.svg" "/fonts/" "url(http" "url(//"
          "@import")
    string(FIND "${css}" "${banned}" at)
    if(NOT at EQUAL -1)
      message(FATAL_ERROR "${name} still holds “${banned}” after preparation.")
    endif()
  endforeach()
  file(WRITE ${ASSETS_DIR}/${name} "${css}")
  # Copy each picture that the styles name.
  string(REGEX MATCHALL "url\\(/assets/images/[a-z0-9-]+\\.svg\\)" pictures "${css}")
  list(REMOVE_DUPLICATES pictures)
  foreach(picture ${pictures})
    string(REGEX REPLACE "url\\(/assets/images/(.*)\\)" "\\1" picture "${picture}")
    file(COPY ${MOJ}/assets/images/${picture} DESTINATION ${ASSETS_DIR}/images)
  endforeach()
endfunction()

function(prepare_script from name)
  file(READ ${from} js)
  string(REGEX REPLACE "//# sourceMappingURL=[^\n]*" "" js "${js}")
  file(WRITE ${ASSETS_DIR}/${name} "${js}")
endfunction()

prepare_styles(${GOVUK}/govuk-frontend.min.css govuk-frontend.min.css)
prepare_styles(${MOJ}/moj-frontend.min.css moj-frontend.min.css)
prepare_styles(${OWN_ASSETS_DIR}/candour.css candour.css)
prepare_script(${GOVUK}/govuk-frontend.min.js govuk-frontend.min.js)
prepare_script(${MOJ}/moj-frontend.min.js moj-frontend.min.js)
prepare_script(${OWN_ASSETS_DIR}/js-enabled.js js-enabled.js)
prepare_script(${OWN_ASSETS_DIR}/autosave.js autosave.js)
file(COPY ${OWN_ASSETS_DIR}/favicon.svg DESTINATION ${ASSETS_DIR})

# Our script imports the others by address, so their hashes go into it before it is hashed itself.
file(READ ${OWN_ASSETS_DIR}/candour.js js)
foreach(imported autosave.js govuk-frontend.min.js moj-frontend.min.js)
  content_hash(hash ${imported})
  string(REPLACE "./${imported}" "./${imported}?v=${hash}" js "${js}")
endforeach()
file(WRITE ${ASSETS_DIR}/candour.js "${js}")

set(lines "#pragma once\n// Written by the build: where each style sheet and script lies, with the hash of its content.\n\n")
string(APPEND lines "#include \"web/html/html.hpp\"\n\nnamespace candour::html::asset {\n\n")
foreach(pair govuk_styles=govuk-frontend.min.css moj_styles=moj-frontend.min.css
             candour_styles=candour.css js_enabled_script=js-enabled.js
             candour_script=candour.js favicon=favicon.svg)
  string(REPLACE "=" ";" pair ${pair})
  list(GET pair 0 symbol)
  list(GET pair 1 name)
  content_hash(hash ${name})
  string(APPEND lines "inline constexpr Literal ${symbol} = \"/assets/${name}?v=${hash}\";\n")
endforeach()
string(APPEND lines "\n}  // namespace candour::html::asset\n")
file(WRITE ${ASSET_ADDRESSES} "${lines}")
