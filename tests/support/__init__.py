"""What several tests share. One module for each thing; nothing is imported here."""
