# casebound_module(NAME USES other modules… LIBRARIES third-party targets…)
#
# A room of the house: src/NAME/*.cpp with its public headers in include/casebound/NAME/. What it uses of other rooms
# is public, since their types stand in its headers; third-party libraries are not. With CASEBOUND_COVERAGE the lines
# of rooms are counted, those of tests are not.
function(casebound_module name)
  cmake_parse_arguments(MODULE "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/(main|memory)\\.cpp$")
  file(GLOB headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/casebound/${name}/*.h)
  set(target casebound_${name})
  set_property(GLOBAL APPEND PROPERTY casebound_rooms ${target})
  if(NOT sources)
    add_library(${target} INTERFACE)
    return()
  endif()
  add_library(${target} STATIC ${sources})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${headers})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM MODULE_USES PREPEND casebound_)
  target_link_libraries(${target} PUBLIC ${MODULE_USES} PRIVATE ${MODULE_LIBRARIES})
  set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON EXPORT_NAME ${name})
  target_compile_features(${target} PUBLIC cxx_std_20)
  casebound_flags(${target})
  if(CASEBOUND_COVERAGE)
    target_compile_options(${target} PRIVATE --coverage -fprofile-update=atomic)
    target_link_options(${target} PUBLIC --coverage)
  endif()
endfunction()

# casebound_annex(ROOM NAME WITH files of the room… LIBRARIES third-party targets…)
#
# The part of a room that needs a large library which most builds do without: src/ROOM/NAME/*.cpp as a shared object
# casebound_NAME.so, loaded when it is first asked for (casebound/base/annex.h). Programs find it by their run path, which
# is the same before and after installation: CMake would pad another one with empty elements, which mean the folder that
# the user is in.
function(casebound_annex room name)
  cmake_parse_arguments(ANNEX "" "" "WITH;LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${room}/${name}/*.cpp)
  list(TRANSFORM ANNEX_WITH PREPEND ${PROJECT_SOURCE_DIR}/src/${room}/)
  set(target casebound_${name})
  set_property(GLOBAL APPEND PROPERTY casebound_annexes ${target})
  add_library(${target} MODULE ${sources} ${ANNEX_WITH})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${target} PRIVATE ${ANNEX_LIBRARIES})
  set_target_properties(${target} PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden BUILD_WITH_INSTALL_RPATH ON)
  casebound_flags(${target})
  if(NOT CASEBOUND_SANITIZE)
    target_link_options(${target} PRIVATE -Wl,--no-undefined)
  endif()
  add_dependencies(casebound_${room} ${target})
endfunction()

# All warnings but, where a room is built as one unit, of names that would shadow another file's; with
# CASEBOUND_WARNINGS_AS_ERRORS they are errors. With CASEBOUND_SANITIZE every object is built for the address and
# undefined sanitizers, with CASEBOUND_FUZZ for libFuzzer besides.
function(casebound_flags target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic
    $<$<NOT:$<BOOL:${CMAKE_UNITY_BUILD}>>:-Wshadow> -Wconversion -Wno-missing-field-initializers
    $<$<CONFIG:Release>:-O2>)
  if(CASEBOUND_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(CASEBOUND_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
  if(CASEBOUND_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    # They load the annexes in the program's stead, and have no run path of their own: the older kind holds for all.
    target_link_options(${target} PUBLIC -fsanitize=address,undefined -Wl,--disable-new-dtags)
  endif()
endfunction()
