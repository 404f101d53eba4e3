"""`bitnet-desktop --self-test`: tries every part of the app as it is installed here, and tells as JSON what works.

It needs no display, no network and no model, and touches nothing of the person who runs it.
"""
