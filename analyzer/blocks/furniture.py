"""What on a web page is no notice: menus, banners, share buttons, breadcrumbs, forms, dialogs.

A lost line of the notice is worse than a kept menu, so what may be either is kept.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from bs4 import Tag
from bs4.element import NavigableString

from analyzer.blocks.elements import HEADINGS, Measures, all_in, attribute, is_gone, measured, names, take_out

# Controls: what they say is the form's, not the notice's.
_CONTROLS = ("button", "input", "select", "textarea", "label", "option", "datalist", "output", "progress", "meter")
_FURNITURE_TAGS = ("nav", "menu", "form")
_FURNITURE_ROLES = {"navigation", "search", "menu", "menubar", "toolbar", "banner", "tooltip", "tablist"}
_DIALOG_ROLES = {"dialog", "alertdialog"}
# The boxes of consent tools and chats, by the names that the makers give them: furniture whatever stands in them.
_TOOLS = re.compile(
    r"^(?:onetrust-(?:consent|banner|pc)|ot-sdk-|cybotcookiebotdialog$|usercentrics|uc-(?:center|banner)|klaro$|cmplz-(?:cookiebanner"
    r"|manage)|cky-(?:consent|modal|overlay)|didomi-|iubenda-cs|truste-|osano-cm|termly-|borlabs-?cookie|borlabs-box|coi-banner|coiOverlay"
    r"|cc-window|cc-banner|cookie-?(?:law|notice|bar|banner|consent|popup|modal)|cookieconsent|eu-cookie|sliding-popup|shopify-pc|fs-cc-"
    r"|sqs-cookie|consent-banner|ccsu-banner|moove_gdpr|cli-modal|cookiehub|tarteaucitron|sp_message|qc-cmp|fc-consent|axeptio"
    r"|intercom-|crisp-client|tawk-|zsiq|giosg|leadoo|fb-customerchat|chat-widget|chatbot|back-to-top|backtotop|scroll-?to-?top)",
    re.I,
)
# Words in a class or id that name furniture, whole or as part of a name like "cookie-layer" or "siteMenu".
_PART = re.compile(
    r"(?:^|[-_])(?:cookies?|keksi\w*|consent|cmp|gdpr|banneri?|bread\w*|crumbs?|murupolku|murut|share|sharing|sharedaddy|jaa|jako"
    r"|social|newsletter|uutiskirje|menu|valikko|nav|navi|navbar|navigation|navigointi|search|haku|languages?|kieli\w*|tulosta|ads?"
    r"|mainos|promo|nosto|popup|modal|pagination|comments?|respond|related|sidebar|topbar|ylapalkki|cta\d*|login|ratings?|feedback"
    r"|palaute|chat|toast|skip-?(?:link|nav|to)\w*|print|widget-area|success-message|error-message|form-(?:done|fail)|doc-title"
    r"|publish-banner|tags)(?:$|[-_])",
    re.I,
)
# Names that say where the visitor is or how to go on: what they hold may sound like a notice, for it names one.
_SURE_PART = re.compile(r"(?:^|[-_])(?:bread\w*|crumbs?|murupolku|murut|share|sharing|pagination)(?:$|[-_])", re.I)
_MAX_SURE = 200
# Names that are too short or too common to be looked for inside other names.
_WHOLE = re.compile(
    r"^(?:c-)?(?:widget|fwidget|widget_\w+|some(?:-\w+)?|cc|ck|nl|bc|lang|side|skip|gdpr|tools|node__links|links)$",
    re.I,
)
# Parts of names that only tell how something looks, on paper or on some screens.
_LOOKS = re.compile(r"(?:^|[-_:])(?:d-print|no-?print|print-(?:hide|none|hidden|only|block)|col-print)", re.I)
# What is written on the links and buttons of furniture.
_SAYS_FURNITURE = re.compile(
    r"^(?:siirry|hyppää|ohita|tulosta|tulostettava|jaa\b|takaisin|sivun alkuun|ylös|alkuun|sulje"
    r"|eväste(?:asetu|valin)\w*|lue myös|katso myös"
    r"|kopioi linkki|jaa facebookissa|twitter|facebook|linkedin|whatsapp|instagram|pinterest|skip to)",
    re.I,
)
_ACCEPTS = re.compile(
    r"^(?:hyväksy|salli|sallin|hylkää|ok$|ok,|ymmärrän|vain välttämättömät|estä|kiellä|saatte|ette$|selvä|se sopii"
    r"|sopii|en halua|kyllä, |jatka$)",
    re.I,
)
_COOKIES = re.compile(r"eväste|keksi|kumppan", re.I)
# A question about the page itself, with buttons to answer it.
_ASKS = re.compile(r"^(?:oliko|löysitkö|auttoiko|saitko|vastasiko)\b.{0,60}(?:apua|hyöty|etsi|sivu|tieto|vastau)", re.I)
# Words of notices: a box that says them may be a part of one, whatever its name.
_NOTICE_WORDS = re.compile(r"rekister|henkilötie|tietosuoj|käsittel|säily|luovut|suostumu", re.I)
# What tells who the controller is and how to reach it may stand beside a form.
_TELLS = re.compile(f"{_NOTICE_WORDS.pattern}|@|\\(at\\)|\\d{{4}}", re.I)
# The title of a form and what it promises are no longer than this.
_MAX_FORM_TITLE = 200
# Longer than this is no banner, whatever buttons it has.
_MAX_BANNER = 900
# An element is left out as furniture only when it is this small a part of the page's text, and so is a name when all
# elements of that name together are.
_MAX_SHARE = 0.25
# A dialog that holds most of the page may be the notice, opened in one.
_MAX_DIALOG_SHARE = 0.5
_MAX_TOOL_SHARE = 0.9
# Signs and pictures made of words stand in elements that readers of the screen skip; they are this short.
_MAX_SIGN = 40
_INLINE = ("span", "i", "b", "em", "small", "a", "sup", "strong", "font")


def remove(body: Tag) -> None:
    """Take the furniture out."""
    measures = measured(body)
    _mark_banners(body, measures)
    common = _common_names(body, measures)
    whole = max(1, measures.length_of(body))
    for tag in all_in(body):
        if (
            not is_gone(tag)
            and tag.parent is not None
            and _is_furniture(tag, measures.length_of(tag) / whole, measures, common)
        ):
            _remove(tag, measures)
    for tag in all_in(body, *_CONTROLS):
        if not is_gone(tag) and not _is_title(tag):
            take_out(tag)


def _remove(tag: Tag, measures: Measures) -> None:
    """Take the element out; the box of a form goes with it when only its title and a line of praise are left."""
    box = tag.parent if tag.name == "form" else None
    take_out(tag)
    if box is not None and box.name in ("div", "aside", "section") and measures.length_of(box) < _MAX_BANNER:
        rest = box.get_text(" ", strip=True)
        if len(rest) < _MAX_FORM_TITLE and not _TELLS.search(rest) and not box.find(["table", "ul", "ol", "dl"]):
            take_out(box)


def _is_title(tag: Tag) -> bool:
    """Buttons stand as titles over what they open."""
    return tag.name == "button" and (tag.has_attr("aria-expanded") or tag.find_parent(HEADINGS) is not None)


def _mark_banners(body: Tag, measures: Measures) -> None:
    """Name the smallest short element around an "accept cookies" button, or a question about the page, as a dialog."""
    for control in all_in(body, *_CONTROLS, "a", "div", "span"):
        button = control.name in _CONTROLS or attribute(control, "role") == "button" or _runs_script(control)
        if button and measures.length_of(control) < _MAX_SIGN and _ACCEPTS.match(control.get_text(" ", strip=True)):
            _mark_around(control, _COOKIES, measures)
    for string in body.find_all(string=_ASKS):
        if string.parent is not None:
            _mark_around(string.parent, None, measures)


def _runs_script(tag: Tag) -> bool:
    return tag.name == "a" and attribute(tag, "href").startswith(("#", "javascript:"))


def _mark_around(tag: Tag, said: re.Pattern[str] | None, measures: Measures) -> None:
    """The smallest element around it that says what is looked for; for a question, that holds its buttons."""
    around = tag.parent
    while around is not None and around.name not in ("body", "html", "main", "article"):
        if measures.length_of(around) > _MAX_BANNER:
            return
        if said is None and around.find(["button", "form"]) or said and said.search(around.get_text(" ")):
            around["role"] = "dialog"
            return
        around = around.parent


def _is_furniture(tag: Tag, share: float, measures: Measures, common: frozenset[str]) -> bool:
    if tag.name in ("body", "html", "main"):
        return False
    found = names(tag)
    if share < _MAX_TOOL_SHARE and any(_TOOLS.match(name) for name in found):
        return True
    role = attribute(tag, "role")
    if tag.name == "dialog" or role in _DIALOG_ROLES:
        return share < _MAX_DIALOG_SHARE or not _NOTICE_WORDS.search(tag.get_text()) or _has_controls(tag)
    if tag.name == "article":
        return False
    if tag.name in _FURNITURE_TAGS or role in _FURNITURE_ROLES:
        return share < _MAX_SHARE
    if tag.name in ("a", "p", "div", "span") and _is_sign(tag, measures):
        return True
    if attribute(tag, "aria-hidden") == "true" and tag.name in _INLINE and measures.length_of(tag) < _MAX_SIGN:
        return True
    named = [name for name in found if name not in common and _names_furniture(name)]
    if not named or share >= _MAX_SHARE:
        return False
    return measures.length_of(tag) < _MAX_SURE and any(map(_SURE_PART.search, named)) or _holds_no_notice(tag, measures)


def _is_sign(tag: Tag, measures: Measures) -> bool:
    """Whether a link, or a line of only a link, says what furniture says."""
    if tag.name == "a" and _stands_in_sentence(tag):
        return False
    if tag.name != "a" and (not measures.is_linked(tag) or measures.length_of(tag) > _MAX_SIGN):
        return False
    if measures.length_of(tag) > _MAX_BANNER:
        return False
    return _SAYS_FURNITURE.match(tag.get_text(" ", strip=True)) is not None


def _stands_in_sentence(link: Tag) -> bool:
    """Whether words stand right before or after the link."""
    around = (link.previous_sibling, link.next_sibling)
    return any(isinstance(near, NavigableString) and any(map(str.isalpha, near)) for near in around)


@lru_cache(maxsize=10_000)
def _names_furniture(name: str) -> bool:
    return not _LOOKS.search(name) and (_WHOLE.match(name) or _PART.search(name)) is not None


def _common_names(body: Tag, measures: Measures) -> frozenset[str]:
    """Names that would be furniture's, but stand on so much of the page's own text that they are the system's."""
    own: Counter[str] = Counter()
    for tag in all_in(body):
        if measures.own(tag):
            for name in names(tag):
                if _names_furniture(name):
                    own[name] += measures.own(tag)
    return frozenset(name for name, count in own.items() if count >= measures.own(body) * _MAX_SHARE)


def _holds_no_notice(tag: Tag, measures: Measures) -> bool:
    """Whether an element with a name of furniture holds nothing that reads like a part of the notice."""
    if measures.length_of(tag) >= _MAX_BANNER or tag.find(["table", "dl"]) or len(tag.find_all("p", limit=4)) > 3:
        return tag.find(["form", "textarea"]) is not None and not _NOTICE_WORDS.search(tag.get_text())
    if _has_controls(tag) or 2 * measures.own(tag) <= measures.letters_of(tag):
        return True
    return not _NOTICE_WORDS.search(tag.get_text())


def _has_controls(tag: Tag) -> bool:
    return tag.find(["button", "input", "form"]) is not None or tag.find(True, attrs={"role": "button"}) is not None
