"""How a model is run: engines, the wire, the process, the session. QtCore only."""
