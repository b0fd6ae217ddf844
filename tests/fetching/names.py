"""Two hundred invented companies: names, hosts and what they do, combined from short tables."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

COUNT = 200

# Places that are on no map, in the nominative and the genitive.
_PLACES = (
    ("Hiirensuo", "Hiirensuon"),
    ("Pöllövaara", "Pöllövaaran"),
    ("Råholma", "Råholman"),
    ("Jänislampi", "Jänislammen"),
    ("Käpylinna", "Käpylinnan"),
    ("Myrskykari", "Myrskykarin"),
    ("Sysiharju", "Sysiharjun"),
    ("Kettukangas", "Kettukankaan"),
    ("Åkersand", "Åkersandin"),
    ("Naavasaari", "Naavasaaren"),
    ("Hillakorpi", "Hillakorven"),
    ("Vesiruoho", "Vesiruohon"),
    ("Lehväpuro", "Lehväpuron"),
    ("Kurjenkello", "Kurjenkellon"),
    ("Tyrnipelto", "Tyrnipellon"),
    ("Ruskolahti", "Ruskolahden"),
    ("Sinipihka", "Sinipihkan"),
    ("Pähkinämaa", "Pähkinämaan"),
    ("Usvalähde", "Usvalähteen"),
    ("Kiurunmäki", "Kiurunmäen"),
    ("Hopeaköngäs", "Hopeakönkään"),
    ("Mesiranta", "Mesirannan"),
    ("Täplälä", "Täplälän"),
    ("Variskallio", "Variskallion"),
    ("Öljymäki", "Öljymäen"),
)
# What such a company is called, what it does, and a line of its home page.
_FORMS = (
    ("{of} Rautakauppa Oy", "Naulat, maalit ja puutarhan työkalut samasta talosta.", ("Tarjoukset", "Sahauspalvelu")),
    (
        "{of} kunta",
        "Kunnan asukkaille ja yrityksille: palvelut, päätökset ja tapahtumat.",
        ("Päätökset", "Varhaiskasvatus"),
    ),
    ("{of} Urheiluseura ry", "Hiihtoa, jalkapalloa ja pesäpalloa kaikenikäisille.", ("Harjoitusajat", "Jäsenyys")),
    ("{of} Kulttuurisäätiö sr", "Säätiö jakaa apurahoja kuvataiteilijoille ja muusikoille.", ("Apurahat", "Hallitus")),
    ("{of} opisto", "Kursseja kielistä kudontaan, iltaisin ja viikonloppuisin.", ("Kurssit", "Ilmoittautuminen")),
    ("Klinikka {name} Oy", "Lääkärin ja fysioterapeutin vastaanotto ilman jonoja.", ("Ajanvaraus", "Hinnasto")),
    ("{name} Ohjelmistot Oy", "Teemme varausjärjestelmiä pienille palveluyrityksille.", ("Tuotteet", "Asiakkaamme")),
    ("{of} kaupunki", "Kaupungin kirjasto, uimahalli ja asiointi verkossa.", ("Asiointi", "Kirjasto")),
)


@dataclass(frozen=True, slots=True)
class Name:
    """A company: its number, what it is called, its host, a slogan and two pages of its own."""

    number: int
    full: str
    place: str
    slogan: str
    services: tuple[str, str]

    @property
    def host(self) -> str:
        """The name in the letters of a domain; every fortieth keeps its ä and ö, as punycode."""
        word = "".join(letter for letter in self.full.lower() if letter.isalnum())
        if self.number % 40 == 5:
            return f"{word}.example".encode("idna").decode()
        plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()
        return f"{plain}.example"


def names() -> list[Name]:
    """All of them; two never have the same name."""
    return [_name(number) for number in range(COUNT)]


def _name(number: int) -> Name:
    form = number % len(_FORMS)
    # Shifted by the form, so that neighbours in the list are not of one place.
    place, genitive = _PLACES[(number // len(_FORMS) + 3 * form) % len(_PLACES)]
    pattern, slogan, services = _FORMS[form]
    return Name(number, pattern.format(name=place, of=genitive), place, slogan, services)
