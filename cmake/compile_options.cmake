add_library(retort_compile_options INTERFACE)
target_compile_options(retort_compile_options INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
  -Wno-missing-field-initializers) # designated initialisers leave the rest to its defaults
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees overlaps in std::string that are not there (its bug 105651).
  target_compile_options(retort_compile_options INTERFACE -Wno-restrict)
endif()
if(RETORT_WARNINGS_AS_ERRORS)
  target_compile_options(retort_compile_options INTERFACE -Werror)
endif()
if(RETORT_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined)
endif()
