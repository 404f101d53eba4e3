"""A turn's events for asyncio: `async for event in session.ask(text)`."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from bitnet_desktop.engine.events import Failed, SessionEvent, TurnEnd

if TYPE_CHECKING:
    import asyncio


class TurnStream:
    """The events of one turn, in order, ending with a `TurnEnd` or a `Failed`.

    Works in any asyncio loop that also runs Qt's events (the app's is qasync's). Whoever does not keep it pays nothing:
    the session holds it weakly.
    """

    def __init__(self) -> None:
        self._events: deque[SessionEvent] = deque()
        self._waiter: asyncio.Future[None] | None = None
        self._over = False

    def put(self, event: SessionEvent) -> None:
        """Add an event and wake whoever waits for it."""
        self._events.append(event)
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def __aiter__(self) -> TurnStream:
        return self

    async def __anext__(self) -> SessionEvent:
        # Whoever gets here has asyncio already. A window never does, and should not pay for it, nor for its TLS.
        import asyncio

        if self._over:
            raise StopAsyncIteration
        while not self._events:
            self._waiter = asyncio.get_running_loop().create_future()
            await self._waiter
        event = self._events.popleft()
        self._over = isinstance(event, TurnEnd | Failed)
        return event
