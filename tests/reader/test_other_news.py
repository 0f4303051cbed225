"""News of sport, health, the stage, business and science, in which towns of two countries are named: nothing is told."""

from __future__ import annotations

import random

import pytest
from bench import filler

from legation_reader.read import read_bytes

ARTICLES = 100
MOST = 5  # proposals that a hundred such pages may give


@pytest.mark.parametrize("language", ["ru", "en"])
def test_other_news_give_hardly_a_proposal(language: str) -> None:
    chance = random.Random(11)
    told = []
    for _ in range(ARTICLES):
        title, paragraphs = filler.article(language, chance)
        told += read_bytes("\n\n".join([title, *paragraphs]).encode(), path="news.txt").proposals
    assert len(told) <= MOST, [proposal.quote for proposal in told]
