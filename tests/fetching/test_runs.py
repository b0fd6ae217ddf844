"""A run over a list: what it finds, what it asks for again, and how it goes on after a break."""

from __future__ import annotations

import itertools
import json
import re
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from analyzer.errors import FetchError, SourceError
from analyzer.fetching import Company, fetch, pages
from analyzer.notice import Failure, Page, Source
from analyzer.settings import Settings
from analyzer.sources import archive, find, read
from analyzer.sources.archive import Outcome
from tests.fetching import hostile
from tests.fetching.answers import Response, Site, redirect, robots
from tests.fetching.crawling import crawl, settings
from tests.fetching.servers import serving

NAME = hostile.NAME


def homes(count, **changes):
    """Friendly sites ``yritys-0.example`` …"""
    sites = []
    for number in range(count):
        site = hostile.friendly()
        site.name = f"yritys-{number}.example"
        sites.append(site)
    return sites


def test_a_page_is_kept_with_where_it_came_from(tmp_path):
    site = hostile.friendly()
    site.put("/tietosuojaseloste", redirect("/seloste/2024", 302))
    site.put("/seloste/2024", Response(hostile.NOTICE.encode(), etag=True))
    with serving([site]) as served:
        visited = crawl(served, [NAME], tmp_path / "sivut")[NAME]
        address = served.address(f"http://{NAME}:0/seloste/2024")
        asked = served.address(f"http://{NAME}:0/tietosuojaseloste")
        agents = {hit.headers["user-agent"] for hit in served.hits}
    (name,) = visited.notices
    kept = archive.load_kept(tmp_path / "sivut" / NAME / name)
    assert kept is not None and (kept.address, kept.requested, kept.status) == (address, asked, 200)
    assert kept.redirects == (archive.Hop(asked, "302"),)
    assert dict(kept.headers)["Etag"].startswith('"') and kept.charset == "utf-8" and kept.media_type == "text/html"
    assert abs((datetime.now(UTC) - kept.fetched_at).total_seconds()) < 600
    (source,) = find([tmp_path / "sivut"])
    assert isinstance(source, Source) and source.id == NAME
    page = read(source)
    assert (
        page.content == hostile.NOTICE.encode() and page.fingerprint == kept.sha256 and kept.size == len(page.content)
    )
    assert page.source.location == address and page.fetched_at == kept.fetched_at
    assert len(agents) == 1 and agents.pop().endswith("(+mailto:tutkija@yliopisto.example)")


def test_a_second_run_asks_only_whether_anything_has_changed(tmp_path):
    sites = homes(3)
    folder = tmp_path / "sivut"
    with serving(sites) as served:
        names = [site.name for site in sites]
        assert {each.outcome for each in crawl(served, names, folder).values()} == {Outcome.NOTICE}
        files = {path: path.read_bytes() for path in folder.rglob("*.html")}
        served.forget()
        second = crawl(served, names, folder)
        assert {each.outcome for each in second.values()} == {Outcome.UNCHANGED}
        assert [hit.status for hit in served.hits if hit.path == "/tietosuojaseloste"] == [304] * 3
        assert all("if-none-match" in hit.headers for hit in served.hits if hit.path == "/tietosuojaseloste")
        sites[1].change("/tietosuojaseloste", hostile.NOTICE.replace("kuusi", "seitsemän").encode())
        third = crawl(served, names, folder)
    assert {name: each.outcome for name, each in third.items()} == {
        names[0]: Outcome.UNCHANGED,
        names[1]: Outcome.NOTICE,
        names[2]: Outcome.UNCHANGED,
    }
    assert all(path.read_bytes() == content for path, content in files.items()), "an old version was touched"
    assert len(list(folder.rglob("*.html"))) == 4
    (source,) = [source for source in find([folder]) if source.id == names[1]]
    assert b"seitsem" in read(source).content


def test_a_notice_that_is_gone_is_looked_for_anew(tmp_path):
    site = hostile.friendly()
    folder = tmp_path / "sivut"
    with serving([site]) as served:
        crawl(served, [NAME], folder)
        moved = Response(hostile.NOTICE.replace("Suopursun", "Uuden Suopursun").encode())
        site.put("/tietosuojaseloste", Response(b"", status=410))
        site.put("/uusi", moved)
        site.put("/", Response(hostile.page("<p>Leipää.</p><a href='/uusi'>Tietosuojaseloste</a>")))
        visited = crawl(served, [NAME], folder)[NAME]
    assert visited.outcome is Outcome.NOTICE and [name[:4] for name in visited.notices] == ["uusi"]
    assert len(list((folder / NAME).glob("*.html"))) == 2, "the older one is kept"


def two_notices():
    """A site with two notices, linked from its home page."""
    site = hostile.friendly()
    links = "<a href='/a'>Asiakkaiden tietosuojaseloste</a> <a href='/b'>Työnhakijoiden tietosuojaseloste</a>"
    site.put("/", Response(hostile.page(f"<p>Leipää.</p>{links}"), etag=True))
    site.put("/a", Response(hostile.NOTICE.encode(), etag=True))
    site.put("/b", Response(hostile.NOTICE.replace("Suopursun", "Hillan").encode(), etag=True))
    return site


@pytest.mark.parametrize("status", [404, 503])
def test_a_notice_lives_through_a_bad_day(tmp_path, status):
    site, folder = two_notices(), tmp_path / "sivut"
    good = site.pages["/b"]
    with serving([site]) as served:
        assert len(crawl(served, [NAME], folder)[NAME].notices) == 2
        site.put("/b", Response(b"", status=status))
        bad = crawl(served, [NAME], folder)[NAME]
        site.put("/b", good)
        again = crawl(served, [NAME], folder)[NAME]
    assert len(bad.notices) == (1 if status == 404 else 2)
    assert len(again.notices) == 2, "it is asked for again, though nothing else has changed"


def test_a_site_that_is_down_for_a_day_keeps_its_notices(tmp_path):
    site, folder = two_notices(), tmp_path / "sivut"
    with serving([site]) as served:
        crawl(served, [NAME], folder)
        for path in list(site.pages):
            site.put(path, Response(b"", status=503))
        down = crawl(served, [NAME], folder)[NAME]
    assert down.outcome is Outcome.SERVER_ERROR and "are kept" in down.reason and len(down.notices) == 2
    assert len([source for source in find([folder]) if isinstance(source, Source)]) == 2


def test_a_new_notice_on_a_list_of_notices_is_found_later(tmp_path):
    site, folder = hostile.friendly(), tmp_path / "sivut"
    site.put("/", Response(hostile.page("<p>Leipää.</p><a href='/tietosuoja'>Tietosuoja</a>"), etag=True))
    listed = "<h1>Tietosuoja</h1><p>Rekisterimme:</p><ul><li><a href='/a'>Asiakasrekisterin seloste</a></li>{}</ul>"
    site.put("/tietosuoja", Response(hostile.page(listed.format("")), etag=True))
    site.put("/a", Response(hostile.NOTICE.encode(), etag=True))
    site.put("/b", Response(hostile.NOTICE.replace("Suopursun", "Hillan").encode(), etag=True))
    with serving([site]) as served:
        assert len(crawl(served, [NAME], folder)[NAME].notices) == 1
        more = "<li><a href='/b'>Työnhakijarekisterin seloste</a></li>"
        site.put("/tietosuoja", Response(hostile.page(listed.format(more)), etag=True))
        assert len(crawl(served, [NAME], folder)[NAME].notices) == 2


def test_a_page_that_says_the_same_in_other_bytes_is_unchanged(tmp_path):
    site, folder = hostile.friendly(), tmp_path / "sivut"
    with serving([site]) as served:
        for nonce in ("eka", "toka"):
            body = hostile.NOTICE.replace("</main>", f"</main><script nonce='{nonce}'></script>")
            site.put("/tietosuojaseloste", Response(body.encode()))
            visited = crawl(served, [NAME], folder)[NAME]
    assert visited.outcome is Outcome.UNCHANGED and len(list(folder.rglob("*.html"))) == 1


def test_a_damaged_page_is_fetched_again(tmp_path):
    folder = tmp_path / "sivut"
    with serving([hostile.friendly()]) as served:
        crawl(served, [NAME], folder)
        (path,) = folder.rglob("*.html")
        path.write_bytes(b"rikki")
        crawl(served, [NAME], folder)
    assert path.read_bytes() == hostile.NOTICE.encode()


def test_validators_are_not_sent_to_another_page(tmp_path):
    """An older page answers 304 to the date of a younger one: the notice that moved must be seen all the same."""
    site, folder = hostile.friendly(), tmp_path / "sivut"
    with serving([site]) as served:
        crawl(served, [NAME], folder)
        old = datetime(2019, 1, 1, tzinfo=UTC)
        site.put("/vanha", Response(hostile.NOTICE.replace("Suopursun", "Vanhan").encode(), modified=old))
        site.put("/tietosuojaseloste", redirect("/vanha"))
        visited = crawl(served, [NAME], folder)[NAME]
    (name,) = visited.notices
    assert name.startswith("vanha-") and visited.outcome is Outcome.NOTICE


def test_a_host_that_many_redirect_to_is_asked_politely(tmp_path):
    delay, goal = 0.3, hostile.friendly()
    goal.name = "maali.example"
    senders = homes(5)
    with serving([goal, *senders]) as served:
        for site in senders:
            site.put("/", redirect(served.address("http://maali.example:0/tietosuojaseloste")))
        crawl(served, [site.name for site in senders], tmp_path / "sivut", delay_seconds=delay)
        times = [hit.time for hit in served.hits if hit.host == goal.name]
    assert len(times) >= 6 and min(later - earlier for earlier, later in itertools.pairwise(times)) > delay * 0.98


def test_a_host_whose_answers_fail_is_asked_politely(tmp_path):
    delay = 0.3
    with serving([hostile.closing_at_once()]) as served:
        crawl(served, [NAME], tmp_path / "sivut", delay_seconds=delay, retries=2)
        times = [hit.time for hit in served.hits]
    assert len(times) >= 5 and min(later - earlier for earlier, later in itertools.pairwise(times)) > delay * 0.98


def test_files_of_the_folder_that_we_stand_in_are_not_run(tmp_path, monkeypatch):
    (tmp_path / "scrapy.py").write_text("raise SystemExit('run')")
    monkeypatch.chdir(tmp_path)
    with serving([hostile.friendly()]) as served:
        assert crawl(served, [NAME], tmp_path / "sivut")[NAME].outcome is Outcome.NOTICE


def test_a_folder_above_fetched_pages_gives_the_notices_and_its_own_files(tmp_path):
    with serving([hostile.friendly()]) as served:
        crawl(served, [NAME], tmp_path / "sivut")
    (tmp_path / "oma.txt").write_text("Tietosuojaseloste")
    assert [source.id for source in find([tmp_path])] == [NAME, "oma"]


def test_several_notices_are_all_kept_and_a_copy_only_once(tmp_path):
    site = hostile.friendly()
    other = hostile.NOTICE.replace("Tietosuojaseloste", "Työnhakijoiden tietosuojaseloste")
    links = "".join(
        f"<li><a href='{path}'>{text}</a></li>"
        for path, text in (
            ("/tietosuojaseloste", "Asiakasrekisterin tietosuojaseloste"),
            ("/tulostettava", "Tietosuojaseloste, tulostettava"),
            ("/tyonhakijat", "Työnhakijarekisterin tietosuojaseloste"),
        )
    )
    site.put("/", Response(hostile.page(f"<p>Leipää.</p><ul>{links}</ul>")))
    site.put("/tulostettava", Response(hostile.NOTICE.encode()))
    site.put("/tyonhakijat", Response(other.encode()))
    with serving([site]) as served:
        visited = crawl(served, [NAME], tmp_path / "sivut")[NAME]
    assert len(visited.notices) == 2 and len({source.id for source in find([tmp_path / "sivut"])}) == 2
    assert any("says the same as" in visit.reason for visit in visited.visits)


def test_a_host_is_asked_one_thing_at_a_time_and_not_too_often(tmp_path):
    delay = 0.3
    sites = homes(4)
    sites[0].put("/robots.txt", robots("User-agent: *\nCrawl-delay: 0.6\n"))
    with serving(sites) as served:
        crawl(served, [site.name for site in sites], tmp_path / "sivut", delay_seconds=delay)
        for site in sites:
            times = [hit.time for hit in served.hits if hit.host == site.name]
            waits = [later - earlier for earlier, later in itertools.pairwise(times)]
            wanted = [delay, *[0.6] * (len(waits) - 1)] if site is sites[0] else [delay] * len(waits)
            assert len(waits) >= 2 and served.peak(site.name) == 1
            assert all(wait > least * 0.98 for wait, least in zip(waits, wanted, strict=True)), (waits, wanted)


def test_a_killed_run_goes_on_where_it_was(tmp_path):
    """The program is killed outright, with companies done, under way and waiting."""
    sites = homes(12)
    folder = tmp_path / "sivut"
    with serving(sites) as served:
        companies = tmp_path / "lista.csv"
        companies.write_text("".join(served.address(f"http://{site.name}:0/\n") for site in sites))
        program = (
            "import sys; from tests.fetching.test_runs import first_part;"
            " first_part(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4])"
        )
        names = json.dumps(served.hosts)
        command = [sys.executable, "-c", program, str(companies), str(folder), "4", names]
        child = subprocess.run(command, capture_output=True, text=True, timeout=120)
        assert child.returncode == -signal.SIGKILL, child.stderr
        run = archive.load_run(folder)
        assert run is not None and run.finished_at is None
        done = {path.parent.name for path in folder.glob(f"*/{archive.COMPANY_FILE}")}
        assert 4 <= len(done) < len(sites)
        served.forget()
        visited = crawl(served, {site.name: f"http://{site.name}:0/" for site in sites}, folder)
        again = {hit.host for hit in served.hits}
    assert len(visited) == len(sites) and {each.outcome for each in visited.values()} == {Outcome.NOTICE}
    assert not again & done, "what was done is not done again"
    finished = archive.load_run(folder)
    assert finished is not None and finished.id == run.id and finished.finished_at is not None
    assert len([source for source in find([folder]) if isinstance(source, Source)]) == len(sites)


def first_part(companies, folder, count, hosts):
    """Fetch until so many companies are done, then die without a word (run in a process of its own)."""
    import os
    from dataclasses import replace

    from analyzer.fetching import read_list

    known = json.loads(hosts)
    given = Settings()
    given = replace(
        given,
        fetch=replace(
            given.fetch,
            delay_seconds=0.1,
            concurrency=2,
            allowed_hosts=frozenset(known),
            hosts=tuple(known.items()),
        ),
    )
    wanted = [Company(item.id, None, item.url) for item in read_list(companies) if isinstance(item, Company)]
    for number, _ in enumerate(fetch(wanted, Path(folder), given), 1):
        if number == count:
            os.kill(os.getpid(), signal.SIGKILL)


def test_a_page_is_found_from_an_address(tmp_path):
    with serving([hostile.friendly()]) as served:
        source = Source("leipomo", served.address(f"http://{NAME}:0/"))
        (page,) = pages(source, settings(served))
        assert isinstance(page, Page) and page.source.id == "leipomo"
        assert page.source.location == served.address(f"http://{NAME}:0/tietosuojaseloste")
        assert page.content == hostile.NOTICE.encode() and page.fetched_at is not None


@pytest.mark.parametrize(
    ("site", "says"),
    [
        (hostile.consent_wall, "question about cookies"),
        (hostile.challenge, "whether the visitor is human"),
        (lambda: hostile.robots_rules("User-agent: *\nDisallow: /"), "robots.txt forbids"),
        (lambda: Site(NAME), "no such page"),
    ],
)
def test_an_address_without_a_notice_is_a_failure_that_says_what_stands_there(site, says):
    with serving([site()]) as served:
        source = Source("leipomo", served.address(f"http://{NAME}:0/"))
        (failure,) = pages(source, settings(served))
    assert isinstance(failure, Failure) and failure.source == source and re.search(says, failure.reason), failure


def test_an_inner_address_is_refused_with_the_way_to_allow_it():
    (failure,) = pages(Source("a", "http://127.0.0.1:8000/"), Settings())
    assert isinstance(failure, Failure) and "--allow-host 127.0.0.1" in failure.reason


def test_a_folder_of_other_things_is_not_written_to(tmp_path):
    (tmp_path / "tärkeä.txt").write_text("oma")
    with pytest.raises(FetchError, match="holds other files"):
        list(fetch([Company("a", None, "https://a.example/")], tmp_path))


def test_a_page_that_somebody_changed_is_no_evidence(tmp_path):
    with serving([hostile.friendly()]) as served:
        crawl(served, [NAME], tmp_path / "sivut")
    (source,) = find([tmp_path / "sivut"])
    with open(source.location, "ab") as file:
        file.write(b"<p>lis\xc3\xa4ys</p>")
    with pytest.raises(SourceError, match="is not what was fetched"):
        read(source)


def test_a_damaged_file_of_a_company_is_one_failure(tmp_path):
    sites = homes(2)
    with serving(sites) as served:
        crawl(served, [site.name for site in sites], tmp_path / "sivut")
    (tmp_path / "sivut" / sites[0].name / archive.COMPANY_FILE).write_text('{"id": 1')
    kinds = [type(item) for item in find([tmp_path / "sivut"])]
    assert sorted(kind.__name__ for kind in kinds) == ["Failure", "Source"]
