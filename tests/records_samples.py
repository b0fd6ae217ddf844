"""Three hand-made records and a failure: what the outer layers are tested with, no model needed."""

from analyzer import taxonomy
from analyzer.notice import Failure, Source

HOSTILE = "<script>alert(1)</script>"


class Draft:
    """Collects the sentences and facts of a record."""

    def __init__(self, identity, company, **fields):
        self.fields = {"id": identity, "company": company, "title": "Tietosuojaseloste", "dated": None} | fields
        self.sentences, self.facts, self.processing, self.screening = [], [], [], []
        self.section = []

    def heading(self, text):
        self.sentences.append({"text": text, "heading": True, "section": [], "labels": []})
        self.section = [text]
        return self

    def sentence(self, text, *labels):
        found = [{"label": label, "score": 0.9, "origin": "model"} for label in labels]
        self.sentences.append({"text": text, "heading": False, "section": list(self.section), "labels": found})
        return self

    def evidence(self, quote):
        number = next(n for n, entry in enumerate(self.sentences) if quote in entry["text"])
        return {"sentence": number, "quote": quote}

    def fact(self, slot, value, quote, polarity="affirmed"):
        key = {"durations": "duration", "named_recipients": "name"}.get(slot, "code")
        self.facts.append({"slot": slot, key: value, "polarity": polarity, "evidence": self.evidence(quote)})
        return self

    def tie(self, quote, **codes):
        slots = ("purposes", "data_categories", "legal_bases", "recipients", "retention")
        self.processing.append({slot: codes.get(slot, []) for slot in slots} | {"evidence": self.evidence(quote)})
        return self

    def screen(self, missing=(), not_applicable=(), **quotes):
        for code, term in taxonomy.load().elements.items():
            verdict = "missing" if code in missing else "not_applicable" if code in not_applicable else "met"
            evidence = [self.evidence(quotes[code])] if code in quotes else []
            entry = {"element": code, "article": term.article, "verdict": verdict, "reason": "", "evidence": evidence}
            self.screening.append(entry)
        return self

    def warn(self, code, reason, quote):
        self.screening.append({"code": code, "reason": reason, "evidence": [self.evidence(quote)]})
        return self

    def record(self):
        return {
            "record": 1,
            "language": "fi",
            "source": {
                "location": f"selosteet/{self.fields['id']}.txt",
                "media_type": "text/plain",
                "sha256": "0" * 64,
                "fetched_at": None,
            },
            "provenance": {"analyzer": "1.0", "label_model": "aa", "finnish_models": "bb", "lexicon": "cc"},
            "sentences": self.sentences,
            "facts": self.facts,
            "processing": self.processing,
            "slots": self._slots(),
            "screening": self.screening,
            **self.fields,
        }

    def _slots(self):
        stated = [fact for fact in self.facts if fact["polarity"] != "denied"]
        value = {"durations": "duration", "named_recipients": "name"}
        slots = {
            slot: sorted({fact[value.get(slot, "code")] for fact in stated if fact["slot"] == slot})
            for slot in taxonomy.SLOTS
        }
        slots["elements"] = [entry["element"] for entry in self.screening if entry.get("verdict") == "met"]
        slots["third_country"] = slots["third_country"][0] if slots["third_country"] else "unstated"
        return slots


def bakery():
    """A short notice that says no to much and leaves rights out."""
    return (
        Draft("leipomo", "Tuoksuva Leipomo Oy", dated="2025-03-01")
        .heading("Miksi tietoja kerätään")
        .sentence("Käytämme nimeä ja puhelinnumeroa tilausten toimittamiseen.", "purpose", "data_category")
        .sentence("Emme lähetä markkinointiviestejä.", "purpose")
        .sentence("Tilaustiedot poistetaan kahden vuoden kuluttua.", "retention")
        .sentence("Tietoja ei siirretä EU:n ulkopuolelle.", "transfer")
        .fact("purposes", "order_delivery", "tilausten toimittamiseen")
        .fact("purposes", "direct_marketing", "Emme lähetä markkinointiviestejä", "denied")
        .fact("data_categories", "name", "nimeä")
        .fact("data_categories", "contact", "puhelinnumeroa")
        .fact("retention_kinds", "fixed", "kahden vuoden")
        .fact("durations", "P2Y", "kahden vuoden")
        .fact("third_country", "not_transferred", "ei siirretä EU:n ulkopuolelle")
        .tie("Käytämme nimeä ja puhelinnumeroa tilausten toimittamiseen.", purposes=["order_delivery"])
        .screen(
            missing=("right_access", "right_erasure"), not_applicable=("source",), purposes="tilausten toimittamiseen"
        )
        .record()
    )


def gym():
    """A notice with conditions, several periods and a transfer."""
    return (
        Draft("kuntosali", "Kuntokolmio Ky")
        .heading("Käsittely")
        .sentence("Jäsentietoja käytetään laskutukseen ja uutiskirjeeseen.", "purpose")
        .sentence("Voimme luovuttaa tietoja perintätoimistolle.", "transfer")
        .sentence("Uutiskirje lähtee Mailchimpista, jonka palvelimet ovat Yhdysvalloissa.", "transfer")
        .sentence("Laskut säilytetään 6 vuotta, kulkutiedot 30 päivää.", "retention", "data_category")
        .sentence("Seloste perustuu henkilötietolakiin.", "legal_basis")
        .fact("purposes", "payment", "laskutukseen")
        .fact("purposes", "direct_marketing", "uutiskirjeeseen")
        .fact("recipients", "debt_collector", "perintätoimistolle", "conditional")
        .fact("recipients", "advertising", "Mailchimpista")
        .fact("named_recipients", "Mailchimp", "Mailchimpista")
        .fact("third_country", "transferred", "Yhdysvalloissa")
        .fact("durations", "P6Y", "6 vuotta")
        .fact("durations", "P30D", "30 päivää")
        .fact("data_categories", "location", "kulkutiedot")
        .screen(missing=("right_access", "dpo_contact"))
        .warn("repealed_law", "Selosteessa nojataan kumottuun lakiin.", "henkilötietolakiin")
        .record()
    )


def hostile():
    """A notice that tries to be run: by a browser, a spreadsheet, a terminal, a file system."""
    return (
        Draft("../../etc/=paha", f"=cmd|' /C calc'!A0 {HOSTILE}", title=f'"><img src=x onerror=alert(1)> {HOSTILE}')
        .heading(f"@SUM(1) {HOSTILE}")
        .sentence(f"+1 {HOSTILE} javascript:alert(1) https://paha.example \x1b[31mpunainen", "transfer")
        .fact("named_recipients", f"=HYPERLINK('https://paha.example') {HOSTILE}", f"{HOSTILE} javascript:alert(1)")
        .fact("durations", "P1Y", "+1")
        .warn("odd", f"-2+3 {HOSTILE}", HOSTILE)
        .screen()
        .record()
    )


def failure():
    return Failure(Source("rikki", "selosteet/rikki.txt"), "read", f"selosteet/rikki.txt: empty {HOSTILE}")


def all_items():
    return [bakery(), gym(), hostile(), failure()]
