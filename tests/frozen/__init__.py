"""What is shipped, installed where nothing of this project is. Run with `python3 dev.py test --frozen`."""
