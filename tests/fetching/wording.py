"""The other texts of companies' sites: what stands around a notice, and what may be taken for one."""

from __future__ import annotations

NEWS = """<h1>Tietosuoja puhuttaa</h1><p>Viime viikolla järjestimme illan, jossa keskusteltiin tietosuojasta. Sali oli
täynnä, ja kahvia kului kolme pannullista.</p><p>Puhujaksi oli kutsuttu tietokirjailija Helka Rintamo, jonka mielestä
jokaisen kannattaa joskus miettiä, mihin nimensä ja osoitteensa antaa. – Useimmat eivät lue selosteita lainkaan, hän
nauroi.</p><p>Yleisö kysyi valvontakameroista, kanta-asiakaskorteista ja lasten kuvista. Seuraava ilta on keväällä, ja
aiheena ovat silloin pihapuut.</p>"""
COOKIES = """<h1>Evästekäytäntö</h1><p>Eväste on pieni tiedosto, jonka selain tallentaa laitteellesi. Sivustomme
käyttää evästeitä kielivalinnan muistamiseen ja kävijämäärien laskemiseen.</p><h2>Millaisia evästeitä käytämme</h2><ul>
<li>kieli: säilyy selaimessa vuoden</li><li>laskuri: säilyy istunnon ajan</li></ul><h2>Evästeiden hallinta</h2><p>Voit
poistaa evästeet selaimesi asetuksista. Osa sivuston toiminnoista ei silloin toimi.</p>"""
TERMS = """<h1>Käyttöehdot</h1><p>Näitä ehtoja sovelletaan verkkosivujen käyttöön. Sivuston sisältö on tarkoitettu
yleiseksi tiedoksi, emmekä vastaa sen virheistä.</p><h2>Tekijänoikeus</h2><p>Tekstien ja kuvien kopiointi ilman lupaa on
kielletty.</p><h2>Tilaaminen ja peruutus</h2><p>Tilaus sitoo meitä, kun olemme vahvistaneet sen. Voit perua tilauksen
neljäntoista päivän kuluessa tavaran saatuasi.</p><h2>Sovellettava laki</h2><p>Ehtoihin sovelletaan Suomen lakia.</p>"""
ENGLISH = """<h1>Privacy notice</h1><p>This notice tells how {company} handles the personal data of its customers and
of those who visit our website.</p><h2>Controller</h2><p>{company}, 99990 {place}, office@{host}</p><h2>Why we process
personal data</h2><p>We process personal data to deliver what you have ordered, to send invoices and to answer your
questions. The legal basis is the contract with you or our legitimate interest in running the business.</p>
<h2>What we collect</h2><ul><li>your name and how to reach you</li><li>what you have ordered and paid</li></ul>
<h2>Disclosures</h2><p>We do not sell your data, and we do not transfer them outside the European Economic Area.</p>
<h2>How long we keep them</h2><p>Orders are kept for two years and bookkeeping records for six.</p><h2>Your rights</h2>
<p>You may ask to see, to correct and to erase your data, and you may complain to the supervisory authority.</p>"""
SWEDISH = """<h1>Dataskyddsbeskrivning</h1><p>Här berättar vi hur {company} behandlar personuppgifter om sina kunder
och om dem som besöker webbplatsen.</p><h2>Personuppgiftsansvarig</h2><p>{company}, 99990 {place}, kontor@{host}</p>
<h2>Ändamålet med behandlingen</h2><p>Vi behandlar uppgifterna för att leverera beställningar, skicka fakturor och svara
på frågor. Den rättsliga grunden är avtalet med dig eller vårt berättigade intresse.</p><h2>Vilka uppgifter vi samlar
in</h2><ul><li>namn och kontaktuppgifter</li><li>beställningar och betalningar</li></ul><h2>Utlämnande</h2><p>Vi säljer
inte dina uppgifter och för inte över dem till länder utanför EES.</p><h2>Lagringstid</h2><p>Beställningar sparas i två
år och bokföring i sex år.</p><h2>Dina rättigheter</h2><p>Du har rätt att få veta vilka uppgifter vi har, att få dem
rättade och att klaga hos tillsynsmyndigheten.</p>"""
HOME_FI = """<h1>{company}</h1><p>{slogan}</p><p>Olemme toimineet paikkakunnalla {place} jo kolmessa polvessa.
Tervetuloa käymään tai soita, niin sovitaan aika.</p>"""
HOME_EN = """<h1>{company}</h1><p>Welcome! We have served the people of {place} and its visitors for three generations.
Come and see us, or call and we shall find a time that suits you.</p><p>The shop is open on weekdays from nine to five,
and on Saturdays until three in the afternoon.</p>"""
HOME_SV = """<h1>{company}</h1><p>Välkommen! Vi har betjänat ortsborna och deras gäster i {place} i tre generationer.
Kom och hälsa på oss, eller ring så hittar vi en tid som passar.</p><p>Vi har öppet på vardagar från nio till fem och på
lördagar till klockan tre.</p>"""
CONTACT = """<h1>Yhteystiedot</h1><p>{company}, Koivukuja 4, 99990 {place}</p><p>Puhelin 040 555 0100, palvelemme
arkisin kello 9–16.</p><ul><li>Toimitusjohtaja Ilmari Vihma</li><li>Myynti ja laskutus Saara Hallakorpi</li></ul>"""
SERVICE = """<h1>{title}</h1><p>{slogan}</p><p>Kysy lisää puhelimitse, niin autamme sopivan vaihtoehdon löytämisessä.
Tarjouksen saat yleensä saman viikon aikana.</p>"""
NOT_FOUND = """<h1>Sivua ei löytynyt</h1><p>Hakemaasi sivua ei ole. Se on ehkä siirretty tai poistettu. Siirry
etusivulle tai käytä hakua.</p>"""
CONSENT = """<h1>Ennen kuin jatkat</h1><p>Käytämme evästeitä, jotta sivusto toimii ja voimme kohdentaa mainoksia.
Valitse, mitä evästeitä hyväksyt. Sivusto avautuu valinnan jälkeen.</p><button>Hyväksy kaikki</button>
<button>Vain välttämättömät</button><button>Muuta asetuksia</button>"""
LOGIN = """<h1>Kirjaudu sisään</h1><p>Sivut ovat vain jäsenille. Kirjaudu käyttäjätunnuksella ja salasanalla.</p>
<form action="/login" method="post"><label>Käyttäjätunnus <input name="user"></label><label>Salasana
<input type="password" name="password"></label><button>Kirjaudu</button></form><p>Unohditko salasanasi?</p>"""
CHALLENGE = """<h1>Varmistetaan, että olet ihminen</h1><p>Tämä kestää muutaman sekunnin. Ota JavaScript ja evästeet
käyttöön jatkaaksesi.</p><div id="challenge-running"></div><script>window._cf_chl_opt={cvId:"2"};</script>
<p>Ray ID: 7f00a1b2c3d4e5f6</p>"""
REFUSED = """<h1>403 Forbidden</h1><p>Pääsy estetty: automaattinen liikenne ei ole sallittua. Pyyntösi on tulkittu
robotin tekemäksi.</p>"""
GOOGLE = """<h1>Tietosuojakäytäntö</h1><p>Kun käytät karttapalveluamme, uskot meille tietojasi. Tässä käytännössä
kerrotaan, mitä tietoja karttapalvelu kerää ja miksi.</p><h2>Rekisterinpitäjä</h2><p>Kartta-alusta International,
policies.google.example</p><h2>Keräämämme tiedot</h2><ul><li>sijainti</li><li>hakusanat</li></ul><h2>Säilytysaika</h2>
<p>Säilytämme hakuja puolitoista vuotta.</p><h2>Oikeutesi</h2>
<p>Voit ladata ja poistaa tietosi tilin asetuksista.</p>"""
BANNER = "<p>Käytämme evästeitä sivuston toimintaan ja kävijöiden laskemiseen.{link}</p><button>Hyväksy</button>"
EARLIER = "<p><strong>Tämä on vanha versio, joka oli voimassa 24.5.2018–31.12.2021.</strong></p>"
