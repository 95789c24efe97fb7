# Packs what was built, unpacks the package beside it and starts both programs from there.
# cmake -DCPACK=... -DCONFIG=CPackConfig.cmake -DFOLDER=... -P package.cmake
file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
set(ENV{QT_QPA_PLATFORM} offscreen)
set(ENV{XDG_CONFIG_HOME} ${FOLDER}/config)
set(ENV{XDG_DATA_HOME} ${FOLDER}/data)

function(succeed output)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE said ERROR_VARIABLE said RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN} ended with ${status}:\n${said}")
  endif()
  set(${output} "${said}" PARENT_SCOPE)
endfunction()

succeed(said ${CPACK} --config ${CONFIG} -B ${FOLDER})
file(GLOB package ${FOLDER}/retort_*.deb)
succeed(fields dpkg-deb --field ${package})
foreach(dependency libopenblas0-pthread libtorch libqt6widgets6 libzip libpugixml libicu)
  if(NOT fields MATCHES "Depends:[^\n]*${dependency}")
    message(FATAL_ERROR "the package does not depend on ${dependency}:\n${fields}")
  endif()
endforeach()

set(root ${FOLDER}/unpacked)
succeed(said dpkg-deb --extract ${package} ${root})
foreach(path applications/retort.desktop mime/packages/retort-experiment.xml metainfo/org.retort.Retort.metainfo.xml
             icons/hicolor/scalable/apps/retort.svg man/man1/retort.1 man/man1/retort-cli.1
             bash-completion/completions/retort-cli retort/sample_data/city_load.json)
  if(NOT EXISTS ${root}/usr/share/${path} AND NOT EXISTS ${root}/usr/share/${path}.gz)
    message(FATAL_ERROR "the package lacks usr/share/${path}")
  endif()
endforeach()

succeed(said ${root}/usr/bin/retort-cli inspect ${root}/usr/share/retort/sample_data/city_load.csv)
if(NOT said MATCHES "^10000 rows")
  message(FATAL_ERROR "the packed command line does not read its sample:\n${said}")
endif()
succeed(said ${root}/usr/bin/retort --version)
