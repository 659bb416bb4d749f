set(keyaccount_desk_tests advice_test.cpp call_rows_test.cpp chart_layout_test.cpp dock_test.cpp records_test.cpp text_entry_test.cpp)
