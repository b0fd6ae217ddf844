"""A company's site in the making: pages are added, and made when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from tests.fetching import notices, wording
from tests.fetching.answers import NOT_FOUND, Answer, Handler, Response, Site
from tests.fetching.looks import Link, Look, Parts, anchor
from tests.fetching.names import Name
from tests.fetching.notices import Text

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Coding:
    """In which letters a page is written, and what is said of them in the header and in the page ("": nothing)."""

    codec: str = "utf-8"
    header: str = "utf-8"
    meta: str = "utf-8"

    def response(self, text: str, zipped: bool = False) -> Response:
        """The page; letters that the codec lacks are written as references."""
        content_type = f"text/html; charset={self.header}" if self.header else "text/html"
        return Response(text.encode(self.codec, "xmlcharrefreplace"), content_type, zipped=zipped)

    @property
    def head(self) -> str:
        """What the page says of itself."""
        return f'<meta charset="{self.meta}">' if self.meta else ""


UTF = Coding()
# What is right in the page alone, as many servers have it.
UNDECLARED = Coding(header="")


class Supply:
    """The corpus's notices, each given away once."""

    def __init__(self) -> None:
        self.texts = notices.texts()
        self.webpages = notices.pages(".html")
        self.markdown = notices.pages(".md")
        self._folders = notices.folders()

    def document(self, suffix: str) -> bytes | None:
        """The next notice that is there as such a document, or None when there is none left."""
        for folder in self._folders:
            for file in sorted(folder.glob(f"*{suffix}"))[:1]:
                self._folders.remove(folder)
                return file.read_bytes()
        return None


@dataclass(slots=True)
class Draft:
    """The parts of a company's site. ``turn`` counts the companies whose notice is reached in the same way."""

    name: Name
    look: Look
    supply: Supply
    turn: int
    host: str
    home: str = "/"
    start: str = ""
    head: str = ""
    banner: str = ""
    coding: Coding = UTF
    zipped: bool = False
    menu: list[Link] = field(default_factory=list)
    footer: list[Link] = field(default_factory=list)
    # HTML that comes before and after what a page says otherwise, by path.
    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)
    pages: dict[str, Answer | Handler] = field(default_factory=dict)
    fallback: Answer | Handler = NOT_FOUND
    expected: list[str] = field(default_factory=list)
    outcomes: tuple[str, ...] = ()
    others: list[Site] = field(default_factory=list)

    def address(self, path: str) -> str:
        """The whole address of a path."""
        return f"http://{self.host}:0{path}"

    def add(self, path: str, html: str) -> None:
        """More at the end of a page."""
        self.after[path] = self.after.get(path, "") + html

    def link(self, path: str, link: Link) -> None:
        """A link at the end of a page."""
        self.add(path, f"<p>{anchor(link)}</p>")

    def worded(self, template: str) -> str:
        """One of the wordings, with the company's name in it."""
        words = {"company": self.name.full, "place": self.name.place, "host": self.host, "slogan": self.name.slogan}
        return template.format(**words)

    def page(self, path: str, title: str, body: str | Callable[[], str], language: str = "fi") -> None:
        """A page in the site's look."""
        self.pages[path] = self.rendered(path, title, body, language)

    def rendered(
        self,
        path: str,
        title: str,
        body: str | Callable[[], str],
        language: str = "fi",
        menu: Sequence[Link] | None = None,
    ) -> Handler:
        """A page that is made when it is first asked for, by when the menus are whole."""

        @cache
        def response() -> Response:
            inner = body if isinstance(body, str) else body()
            parts = Parts(
                title,
                self.name.full,
                self.before.get(path, "") + inner + self.after.get(path, ""),
                tuple(self.menu if menu is None else menu),
                tuple(self.footer),
                self.banner,
                self.coding.head + self.head,
                language,
            )
            return self.coding.response(self.look(parts), self.zipped)

        return lambda _: response()

    def notice(self, path: str, title: str = "Tietosuojaseloste", expected: str | None = None) -> Text:
        """The next notice of the corpus, which is to be found at this path (or at another address)."""
        text = next(self.supply.texts)
        self.page(path, title, lambda: text.html)
        self.expected.append(expected or self.address(path))
        return text

    def ordinary(self) -> None:
        """The pages that every company has."""
        if self.home not in self.pages:
            self.page(self.home, "Etusivu", self.worded(wording.HOME_FI))
        for number, service in enumerate(self.name.services):
            path = f"/palvelut/{number + 1}"
            text = wording.SERVICE.format(title=service, slogan=self.name.slogan)
            self.menu.insert(number, (path, service))
            self.page(path, service, text)
        if "/yhteystiedot" not in self.pages:
            self.page("/yhteystiedot", "Yhteystiedot", self.worded(wording.CONTACT))
        self.menu.append(("/yhteystiedot", "Yhteystiedot"))

    def site(self) -> Site:
        """The site as it is now."""
        return Site(self.host, self.pages, self.fallback)
