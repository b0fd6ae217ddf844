"""Which addresses may be fetched: pages of the open net, and nothing on this machine or in a private network.

The last word is spoken where a connection is made (``connections.py``): a name may lead anywhere, and what an
address means is known for sure only when it is resolved.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from analyzer.settings import FetchSettings

# Below this, ports belong to services of the system (mail, file sharing); web pages stand at these two among them.
_FIRST_FREE_PORT = 1024
_WEB_PORTS = frozenset({80, 443})
# Of one part of a host's name (RFC 1035, 2.3.4).
_MAX_LABEL = 63
# What is given out to hosts of the open net (RFC 4291, 2.4), and ranges in it that are not (RFC 6890, RFC 7526).
_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
_NO_HOSTS = tuple(ipaddress.IPv4Network(network) for network in ("192.0.0.0/24", "192.88.99.0/24"))
# Prefixes among them that carry an IPv4 address to connect to, which may be a private one: 6to4 (RFC 3056) and Teredo
# (RFC 4380). No web server needs to be reached through them; NAT64's prefixes are outside of what is given out.
_TUNNELS = tuple(ipaddress.IPv6Network(network) for network in ("2002::/16", "2001::/32"))
# A public address that answers only to virtual machines of its cloud, with their secrets.
_CLOUD_METADATA = frozenset({ipaddress.ip_address("168.63.129.16")})


def problem(url: str, settings: FetchSettings) -> str | None:
    """Why the address is not to be fetched, judged by its spelling; None when it may be tried."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        return f"is no address of a web page ({error})"
    if parts.scheme not in ("http", "https"):
        return f"is no address of a web page: only http and https are fetched, not {parts.scheme or 'a bare name'}"
    if not host:
        return "names no host"
    if not all(0 < len(label) <= _MAX_LABEL for label in host.rstrip(".").split(".")) and ":" not in host:
        return "names no host that can be"
    if "@" in parts.netloc:
        return "holds a user name or password; give the address without it"
    if port is not None and port not in _WEB_PORTS and port < _FIRST_FREE_PORT:
        return f"asks for port {port}, where no web pages stand"
    literal = _literal(host)
    if literal and not is_public(literal) and not is_allowed(host, settings):
        return private(host)
    return None


def private(host: str) -> str:
    """What a user is told of a host on this machine or in a private network."""
    return f"leads to this machine or a private network; if that is meant, allow the host: --allow-host {host}"


def is_allowed(host: str, settings: FetchSettings) -> bool:
    """Whether the user named the host as one that may stand anywhere."""
    return host.lower().rstrip(".") in settings.allowed_hosts


def is_public(address: str) -> bool:
    """Whether the IP address is one of the open net."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped:
            return is_public(str(ip.ipv4_mapped))
        if ip not in _GLOBAL_UNICAST or any(ip in network for network in _TUNNELS):
            return False
    elif any(ip in network for network in _NO_HOSTS):
        return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and ip not in _CLOUD_METADATA


def _literal(host: str) -> str | None:
    try:
        return str(ipaddress.ip_address(host.strip("[]").partition("%")[0]))
    except ValueError:
        return None
