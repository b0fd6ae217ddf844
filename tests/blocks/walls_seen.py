"""Walls, error pages and shells in the markup of those who serve them; the rules were made with these at hand."""

from __future__ import annotations

from analyzer.notice import PageKind
from tests.blocks.walls import Trap, page, site

BOT, CONSENT, LOGIN = PageKind.BOT_WALL, PageKind.CONSENT_WALL, PageKind.LOGIN_WALL
ERROR, SHELL = PageKind.ERROR_PAGE, PageKind.SCRIPT_SHELL

_CLOUDFLARE_STYLE = (
    '<meta name="robots" content="noindex,nofollow"><meta http-equiv="refresh" content="390">'
    "<style>*{box-sizing:border-box}html{font-family:system-ui}.main-wrapper{display:flex}</style>"
)

TRAPS = [
    Trap(
        "cloudflare managed challenge",
        BOT,
        page(
            "Just a moment...",
            '<div class="main-wrapper" role="main"><div class="main-content"><noscript><div class="h2"><span '
            'id="challenge-error-text">'
            "Enable JavaScript and cookies to continue</span></div></noscript></div></div><script>(function(){"
            "window._cf_chl_opt = {cvId: '3',cZone: 'kuusela.example',cType: 'managed',cRay: '8f0a1b2c3d4e5f60'};"
            "var a = document.createElement('script');a.src = "
            "'/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1?ray=8f0a';"
            "document.getElementsByTagName('head')[0].appendChild(a);}());</script>",
            head=_CLOUDFLARE_STYLE,
            lang="en-US",
        ),
    ),
    Trap(
        "cloudflare in finnish",
        BOT,
        page(
            "Hetkinen…",
            '<div class="main-wrapper" role="main"><div class="main-content"><h1 class="zone-name-title '
            'h1">kuusela.example</h1>'
            '<h2 class="h2" id="challenge-running">Varmistetaan, että olet ihminen. Tähän voi mennä muutama '
            "sekunti.</h2>"
            '<div id="challenge-stage"></div><div id="challenge-body-text" class="core-msg spacer">Sivuston '
            "kuusela.example on "
            "tarkistettava yhteytesi turvallisuus ennen kuin voit jatkaa.</div></div></div>"
            '<div class="footer" role="contentinfo"><div class="ray-id">Ray ID: <code>8f0a1b2c</code></div></div>'
            "<script src='/cdn-cgi/challenge-platform/h/b/scripts/jsd/main.js'></script>",
            head=_CLOUDFLARE_STYLE,
        ),
    ),
    Trap(
        "cloudflare block",
        BOT,
        page(
            "Attention Required! | Cloudflare",
            '<div id="cf-wrapper"><div id="cf-error-details" class="cf-error-details-wrapper"><div class="cf-wrapper '
            'cf-header">'
            '<h1 data-translate="block_headline">Sorry, you have been blocked</h1><h2 '
            'class="cf-subheadline"><span>You are unable '
            "to access</span> kuusela.example</h2></div><p>This website is using a security service to protect "
            "itself from online "
            "attacks. The action you just performed triggered the security solution.</p><p>Cloudflare Ray ID: "
            "<strong>8f0a</strong>"
            "</p></div></div>",
            lang="en",
        ),
    ),
    Trap(
        "akamai denied",
        BOT,
        "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n \nYou don't have "
        "permission to access "
        '"http&#58;&#47;&#47;www&#46;kuusela&#46;example&#47;tietosuoja" on this '
        "server.<P>\nReference&#32;&#35;18&#46;5c1d1702"
        "&#46;1700000000&#46;2a3b\n<P>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18&#46;5c1d1702</P>\n</BODY>\n</HTML>",
    ),
    Trap(
        "incapsula frame",
        BOT,
        '<html style="height:100%"><head><META NAME="ROBOTS" CONTENT="NOINDEX, NOFOLLOW"><meta name="format-detection" '
        'content="telephone=no"><script type="text/javascript" '
        'src="/_Incapsula_Resource?SWJIYLWA=719d34d31c8e3a6e6fffd425f7e032f3">'
        '</script></head><body style="margin:0px;height:100%"><iframe id="main-iframe" '
        'src="/_Incapsula_Resource?CWUDNSAI=23&xinfo='
        '5-1234-0" frameborder=0 width="100%" height="100%">Request unsuccessful. Incapsula incident ID: '
        "123000-45678</iframe></body></html>",
    ),
    Trap(
        "datadome",
        BOT,
        '<html lang="fi"><head><title>kuusela.example</title><style>#cmsg{animation: A 1.5s;}</style></head><body '
        'style="margin:0">'
        '<p id="cmsg">Please enable JS and disable any ad blocker</p><script data-cfasync="false">var '
        'dd={"rt":"c","cid":"AHrlqAAAA",'
        '"hsh":"A1B2","t":"bv","s":12345,"host":"geo.captcha-delivery.com"}</script><script data-cfasync="false" '
        'src="https://ct.captcha-delivery.com/c.js"></script></body></html>',
    ),
    Trap(
        "perimeterx",
        BOT,
        page(
            "Access to this page has been denied",
            '<div class="px-captcha-container"><div class="px-captcha-header">Before we continue...</div><div '
            'class="px-captcha-message">'
            'Press &amp; Hold to confirm you are a human (and not a bot).</div><div id="px-captcha"></div></div>'
            "<script>window._pxAppId='PX12ab34';window._pxJsClientSrc='/12ab34/init.js';</script>",
            lang="en",
        ),
    ),
    Trap(
        "aws waf",
        BOT,
        page(
            "Human Verification",
            '<div id="captcha-container"></div><noscript><h1>JavaScript is disabled</h1>In order to continue, we '
            "need to verify that "
            "you're not a robot. This requires JavaScript.</noscript><script>AwsWafIntegration.getToken()</script>",
            head='<script src="https://0a1b.token.awswaf.com/0a1b/challenge.js"></script>',
            lang="en",
        ),
    ),
    Trap(
        "robot question in finnish",
        BOT,
        page(
            "Varmistus",
            "<h1>Varmista, että et ole robotti</h1><p>Verkostasi on tullut poikkeuksellisen paljon pyyntöjä. Rastita "
            "ruutu, niin pääset "
            'jatkamaan sivustolle.</p><form method="post"><div class="g-recaptcha" '
            'data-sitekey="6LcX"></div><button>Jatka</button></form>'
            '<script src="https://www.google.com/recaptcha/api.js" async defer></script>',
        ),
    ),
    Trap(
        "sucuri",
        BOT,
        page(
            "Sucuri WebSite Firewall - Access Denied",
            '<div id="main-container"><h1 class="app-header">Sucuri WebSite Firewall</h1><div '
            'class="app-content"><h2>Access Denied - '
            "Sucuri Website Firewall</h2><p>If you are the site owner (or you manage this site), please whitelist "
            "your IP or if you "
            "think this block is an error please open a support ticket.</p><table><tr><td>Block "
            "ID:</td><td>GEO02</td></tr></table></div></div>",
            lang="en",
        ),
    ),
    Trap(
        "onetrust only",
        CONSENT,
        page(
            "Kuusela",
            '<div id="onetrust-consent-sdk"><div class="onetrust-pc-dark-filter ot-fade-in"></div><div '
            'id="onetrust-banner-sdk" '
            'role="dialog" aria-label="Tietosuoja"><div class="ot-sdk-container"><div id="onetrust-policy"><h2 '
            'id="onetrust-policy-title">Arvostamme yksityisyyttäsi</h2><div id="onetrust-policy-text">Me ja 214 '
            "kumppaniamme "
            "tallennamme tietoja laitteellesi ja käsittelemme henkilötietoja, kuten yksilöllisiä tunnisteita, "
            "mainonnan kohdentamiseen "
            "ja mittaamiseen. Osa kumppaneista käsittelee tietoja oikeutetun edun perusteella, mitä voit vastustaa. "
            "Voit muuttaa "
            'valintojasi milloin tahansa.</div></div><button id="onetrust-pc-btn-handler">Asetukset</button><button '
            'id="onetrust-accept-btn-handler">Hyväksy kaikki</button></div></div></div>',
        ),
    ),
    Trap(
        "sourcepoint frame only",
        CONSENT,
        page(
            "Saloset Sanomat",
            '<div id="app-root"></div><div id="sp_message_container_812345"><iframe id="sp_message_iframe_812345" '
            'src="https://cdn.privacy-mgmt.com/index.html?message_id=812345" title="SP Consent Message"></iframe></div>'
            "<script>window._sp_ = {config: {accountId: 1234, baseEndpoint: 'https://cdn.privacy-mgmt.com'}}</script>",
        ),
    ),
    Trap(
        "didomi",
        CONSENT,
        page(
            "Kuusela – suostumus",
            '<div id="didomi-host"><div id="didomi-popup" class="didomi-popup-backdrop didomi-notice-popup"><div '
            'class="didomi-popup-view">'
            '<h1 class="didomi-popup-notice-title">Suostumuksesi</h1><div '
            'class="didomi-popup-notice-text">Kumppanimme ja me käytämme '
            "evästeitä ja muita tunnisteita. Ne auttavat näyttämään sisältöä, josta olet kiinnostunut. Suostumuksen "
            "voi perua sivun "
            'alareunasta.</div><button id="didomi-notice-disagree-button">En hyväksy</button><button '
            'id="didomi-notice-agree-button">'
            "Hyväksyn ja suljen</button></div></div></div>",
        ),
    ),
    Trap(
        "google consent",
        CONSENT,
        page(
            "Ennen kuin jatkat",
            '<c-wiz><div class="AIC7ge"><h1>Ennen kuin jatkat eteenpäin</h1><p>Käytämme evästeitä ja dataa '
            "seuraaviin tarkoituksiin:</p>"
            "<ul><li>palvelujen tarjoaminen ja ylläpito</li><li>käyttökatkojen seuranta</li></ul><p>Jos valitset "
            "Hyväksy kaikki, käytämme "
            'evästeitä myös mainosten kohdentamiseen.</p><form action="https://consent.google.com/save" '
            'method="POST"><button>Hylkää '
            "kaikki</button><button>Hyväksy kaikki</button></form></div></c-wiz>",
        ),
    ),
    Trap(
        "cookiebot only",
        CONSENT,
        page(
            "Metsäpolun leirintä",
            '<div id="CybotCookiebotDialog" role="dialog" class="CybotEdge"><div '
            'id="CybotCookiebotDialogBodyContent"><h2 '
            'id="CybotCookiebotDialogBodyContentTitle">Tämä sivusto käyttää evästeitä</h2><div '
            'id="CybotCookiebotDialogBodyContentText">'
            "Käytämme evästeitä sisällön räätälöimiseen ja kävijämäärän analysoimiseen. Jaamme tietoja myös "
            "sosiaalisen median, "
            "mainonnan ja analytiikan kumppaneillemme.</div></div><a "
            "id='CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll'>Salli "
            "kaikki</a></div><script id='Cookiebot' src='https://consent.cookiebot.com/uc.js'></script>",
        ),
    ),
    Trap(
        "own consent page",
        CONSENT,
        page(
            "Evästeet",
            '<div class="gate"><h1>Hyväksy evästeet jatkaaksesi</h1><p>Sivustomme toimii vain, jos sallit evästeet. '
            "Emme pääse näyttämään "
            'sisältöä ilman hyväksyntääsi.</p><a class="btn" href="?cookies=1">Hyväksyn evästeet</a> <a '
            'href="https://haku.example">Poistu'
            "</a></div>",
        ),
    ),
    Trap(
        "wordpress login",
        LOGIN,
        page(
            "Kirjaudu sisään ‹ Kuusela — WordPress",
            '<div id="login"><h1><a href="https://fi.wordpress.org/">WordPress-pohjainen</a></h1><form '
            'name="loginform" id="loginform" '
            'action="/wp-login.php" method="post"><p><label for="user_login">Käyttäjätunnus tai '
            'sähköpostiosoite</label><input type="text" '
            'name="log"></p><div class="user-pass-wrap"><label>Salasana</label><input type="password" '
            'name="pwd"></div><p><input '
            'type="checkbox" id="rememberme"> <label>Muista minut</label></p><input type="submit" value="Kirjaudu '
            'sisään"></form><p id="nav">'
            '<a href="#">Salasana unohtunut?</a></p><a href="/tietosuoja">Tietosuojaseloste</a></div>',
        ),
    ),
    Trap(
        "member pages",
        LOGIN,
        site(
            "Jäsensivut",
            "<h1>Sisältö on vain jäsenille</h1><p>Kirjaudu sisään jäsentunnuksillasi nähdäksesi tämän sivun. Jos "
            "sinulla ei vielä ole "
            'tunnuksia, pyydä ne toimistolta.</p><form action="/kirjaudu"><input name="tunnus"><input '
            'type="password" name="sala">'
            "<button>Kirjaudu</button></form>",
        ),
    ),
    Trap(
        "microsoft sign-in",
        LOGIN,
        page(
            "Kirjaudu tilillesi",
            '<div id="lightbox" class="sign-in-box"><div role="heading">Kirjaudu sisään</div><input type="email" '
            'name="loginfmt" placeholder='
            '"Sähköposti, puhelin tai Skype"><input type="password" name="passwd" class="moveOffScreen"><div>Etkö '
            "pääse tilillesi?</div></div>"
            '<div id="footer"><a>Käyttöehdot</a><a>Tietosuoja ja evästeet</a></div>',
        ),
    ),
    Trap(
        "finnish 404 with menus",
        ERROR,
        site(
            "Sivua ei löytynyt - Kuusela Oy",
            "<h1>Sivua ei löytynyt</h1><p>Etsimääsi sivua ei ole tai se on siirretty. Voit palata etusivulle tai "
            "käyttää hakua.</p>"
            '<form role="search"><input type="search"></form>',
        ),
    ),
    Trap(
        "oops",
        ERROR,
        site(
            "Kuusela Oy",
            "<h1>Hups!</h1><h2>404</h2><p>Jokin meni vikaan. Tällaista sivua ei taida olla "
            "olemassa.</p><a>Etusivulle</a>",
        ),
    ),
    Trap(
        "swedish 404",
        ERROR,
        page(
            "Sidan hittades inte",
            "<h1>Sidan kunde inte hittas</h1><p>Sidan du söker finns inte eller har flyttats.</p>",
            lang="sv",
        ),
    ),
    Trap(
        "english 404 of a theme",
        ERROR,
        site(
            "Page not found – Kuusela",
            '<section class="error-404 not-found"><h1 class="page-title">Oops! That page can&rsquo;t be '
            "found.</h1><p>It looks like nothing "
            "was found at this location. Maybe try one of the links below or a search?</p></section>",
        ),
    ),
    Trap(
        "finnish service trouble",
        ERROR,
        page(
            "Häiriö",
            "<h1>Palvelussa on häiriö</h1><p>Verkkopalvelumme ei ole juuri nyt käytettävissä. Yritä hetken kuluttua "
            "uudelleen.</p>",
        ),
    ),
    Trap(
        "nginx 502",
        ERROR,
        "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad "
        "Gateway</h1></center>\r\n<hr>"
        "<center>nginx/1.18.0 (Ubuntu)</center>\r\n</body>\r\n</html>",
    ),
    Trap(
        "iis 404",
        ERROR,
        "<!DOCTYPE html><html><head><title>404 - File or directory not found.</title></head><body><div "
        'id="header"><h1>Server Error</h1>'
        '</div><div id="content"><fieldset><h2>404 - File or directory not found.</h2><h3>The resource you are '
        "looking for might have been "
        "removed, had its name changed, or is temporarily unavailable.</h3></fieldset></div></body></html>",
    ),
    Trap("apache works", ERROR, "<html><body><h1>It works!</h1></body></html>"),
    Trap(
        "wordpress maintenance",
        ERROR,
        page("Huolto", "<p>Sivustolla tehdään lyhyttä aikataulutettua huoltoa. Palaa takaisin hetken kuluttua.</p>"),
    ),
    Trap(
        "domain for sale",
        ERROR,
        page(
            "kuusela.example",
            '<div class="parking"><h1>kuusela.example on myytävänä</h1><p>Tämä verkkotunnus on myytävänä. Tee '
            "tarjous verkkotunnuksesta.</p>"
            "<ul><li><a>Lainat</a></li><li><a>Vakuutukset</a></li><li><a>Autot</a></li></ul></div>",
        ),
    ),
    Trap(
        "hosting suspended",
        ERROR,
        page(
            "Account Suspended",
            "<h1>This Account has been suspended.</h1><p>Contact your hosting provider for more information.</p>",
            lang="en",
        ),
    ),
    Trap(
        "react shell",
        SHELL,
        page(
            "Tietosuojaseloste | Kuusela",
            '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>'
            '<script src="/static/js/main.4f3a2b.chunk.js"></script>',
        ),
    ),
    Trap(
        "vue shell",
        SHELL,
        page(
            "Kuusela",
            "<noscript><strong>We're sorry but kuusela doesn't work properly without JavaScript enabled. Please "
            "enable it to continue."
            '</strong></noscript><div id="app"></div><script src="/js/chunk-vendors.js"></script><script '
            'src="/js/app.js"></script>',
        ),
    ),
    Trap(
        "angular shell",
        SHELL,
        page(
            "Kuusela",
            '<app-root></app-root><script src="runtime.js" type="module"></script><script src="main.js" '
            'type="module"></script>',
        ),
    ),
    Trap(
        "finnish shell",
        SHELL,
        page(
            "Tietosuoja",
            '<div id="__next"><div class="spinner">Ladataan…</div></div><noscript>Sivusto vaatii toimiakseen '
            "JavaScriptin. Ota JavaScript "
            'käyttöön selaimesi asetuksista.</noscript><script id="__NEXT_DATA__" '
            'type="application/json">{"props":{}}</script>'
            '<script src="/_next/static/chunks/main.js"></script>',
        ),
    ),
]
