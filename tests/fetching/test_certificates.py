"""Who a site says it is must hold: a page with a false certificate is no evidence of what the company says."""

from __future__ import annotations

import ssl
import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from analyzer.fetching import Company, fetch
from analyzer.settings import FetchSettings, Settings
from analyzer.sources.archive import Outcome
from tests.fetching import hostile

NAME = "turva.example"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        body = hostile.NOTICE.encode()
        self.send_response(404 if self.path == "/robots.txt" else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Quiet: pytest shows what failed."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A client that does not trust the certificate breaks off; that is what is tested."""


def _certificate(name, issuer=None, *, ends=timedelta(days=1)):
    """A certificate and its key, signed by the issuer (a pair of the same kind) or by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer[0].subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=3))
        .not_valid_after(now + ends)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), critical=True)
    )
    return builder.sign(issuer[1] if issuer else key, hashes.SHA256()), key


def _pem(certificate, key):
    return certificate.public_bytes(serialization.Encoding.PEM), key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


@contextmanager
def _serving(folder, certificate, key):
    """The notice over TLS; gives the port."""
    crt, pem = _pem(certificate, key)
    (folder / "palvelin.pem").write_bytes(crt + pem)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "palvelin.pem")
    server = _Server(("127.0.0.1", 0), _Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize(
    ("name", "known", "ends", "outcome"),
    [
        (NAME, True, 1, Outcome.NOTICE),
        (NAME, False, 1, Outcome.UNREACHABLE),
        ("muu.example", True, 1, Outcome.UNREACHABLE),
        (NAME, True, -1, Outcome.UNREACHABLE),
    ],
    ids=["good", "of an unknown issuer", "of another host", "past its day"],
)
def test_only_a_good_certificate_is_trusted(tmp_path, monkeypatch, name, known, ends, outcome):
    authority = _certificate("Luottamus")
    stranger = _certificate("Vieras")
    (tmp_path / "luotetut.pem").write_bytes(_pem(*(authority if known else stranger))[0])
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "luotetut.pem"))
    leaf = _certificate(name, authority, ends=timedelta(days=ends))
    settings = FetchSettings(
        contact="mailto:a@b.example",
        delay_seconds=0,
        retries=0,
        allowed_hosts=frozenset({NAME}),
        hosts=((NAME, "127.0.0.1"),),
    )
    with _serving(tmp_path, *leaf) as port:
        company = Company("turva", None, f"https://{NAME}:{port}/tietosuojaseloste")
        (visited,) = fetch([company], tmp_path / "sivut", Settings(fetch=settings))
    assert visited.outcome is outcome, visited
    if outcome is Outcome.UNREACHABLE:
        assert "certificate" in visited.reason
