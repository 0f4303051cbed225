
"""Posts, plans, priorities, invitations, contracts, memberships and speakers in English passages."""

from __future__ import annotations

from legation_reader.read import read_text

from .reading import names, read, said


def test_a_post_before_and_after_the_name() -> None:
    passage = "Kaluga Governor Vladislav Shapsha signed an agreement with Stephan Weil, Minister-President of Lower Saxony, on 3 May 2019."
    posts = {p.fields["person"].name: (p.fields["title"], p.fields["of"].name if p.fields["of"] else None) for p in read(passage, "post")}
    assert posts["Vladislav Shapsha"][0] == "Governor" and "Kaluga" in str(posts["Vladislav Shapsha"][1])
    assert posts["Stephan Weil"] == ("Minister-President", "Lower Saxony")


def test_a_plan_with_a_period_is_a_programme() -> None:
    passage = "Sichuan and Emilia-Romagna signed an action plan for 2024-2026 on cooperation in agriculture."
    assert [said(p, "type", "period") for p in read(passage, "programme")] == [("adopted", "plan", "2024/2026")]


def test_an_invitation_and_its_answer() -> None:
    passage = "The mayor of Lyon, Anna Petit, invited Leipzig to the Festival of Lights. The partner cities signed an agreement in 1981."
    invitation = read(passage, "invitation")[0]
    assert invitation.standing == "sent" and names(invitation.fields["invited"]) == ["Leipzig"]


def test_a_contract_between_firms() -> None:
    passage = ("The trade mission of Gomel Region to Samarkand ended. A contract worth $5.3 million for the supply of harvesters was signed "
               "between Gomselmash and Agro Texnika.")
    contract = read(passage, "contract")[0]
    assert contract.fields["value"] == 5_300_000 and contract.fields["unit"] == "USD"
    assert names(contract.fields["parties"]) == ["Gomselmash", "Agro Texnika"]


def test_a_membership() -> None:
    passage = "Lyon has been a member of Eurocities since 1991. It is twinned with Leipzig."
    assert [said(m, "member", "of")[1:] for m in read(passage, "membership")] == [("Lyon", "Eurocities")]


def test_a_task_names_who_must_do_it_by_when() -> None:
    passage = "The Portland City Council directed the city manager to report by December 31, 2024 on the sister city agreement with Bologna, Italy."
    task = next(c for c in read(passage, "commitment") if c.fields["type"] == "task")
    assert task.fields["due"] == "2024-12-31"


def test_who_is_quoted_for_a_figure() -> None:
    passage = '"We have 88 agreements with Russian regions," Chairman of the Vitebsk Oblast Executive Committee Ivan Sakovich said.'
    figure = read(passage + " Interregional cooperation grows.", "figure")[0]
    assert figure.speaker is not None and figure.speaker.name == "Ivan Sakovich"


def test_a_speech_is_its_speakers() -> None:
    passage = ("Foreign Minister Sergey Lavrov's remarks at the 34th meeting of the Council of Heads of Regions, Moscow, November 18, 2022\n"
               "I am glad to welcome you.\nToday, 85 Russian regions are engaged in close cooperation with Belarus.\nWe count on our regions.")
    proposals = read_text(passage, "en", learned=False)
    figure = next(p for p in proposals if p.kind == "figure")
    assert figure.speaker is not None and "Lavrov" in figure.speaker.name
    assert next(p for p in proposals if p.kind == "event").fields["starts"] == "2022-11-18"


def test_nothing_in_texts_of_other_things() -> None:
    for passage in (
        "Forum Sportivo signed the twins Marco and Luca Danesi from Partizan City on three-year deals.",
        "The Commission circulated a Twinning fiche; the Twinning project will support the statistics bureau of Moldova.",
        "Northgate agreed to merge with its sister company Cityline in a deal worth 310 million pounds.",
        "The foreign ministers of Portugal and Australia met in Lisbon and signed an agreement. Trade reached 1.1 billion euros.",
    ):
        assert read_text(passage, "en") == []
