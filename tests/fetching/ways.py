"""The ways in which a notice is reached from a company's home page, as they are met on the web.

Each function adds to a draft the notice, the links that lead there, and says where it is to be found.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.fetching.detours import (
    anchored,
    base_element,
    corpus_page,
    english_home,
    frames,
    hash_bang,
    iframe,
    meta_refresh,
    odd_path,
    old_letters,
    on_parent_site,
    on_policy_host,
    query_page,
    session,
    slash_redirect,
    swedish_home,
    to_language_path,
    to_www,
    tracked,
    zipped,
)
from tests.fetching.drafts import Draft
from tests.fetching.linking import (
    banner_link,
    footer_link,
    form_consent,
    hub,
    hub_of_hubs,
    hub_with_files,
    image_link,
    menu_link,
    nested_menu,
    other_words,
    pdf_link,
    read_more,
    several_links,
    through_page,
    usual_path,
)

Way = Callable[[Draft], None]

# How many companies go which way: 184, of which those under `hub` and the like have several notices.
WAYS: tuple[tuple[Way, int], ...] = (
    (footer_link, 18),
    (menu_link, 14),
    (nested_menu, 3),
    (hub, 10),
    (hub_with_files, 6),
    (hub_of_hubs, 3),
    (several_links, 4),
    (banner_link, 6),
    (read_more, 5),
    (image_link, 4),
    (other_words, 10),
    (through_page, 9),
    (form_consent, 4),
    (usual_path, 10),
    (to_www, 4),
    (to_language_path, 4),
    (meta_refresh, 3),
    (english_home, 4),
    (swedish_home, 3),
    (on_parent_site, 4),
    (on_policy_host, 3),
    (pdf_link, 8),
    (base_element, 3),
    (odd_path, 6),
    (query_page, 5),
    (frames, 2),
    (iframe, 2),
    (old_letters, 7),
    (zipped, 3),
    (tracked, 3),
    (session, 2),
    (anchored, 2),
    (slash_redirect, 3),
    (hash_bang, 1),
    (corpus_page, 6),
)
