"""BitNet Desktop: chat with BitNet and other GGUF models that run on your own computer."""

__version__ = "0.1.0"
