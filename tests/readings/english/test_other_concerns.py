"""What two regions or cities are named together for besides cooperation: diplomacy of states, crime, sport, firms, floods, the stage."""

from __future__ import annotations

import pytest

from legation_reader.read import read_text


@pytest.mark.parametrize(
    "page",
    [
        """Foreign ministers of Germany and France met in Salzburg

The foreign ministers of Germany and France met in Salzburg on Tuesday to discuss sanctions and the war. The governor of Salzburg, regional leaders and the mayor of the city welcomed them. The ministers will meet again in Marseille in May. A joint declaration was adopted. The council of ministers approved the plan. The president of France invited his counterpart to Lyon.""",
        """Police in Texas and Chihuahua arrest smugglers

Police in El Paso, Texas, and Ciudad Juárez arrested 14 people on Monday. The county sheriff and the state attorney of Chihuahua said the gang had moved goods across the border. The mayor of El Paso thanked the officers. A meeting of the county council on safety is planned for June 4. The city council approved a budget of 2 million dollars.""",
        """Rovers beat Athletic in Turin

Milan Rovers beat Barcelona Athletic 3-1 on Wednesday in a match played in Turin before 41,000 people. The regional council of Piedmont had asked for more trains. The mayor of Turin visited the stadium. The next match is on 4 May in Lyon.""",
        """Carmaker opens plant in Kentucky

Norvik Motors opened a new plant in Georgetown, Kentucky, on Monday. The company will invest $410 million. Governor Dale Norwood and the mayor attended the ceremony. The plant will hire 450 people. Parts come from Aichi and from Guanajuato, Mexico. The county council approved a tax break.""",
        """Floods in Bavaria and Tyrol

Heavy rain flooded towns in Bavaria and Tyrol on Sunday. The governor of Tyrol visited Kufstein; the Bavarian premier visited Passau. The regional councils asked the governments for help. Some 1,500 people left their homes. The mayors met on Monday.""",
        """University of Leeds researchers publish study with Osaka

Researchers from the University of Leeds and Osaka University have published a study of regional dialects. The project, funded by a council, covers 12 provinces and 40 towns in Yorkshire and Kansai. The next conference is in June 2025 in Kyoto.""",
        """Opera tour

The Mariinsky opera will tour Lyon, Turin and Graz in May. The Lyon city council supports the festival, which opens on 3 May. The mayor of Graz will attend. The company signed a contract with the regional theatre.""",
        """Border guards agreement

The interior ministers of Poland and Ukraine signed an agreement on border control in Lublin on Friday. The governor of the Lublin region attended. The ministers visited the Lviv region. Two checkpoints in the municipalities will open in July.""",
        """Governor's party names candidate in Odisha

The ruling party on Sunday decided to field the governor of Odisha as its candidate for president. Opposition lawmakers from Bihar and Assam walked out of parliament and asked the court to delay the election. Prime Minister Ravi Menon said 240 seats were within reach. The vote is on 9 September.""",
        """Coalition talks in Saxony drag on

The coalition parties in Saxony and Hesse met on Monday to discuss the election. The prime minister asked the party to support the bill. Some 300 voters protested in Dresden; police arrested four. A court in Vienna will decide on the ballot in May.""",
        """Shares slip as tariffs bite

Investors sold shares in Ohio and Ontario after tariffs rose. The company, which has a partnership with a bank in Toronto, signed a $90 million contract last quarter. Profits fell. The president said a visit to Beijing was planned for June.""",
    ],
)
def test_a_page_of_something_else_tells_nothing(page: str) -> None:
    assert read_text(page, "en") == []
