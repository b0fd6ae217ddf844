"""Lists of companies as people have them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analyzer.errors import AnalyzerError, SourceError
from analyzer.fetching import Company, read_list
from analyzer.notice import Failure


def listed(tmp_path, content):
    path = tmp_path / "yritykset.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_list(path)


EXPECTED = [
    Company("Kahvila-Oy", "Kahvila Oy", "https://kahvila.example/"),
    Company("Aijalan-Seura-ry", "Äijälän Seura ry", "https://seura.example/tietosuoja"),
]


@pytest.mark.parametrize(
    "content",
    [
        "company,url\nKahvila Oy,https://kahvila.example/\nÄijälän Seura ry,https://seura.example/tietosuoja\n",
        "Kahvila Oy,https://kahvila.example/\nÄijälän Seura ry,https://seura.example/tietosuoja\n",
        "osoite;yritys\nhttps://kahvila.example/;Kahvila Oy\nhttps://seura.example/tietosuoja;Äijälän Seura ry\n",
        "Yritys\tKaupunki\tOsoite\nKahvila Oy\tInari\thttps://kahvila.example/\n"
        "Äijälän Seura ry\tOulu\thttps://seura.example/tietosuoja\n",
        "company,url\r\n\r\n# ensimmäiset\r\n Kahvila Oy , https://kahvila.example/\r\n"
        "Äijälän Seura ry,seura.example/tietosuoja\r\n",
        'company,url\n"Kahvila Oy",https://kahvila.example/\n"Äijälän Seura ry",https://seura.example/tietosuoja\n'
        '"Kahvila Oy",https://kahvila.example/\n',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_names_and_addresses_are_found(tmp_path, content, encoding):
    assert listed(tmp_path, content.encode(encoding)) == EXPECTED


def test_addresses_alone_make_a_list(tmp_path):
    found = listed(tmp_path, "https://www.kahvila.example/\nseura.example\n")
    assert found == [
        Company("kahvila.example", None, "https://www.kahvila.example/"),
        Company("seura.example", None, "https://seura.example"),
    ]


def test_one_address_is_a_list_of_one():
    assert read_list("https://kahvila.example/") == [Company("kahvila.example", None, "https://kahvila.example/")]


def test_the_address_is_the_cell_with_a_scheme(tmp_path):
    (found,) = listed(tmp_path, "Verkkokauppa.example,https://www.vk.example/\n")
    assert (found.name, found.url) == ("Verkkokauppa.example", "https://www.vk.example/")


def test_commas_in_names_do_not_hide_the_delimiter(tmp_path):
    (found,) = listed(tmp_path, "yritys;osoite\nA, B, C ja D Oy;a.example\n")
    assert (found.name, found.url) == ("A, B, C ja D Oy", "https://a.example")


def test_names_that_differ_by_capitals_get_ids_that_differ_by_more(tmp_path):
    found = listed(tmp_path, "Kauppa Oy,https://a.example/\nKAUPPA OY,https://b.example/\nCon,https://c.example/\n")
    ids = [item.id.casefold() for item in found]
    assert len(set(ids)) == 3 and "con" not in ids


def test_an_address_that_is_none_is_told():
    with pytest.raises(SourceError, match="is no address"):
        read_list("http://[rikki/")


def test_companies_of_one_name_get_ids_that_do_not_hang_on_the_order(tmp_path):
    lines = ["Osuuskauppa,https://a.example/", "Osuuskauppa,https://b.example/", "Muu,https://c.example/"]
    forth = {item.url: item.id for item in listed(tmp_path, "company,url\n" + "\n".join(lines))}
    back = {item.url: item.id for item in listed(tmp_path, "company,url\n" + "\n".join(reversed(lines)))}
    assert forth == back and len(set(forth.values())) == 3 and forth["https://c.example/"] == "Muu"


@pytest.mark.parametrize(
    "address", ["ftp://a.example/", "javascript:alert(1)", "file:///etc/passwd", "", "ei ole", "x"]
)
def test_a_line_without_an_address_is_a_failure_that_names_the_line(tmp_path, address):
    good, bad = listed(tmp_path, f"company,url\nHyvä Oy,https://hyva.example/\nHuono Oy,{address}\n")
    assert isinstance(good, Company)
    assert isinstance(bad, Failure) and "line 3" in bad.reason and "give one like https://" in bad.reason
    assert bad.source.company == "Huono Oy"


@pytest.mark.parametrize(
    ("content", "says"),
    [("", "names no address"), ("company,url\n", "names no address"), ("eka\ntoka\n", "names no address")],
)
def test_a_list_without_addresses_is_refused(tmp_path, content, says):
    with pytest.raises(SourceError, match=says):
        listed(tmp_path, content)


def test_a_list_that_is_not_there_is_told(tmp_path):
    with pytest.raises(SourceError, match="cannot be read"):
        read_list(tmp_path / "puuttuu.csv")


@settings(max_examples=80, deadline=None)
@given(st.text() | st.binary())
def test_whatever_stands_in_the_file_ids_are_safe_and_own(tmp_path_factory, content):
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    path = tmp_path_factory.mktemp("lista") / "a.csv"
    path.write_bytes(b"https://varma.example/\n" + data)
    try:
        companies = [item for item in read_list(path) if isinstance(item, Company)]
    except AnalyzerError:
        return
    ids = [company.id for company in companies]
    assert len(set(ids)) == len(ids)
    assert all(name and not set(name) & set("/\\:\0") and name[0] not in ".-" for name in ids)
