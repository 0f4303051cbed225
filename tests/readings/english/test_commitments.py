"""What is decided, recommended, ordered and asked for, and by whom."""

from __future__ import annotations

import pytest

from .reading import names, read

_TIE = " Kaluga Oblast and Lower Saxony have been partner regions since 2002 under a cooperation agreement."
ROWS = [
    ("The Leeds City Council voted 7-2 to approve a sister city agreement with Dortmund.", "decision", "adopted", "Leeds"),
    ("The Leeds City Council unanimously endorsed a memorandum with Dortmund.", "decision", "adopted", "Leeds"),
    ("A twinning agreement with Dortmund was approved by the Leeds City Council.", "decision", "adopted", "Leeds"),
    ("Kaluga Oblast pledged to train 40 nurses from Lower Saxony.", "decision", "adopted", "Kaluga"),
    ("Lower Saxony undertook to finance the translation of the textbooks.", "decision", "adopted", "Lower Saxony"),
    ("Lower Saxony promised to send two experts by July.", "decision", "adopted", "Lower Saxony"),
    ("Governor Vladislav Shapsha of Kaluga Oblast instructed the Ministry of Agriculture to draw up a list of farms.", "task", "adopted", "Shapsha"),
    ("Governor Vladislav Shapsha of Kaluga Oblast tasked the Ministry of Agriculture with drawing up a list of farms.", "task", "adopted", "Shapsha"),
    ("Lower Saxony asked Kaluga Oblast to open a visa centre.", "request", "proposed", "Lower Saxony"),
    ("Lower Saxony called on Kaluga Oblast to simplify the rules for hauliers.", "request", "proposed", "Lower Saxony"),
    ("Lower Saxony proposed that Kaluga Oblast open a visa centre.", "request", "proposed", "Lower Saxony"),
    ("The Kaluga Chamber of Commerce recommended that exporters use one waybill.", "recommendation", "adopted", "Kaluga"),
    ("Leeds City Council met on Monday. RESOLVED: that the agreement with Dortmund be renewed.", "decision", "adopted", "Leeds"),
    ("Leeds City Council met on Monday. It was resolved that the twinning agreement with Dortmund be renewed.", "decision", "adopted", "Leeds"),
]


@pytest.mark.parametrize(("passage", "kind", "standing", "by"), ROWS)
def test_a_commitment_and_who_makes_it(passage: str, kind: str, standing: str, by: str) -> None:
    told = [c for c in read(passage + _TIE, "commitment") if c.fields["type"] == kind]
    assert told, [c.fields for c in read(passage + _TIE, "commitment")]
    assert told[0].standing == standing
    assert any(by in name for name in names(told[0].fields["by"]))


@pytest.mark.parametrize("passage", [
    "Asked about the weather, the governor smiled.",
    "The council refused to approve a sister city agreement with Dortmund.",
    "RESOLVED: that certified copies be transmitted to the Governor.",
    "Trade passed the 5 million mark.",
])
def test_no_commitment(passage: str) -> None:
    assert read(passage + _TIE, "commitment") == []


def test_what_is_told_is_no_task() -> None:
    told = "Riga and Oslo cooperate. The Governor told the press that cargo amounted to some 190,000 tonnes in 2021."
    assert not read(told, "commitment")
    [task] = read("Riga and Oslo cooperate. The mayor told the department of education to draw up a plan of exchanges.", "commitment")
    assert task.fields["type"] == "task"
