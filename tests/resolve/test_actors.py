"""Who the words of an article mean, and for whom each speaks: a table of texts and what must be known after them."""

from __future__ import annotations

import pytest

from scenes import article, reader, scene

SIDES = [
    # (text, name, the side it speaks for)
    # an office with a state of its own, behind "and", is another's
    (
        "The Chadian foreign minister and Malian Prime Minister Issa Diallo met in Lome.",
        "Chadian foreign minister",
        "Chad",
    ),
    ("The Chadian foreign minister and Malian Prime Minister Issa Diallo met in Lome.", "Issa Diallo", "Mali"),
    ("Chad's foreign minister and deputy premier Issa Diallo left.", "Issa Diallo", "Chad"),
    ("The Maoists left. India's Maoist leader Koteswar Rao spoke.", "Koteswar Rao", "Maoists"),
    ("Colombia's FARC commander Pastor Alape spoke.", "Pastor Alape", "FARC"),
    ("The Chadian and Malian foreign ministers Sara Keita and Ali Noor met.", "Sara Keita", "Chad"),
    ("Russia's UN ambassador Vitaly Churkin spoke.", "Vitaly Churkin", "Russia"),
    ("Pakistan's Taliban envoy Asad Khan spoke.", "Asad Khan", "Pakistan"),
    ("The European mediator, Robert Cooper, left.", "Robert Cooper", "European Union"),
    (
        "Tillerson would hold talks with Foreign Minister Adel Noor, said the US State Department.",
        "Adel Noor",
        "Adel Noor",
    ),
    ("Kenyan President William Ruto arrived in Kinshasa.", "William Ruto", "Kenya"),
    ("Serbia's foreign minister, Ivica Dacic, said the talks were hard.", "Ivica Dacic", "Serbia"),
    ("Ivica Dacic, the foreign minister of Serbia, left early.", "Ivica Dacic", "Serbia"),
    ("William Ruto of Kenya said he would mediate.", "William Ruto", "Kenya"),
    ("Kenya's government met rebels. The government's negotiator, Ana Gomes, left.", "Ana Gomes", "Kenya"),
    ("Kenya's government met rebels. Ana Gomes, the government's chief negotiator, left.", "Ana Gomes", "Kenya"),
    ("Rebels met the Kenyan army in Juba. The army's spokesman, Ana Gomes, left.", "Ana Gomes", "Kenya"),
    ("Kenya met Uganda. The government's negotiator, Ana Gomes, left.", "Ana Gomes", "Ana Gomes"),
    ("Kenya's William Ruto said he would mediate.", "William Ruto", "Kenya"),
    ("The chair, Martin Kimani (Kenya), opened the meeting.", "Martin Kimani", "Kenya"),
    ("Secretary of State George Shultz flew to Cairo.", "George Shultz", "United States"),
    ("The British ambassador to Serbia, Edward Ferguson, was there.", "Edward Ferguson", "United Kingdom"),
    ("Syrian opposition negotiator Nasr Hariri refused.", "Nasr Hariri", "Syrian opposition"),
    ("ELN commander Pablo Beltran said the truce would hold.", "Pablo Beltran", "ELN"),
    ("The Carter administration backed the deal. Carter said so.", "Carter", "United States"),
    ("Israel told Washington. The Carter administration agreed. Carter said so.", "Carter", "United States"),
    ("Panels of the Philippines met in Malaysia. The Ramos administration agreed. Ramos said so.", "Ramos", "Ramos"),
    ("Kenyan President William Ruto sent Ruto's envoy Monica Juma.", "Monica Juma", "Kenya"),
    (
        "Kenyan President William Ruto waited. Ruto's envoys, Monica Juma and Ali Noor, left.",
        "Ali Noor",
        "Kenya",
    ),
    ("Kenyan President William Ruto waited. Ruto's envoys Monica Juma and Ali Noor left.", "Ali Noor", "Kenya"),
    (
        "QUITO, July 3 - Two Colombian senators, Ivan Cepeda and Ana Lima, met ELN delegates.",
        "Ivan Cepeda",
        "Colombia",
    ),
    # a senate that is not America's
    ("BOGOTA (EW) - Colombia agreed. The United States waited. Senator Paloma Rey spoke.", "Paloma Rey", "Paloma Rey"),
    ("Kenya agreed, and so did Kenya's rebels. Senator Ana Juma came to Washington.", "Ana Juma", "Ana Juma"),
    ("Kenya agreed, and so did Kenya's rebels. US Senator Ana Juma spoke.", "Ana Juma", "United States"),
    ("KYIV (EW) - Ukraine agreed, and Ukraine waited. Senator Ana Graham came.", "Ana Graham", "United States"),
    ("BOGOTA (EW) - Colombia agreed to ask Congress.", "Congress", "Congress"),
    ("GENEVA (EW) - Iran agreed, and Washington has to ask Congress.", "Congress", "United States"),
    # who signs for whom, whose team it is, and a state's name right before its people
    ("Redwan Hussien signed for the Ethiopian government.", "Redwan Hussien", "Ethiopia"),
    ("They met the Kenyan team under Defence Minister Lucas Mwanga.", "Lucas Mwanga", "Kenya"),
    ("The Vatican's Cardinal Pietro Gasparri mediated.", "Pietro Gasparri", "Vatican"),
    ("Corneille Yobe, the leader of the rebel alliance M23, stayed away.", "Corneille Yobe", "M23"),
    (
        "Gerardo Blyde, the chief negotiator of Venezuela's Unitary Platform, agreed.",
        "Gerardo Blyde",
        "Unitary Platform",
    ),
    ("EU envoy for the South Caucasus Toivo Klaar left.", "Toivo Klaar", "European Union"),
    # an office whose last words are the name of another state or body
    ("Kenya's envoy to Somalia, Lucas Mwanga, said so.", "Lucas Mwanga", "Kenya"),
    ("She met the Norwegian special envoy for peace in Colombia, Dag Nylander.", "Dag Nylander", "Norway"),
    (
        "It thanked the commander of the Justice and Equality Movement, Malik Osman (Dogo).",
        "Malik Osman",
        "Justice and Equality Movement",
    ),
    # the short name of a body before an office
    (
        "Moro Islamic Liberation Front (MILF) chief negotiator Mohagher Iqbal left.",
        "Mohagher Iqbal",
        "Moro Islamic Liberation Front",
    ),
    ("Sinn Fein (SF) founding chairman Tomas Brady left.", "Tomas Brady", "Sinn Fein"),
    # whose staff somebody is, and where a state has sent somebody
    ("Irena Kos, an official with the Serbian delegation, agreed.", "Irena Kos", "Serbia"),
    ("Serbia's permanent representative at the UN, Irena Kos, agreed.", "Irena Kos", "Serbia"),
    # what a government says of its own, and whom one meets who goes there
    ("The Kenyan government said Minister of Mines Bashir Namo would lead.", "Bashir Namo", "Kenya"),
    ("A United Nations spokesman said that Secretary-General Amara Diop was waiting.", "Amara Diop", "United Nations"),
    ("According to Kenyan diplomats, Defence Minister Lucas Mwanga said it would take days.", "Lucas Mwanga", "Kenya"),
    ("The premier travelled to Chad and met with President Moussa Kebe after a visit to Mali.", "Moussa Kebe", "Chad"),
    ("On a rare visit to Chad she met President Moussa Kebe.", "Moussa Kebe", "Chad"),
    ("Colombia's rebels and the government of President Andres Rey agreed.", "Andres Rey", "Colombia"),
    ("The Kenyan delegation consists of Lucas Mwanga and Monica Juma.", "Monica Juma", "Kenya"),
    # an American administration
    (
        "Israel, Syria and Jordan told Washington. Israel and Syria wait. The Carter administration agreed.",
        "Carter",
        "United States",
    ),
    ("BOGOTA - Colombia's rebels left for Quito, President Andres Rey said. Colombia waits.", "Andres Rey", "Colombia"),
    ("European Commission President Roy Jenkins was briefed.", "Roy Jenkins", "European Union"),
    # an office held in former days and one held now
    ("Former Malian president Alpha Konare spoke.", "Alpha Konare", "Mali"),
    ("The African Union envoy, former Malian president Alpha Konare, met them.", "Alpha Konare", "African Union"),
    ("Alpha Konare, former president of Mali and African Union envoy, met them.", "Alpha Konare", "African Union"),
    ("Alpha Konare, the Chadian envoy and a former Malian president, met them.", "Alpha Konare", "Chad"),
    ("He turned down Juan Santos, the leader of Hamas Omar Haddad said.", "Omar Haddad", "Hamas"),
    # titles of several words, with links inside
    ("Norwegian special envoy to the Philippines Elisabeth Slattum flew in.", "Elisabeth Slattum", "Norway"),
    ("An adviser to Serbian President Aleksandar Vucic called.", "Aleksandar Vucic", "Serbia"),
    ("Serbia's deputy prime minister and foreign minister, Ivica Dacic, left.", "Ivica Dacic", "Serbia"),
    ("Maltese servicewoman Maria Borg was freed.", "Maria Borg", "Malta"),
    ("William Ruto of the Republic of Kenya signed.", "William Ruto", "Kenya"),
    # lists with one title
    ("ELN commanders Pablo Beltran and Antonio Garcia came.", "Antonio Garcia", "ELN"),
    ("Ministers Ana Brnabic of Serbia and Albin Kurti of Kosovo spoke.", "Albin Kurti", "Kosovo"),
    ("Kenyan President William Ruto and Foreign Minister Musalia Mudavadi came.", "Musalia Mudavadi", "Kenya"),
    # what the sentence says
    ("The Ethiopian delegation was led by Redwan Hussien.", "Redwan Hussien", "Ethiopia"),
    ("A delegation from Ethiopia led by Redwan Hussien arrived.", "Redwan Hussien", "Ethiopia"),
    ("Redwan Hussien, who heads the Ethiopian delegation, agreed.", "Redwan Hussien", "Ethiopia"),
    ("Redwan Hussien, speaking for Ethiopia, agreed.", "Redwan Hussien", "Ethiopia"),
    # who leads talks between others is of neither
    ("Ana Gomes chaired talks between Chad and Mali in June.", "Ana Gomes", "Ana Gomes"),
    ("The talks between Chad and Mali led by Ana Gomes ended.", "Ana Gomes", "Ana Gomes"),
    ("Ana Gomes led Chad's talks with Mali.", "Ana Gomes", "Chad"),
    # the nearer of two bodies is the one that somebody leads
    ("Sudan's army and the SPLM-N faction led by Adam Bor will talk in Juba.", "Adam Bor", "SPLM-N"),
    # an office of one's own comes before that of the first in a row
    ("They met Ali Issa, who heads the ELN, and Omar Bah, head of the Unity Council.", "Omar Bah", "Omar Bah"),
    ("AU Peace and Security Commissioner Ali Cherif led them.", "Ali Cherif", "African Union"),
    ("Jo Mbeki, president of the Kenyan Council of Churches, came.", "Jo Mbeki", "Kenyan Council of Churches"),
    # whom somebody is due to see in a capital
    ("Iran and Chad agreed. An envoy was due in Damascus for talks with President Ali Deby.", "Ali Deby", "Syria"),
    ("Iran's leader is in Damascus for talks with President Ali Deby. Mali waits.", "Ali Deby", "Syria"),
    ("Pablo Beltran is the spokesman of the ELN.", "Pablo Beltran", "ELN"),
    ("The Kenyan team was led by Monica Juma, and the Ethiopian team by Redwan Hussien.", "Redwan Hussien", "Ethiopia"),
    # several offices and their holders in one order
    ("The premiers of Chad and Mali, Saleh Kebzabo and Choguel Maiga, met.", "Choguel Maiga", "Mali"),
    ("The foreign ministers of Serbia and Kosovo, Ivica Dacic and Enver Hoxhaj, met.", "Ivica Dacic", "Serbia"),
    ("The Serbian and Kosovo leaders, Aleksandar Vucic and Albin Kurti, met.", "Albin Kurti", "Kosovo"),
    ("The EU and US envoys, Miroslav Lajcak and Gabriel Escobar, came.", "Gabriel Escobar", "United States"),
    (
        "Nikola Dimitrov and Nikos Kotzias, the foreign ministers of Macedonia and Greece, met.",
        "Nikos Kotzias",
        "Greece",
    ),
    # after the state, and after what the office deals with
    ("President of Serbia Aleksandar Vucic came.", "Aleksandar Vucic", "Serbia"),
    ("Minister for Foreign Affairs of the Republic of Serbia Ivica Dacic spoke.", "Ivica Dacic", "Serbia"),
    ("Massad Boulos, adviser to the US president for African Affairs, left.", "Massad Boulos", "United States"),
    # whose the office is, though one state alone has it by that name
    ("British Energy Secretary Ed Miliband spoke.", "Ed Miliband", "United Kingdom"),
    ("Israel's attorney general Gali Miara spoke.", "Gali Miara", "Israel"),
    ("Norway thanked U.S. Secretary of State George Shultz.", "George Shultz", "United States"),
    ("Turkish Cypriot leader Ersin Tatar said no.", "Ersin Tatar", "Turkish Cypriots"),
    ("Lual Dau, spokesman of the ELN and other opposition groups, spoke.", "Lual Dau", "ELN"),
    ("Iran's Ministry of Foreign Affairs spokesman Nasser Kanaani spoke.", "Nasser Kanaani", "Iran"),
    ("Former Thai ambassador to Chad Prasit Boonmee chaired it.", "Prasit Boonmee", "Thailand"),
    (
        "UN Secretary-General Kofi Annan wrote. Stefan Vega, a spokesman for the secretary-general, said so.",
        "Stefan Vega",
        "United Nations",
    ),
    # the lead tells the office, the next paragraph the name
    ("The ELN's spokesman in Quito said so.\n\nPablo Beltran said it would hold.", "Pablo Beltran", "ELN"),
    ("BOGOTA\n\nThe UN special envoy for Cyprus left.\n\nPeter Vega was in Nicosia.", "Peter Vega", "United Nations"),
    # whom somebody meets, in a text about two states
    (
        "Kenya and Chad talked. President Idriss Deby met his Kenyan counterpart, William Ruto. Chad is glad.",
        "Idriss Deby",
        "Chad",
    ),
    # who is no host of somebody of that state
    (
        "TOKYO, March 3 - Foreign Minister Cho Hyun met his Japanese counterpart. South Korea is glad, Cho said.",
        "Cho Hyun",
        "South Korea",
    ),
    (
        "TOKYO, March 3 - Foreign Minister Cho Hyun met his Japanese counterpart. It went well, Cho said.",
        "Cho Hyun",
        "Cho Hyun",  # of no side
    ),
    ("TOKYO, March 3 - Foreign Minister Taro Aso met his Korean counterpart. Japan is glad.", "Taro Aso", "Japan"),
    # the group that the text names
    ("The ELN agreed. The rebel group was represented by Pablo Beltran and Juan Vega.", "Pablo Beltran", "ELN"),
    # whose somebody is
    ("Moses Wetang'ula, an aide to Kenyan President William Ruto, said so.", "Moses Wetang'ula", "Kenya"),
    ("Kenyan President William Ruto left. Spokesman for Ruto, Hussein Mohamed, spoke.", "Hussein Mohamed", "Kenya"),
    ("Chad held talks, the country's president, Idriss Deby, said.", "Idriss Deby", "Chad"),
    ("She criticised Chad and its leader, Idriss Deby.", "Idriss Deby", "Chad"),
    ("Kenyan President William Ruto sent Monica Juma, Ruto's adviser.", "Monica Juma", "Kenya"),
    ("Kenyan President William Ruto sent his envoy Monica Juma.", "Monica Juma", "Kenya"),
    # whom a leader says to do something, by office alone
    (
        "Turkish President Recep Acar said Foreign Minister Hakan Koc would go to Kinshasa. The M23 and Congo met.",
        "Hakan Koc",
        "Turkey",
    ),
    (
        "Kenyan President William Ruto announced that Defence Minister Amina Duale and intelligence chief Peter Kamau"
        " would go to Kinshasa. The M23 and Congo met.",
        "Peter Kamau",
        "Kenya",
    ),
    # a rebel leader speaks for the group that he is of, or the only one named, else for the rebels
    ("Rebel leader Joseph Koru of the Patriotic Resistance Front left.", "Joseph Koru", "Patriotic Resistance Front"),
    ("The ELN left the talks. Rebel leader Ali Noor called them a farce.", "Ali Noor", "ELN"),
    ("Rebel leader Ali Noor called the talks a farce.", "Ali Noor", "rebels"),
    # experts speak for where they work, not for the country in its name
    (
        "Nina Haas, a fellow at the German Institute of Global Studies, agreed.",
        "Nina Haas",
        "German Institute of Global Studies",
    ),
    ("Spanish Foreign Ministry spokesman Luis Vega left.", "Luis Vega", "Spain"),
    ("Cyprus analyst Nina Haas of the University of Oslo agreed.", "Nina Haas", "University of Oslo"),
    # an agency's side is its state; a mayor's the state of the city
    ("FBI Director William Webster flew in.", "William Webster", "United States"),
    ("Mostar Mayor Mario Kordic agreed.", "Mario Kordic", "Bosnia and Herzegovina"),
    # somebody just named, whom a description gives a side
    ("Anwar Sadat spoke. Sadat was calm. The Egyptian president left.", "Anwar Sadat", "Egypt"),
    # whose an office is by a word that stands for a side named before
    ("The Unity Front (UF) agreed. Its chief negotiator, Juan Vega, left.", "Juan Vega", "Unity Front"),
    ("The Unity Front (UF), a Chadian rebel group, agreed. Its leader, Juan Vega, left.", "Juan Vega", "Unity Front"),
    ("The Unity Front wants more time, its chairman Juan Vega said.", "Juan Vega", "Unity Front"),
    ("The ELN agreed. The guerrillas' chief negotiator, Juan Vega, left.", "Juan Vega", "ELN"),
    ("The Liberal Unity Party refused. The party's leader, Juan Vega, left.", "Juan Vega", "Liberal Unity Party"),
    ("The Unity Front, whose chairman is Juan Vega, refused.", "Juan Vega", "Unity Front"),
    ("Chad met the ELN. Its foreign minister, Sara Keita, left.", "Sara Keita", "Chad"),
    # a group that is named with its leader
    ("The Unity Front (UF) of Juan Vega refused.", "Juan Vega", "Unity Front"),
    ("The Amal Movement of Speaker Juan Vega refused.", "Juan Vega", "Amal Movement"),
    ("Khalifa Haftar's Libyan National Army agreed.", "Khalifa Haftar", "Libyan National Army"),
    # a bare office of the state whose conflict a text is about, or from whose capital it is written
    (
        "Chad's transitional authorities met rebels of the Unity Front in Doha. Oil Minister Sara Keita agreed.",
        "Sara Keita",
        "Chad",
    ),
    (
        "DAMASCUS (AFP) - Amal Noor met interim President Omar Haddad. US envoys wait. Syria agreed.",
        "Omar Haddad",
        "Syria",
    ),
    ("NEW DELHI: Home Minister Asha Rao signed it. India agreed.", "Asha Rao", "India"),
    # whose aide somebody is, where only the whole text shows the side of the other
    (
        "The ELN met Colombia's government. Juan Vega, an adviser to President Andres Rey, left. The army agreed.",
        "Juan Vega",
        "Colombia",
    ),
    # an office that two states have
    ("Secretary of State Julian Smith met the DUP at Stormont.", "Julian Smith", "United Kingdom"),
    ("The parties met in Belfast. The Secretary of State, Peter Hain, agreed.", "Peter Hain", "United Kingdom"),
    ("US Secretary of State John Kerry met the DUP in Belfast.", "John Kerry", "United States"),
    ("Secretary of State Dean Rusk flew to Belfast, the US said.", "Dean Rusk", "United States"),
    ("Secretary of State Dean Rusk met Kenya's premier.", "Dean Rusk", "United States"),
    # for whom a former holder of an office acts now
    ("Former Ghanaian President Kofi Asare, who heads an African Union panel, left.", "Kofi Asare", "African Union"),
    ("Former Ghanaian President Kofi Asare left. Asare leads the ECOWAS mission.", "Kofi Asare", "ECOWAS"),
    (
        "The head of the African Union panel is hopeful. In Juba, former Ghanaian President Kofi Asare said so.",
        "Kofi Asare",
        "African Union",
    ),
    (
        "The head of the UN mission met former Ghanaian President Kofi Asare. Ghana waits.",
        "Kofi Asare",
        "Ghana",
    ),
    ("Former Ghanaian President Kofi Asare met the African Union envoy.", "Kofi Asare", "Ghana"),
    (
        "The head of the exiled Zandian Government-in-Exile, Giorgi Bara, agreed.",
        "Giorgi Bara",
        "Zandian Government-in-Exile",
    ),
    # the one leader and the one state left over
    (
        "Prime Minister John Key met Indonesian President Joko Rahman. New Zealand waits. New Zealand has asked.",
        "John Key",
        "New Zealand",
    ),
    ("Prime Minister John Key met Indonesian President Joko Rahman. Chad waits. Mali left.", "John Key", "John Key"),
    ("Prime Minister John Key signed a deal with Mauritius. Mauritius waits.", "John Key", "John Key"),
    (
        "Prime Minister John Key met Palestinian President Omar Haddad. Egypt has mediated. Egypt waits.",
        "John Key",
        "John Key",
    ),
    # an office of a state or body that no other name hides, and former states
    ("The Soviet leader Mikhail Gorbachev agreed.", "Mikhail Gorbachev", "Soviet Union"),
    ("Le Duc Tho, North Vietnam's chief negotiator, agreed.", "Le Duc Tho", "North Vietnam"),
    ("The Northern Ireland Secretary Mo Mowlam agreed.", "Mo Mowlam", "United Kingdom"),
    ("Taoiseach Bertie Ahern agreed.", "Bertie Ahern", "Ireland"),
    ("P.L.O. chairman Omar Haddad agreed.", "Omar Haddad", "P.L.O."),
    (
        "The Amran Regional Government (ARG) met. ARG Attorney General Sara Keita left.",
        "Sara Keita",
        "Amran Regional Government",
    ),
    # a name of Korean order behind an office whose charge the language pipeline does not know
    (
        "It came at the first talks. Unification Minister Cho Myoung-gyon led Seoul's five-member team.",
        "Cho Myoung-gyon",
        "South Korea",
    ),
    # a name among other words: what somebody has charge of, who is retired, the name that a fighter took
    ("AU Commissioner for Peace and Security Sara Keita agreed.", "Sara Keita", "African Union"),
    ("Malaysian facilitator Gen. (Rtd) Tan Sri Azman Noor agreed.", "Azman Noor", "Malaysia"),
    ("ELN representative “Juan Vega” agreed.", "Juan Vega", "ELN"),
    ("Kuwait's Emir Sheikh Sabah al-Ahmad al-Sabah left for Oman.", "Sabah al-Ahmad al-Sabah", "Kuwait"),
    # a clause that leaves out its verb, an office that somebody is given, and whose team somebody leads
    ("Juan Vega signed for the ELN, President Andres Rey for Colombia.", "Andres Rey", "Colombia"),
    ("Juan Vega headed the Kenyan delegation, Omar Haddad that of Chad.", "Omar Haddad", "Chad"),
    ("Norway has named Sara Keita as its special envoy.", "Sara Keita", "Norway"),
    (
        "The Kenyan delegation was led by Sara Keita, deputy head of the National Mediation Office.",
        "Sara Keita",
        "Kenya",
    ),
    ("They met opposition leader Juan Vega. Vega heads the Movement for Change.", "Juan Vega", "Movement for Change"),
    (
        "Juan Vega of the Popular Front for the Rebirth of Zandia (FPRZ) agreed.",
        "Juan Vega",
        "Popular Front for the Rebirth of Zandia",
    ),
    # whose deputy "his deputy" is
    ("US envoy Ann Lee faced Peru's premier Hugo Silva and his deputy, Luis Rojas, in Lima.", "Luis Rojas", "Peru"),
    ("US envoy Ann Lee met Peru's premier, Hugo Silva, and his adviser, Luis Rojas.", "Luis Rojas", "Peru"),
    ("The Omani minister, Said Noor, left, and his deputy Adel Haddad met the US envoy.", "Adel Haddad", "Oman"),
    # a bare office after what a state says
    ("Britain welcomed the truce. Foreign Secretary Ann Lee spoke to both leaders.", "Ann Lee", "United Kingdom"),
    ("Ghana hailed the accord in Togo. Foreign Minister Kofi Mensah flew to Lome.", "Kofi Mensah", "Ghana"),
    ("Ghana criticised the plan. Foreign ministry spokeswoman Ama Mensah left.", "Ama Mensah", "Ghana"),
    ('Ghana condemned the raid. "It is a shame," Foreign Minister Kofi Mensah said.', "Kofi Mensah", "Ghana"),
    ("Ghana rejected the claim. The foreign minister, Kofi Mensah, said so.", "Kofi Mensah", "Ghana"),
    # who goes with somebody, and who leads the second of two
    (
        "ANKARA (AP) - Greek Prime Minister Kyriakos Pappas met Turkey's president. Pappas was accompanied by Foreign "
        "Minister George Vlachos, who spoke little.",
        "George Vlachos",
        "Greece",
    ),
    ("Chadian envoys and a wing of the Unity Front led by Omar Rey left.", "Omar Rey", "Unity Front"),
    # an envoy of one who has a title with a hyphen
    (
        "Rosa Silva, the personal envoy of U.N. Secretary-General Kofi Annan, left. Silva, a former Peruvian minister,"
        " met Turkish officials.",
        "Rosa Silva",
        "U.N.",
    ),
    # for whom somebody speaks, between commas or at the head of the sentence
    ("Chad met the FACT. Ana Gomes, for the FACT, said the truce would hold.", "Ana Gomes", "FACT"),
    ("The FACT waited. Ana Gomes, for Chad's government, said the truce would hold.", "Ana Gomes", "Chad"),
    ("Omar Rey, on behalf of the FDLR, signed in Goma.", "Omar Rey", "FDLR"),
    ("Chad left. On behalf of the FACT, Omar Rey refused.", "Omar Rey", "FACT"),
    # an aide is of the side of the one served
    ("Kenyan President William Ruto waited. An aide to President Ruto said no.", "aide", "Kenya"),
    (
        "YEREVAN, Feb 3 - Armenia waited. Chadian Premier Omar Rey came. A spokesman for Premier Rey said no.",
        "spokesman",
        "Chad",
    ),
    ("YEREVAN, Feb 3 - Armenia waited for Chad. President Ara Sarian came.", "Ara Sarian", "Armenia"),
    ("YEREVAN, Feb 3 - Armenia waited. An aide to President Ara Sarian said no.", "aide", "Armenia"),
    (
        "WASHINGTON, Feb 3 - The United States waited for Yemen. Special Envoy for Yemen Ana Gomes left.",
        "Ana Gomes",
        "United States",
    ),
    # the capital reported from hosts the talks of another state
    (
        "DOHA, Feb 3 - Congo and the M23 rebels met in Qatar. Interior Minister Jean Kato spoke of the army.",
        "Jean Kato",
        "Democratic Republic of the Congo",
    ),
    (
        "HAVANA, Feb 3 - Cuba hosted Colombia's government and the ELN. Defence Minister Luis Mora refused.",
        "Luis Mora",
        "Colombia",
    ),
    (
        "HAVANA, Feb 3 - Cuba hosted Colombia's government and the ELN. Foreign Minister Luis Mora said Cuba was glad.",
        "Luis Mora",
        "Cuba",
    ),
    (
        "KAMPALA, Feb 3 - Uganda hosts Congo and the M23 rebels. President Omar Obote met both in Kampala.",
        "Omar Obote",
        "Uganda",
    ),
    ("KYIV, Feb 3 - Russia hit Ukraine. Foreign Minister Oleh Bondar said no.", "Oleh Bondar", "Ukraine"),
    # an aide behind the bare name of the one served, and who came before or after somebody
    ("Kenyan President William Ruto waited. Ruto aide Hassan Juma said no.", "Hassan Juma", "Kenya"),
    ("Kenyan President William Ruto waited. Ruto's predecessor Daniel Kirui came.", "Daniel Kirui", "Kenya"),
    # a rank before a name is no part of the office
    ("BAMAKO, Feb 3 - Mali waited. Prime Minister General Omar Keita said no.", "Omar Keita", "Mali"),
    # who blames one of the two states of a text is of the other
    (
        "Chad and Libya ended their talks in Rome, Defence Minister Omar Rey said, blaming Libya for it.",
        "Omar Rey",
        "Chad",
    ),
    ("Chad and Libya met in Rome. Foreign Minister Omar Rey accused Libya of delay.", "Omar Rey", "Chad"),
    # who expresses the mind of a side, or speaks of the country that the sentence before is about
    ("Iran and Chad offered help. Foreign Minister Omar Rey voiced Chad's readiness to talk.", "Omar Rey", "Chad"),
    ("Chad did not vote. Foreign Minister Omar Rey said it was too little for his country.", "Omar Rey", "Chad"),
    # who speaks in the capital of a state that the text is about
    ("Spain and Britain are at odds. In Madrid, Luis Mora said that the fence must go.", "Luis Mora", "Spain"),
    # "its representative" is a body's, and whom the next paragraph quotes
    (
        "The FDLR will talk with Rwanda, its representative in Geneva said on Friday.\n\n"
        '"We are ready," Omar Rey told reporters.',
        "Omar Rey",
        "FDLR",
    ),
    # a commissioner where the text names the union
    ("The EU wants a deal. Climate commissioner Ana Gomes said no more.", "Ana Gomes", "European Union"),
    # a sovereign is of the one state of the text where such a one reigns
    ("King Omar II met Mali's president in Rabat on Monday. Morocco has claimed the desert.", "Omar II", "Morocco"),
    ("King Omar II met Mali's president in Amman on Monday. Jordan fears a war.", "Omar II", "Jordan"),
    ("Sultan Hamad bin Ali hosted Mali's president. Oman wants a truce.", "Hamad bin Ali", "Oman"),
    ("Emir Hamad bin Ali spoke with Mali's president. Qatar mediates in Chad.", "Hamad bin Ali", "Qatar"),
    ("Crown Prince Hamad bin Ali met Adam Rey. Saudi Arabia wants a pact.", "Hamad bin Ali", "Saudi Arabia"),
    # behind what an envoy is for
    ("The UN envoy for Syria, Staffan de Vega, met Mali's minister in Rome.", "Staffan de Vega", "United Nations"),
]


@pytest.mark.parametrize(("text", "name", "side"), SIDES)
def test_a_person_speaks_for_a_side(text: str, name: str, side: str) -> None:
    found = scene(text)
    actor = next(actor for actor in found.actors if actor.name == name)
    assert found.side(actor.id).name == side


SAME = [
    ("UN humanitarian chief Luis Mora left. The UN aid chief spoke.", "UN aid chief", "Luis Mora"),
    # (text, the words that refer to one actor, its name)
    ("Albin Kurti met the envoy. Kurti said nothing.", "Kurti", "Albin Kurti"),
    ("Ukrainian President Volodymyr Zelenskyy spoke. Later Zelensky left.", "Zelensky", "Volodymyr Zelenskyy"),
    ("U.N. envoy Staffan de Mistura spoke on Monday. De Mistura was hopeful.", "De Mistura", "Staffan de Mistura"),
    ("Serbia's foreign minister, Ivica Dacic, said so. The minister left.", "minister", "Ivica Dacic"),
    ("William Ruto spoke to reporters. He was hopeful.", "He", "William Ruto"),
    ("Bogota welcomed the offer.", "Bogota", "Colombia"),
    ("Brussels turned down the request of Montenegro.", "Brussels", "European Union"),
    ("The Colombian delegation walked out.", "Colombian", "Colombia"),
    ("The White House confirmed the call.", "White House", "United States"),
    ("Serbian President Aleksandar Vucic spoke. The Serbian leader left.", "leader", "Aleksandar Vucic"),
    ("Serbian Foreign Minister Ivica Dacic spoke. The top diplomat left.", "diplomat", "Ivica Dacic"),
    ("The president of Kenya spoke. President William Ruto was calm.", "president of Kenya", "William Ruto"),
    ("The High Peace Council (HPC) met. HPC members left.", "HPC", "High Peace Council"),
    # a body that the text never spells out goes by its short form, but for those that all know in full
    ("Monitors of the OSCE left.", "OSCE", "OSCE"),
    ("Monitors of the African Development Bank and the AFDB left.", "AFDB", "AFDB"),
    ("The International Atomic Energy Agency agreed. The IAEA left.", "IAEA", "International Atomic Energy Agency"),
    ("Monitors of the UN left.", "UN", "United Nations"),
    ("Albin Kurti met the envoy. KURTI SAYS NO", "KURTI", "Albin Kurti"),
    ("The Iraqi opposition met. On Monday the opposition refused.", "opposition", "Iraqi opposition"),
    ("Kenyan President William Ruto came. A delegation led by Ruto left.", "delegation", "Kenya"),
    ("The ELN signed a truce. The rebels left.", "rebels", "ELN"),
    # a city behind rebels is where they were met
    ("The ELN signed a truce. Peru held talks with the rebels in Doha.", "rebels", "ELN"),
    # of two groups those are the rebels that were so called
    ("ELN rebels left. Peru fights the FARC too. It is far. Peru met the rebels.", "rebels", "ELN"),
    # a body that the text goes on to call by what it is, and what stands beside its name
    ("The Liberal Unity Party agreed. On Monday the party said no.", "party", "Liberal Unity Party"),
    ("CNARED, the opposition coalition, stayed away. On Monday the coalition said no.", "coalition", "CNARED"),
    ("The Unity Front (UF), the main rebel group, refused.", "rebel group", "Unity Front"),
    ("The rebel alliance M23 agreed. On Monday the alliance said no.", "alliance", "M23"),
    ("Envoys of the FARC met the ELN. The ELN agreed. The group then said no.", "group", "ELN"),
    ("The Sudanese Armed Forces met the RSF. The group said no.", "group", "RSF"),
    ("The European Commission agreed. On Monday the Commission said no.", "Commission", "European Union"),
    ("The ELN signed a truce. The rebels' delegation left.", "rebels' delegation", "ELN"),
    ("The ELN signed a truce. A spokesman for the group left.", "spokesman for the group", "ELN"),
    ("Kenya and a rebel group called the Maro Front signed a truce.", "rebel group", "Maro Front"),
    ("Egypt said the ELN would come, and Oslo agreed. An official of the movement left.", "official", "ELN"),
    # a government beside rebels that are named by their group
    ("Chad's government and ELN rebels met.", "ELN rebels", "ELN"),
    ("Chad's government and ELN rebels met.", "Chad's government", "Chad"),
    ("Uganda's government met Lord's Resistance Army rebels.", "Army rebels", "Lord's Resistance Army"),
    ("The Central African Republic (CAR) government agreed.", "government", "Central African Republic"),
    ("Juan Vega of the ELN, better known as Simon Diaz, left. Diaz was calm.", "Diaz", "Juan Vega"),
    ("They praised Prime Ministers Odinga and Kebzabo for choosing peace.", "Odinga", "Odinga"),
    ("The ELN signed a truce. On Monday the armed group said no.", "armed group", "ELN"),
    ("Chad met the ELN in Oslo. The group, which has 900 fighters, wants a vote.", "group", "ELN"),
    ("Colombia's ELN rebels want a vote.", "rebels", "ELN"),
    ("Congolese rebels from the M23 group met ministers.", "rebels", "M23"),
    # an alliance that stood beside the word is the opposition from then on
    ("Chad met the opposition Unity Coalition. On Monday the opposition said no.", "opposition", "Unity Coalition"),
    ("Chad met the opposition Patriotic Front. The opposition's delegation left.", "delegation", "Patriotic Front"),
    ("Chad met the opposition Patriotic Front. Ana Gomes, the opposition's leader, left.", "Ana", "Patriotic Front"),
]


@pytest.mark.parametrize(("text", "words", "name"), SAME)
def test_words_mean_an_actor(text: str, words: str, name: str) -> None:
    found = scene(text)
    meant = {
        found.actor(mention.actor).name
        for mention in found.mentions
        if mention.span.start <= text.rfind(words) and text.rfind(words) + len(words) <= mention.span.end
    }
    assert name in meant or any(found.side(actor.id).name == name for actor in found.actors if actor.name in meant)


APART = [
    # a wrong merge is worse than a missed one
    ("John Garang and Rebecca Garang signed. Garang left.", "Garang", ("John Garang", "Rebecca Garang")),
    ("Talks were held in Nairobi.", "Nairobi", ("Kenya",)),
    ("Talks were held in Brussels.", "Brussels", ("Belgium", "European Union")),
    ("The delegations flew to Geneva.", "Geneva", ("Switzerland",)),
    ("The National Security Council met.", "Security Council", ("United Nations",)),
    ("The Security Council secretary, Juan Pena, left.", "Juan Pena", ("United Nations",)),
    ("Ana Ruiz, the secretary of the Security Council, left.", "Ana Ruiz", ("United Nations",)),
    (
        "Serbian Deputy Foreign Minister Nenad Popovic spoke. The foreign minister left.",
        "foreign minister",
        ("Nenad Popovic",),
    ),
    ("The Iraqi opposition met the Iranian opposition. The opposition refused.", "opposition", ("Iraqi opposition",)),
    ("Carter spoke. First lady Rosalynn Carter left. Carter slept.", "Carter", ("Rosalynn Carter",)),
    ("The Carter Center said so. Jimmy Carter left.", "Carter Center", ("Jimmy Carter",)),
    ("The ELN met the FARC. The group said no.", "group", ("ELN", "FARC")),
    ("The ELN signed a truce. The rights group said no.", "group", ("ELN",)),
    ("The rebels left. Later the ELN signed a truce.", "rebels", ("ELN",)),
    ("Two ELN rebels left.", "rebels", ("ELN",)),
    ("Chad met the opposition Liberal Party. The opposition said no.", "opposition", ("Liberal Party",)),
    ("The Unity Coalition met Chad. The opposition said no.", "opposition", ("Unity Coalition",)),
    ("The Luanda road map is dead.", "Luanda", ("Angola",)),
    # chiefs of one body
    ("UN chief Luis Mora left. The UN humanitarian chief stayed.", "UN humanitarian chief", ("Luis Mora",)),
    ("UN refugee chief Luis Mora left. The UN chief stayed.", "UN chief", ("Luis Mora",)),
    (
        "The opposition Unity Front met the opposition Patriotic Front. The opposition said no.",
        "opposition",
        ("Unity Front", "Patriotic Front"),
    ),
]


@pytest.mark.parametrize(("text", "words", "others"), APART)
def test_words_do_not_mean_another(text: str, words: str, others: tuple[str, ...]) -> None:
    found = scene(text)
    start = text.rfind(words)
    meant = {
        found.actor(mention.actor).name for mention in found.mentions if mention.span.start <= start < mention.span.end
    }
    assert not meant & set(others)


def test_a_president_whom_the_press_of_a_kingdom_leaves_bare_is_the_american() -> None:
    text = "Thailand waits for the United States. Thailand had been told so by President Rufus King. Thailand agreed."
    found = reader().mark(article(text, outlet="Bangkok Post"), reader().nlp(text))
    person = next(actor for actor in found.actors if actor.name == "Rufus King")
    assert found.side(person.id).name == "United States"


def test_a_bare_president_is_that_of_an_american_paper() -> None:
    text = "President Jimmy Carter met Egyptian President Anwar Sadat."
    found = scene(text, outlet="CNN")
    sides = {actor.name: found.side(actor.id).name for actor in found.actors}
    assert (sides["Jimmy Carter"], sides["Anwar Sadat"]) == ("United States", "Egypt")
    elsewhere = scene(text, outlet="Reuters")
    assert {actor.name: elsewhere.side(actor.id).name for actor in elsewhere.actors}["Jimmy Carter"] == "Jimmy Carter"


NOBODYS = [
    # two guests of one outlet, each called president and no more: neither is its own for sure
    ("President William Ruto met President Salva Kiir.", "Eye Radio", None, "William Ruto"),
    ("The group said so.\n\nPablo Beltran said it would hold.", None, None, "Pablo Beltran"),
    ("President Vucic spoke.", None, "Serbia tells Vucic no", "Vucic"),
    # whom a leader has met, or who leads another state, is not of the leader's
    ("Egyptian President Omar Said said he had met Foreign Minister Li Wei.", None, None, "Li Wei"),
    (
        "Kosovo's Prime Minister Albin Kurti said President Aleksandar Vucic would not sign. Serbia denied it.",
        None,
        None,
        "Aleksandar Vucic",
    ),
    # a state with secretaries has no minister, and other states have an attorney general too
    (
        "WASHINGTON, June 3 (Reuters) - Interior Minister Armando Lopez spoke of peace. The United States was there.",
        None,
        None,
        "Armando Lopez",
    ),
    (
        "BOGOTA, June 3 (Reuters) - Attorney General Luz Camargo spoke of warrants. The United States was there.",
        None,
        None,
        "Luz Camargo",
    ),
    # a mediator who once led a state speaks for it no more
    ("The mediator, former Malian president Alpha Konare, met the rebels.", None, None, "Alpha Konare"),
    ("Former Malian president and mediator Alpha Konare met the rebels.", None, None, "Alpha Konare"),
    ("By Juan Santos, the leader of Hamas Omar Haddad said.", None, None, "Juan Santos"),
    # what a state rejects or strikes need not be its own minister's matter
    ("Russia attacked Ukraine. Defence Minister Oleh Bondar met Latvian officials.", None, None, "Oleh Bondar"),
    ("Russia denounced Ukraine. Foreign Minister Oleh Bondar met Latvian officials.", None, None, "Oleh Bondar"),
    ("Russia denounced the plan. President Oleh Bondar met Latvian officials.", None, None, "Oleh Bondar"),
    ("Russia welcomed the plan. President Oleh Bondar met Latvian officials.", None, None, "Oleh Bondar"),
    # whose aide speaks need not be of the place reported from, and what matters to somebody is not said for him
    ("YEREVAN, Feb 3 - Armenia waited for Chad. An aide to President Rey said no.", None, None, "Rey"),
    ("YEREVAN, Feb 3 - Armenia waited for Chad. An aide to President Rey said no.", None, None, "aide"),
    # whose president somebody is whom the text has just named
    ("KAMPALA, Feb 3 - Uganda waited. Engages called it fair. Its president, Omar Rey, left.", None, None, "Omar Rey"),
    # the host of two states, whose own people a bare office need not mean
    ("MOSCOW, Feb 3 - Russia will host the leaders of Chad and Libya. President Rey wants a road.", None, None, "Rey"),
    (
        "CAIRO, Feb 3 - Egypt hosted Chad and Libya this week. Foreign Minister Omar Rey said they would not sign.",
        None,
        None,
        "Omar Rey",
    ),
    ("Spain hosts Chad and Libya. In Madrid, Omar Rey said that the fence must go.", None, None, "Omar Rey"),
    ("Chad, Libya and Mali met. Foreign Minister Omar Rey accused Libya of delay.", None, None, "Omar Rey"),
    # a host's own, or the guests'; and a capital that only names a deal or is left
    (
        "KAMPALA, Feb 3 - Uganda hosts Congo and the M23 rebels. Foreign Minister Omar Obote spoke.",
        None,
        None,
        "Omar Obote",
    ),
    ("MUSCAT, Feb 3 - Iran wants the Muscat deal. Foreign Minister Ali Noor left Muscat.", None, None, "Ali Noor"),
    ("For Rwanda, Omar Rey said, the deal is over. Chad left.", None, None, "Omar Rey"),
    # a sovereign where another state with one is named, beside him or by its capital, or none but who hails it
    ("King Omar II met Mali's president in Amman. Saudi Arabia wants a truce.", None, None, "Omar II"),
    ("King Omar II met Saudi Arabia's foreign minister on Monday.", None, None, "Omar II"),
    ("King Omar II met Mali's president on Monday. Jordan welcomed it.", None, None, "Omar II"),
    ("King Omar II spoke. Jordan and Morocco want a truce.", None, None, "Omar II"),
]


@pytest.mark.parametrize(("text", "outlet", "title", "name"), NOBODYS)
def test_a_side_stays_open_where_nothing_shows_it(text: str, outlet: str | None, title: str | None, name: str) -> None:
    found = reader().mark(article(text, outlet=outlet, title=title), reader().nlp(text))
    actor = next(actor for actor in found.actors if actor.name == name)
    assert actor.represents is None


def test_a_bare_president_is_that_of_the_state_an_outlet_writes_about_from_home() -> None:
    text = "President Chadli Bendjedid spoke in Oran. Algeria is ready, and Algeria will mediate."
    assert {a.name: scene(text, outlet="APS").side(a.id).name for a in scene(text, outlet="APS").actors}[
        "Chadli Bendjedid"
    ] == "Algeria"
    guest = scene(text + " The United States is glad.", outlet="APS")
    assert {actor.name: guest.side(actor.id).name for actor in guest.actors}["Chadli Bendjedid"] == "Chadli Bendjedid"


def test_a_headline_may_say_whose_somebody_is() -> None:
    text = "President Vucic said in Vienna that the talks were hard."
    found = reader().mark(article(text, title="Serbia's Vucic: no deal yet"), reader().nlp(text))
    assert {actor.name: found.side(actor.id).name for actor in found.actors}["Vucic"] == "Serbia"


SIGNED = """The parties agree.

Abdel Nasser Omar

President of the Republic of Chad

Moussa Idris

Emir of the State of Kuwait
"""


def test_a_signature_takes_the_line_under_it() -> None:
    found = scene(SIGNED)
    sides = {actor.name: found.side(actor.id).name for actor in found.actors if actor.kind == "person"}
    assert sides == {"Abdel Nasser Omar": "Chad", "Moussa Idris": "Kuwait"}


def test_an_agency_reports_from_the_capital_whose_titles_it_leaves_bare() -> None:
    text = "NAIROBI, June 3 (Reuters) - President William Ruto said Kenya would not wait. Kenya is ready."
    found = scene(text, outlet="Reuters")
    assert {actor.name: found.side(actor.id).name for actor in found.actors}["William Ruto"] == "Kenya"
    other = text.replace("Kenya would not wait. Kenya is ready.", "Chad would not wait. Chad and Mali are ready.")
    assert {actor.name: scene(other).side(actor.id).name for actor in scene(other).actors}["William Ruto"] != "Kenya"


REPORTED_FROM = [
    # (text, title, name, side): a bare office in a report from a capital that also names the United States
    (
        "HARARE, Feb 4 - Foreign Minister Tendai Moyo met US envoy Ann Lee. Zimbabwe is pleased.",
        "Talks",
        "Tendai Moyo",
        "Zimbabwe",
    ),
    (
        "KHARTOUM, Feb 4 - Sovereign Council chief Omar Noor met US envoy Ann Lee. Egypt and Egyptian allies agreed.",
        "Noor hears US plan for Sudan",
        "Omar Noor",
        "Sudan",
    ),
    (
        "NAIROBI, Feb 4 - President Hugo Silva met Kenyans. The US and Kenya agreed.",
        "Talks",
        "Hugo Silva",
        None,
    ),
    (
        "HARARE, Feb 4 - President Tendai Moyo met US envoy Ann Lee. Egypt and Egyptians agreed.",
        "Talks",
        "Tendai Moyo",
        None,
    ),
]


@pytest.mark.parametrize(("text", "title", "name", "side"), REPORTED_FROM)
def test_a_bare_office_is_that_of_the_capital_reported_from(text: str, title: str, name: str, side: str | None) -> None:
    found = reader().mark(article(text, outlet=None, title=title), reader().nlp(text))
    person = next(actor for actor in found.actors if actor.name == name)
    assert (found.side(person.id).name if person.represents else None) == side


def test_spellings_are_kept_as_aliases() -> None:
    found = scene("Ukrainian President Volodymyr Zelenskyy spoke. Later Zelensky left.")
    assert next(actor for actor in found.actors if actor.kind == "person").aliases == ("Zelensky",)


OFFICES = [
    ("The Norwegian prime minister, Erna Solberg, spoke.", "Erna Solberg", "Norwegian prime minister"),
    (
        "Colombia's chief negotiator, Humberto de la Calle, spoke.",
        "Humberto de la Calle",
        "Colombia's chief negotiator",
    ),
    ("Omani Foreign Minister Yusuf bin Alawi spoke.", "Yusuf bin Alawi", "Omani Foreign Minister"),
    ("Erna Solberg saw her Cuban counterpart, Bruno Rodriguez.", "Bruno Rodriguez", None),
    # an office that the text says somebody has left, or held then
    ("Ana Vega, who left office in May, met them. President Ana Vega had failed.", "Ana Vega", "former President"),
    ("In 2019 President Ivan Duque broke off talks. Duque stepped down in 2022.", "Ivan Duque", "former President"),
    ("In 2022 then-president Ivan Duque rejected talks with the ELN.", "Ivan Duque", "then-president"),
    ("President Ana Vega, who took office in May, met the ELN.", "Ana Vega", "President"),
    ("President Ana Vega, whose defence minister left office in May, met the ELN.", "Ana Vega", "President"),
    ("President Ana Vega said she would not leave office before the talks end.", "Ana Vega", "President"),
    # of what several hold each has one; no form of address is an office, and no pronoun
    ("The Foreign Ministers of Chad and Mali, Sara Keita and Abdou Diop, met.", "Sara Keita", "Foreign Minister"),
    ("The Chadian and Malian foreign ministers Sara Keita and Ali Noor met.", "Sara Keita", "foreign minister"),
    ("Presidents William Ruto and Ali Noor met.", "Ali Noor", "President"),
    ("Hakan Fidan met his Kenyan and Malian counterparts Ali Noor and Abdou Diop.", "Ali Noor", None),
    ("He met Foreign Minister Sheikh Adel bin Noor in Kuwait.", "Adel bin Noor", "Foreign Minister"),
    ("Omani Foreign Minister Sayyid Badr al-Said spoke.", "Badr al-Said", "Omani Foreign Minister"),
    ("Iran's Supreme Leader Ayatollah Ali Khamenei spoke.", "Ali Khamenei", "Iran's Supreme Leader"),
    ("The ayatollah Ali Noor spoke.", "Ali Noor", "ayatollah"),
    ("YEREVAN/BAKU - Armenian Prime Minister Nikol Pashinyan left.", "Nikol Pashinyan", "Armenian Prime Minister"),
    (
        "QUITO, July 3 - Two Colombian senators, Ivan Cepeda and Ana Lima, met ELN delegates.",
        "Ivan Cepeda",
        "Colombian senator",
    ),
    # an office that may be the next one's on a list
    (
        "Kenya's envoys, Monica Juma and Ali Noor, Chad's premier and Mali's chief, Sadio Camara, came.",
        "Ali Noor",
        None,
    ),
    ("Cote d'Ivoire President Laurent Gbagbo left.", "Laurent Gbagbo", "Cote d'Ivoire President"),
    # what stands behind a name is no part of the office before it
    ("Kenya's envoy to Somalia, Lucas Mwanga, who is expected, left.", "Lucas Mwanga", "Kenya's envoy to Somalia"),
]


@pytest.mark.parametrize(("text", "name", "office"), OFFICES)
def test_an_office_is_told_in_full_and_a_counterpart_holds_none(text: str, name: str, office: str | None) -> None:
    assert next(actor.role for actor in scene(text).actors if actor.name == name) == office
