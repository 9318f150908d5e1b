# How a folder becomes a library, a program or a test. Which folders there are
# and what each links is said in tools/floors.txt, and only there.

# What nearly all files include, read once for all targets.
set(STREEP_STANDARD <algorithm> <array> <chrono> <cstdint> <functional> <map> <memory> <optional> <span> <string> <string_view> <utility>
    <variant> <vector>)

# The sources of a folder are compiled together: most of the work of the compiler is headers, which they share. It asks for one
# name for one thing in a folder. Where each is to be seen alone, as by an editor or clang-tidy: -D STREEP_UNITY=OFF.
option(STREEP_UNITY "Compile the sources of a folder together" ON)
set(CMAKE_UNITY_BUILD ${STREEP_UNITY})
set(CMAKE_UNITY_BUILD_BATCH_SIZE 0)  # all of a folder or of a program of tests: a folder has fifteen units at most
if(STREEP_UNITY)  # GCC takes a source for a header, whose types without linkage several would see
  target_compile_options(streep_manner INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()

# A test is compiled more often than it is run: what it tests, and what several tests stand on, is optimised as ever.
set(STREEP_HASTY $<$<CONFIG:Debug>:-O0>)

# STREEP_FOLDERS, and of each folder STREEP_MAY_… (folders) and STREEP_PUBLIC_… and STREEP_PRIVATE_… (targets).
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tools/floors.txt)
file(STRINGS ${CMAKE_SOURCE_DIR}/tools/floors.txt lines REGEX "^(folder|library) ")
foreach(line IN LISTS lines)
  string(REGEX MATCHALL "[^ ]+" words "${line}")
  list(POP_FRONT words what)
  if(what STREQUAL "folder")
    list(POP_FRONT words folder)
    list(APPEND STREEP_FOLDERS ${folder})
    set(STREEP_MAY_${folder} ${words})
  else()
    list(POP_FRONT words header where target)
    foreach(folder IN LISTS words)
      if(where STREQUAL "any")
        list(APPEND STREEP_PUBLIC_${folder} ${target})
      else()
        list(APPEND STREEP_PRIVATE_${folder} ${target})
      endif()
    endforeach()
  endif()
endforeach()

# The folder that is being built and its library: game/ui/kit is streep_ui_kit.
function(streep_here folder target)
  file(RELATIVE_PATH here ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  string(REGEX REPLACE "^game/" "" name ${here})
  string(REPLACE "/" "_" name ${name})
  set(${folder} ${here} PARENT_SCOPE)
  set(${target} streep_${name} PARENT_SCOPE)
endfunction()

# streep_library([SOURCES …] [PLAIN]): the library of this folder; without sources, its headers. PLAIN: without the precompiled headers.
function(streep_library)
  cmake_parse_arguments(PARSE_ARGV 0 library "PLAIN" "" "SOURCES")
  streep_here(folder target)
  if(library_SOURCES)
    add_library(${target} STATIC ${library_SOURCES})
    set(everybody PUBLIC)
    target_link_libraries(${target} PRIVATE ${STREEP_PRIVATE_${folder}})
  else()  # headers only
    add_library(${target} INTERFACE)
    set(everybody INTERFACE)
  endif()
  target_link_libraries(${target} ${everybody} streep_manner ${STREEP_PUBLIC_${folder}})
  foreach(below IN LISTS STREEP_MAY_${folder})
    string(REGEX REPLACE "^game/" "" name ${below})
    string(REPLACE "/" "_" name ${name})
    target_link_libraries(${target} ${everybody} streep_${name})
  endforeach()
  if(target STREQUAL "streep_base")
    target_precompile_headers(${target} PRIVATE ${STREEP_STANDARD})
  elseif(library_SOURCES AND NOT library_PLAIN)
    target_precompile_headers(${target} REUSE_FROM streep_base)
  endif()
endfunction()

# streep_program(NAME SOURCE): the program that stands on the library of this folder.
function(streep_program name source)
  streep_here(folder target)
  add_executable(${name} ${source})
  target_compile_definitions(${name} PRIVATE STREEP_VERSION="${PROJECT_VERSION}")
  target_link_libraries(${name} PRIVATE ${target} ${STREEP_PUBLIC_${folder}} ${STREEP_PRIVATE_${folder}})
endfunction()

# Where the tests of this folder are: tests/ui/kit for game/ui/kit.
function(streep_test_sources sources)
  streep_here(folder target)
  string(REGEX REPLACE "^game/" "" folder ${folder})
  list(TRANSFORM ARGN PREPEND ${CMAKE_SOURCE_DIR}/tests/${folder}/ OUTPUT_VARIABLE found)
  set(${sources} ${found} PARENT_SCOPE)
endfunction()

# streep_fixture(NAME SOURCES … [LINK …]): a library that several tests stand on.
function(streep_fixture name)
  if(NOT BUILD_TESTING AND NOT STREEP_FUZZ)
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 fixture "" "" "SOURCES;LINK")
  streep_here(folder target)
  streep_test_sources(sources ${fixture_SOURCES})
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC ${target} ${fixture_LINK})
  target_compile_definitions(${name} PRIVATE STREEP_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_precompile_headers(${name} REUSE_FROM streep_base)
endfunction()

# streep_test(NAME SOURCES … [LINK …]): a program of tests of this folder, known to ctest.
function(streep_test name)
  if(NOT BUILD_TESTING)
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;LINK")
  streep_here(folder target)
  streep_test_sources(sources ${test_SOURCES})
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE streep_doctest ${target} ${test_LINK})
  target_compile_options(${name} PRIVATE ${STREEP_HASTY})
  target_precompile_headers(${name} REUSE_FROM streep_doctest)
  target_compile_definitions(${name} PRIVATE STREEP_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  streep_set_test(${name})
endfunction()

# streep_set_test(NAME [LEAKY]): what sanitizers are told. LEAKY: stands on a library that keeps what it once took.
function(streep_set_test name)
  cmake_parse_arguments(PARSE_ARGV 1 test "LEAKY" "" "")
  if(STREEP_SANITIZE MATCHES thread)
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/threads.supp")
  endif()
  if(STREEP_SANITIZE MATCHES address AND test_LEAKY)
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")
  endif()
endfunction()

# streep_fuzz(NAME [LINK …]): a target for libFuzzer, tests/fuzz/NAME.cpp.
function(streep_fuzz name)
  if(NOT STREEP_FUZZ)
    return()
  endif()
  cmake_parse_arguments(PARSE_ARGV 1 fuzz "" "" "LINK")
  streep_here(folder target)
  add_executable(${name} ${CMAKE_SOURCE_DIR}/tests/fuzz/${name}.cpp)
  target_compile_options(${name} PRIVATE -fsanitize=fuzzer)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  target_link_libraries(${name} PRIVATE ${target} ${fuzz_LINK})
endfunction()
