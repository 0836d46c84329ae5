# What `cmake --install` and `cpack -G DEB` put where. The component `program`: the program, its data beside which it
# looks for it (../share/casebound), its annexes, and what the program itself writes of its commands: a manual page, and completions.
# The component `development`: the rooms as libraries for other programs, which find them by
# `find_package(casebound)` and link with `casebound::pipeline`, or any other room.
include(CMakePackageConfigHelpers)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)

set(described ${PROJECT_BINARY_DIR}/described)
function(casebound_described form file folder)
  get_filename_component(parent ${described}/${file} DIRECTORY)
  add_custom_command(OUTPUT ${described}/${file} DEPENDS casebound VERBATIM
    COMMAND ${CMAKE_COMMAND} -E make_directory ${parent}
    COMMAND casebound describe ${form} > ${described}/${file})
  set_property(GLOBAL APPEND PROPERTY casebound_described ${described}/${file})
  install(FILES ${described}/${file} DESTINATION ${folder})
endfunction()

casebound_described(man casebound.1 ${CMAKE_INSTALL_MANDIR}/man1)
casebound_described(bash bash/casebound ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
casebound_described(zsh zsh/_casebound ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
casebound_described(fish fish/casebound.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
get_property(described_files GLOBAL PROPERTY casebound_described)
add_custom_target(casebound_described ALL DEPENDS ${described_files})

get_property(annexes GLOBAL PROPERTY casebound_annexes)
set_target_properties(casebound PROPERTIES BUILD_WITH_INSTALL_RPATH ON
                      INSTALL_RPATH "$ORIGIN;$ORIGIN/../${annex_folder}")
target_link_options(casebound_base INTERFACE $<INSTALL_INTERFACE:-Wl,-rpath,$<INSTALL_PREFIX>/${annex_folder}>)
install(TARGETS casebound)
install(TARGETS ${annexes} LIBRARY DESTINATION ${annex_folder})
install(DIRECTORY styles fonts DESTINATION ${CMAKE_INSTALL_DATADIR}/casebound)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/casebound RENAME copyright)

get_property(rooms GLOBAL PROPERTY casebound_rooms)
list(REMOVE_ITEM rooms casebound_cli)  # the program's own
set(configuration ${CMAKE_INSTALL_LIBDIR}/cmake/casebound)
install(TARGETS ${rooms} EXPORT casebound COMPONENT development FILE_SET HEADERS COMPONENT development)
install(EXPORT casebound NAMESPACE casebound:: FILE caseboundRooms.cmake DESTINATION ${configuration} COMPONENT development)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/caseboundConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES src/cmake/caseboundConfig.cmake src/cmake/CaseboundDependencies.cmake
              ${PROJECT_BINARY_DIR}/caseboundConfigVersion.cmake
        DESTINATION ${configuration} COMPONENT development)

# The Debian package needs the libraries that the program is linked with, and what .ci/packages says it needs when it
# runs; the profiles of papers are wanted by editions for the press only, and are part of large packages.
set(for_the_press texlive-base libgs-common)
file(STRINGS .ci/packages lines REGEX "^run ")
foreach(line IN LISTS lines)
  string(REGEX REPLACE "^run +([^ ]+) .*" "\\1" package "${line}")
  list(APPEND runs_with ${package})
endforeach()
list(REMOVE_ITEM runs_with ${for_the_press})
list(JOIN runs_with ", " CPACK_DEBIAN_PACKAGE_DEPENDS)
list(JOIN for_the_press ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS)
set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS git)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_PACKAGE_CONTACT "The Casebound Project <casebound@localhost>")
set(CPACK_PACKAGE_VENDOR "The Casebound Project")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
include(CPack)
