"""Where connections are made, and refused: the last door between a page's words and the network.

Names are resolved here, and every address that comes out is checked before it is handed on; the reactor checks it once
more at the moment of connecting, so that no path through a library leads around the check.
"""

from __future__ import annotations

import asyncio
import ipaddress
from collections.abc import Sequence
from typing import Any

from twisted.internet.address import IPv4Address, IPv6Address
from twisted.internet.asyncioreactor import AsyncioSelectorReactor
from twisted.internet.interfaces import IAddress, IHostnameResolver, IHostResolution, IResolutionReceiver
from twisted.internet.main import installReactor
from zope.interface import implementer

from analyzer.fetching import addresses
from analyzer.settings import FetchSettings


class ForbiddenAddress(Exception):
    """A connection to this machine or a private network was asked for."""


class Guard:
    """Says of each resolved address whether it may be connected to, and remembers what it refused."""

    def __init__(self, settings: FetchSettings) -> None:
        self._settings = settings
        self._hosts = dict(settings.hosts)
        self._granted: set[str] = set()
        self._refused: set[str] = set()
        self._reachable: set[str] = set()

    def known(self, host: str) -> str | None:
        """The address that the settings give the host."""
        return self._hosts.get(host.lower().rstrip("."))

    def grants(self, host: str, address: str) -> bool:
        """Whether the host may be reached at this address."""
        if addresses.is_allowed(host, self._settings):
            self._granted.add(address)
        elif not addresses.is_public(address):
            self._refused.add(host)
            return False
        self._reachable.add(host)
        return True

    def refuses(self, host: str) -> bool:
        """Whether every address of the host was refused."""
        return host in self._refused and host not in self._reachable

    def permits(self, address: str) -> bool:
        """Whether a connection may be opened to the address."""
        return address in self._granted or addresses.is_public(address)


class GuardedReactor(AsyncioSelectorReactor):  # type: ignore[misc]  # Twisted's reactors have no types
    """The event loop, whose connections pass the guard."""

    guard: Guard

    def connectTCP(self, host: str, port: int, factory: Any, timeout: float = 30, bindAddress: Any = None) -> Any:
        """Open a connection. Raises ForbiddenAddress when the guard does not permit it."""
        if not self.guard.permits(host):
            raise ForbiddenAddress(host)
        return super().connectTCP(host, port, factory, timeout, bindAddress)


@implementer(IHostnameResolver)
class CheckedResolver:
    """The reactor's resolver of names: the operating system's, with the guard behind it."""

    def __init__(self, reactor: GuardedReactor) -> None:
        self._reactor = reactor
        self._system = reactor.nameResolver

    def resolveHostName(
        self,
        resolutionReceiver: IResolutionReceiver,
        hostName: str,
        portNumber: int = 0,
        addressTypes: Sequence[type[IAddress]] | None = None,
        transportSemantics: str = "TCP",
    ) -> IHostResolution:
        """Hand on the addresses of the host that may be connected to."""
        receiver = _Checked(resolutionReceiver, hostName, self._reactor.guard)
        known = self._reactor.guard.known(hostName)
        if known is None:
            return self._system.resolveHostName(receiver, hostName, portNumber, addressTypes, transportSemantics)
        kind = IPv6Address if ipaddress.ip_address(known).version == 6 else IPv4Address
        receiver.resolutionBegan(_Resolution(hostName))
        receiver.addressResolved(kind("TCP", known, portNumber))
        receiver.resolutionComplete()
        return _Resolution(hostName)


@implementer(IResolutionReceiver)
class _Checked:
    def __init__(self, receiver: IResolutionReceiver, host: str, guard: Guard) -> None:
        self._receiver = receiver
        self._host = host
        self._guard = guard

    def resolutionBegan(self, resolution: IHostResolution) -> None:
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: Any) -> None:
        if self._guard.grants(self._host, address.host):
            self._receiver.addressResolved(address)

    def resolutionComplete(self) -> None:
        self._receiver.resolutionComplete()


@implementer(IHostResolution)
class _Resolution:
    def __init__(self, name: str) -> None:
        self.name = name

    def cancel(self) -> None:
        """Nothing is under way."""


def install(settings: FetchSettings) -> GuardedReactor:
    """Make the guarded reactor this process's event loop; Twisted allows one a process."""
    # Twisted's reactor needs a loop with selectors, which is not what Windows gives of itself.
    loop = asyncio.SelectorEventLoop()
    asyncio.set_event_loop(loop)
    reactor = GuardedReactor(loop)
    reactor.guard = Guard(settings)
    reactor.installNameResolver(CheckedResolver(reactor))
    installReactor(reactor)
    return reactor
