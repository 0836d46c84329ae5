# casebound_libraries: `name version, name version, …` of every library that the program is built with, by name. A release
# states it in its manifest, since the bytes of a book depend on them.
function(casebound_header_version variable header pattern)
  find_file(${variable}_FILE ${header} PATHS /usr/include REQUIRED)
  file(STRINGS ${${variable}_FILE} line REGEX "${pattern}")
  string(REGEX MATCH "\"([^\"]+)\"" ignored "${line}")
  set(${variable} ${CMAKE_MATCH_1} PARENT_SCOPE)
endfunction()

casebound_header_version(CMARK_GFM_VERSION cmark-gfm_version.h "define CMARK_GFM_VERSION_STRING ")
casebound_header_version(HARU_VERSION hpdf_version.h "define HPDF_VERSION_TEXT ")

# FreeType's pkg-config file has the number of its interface.
find_file(FREETYPE_HEADER freetype/freetype.h PATHS ${freetype_INCLUDE_DIRS} REQUIRED)
foreach(part MAJOR MINOR PATCH)
  file(STRINGS ${FREETYPE_HEADER} line REGEX "define FREETYPE_${part} ")
  string(REGEX MATCH "[0-9]+" number "${line}")
  list(APPEND FREETYPE_NUMBERS ${number})
endforeach()
list(JOIN FREETYPE_NUMBERS . FREETYPE_VERSION)

set(casebound_libraries
  "cli11 ${CLI11_VERSION}" "cmark-gfm ${CMARK_GFM_VERSION}" "fmt ${fmt_VERSION}" "freetype ${FREETYPE_VERSION}"
  "harfbuzz ${harfbuzz_harfbuzz_VERSION}" "icu ${icu_icu-i18n_VERSION}" "lcms2 ${lcms2_VERSION}"
  "libdeflate ${libdeflate_VERSION}" "libharu ${HARU_VERSION}" "libjpeg-turbo ${libjpeg_VERSION}"
  "libpng ${libpng_VERSION}" "libzip ${libzip_VERSION}" "nettle ${nettle_VERSION}"
  "nlohmann-json ${nlohmann_json_VERSION}" "pugixml ${pugixml_VERSION}" "qpdf ${libqpdf_VERSION}"
  "yaml-cpp ${yaml-cpp_VERSION}")
foreach(library IN LISTS casebound_libraries)
  if(library MATCHES " $")
    message(FATAL_ERROR "the version of ${library}is not known")
  endif()
endforeach()
list(JOIN casebound_libraries ", " casebound_libraries)
