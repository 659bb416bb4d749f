set(keyaccount_files_tests
  broken_files_test.cpp case_changes_test.cpp case_file_test.cpp case_sketch_test.cpp choice_names_test.cpp
  diagnostic_test.cpp draft_test.cpp edits_test.cpp exercise_test.cpp faults.cpp faults_test.cpp json_gate_test.cpp mutants.cpp
  nearest_test.cpp patch_texts_test.cpp replay_test.cpp schema_judge.cpp schema_test.cpp
  shipped_cases_test.cpp text_lengths_test.cpp text_table_test.cpp utf8_test.cpp verify_test.cpp
  words_test.cpp)
