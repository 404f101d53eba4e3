"""Model files: reading, judging, finding and optimising them. No Qt."""
