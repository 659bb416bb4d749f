set(keyaccount_files_tests
  broken_files_test.cpp case_file_test.cpp case_sketch_test.cpp choice_names_test.cpp diagnostic_test.cpp draft_test.cpp
  edits_test.cpp
  exercise_test.cpp json_gate_test.cpp
  nearest_test.cpp replay_test.cpp shipped_cases_test.cpp utf8_test.cpp verify_test.cpp words_test.cpp)
