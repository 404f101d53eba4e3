"""What a conversation is: messages, templates, turns, pacing. No Qt, no files."""
