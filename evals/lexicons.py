"""The lexicon without its synonyms: the catalogue's own English names and nothing else."""

from __future__ import annotations

from dataclasses import replace

from core.domain.lexicon import Lexicon, Term, load_lexicon


def lexicon_with(*, synonyms: bool) -> Lexicon:
    return load_lexicon() if synonyms else bare_lexicon(load_lexicon())


def bare_lexicon(lexicon: Lexicon) -> Lexicon:
    """Indian words, misspellings, romanised and Devanagari forms are gone; what is called by an Indian name in English
    too ("kurta") keeps it.
    """
    groups = {name: _bare(term) for name, term in lexicon.group_terms.items()}
    return replace(
        lexicon,
        categories={name: _bare(term) for name, term in lexicon.categories.items()},
        colours={name: _bare(term) for name, term in lexicon.colours.items()},
        brands={name: _bare(term) for name, term in lexicon.brands.items()},
        occasions={name: _bare(term) for name, term in lexicon.occasions.items()},
        materials={name: _bare(term) for name, term in lexicon.materials.items()},
        fits={name: _bare(term) for name, term in lexicon.fits.items()},
        patterns={name: _bare(term) for name, term in lexicon.patterns.items()},
        genders={name: _bare(term) for name, term in lexicon.genders.items()},
        other_brands={name: _bare(term) for name, term in lexicon.other_brands.items()},
        groups={word: term.members for term in groups.values() for word in term.words},
        group_terms=groups,
    )


def _bare(term: Term) -> Term:
    own: dict[str, tuple[str, ...]] = {name: (name.lower(),) for name in term.own}
    names = dict.fromkeys((term.name.lower(), *(name.lower() for name in own)))
    return replace(term, words=tuple(names), own=own, labels=None, shy=frozenset(term.shy & names.keys()))
