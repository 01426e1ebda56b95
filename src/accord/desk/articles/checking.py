"""`verify`: claims against the words they rest on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from accord.annotate.clearing import cleared
from accord.desk.articles.claims_file import read_lines, reference_faults, refuse_other, word_faults
from accord.errors import ClaimsError, ModelError
from accord.terms.article import Article
from accord.terms.extraction import Extraction
from accord.terms.pointed import model_of
from accord.terms.typed import Json
from accord.terms.wire import claim_id, claim_to_json, from_line, to_json


@dataclass(frozen=True, slots=True)
class Checked:
    """How many claims of one article were checked, and every difference found, each with its place."""

    claims: int
    faults: tuple[str, ...]


def verify_files(files: Sequence[str], *, read_again: bool = True, actors: Path | None = None) -> Iterator[Checked]:
    """Yield what checking finds for each line of the files.

    Hashes, offsets and quoted words are checked for every claim. With `read_again`, each text is also read anew, and
    every value that its words do not give again is a fault: reading is deterministic, so a moved speaker, day or
    stance shows even where all hashes were made to fit.
    """
    for file in files:
        for number, (where, line) in enumerate(read_lines(Path(file))):
            if not number:
                refuse_other(line, Path(file))
            yield check_line(line, where=where, read_again=read_again, actors=actors)


def check_line(line: str, *, where: str, read_again: bool = True, actors: Path | None = None) -> Checked:
    """Return what checking one line of the claims format finds."""
    try:
        extraction = from_line(line, where=where)
    except ClaimsError as error:
        return Checked(0, (str(error),))
    raw = json.loads(line)
    faults = [*_article_faults(raw["article"], extraction.article), *_claim_faults(raw["claims"], extraction)]
    if read_again and not faults:
        try:
            faults = list(_reading_faults(raw, extraction, actors))
        except ModelError as error:
            message = f"{where}: {error}; `--quick` checks without reading again"
            raise ModelError(message) from None
    return Checked(len(extraction.claims), tuple(f"{where}: {fault}" for fault in faults))


def _article_faults(raw: dict[str, Json], article: Article) -> Iterator[str]:
    if raw.get("text_sha256") != article.text_sha256:
        yield "the text was changed: its SHA-256 is another"
    if raw.get("id") != article.id:
        yield "the article was changed: its id is not the hash of its text, title, outlet, date and address"


def _claim_faults(raw: list[dict[str, Json]], extraction: Extraction) -> Iterator[str]:
    known = {actor.id for actor in extraction.actors}
    if len(known) < len(extraction.actors):
        yield "two actors have one id"
    ids = [str(given.get("id")) for given in raw]
    yield from (f"claim {twice}: it stands there twice" for twice in sorted({i for i in ids if ids.count(i) > 1}))
    worded = [given for given in raw if given.get("evidence") != []]
    yield from (
        f"claim {given.get('id')} ({given.get('kind')}): it has no words" for given in raw if given not in worded
    )
    for given, claim in zip(worded, extraction.claims, strict=True):
        name = f"claim {given.get('id')} ({given.get('kind')})"
        for fault in (*word_faults(claim, extraction.article.text), *reference_faults(claim, known)):
            yield f"{name}: {fault}"
        if given.get("id") != claim_id(claim, extraction.article):
            yield f"{name}: its id is not the hash of what it says"
        whole = json.loads(json.dumps(claim_to_json(claim, extraction.article)))
        for field in sorted(field for field in whole if field != "id" and given.get(field, ...) != whole[field]):
            yield f"{name}: {field} is not written as the claims format has it"


def _reading_faults(raw: dict[str, Json], given: Extraction, actors: Path | None) -> Iterator[str]:
    """Read the text again and compare everything that was derived from it."""
    from accord.desk.articles.reader import shared_reader
    from accord.extract.pointed import follows

    model = (given.model or "").rsplit(" ", 1)[0]
    if not model.isidentifier():  # a path could name code that somebody sent along with the claims
        yield f"the language pipeline {model!r:.60} is no name of an installed package"
        return
    reader = shared_reader(model, actors)
    again = next(reader.extract([given.article]))
    if again.model != given.model:
        yield f"it was read with {given.model}, and {again.model} is installed: install that one, or check with --quick"
        return
    fresh = json.loads(json.dumps(to_json(again)))
    article = given.article
    expected = {claim_id(claim, article) for claim in again.claims}
    found = {claim_id(claim, article) for claim in given.claims}
    pointed = [claim for claim in given.claims if model_of(claim)]
    clearing = cleared(article)
    scene = reader.scene(clearing.clear) if pointed else None
    anew = tuple(map(clearing.forth, again.claims))
    for claim in given.claims:
        if scene is not None and model_of(claim):
            if not follows(scene, clearing.forth(claim), anew):
                yield f"claim {claim_id(claim, article)}: it does not follow from the words that a language model chose"
        elif claim_id(claim, article) not in expected:
            yield f"claim {claim_id(claim, article)}: reading the text again does not give it"
    for missing in sorted(expected - found):
        yield f"claim {missing}: the text gives it, and the file lacks it"
    if raw["actors"] != fresh["actors"]:
        yield "the actors are not those that the text gives"
    if not {*again.doubts} <= {*given.doubts}:
        yield "a doubt that the text raises is missing"
