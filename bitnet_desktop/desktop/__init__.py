"""The operating system: folders, text files, requests to end."""
