find_package(Threads REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(FastFloat REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(kissfft REQUIRED COMPONENTS SHARED float)
find_package(CLI11 REQUIRED)
find_package(spdlog REQUIRED)
find_path(HOWARD_HINNANT_DATE date/date.h REQUIRED)
find_package(ICU REQUIRED COMPONENTS i18n uc)
find_package(pugixml REQUIRED)
find_package(SQLiteCpp REQUIRED)
# The static library: of dlib's many parts two functions are needed, and none of what its CMake file links.
find_path(DLIB dlib/global_optimization/global_function_search.h REQUIRED)
find_library(DLIB_STATIC libdlib.a REQUIRED)
find_library(LAPACK_LIBRARY liblapack.so.3 REQUIRED) # those that LibTorch runs with
find_library(BLAS_LIBRARY libblas.so.3 REQUIRED)
find_path(BOOST_MATH boost/math/distributions/students_t.hpp REQUIRED)
# Debian's CMake file of libzip asks for its tools too; pkg-config does not.
find_package(PkgConfig REQUIRED)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)

if(RETORT_WITH_QT)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Svg PrintSupport LinguistTools Test)
  if(COMMAND qt_policy AND Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    qt_policy(SET QTP0002 NEW)
  endif()
endif()

if(RETORT_WITH_LEARNING)
  find_package(Torch REQUIRED)
  # The distribution's Torch targets carry their include folders; they are not ours to warn about.
  set_target_properties(torch PROPERTIES SYSTEM TRUE)
endif()
