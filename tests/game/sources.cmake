set(keyaccount_game_tests
  cli_test.cpp csv_test.cpp debrief_command_test.cpp debrief_jsonl_test.cpp exercise_test.cpp library_test.cpp
  line_places_test.cpp lint_test.cpp narrate_debrief_test.cpp narrate_end_test.cpp narrate_turn_test.cpp
  narrator_test.cpp new_case_test.cpp papers_test.cpp playtest_command_test.cpp replay_file_test.cpp
  replay_stream_test.cpp report_markup_test.cpp report_pages_test.cpp
  rules_table_test.cpp runs_test.cpp session_test.cpp settings_test.cpp terminal_test.cpp texts_test.cpp
  verify_jsonl_test.cpp words_out_test.cpp workshop/case_folder_test.cpp workshop/case_watch_test.cpp
  workshop/editors_test.cpp workshop/go_on_test.cpp workshop/person_lines_test.cpp workshop/starts_test.cpp
  xapi_test.cpp)
