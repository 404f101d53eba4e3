"""The operating system: folders, single instance, notifications."""
