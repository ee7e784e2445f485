"""The contest itself: its rules, its file and what people do in it; no window and no paper."""
