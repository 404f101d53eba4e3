"""The conversations on disk: one SQLite database behind one door, its copies, search, export and import."""
