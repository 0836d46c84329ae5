include(${CMAKE_CURRENT_LIST_DIR}/CaseboundDependencies.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/caseboundRooms.cmake)
