"""Who an English passage names: the exact words and the name."""

from __future__ import annotations

import pytest

from legation_reader.english.people import people

ROWS: list[tuple[str, list[tuple[str, str]]]] = [
    ("Foreign Minister Sergey Lavrov opened the meeting.", [("Sergey Lavrov", "Sergey Lavrov")]),
    ("Governor Anton Alikhanov of Kaliningrad visited the port.", [("Anton Alikhanov", "Anton Alikhanov")]),
    ("Mayor of Turku Minna Arve said the tie was strong.", [("Minna Arve", "Minna Arve")]),
    ("“We value it,” said John Smith, chairman of the council.", [("John Smith", "John Smith")]),
    ("Lord Mayor Paul Murphy signed the agreement.", [("Paul Murphy", "Paul Murphy")]),
    ("Oregon Governor Tina Kotek hosted the guests.", [("Tina Kotek", "Tina Kotek")]),
    ("The Mayor of Lyon, Gérard Collomb, spoke first.", [("Gérard Collomb", "Gérard Collomb")]),
    ("Hyderabad Mayor Gadwal Vijayalakshmi said so.", [("Gadwal Vijayalakshmi", "Gadwal Vijayalakshmi")]),
    ("Bavarian Minister-President Markus Söder arrived.", [("Markus Söder", "Markus Söder")]),
    ("The governor of Shandong, Zhou Naixiang, agreed.", [("Zhou Naixiang", "Zhou Naixiang")]),
    ("Chinese Foreign Minister Wang Yi came to Moscow.", [("Wang Yi", "Wang Yi")]),
    ("Ambassador Zhang Hanhui visited the plant.", [("Zhang Hanhui", "Zhang Hanhui")]),
    ("General Secretary Nguyen Phu Trong received the delegation.", [("Nguyen Phu Trong", "Nguyen Phu Trong")]),
    ("Crown Prince Mohammed bin Salman attended.", [("Mohammed bin Salman", "Mohammed bin Salman")]),
    ("Ursula von der Leyen visited the region.", [("Ursula von der Leyen", "Ursula von der Leyen")]),
    ("Charles de Gaulle came to the city.", [("Charles de Gaulle", "Charles de Gaulle")]),
    ("J. K. Rowling was at the festival.", [("J. K. Rowling", "J. K. Rowling")]),
    ("John F. Kennedy spoke in the square.", [("John F. Kennedy", "John F. Kennedy")]),
    ("Jean-Claude Juncker addressed the forum.", [("Jean-Claude Juncker", "Jean-Claude Juncker")]),
    ("Deputy Mayor Tomasz Fijołek’s speech was short.", [("Tomasz Fijołek", "Tomasz Fijołek")]),
    ("Professor Maria Rossi led the workshop.", [("Maria Rossi", "Maria Rossi")]),
    ("Dr. Angela Weber presented the report.", [("Angela Weber", "Angela Weber")]),
    ("Consul General Kenji Tanaka attended the ceremony.", [("Kenji Tanaka", "Kenji Tanaka")]),
    ("Premier Daniel Andrews signed the memorandum.", [("Daniel Andrews", "Daniel Andrews")]),
    ("Council leader Susan Brown welcomed the guests.", [("Susan Brown", "Susan Brown")]),
    ("Councillor Fiona Campbell thanked the partners.", [("Fiona Campbell", "Fiona Campbell")]),
    ("President Kassym-Jomart Tokayev opened the summit.", [("Kassym-Jomart Tokayev", "Kassym-Jomart Tokayev")]),
    ("Prime Minister Narendra Modi will attend.", [("Narendra Modi", "Narendra Modi")]),
    ("Senator Maria Lopez and Mayor Juan Perez met on Friday.",
     [("Maria Lopez", "Maria Lopez"), ("Juan Perez", "Juan Perez")]),
    ("Emma Wilson thanked Peter Novak.", [("Emma Wilson", "Emma Wilson"), ("Peter Novak", "Peter Novak")]),
    ("Governor Mark Gordon met the guests. Gordon praised the work.",
     [("Mark Gordon", "Mark Gordon"), ("Gordon", "Mark Gordon")]),
    ("Sergey Lavrov came. Mr. Lavrov spoke briefly.",
     [("Sergey Lavrov", "Sergey Lavrov"), ("Lavrov", "Sergey Lavrov")]),
    ("Wang Yi arrived. Wang left on Monday.", [("Wang Yi", "Wang Yi"), ("Wang", "Wang Yi")]),
    ("Kotek signs deal\nGovernor Tina Kotek signed the deal.", [("Kotek", "Tina Kotek"), ("Tina Kotek", "Tina Kotek")]),
    ("Ursula von der Leyen spoke. Von what von der Leyen said, much is known.",
     [("Ursula von der Leyen", "Ursula von der Leyen"), ("Leyen", "Ursula von der Leyen")]),
    ("Ms. Smith, director of the centre, agreed.", [("Smith", "Smith")]),
    ("Mayor Bibb led the group.", [("Bibb", "Bibb")]),
    ("Minister Bao spoke at the opening.", [("Bao", "Bao")]),
    ("Alexander Lukashenko met Vasily Orlov in Minsk.",
     [("Alexander Lukashenko", "Alexander Lukashenko"), ("Vasily Orlov", "Vasily Orlov")]),
    ("Anna Kowalska, mayor of Gdansk, took part.", [("Anna Kowalska", "Anna Kowalska")]),
    ("Yuko Sato, head of the office, explained the plan.", [("Yuko Sato", "Yuko Sato")]),
    ("Ahmed Hassan, the governor, agreed.", [("Ahmed Hassan", "Ahmed Hassan")]),
    ("The delegation was led by Erik Larsson.", [("Erik Larsson", "Erik Larsson")]),
    ("The book by Olga Petrova was shown.", [("Olga Petrova", "Olga Petrova")]),
    ("According to Laura Rossi, the project is ready.", [("Laura Rossi", "Laura Rossi")]),
    ("Trade Commissioner Rajesh Gupta told reporters.", [("Rajesh Gupta", "Rajesh Gupta")]),
    ("Speaker Kwabena Mensah invited them.", [("Kwabena Mensah", "Kwabena Mensah")]),
    ("Akim Yerlan Koshanov met the investors.", [("Yerlan Koshanov", "Yerlan Koshanov")]),
    ("Prefect Etienne Guyot signed for the region.", [("Etienne Guyot", "Etienne Guyot")]),
    ("Luis Alberto Lacalle Pou visited the fair.", [("Luis Alberto Lacalle Pou", "Luis Alberto Lacalle Pou")]),
    ("In March, George Washington University opened a centre.", []),
    ("The delegation visited Saint Petersburg and Kansas City.", []),
    ("On Monday the Sister Cities Council met in New York.", []),
    ("The Belt and Road Forum was held in Beijing.", []),
    ("Kaliningrad Oblast signed an agreement with Hubei Province.", []),
    ("The Ministry of Economic Development prepared a programme.", []),
    ("Russian regions trade with Belarus and China.", []),
    ("The Caspian Economic Forum takes place in October.", []),
    ("Friends of Europe and the European Committee of the Regions took part.", []),
    ("Heads of regions met in the Foreign Ministry on Thursday.", []),
    ("The Robert Schuman Foundation supported the project.", []),
    ("Council of Heads of Regions adopted recommendations.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_each_person_is_found_where_named(text: str, expected: list[tuple[str, str]]) -> None:
    found = people(text)
    assert [(p.text, p.party.name) for p in found] == expected
    assert all(p.span.of(text) == p.text for p in found)


def test_a_middle_name_may_be_left_out() -> None:
    (one,) = people("President Luis Alberto Lacalle arrived.")
    assert "Luis Lacalle" in one.party.aliases


def test_nobody_in_an_empty_text() -> None:
    assert people("") == []
