# What reads or writes files, once more under a locale with decimal commas. It is made in the build folder: nothing is
# installed, and the tests are told where it lies.
find_program(LOCALEDEF localedef)
set(german ${CMAKE_BINARY_DIR}/locales/de_DE.UTF-8)
if(LOCALEDEF AND NOT EXISTS ${german})
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/locales)
  execute_process(COMMAND ${LOCALEDEF} -i de_DE -f UTF-8 ${german} OUTPUT_QUIET ERROR_QUIET)
endif()
if(NOT EXISTS ${german})
  message(WARNING "No locale de_DE.UTF-8 could be made (scripts/setup installs \"locales\"): its tests fail.")
endif()
set(locale_environment "LC_ALL=de_DE.UTF-8" "LANG=de_DE.UTF-8" "LOCPATH=${CMAKE_BINARY_DIR}/locales"
  "QT_QPA_PLATFORM=offscreen" "RETORT_TEST_LOCALE=de_DE")
foreach(test foundation/tst_number_text data/tst_csv_import data/tst_csv_preview data/tst_number_cell data/tst_real_tables plan/tst_plan_json
    plan/tst_plan_fields record/tst_result_json record/tst_record record/tst_record_list record/tst_record_arrays report/tst_report)
  get_filename_component(room ${test} DIRECTORY)
  get_filename_component(name ${test} NAME)
  add_test(NAME de_DE_${name} COMMAND tests_${room} ${name})
  set_tests_properties(de_DE_${name} PROPERTIES TIMEOUT 300 ENVIRONMENT "${locale_environment}")
endforeach()
