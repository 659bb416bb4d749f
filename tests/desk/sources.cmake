set(keyaccount_desk_tests advice_test.cpp call_rows_test.cpp chart_layout_test.cpp charts_test.cpp class_room_test.cpp
  debrief_test.cpp dock_test.cpp playback_test.cpp predict_test.cpp records_test.cpp review_task_test.cpp
  text_entry_test.cpp workshop_room_test.cpp)
