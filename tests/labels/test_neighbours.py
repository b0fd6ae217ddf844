"""What the second look sees around a sentence."""

import numpy as np

from analyzer.labels.neighbours import NEIGHBOUR_REACH, SECTION_REACH, Place, Relation, look, names
from analyzer.notice import BlockKind

TOPICS = ("purpose", "rights")


def place(section="a", lead_in=None, heading=False, kind=BlockKind.PARAGRAPH):
    return Place(heading, (section,), lead_in, kind)


def seen(scores, places, at, relation):
    columns = look(np.array(scores, dtype=float), places)
    start = list(Relation).index(relation) * len(TOPICS)
    return columns[at, start : start + len(TOPICS)].tolist()


def test_columns_have_names():
    assert names(TOPICS)[:4] == ["itself:purpose", "itself:rights", "previous:purpose", "previous:rights"]
    assert len(names(TOPICS)) == look(np.zeros((1, 2)), [place()]).shape[1]


def test_the_sentences_beside_it_across_a_heading():
    scores = [[0.5, 0], [0.9, 0.9], [0, 0.25]]
    places = [place(), place(heading=True), place()]
    assert seen(scores, places, 2, Relation.PREVIOUS) == [0.5, 0]
    assert seen(scores, places, 0, Relation.NEXT) == [0, 0.25]
    assert seen(scores, places, 2, Relation.NEXT) == [0, 0]


def test_a_neighbour_too_far_is_none():
    places = [place(), *[place(heading=True)] * NEIGHBOUR_REACH, place()]
    assert seen([[1, 1]] * len(places), places, len(places) - 1, Relation.PREVIOUS) == [0, 0]


def test_the_section_is_what_stands_under_the_same_headings_within_reach():
    places = [place("b"), *[place("a")] * (SECTION_REACH + 2)]
    scores = [[1, 1], [1, 0], *[[0, 0.5]] * (SECTION_REACH + 1)]
    assert seen(scores, places, 1, Relation.SECTION) == [0, 0.5]
    assert seen(scores, places, len(places) - 1, Relation.SECTION) == [0, 0.5]  # the first is out of reach


def test_the_list_is_what_stands_under_the_same_lead_in():
    item = place(lead_in="Keräämme:", kind=BlockKind.LIST_ITEM)
    places = [place(), item, item, place(lead_in="Luovutamme:", kind=BlockKind.LIST_ITEM)]
    scores = [[1, 1], [0.25, 0], [0.75, 0], [1, 1]]
    assert seen(scores, places, 1, Relation.LIST) == [0.75, 0]
    assert seen(scores, places, 0, Relation.LIST) == [0, 0]
