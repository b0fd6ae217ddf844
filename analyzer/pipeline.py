"""Analyzer: Page → Notice. Read this first: the order of work is the body of ``understood``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from itertools import islice

from analyzer import blocks, facts, fetching, labels, lexicon, screening
from analyzer.errors import AnalyzerError
from analyzer.facts import contact, identity
from analyzer.facts.model import FactModel
from analyzer.lexicon import Lexicon
from analyzer.notice import Document, Failure, Label, Notice, Page, Provenance, Source, Statement
from analyzer.screening import PresenceModel, Subject
from analyzer.sentences import FinnishAnalyser, Labelled, Sentence
from analyzer.settings import Settings, shipped_models
from analyzer.sources import files

# How many notices share stanza's batches: more gain little speed, and a caller waits longer for the first.
PIPE_SIZE = 16


class Analyzer:
    """Reads privacy notices: one by call, many by ``pipe``.

    Loading takes some seconds (the Finnish models); a loaded analyzer is reused for any number of notices.

    >>> analyse = Analyzer.load()                                   # doctest: +SKIP
    >>> notice = analyse(files.read(source))                        # doctest: +SKIP
    """

    def __init__(
        self,
        finnish: FinnishAnalyser,
        labeller: labels.Labeller,
        fact_model: FactModel,
        presence_model: PresenceModel | None,
        settings: Settings,
    ) -> None:
        self._finnish = finnish
        self._labeller = labeller
        self._fact_model = fact_model
        self._presence_model = presence_model
        self._lexicon = lexicon.load()
        self._settings = settings
        self.provenance = Provenance(
            analyzer=version("analyzer"),
            label_model=labeller.version,
            finnish_models=finnish.version,
            lexicon=self._lexicon.hash,
            fact_model=fact_model.version,
            presence_model=presence_model.version if presence_model is not None else "",
        )

    @classmethod
    def load(cls, settings: Settings = Settings()) -> Analyzer:
        """An analyzer with the models of the settings. Raises ModelError when one is missing or does not fit."""
        labeller = labels.Labeller.load(settings.label_model, lexicon.load())
        fact_model = FactModel.load(settings.fact_model or shipped_models("facts"))
        presence_model = PresenceModel.load(settings.presence_model or shipped_models("screening"))
        return cls(FinnishAnalyser(settings.language), labeller, fact_model, presence_model, settings)

    def __call__(self, page: Page) -> Notice:
        """The notice on a page. Raises an AnalyzerError that says why when there is none to be read."""
        document = blocks.read(page, self._settings.read)
        return self._understand(document, self._finnish.sentences(document))

    def pipe(self, pages: Iterable[Page | Failure]) -> Iterator[Notice | Failure]:
        """The notices of many pages, in order, lazily; what could not be read is a Failure in its place."""
        waiting = iter(pages)
        while group := list(islice(waiting, PIPE_SIZE)):
            read = [self._read(page) for page in group]
            understood = self._finnish.pipe(item for item in read if isinstance(item, Document))
            for item in read:
                yield self._understand(item, next(understood)) if isinstance(item, Document) else item

    def explain(self, page: Page) -> list[labels.Explained]:
        """The sentences of the page, each with the reasons for its labels and for those that it nearly has.

        Raises an AnalyzerError that says why when there is nothing to be read.
        """
        return self._labeller.explain(self._finnish.sentences(blocks.read(page, self._settings.read)))

    @property
    def topics(self) -> tuple[str, ...]:
        """The labels that its model knows: those of the taxonomy, then those that a user added."""
        return self._labeller.topics

    def _read(self, page: Page | Failure) -> Document | Failure:
        if isinstance(page, Failure):
            return page
        try:
            return blocks.read(page, self._settings.read)
        except AnalyzerError as error:
            return failure(page.source, error)

    def _understand(self, document: Document, sentences: Sequence[Sentence]) -> Notice:
        labelling, chances = self._labeller.judged(sentences)
        return understood(
            document,
            sentences,
            labelling,
            self._lexicon,
            self._fact_model,
            self.provenance,
            chances,
            self._presence_model,
        )


def understood(
    document: Document,
    sentences: Sequence[Sentence],
    labelling: Sequence[tuple[Label, ...]],
    words: Lexicon,
    fact_model: FactModel | None,
    provenance: Provenance,
    chances: Sequence[Mapping[str, float]] = (),
    presence_model: PresenceModel | None = None,
) -> Notice:
    """The notice that a document is, once its sentences have their labels.

    ``chances`` are the topics that each sentence may be about, by their probability; without them (labels that a person
    gave) the screening is never in doubt.
    """
    labelled = [
        Labelled(sentence, frozenset(label.topic for label in given))
        for sentence, given in zip(sentences, labelling, strict=True)
    ]
    found = facts.find(labelled, words, fact_model)
    dated = identity.dated(document)
    company = document.source.company or identity.company(labelled, document)
    possible = facts.possible(labelled, chances, words, fact_model) if chances and fact_model is not None else ()
    subject = Subject(
        document, labelled, found.facts, found.processing, found.countries, chances, possible, dated, company
    )
    return Notice(
        document=document,
        statements=tuple(
            Statement(sentence.evidence, given, heading=sentence.is_heading)
            for sentence, given in zip(sentences, labelling, strict=True)
        ),
        facts=found.facts,
        processing=found.processing,
        findings=screening.screen(subject, presence_model),
        provenance=provenance,
        company=company,
        dated=dated,
        retention=found.retention,
        countries=found.countries,
        contact=contact.find(labelled),
    )


def pages(sources: Iterable[Source | Failure], settings: Settings = Settings()) -> Iterator[Page | Failure]:
    """The pages of many sources, lazily; what could not be had is a Failure in its place.

    An address may lead to several notices, or to none: it is fetched, and the notices are looked for from there.
    """
    for source in sources:
        if isinstance(source, Failure):
            yield source
        elif files.is_address(source.location):
            yield from fetching.pages(source, settings)
        else:
            yield _from_file(source, settings)


def _from_file(source: Source, settings: Settings) -> Page | Failure:
    try:
        return files.read(source, settings.read)
    except AnalyzerError as error:
        return failure(source, error)


def failure(source: Source, error: AnalyzerError) -> Failure:
    """The error as a result, kept beside the notices that could be read."""
    return Failure(source, stage=error.stage, reason=str(error), may_pass=error.may_pass)
