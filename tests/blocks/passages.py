# ruff: noqa: E501 – a sentence a line.
"""Sections of notices in the languages that stand beside Finnish on pages: title, paragraphs, short list items."""

from __future__ import annotations

FINNISH_SECTIONS = (
    (
        "Rekisterinpitäjä",
        ("Koivurannan Soutajat ry, Laiturikuja 3, 70100 Kuopio", "Yhteyshenkilö: Sanna Aaltonen, puh. 044 555 0198"),
        (),
    ),
    (
        "Mitä tietoja keräämme",
        ("Keräämme jäsenistä vain sen, mitä seuran toiminta vaatii:",),
        ("nimi ja osoite", "syntymäaika", "kilpailutulokset"),
    ),
    (
        "Säilytys",
        (
            "Poistamme jäsenen tiedot kahden vuoden kuluttua siitä, kun jäsenyys on päättynyt.",
            "Kirjanpitoaineistoa pidämme kuusi vuotta, koska laki vaatii sen.",
        ),
        (),
    ),
)

SECTIONS = {
    "sv": (
        (
            "Personuppgiftsansvarig",
            (
                "Björkstrandens Roddare rf ansvarar för behandlingen av dina personuppgifter i föreningens register.",
                "Kontaktperson är Sanna Aaltonen, Laiturikuja 3, 70100 Kuopio, och du når henne per telefon på vardagar.",
            ),
            (),
        ),
        (
            "Vilka uppgifter samlas in",
            ("Vi samlar bara in de uppgifter om medlemmarna som verksamheten kräver:",),
            ("namn och adress", "födelsetid", "tävlingsresultat"),
        ),
        (
            "Hur länge sparas uppgifterna",
            (
                "Vi raderar en medlems uppgifter när det har gått två år sedan medlemskapet upphörde.",
                "Bokföringen sparas i sex år eftersom lagen kräver det, och därefter förstörs den.",
            ),
            (),
        ),
    ),
    "en": (
        (
            "Controller",
            (
                "The Birch Shore Rowers are responsible for the processing of your personal data in the register.",
                "Our contact person is Sanna Aaltonen, Laiturikuja 3, 70100 Kuopio, and you can call her on weekdays.",
            ),
            (),
        ),
        (
            "What we collect",
            ("We only collect the data about our members that the club needs for its work:",),
            ("name and address", "date of birth", "race results"),
        ),
        (
            "Retention",
            (
                "We erase the data of a member two years after the membership has ended.",
                "The accounts are kept for six years because the law requires it, and then they are destroyed.",
            ),
            (),
        ),
    ),
    "et": (
        (
            "Vastutav töötleja",
            (
                "Kaseranna Sõudjad vastutab selle eest, kuidas teie isikuandmeid klubi registris töödeldakse.",
                "Kontaktisik on Sanna Aaltonen, Laiturikuja 3, 70100 Kuopio, ja temaga saab ühendust tööpäeviti.",
            ),
            (),
        ),
        (
            "Milliseid andmeid kogume",
            ("Kogume liikmete kohta ainult neid andmeid, mida klubi tegevuseks on vaja:",),
            ("nimi ja aadress", "sünniaeg", "võistluste tulemused"),
        ),
        (
            "Säilitamine",
            (
                "Kustutame liikme andmed kahe aasta möödumisel liikmelisuse lõppemisest.",
                "Raamatupidamist säilitame kuus aastat, sest seadus nõuab seda, ja pärast seda hävitame.",
            ),
            (),
        ),
    ),
    "no": (
        (
            "Behandlingsansvarlig",
            (
                "Bjørkestranda Roklubb er ansvarlig for behandlingen av personopplysningene dine i registeret.",
                "Kontaktpersonen heter Sanna Aaltonen, og du kan ringe henne på hverdager hvis du lurer på noe.",
            ),
            (),
        ),
        (
            "Hvilke opplysninger vi samler inn",
            ("Vi samler bare inn de opplysningene om medlemmene som klubben trenger:",),
            ("navn og adresse", "fødselsdato", "resultater fra stevner"),
        ),
    ),
    "da": (
        (
            "Dataansvarlig",
            (
                "Birkestrandens Roklub er ansvarlig for behandlingen af dine personoplysninger i klubbens register.",
                "Du kan altid ringe til os, hvis du vil vide, hvilke oplysninger vi har om dig og hvorfor.",
            ),
            (),
        ),
        (
            "Hvor længe vi gemmer oplysninger",
            ("Vi sletter et medlems oplysninger, når der er gået to år efter, at medlemskabet er ophørt.",),
            ("navn og adresse", "fødselsdag", "resultater af stævner"),
        ),
    ),
    "de": (
        (
            "Verantwortlicher",
            (
                "Der Ruderverein Birkenstrand ist für die Verarbeitung Ihrer personenbezogenen Daten verantwortlich.",
                "Sie können uns an Werktagen anrufen, wenn Sie wissen möchten, welche Daten wir über Sie haben.",
            ),
            (),
        ),
        (
            "Speicherdauer",
            ("Wir löschen die Daten eines Mitglieds zwei Jahre nach dem Ende der Mitgliedschaft.",),
            ("Name und Anschrift", "Geburtsdatum", "Ergebnisse der Wettkämpfe"),
        ),
    ),
    "ru": (
        (
            "Ответственное лицо",
            (
                "Клуб гребцов «Берёзовый берег» отвечает за обработку ваших персональных данных в реестре клуба.",
                "Вы можете позвонить нам в рабочие дни, если хотите узнать, какие данные о вас у нас есть.",
            ),
            (),
        ),
        (
            "Сроки хранения",
            ("Мы удаляем данные члена клуба через два года после окончания членства.",),
            ("имя и адрес", "дата рождения", "результаты соревнований"),
        ),
    ),
}

# Other sections, longer and shorter, that the reader's numbers were not chosen on.
MORE_SECTIONS = {
    "sv": (
        (
            "Kakor",
            ("Webbplatsen fungerar utan kakor.", "Vi räknar besökarna, men ingen kan kännas igen."),
            ("språkval",),
        ),
        (
            "Dina rättigheter",
            ("Du kan be att få se dina uppgifter, rätta dem eller ta tillbaka ditt samtycke när som helst.",),
            ("rätt till insyn", "rätt till radering", "rätt att klaga hos dataombudsmannen"),
        ),
    ),
    "en": (
        (
            "Cookies",
            ("The site works without cookies.", "We count our visitors, but none can be recognised."),
            ("language",),
        ),
        (
            "Your rights",
            ("You may ask to see your data, have it corrected, or withdraw your consent at any time.",),
            ("access", "erasure", "complaint to the Data Protection Ombudsman"),
        ),
    ),
    "et": (
        (
            "Küpsised",
            ("Veebileht töötab ka küpsisteta.", "Loeme külastajaid, kuid kedagi ära ei tunta."),
            ("keelevalik",),
        ),
        (
            "Teie õigused",
            ("Võite igal ajal paluda oma andmeid näha, lasta need parandada või nõusoleku tagasi võtta.",),
            ("nimi", "telefon", "aadress", "kaebus inspektsioonile"),
        ),
        ("Kellele andmeid antakse", ("Andmeid ei anta kellelegi, kui seadus seda ei nõua.",), ("politsei", "kohus")),
    ),
}

Section = tuple[str, tuple[str, ...], tuple[str, ...]]


def as_html(sections: tuple[Section, ...]) -> str:
    """The sections with headings, paragraphs and lists."""
    return "".join(
        f"<h2>{title}</h2>{''.join(f'<p>{text}</p>' for text in texts)}"
        + (f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>" if items else "")
        for title, texts, items in sections
    )


def lines(sections: tuple[Section, ...]) -> list[str]:
    """Every title, paragraph and item."""
    return [line for title, texts, items in sections for line in (title, *texts, *items)]
