"""Where young people gather, and who they are."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

GATHERINGS: Final[tuple[Term, ...]] = (
    term("youth-club", "youth clubs", "positive-activities street", """
        youth centre, safe place .. evening*, warm place, place to be, place to go, hang out,
        food and games, evening club, evenings a week, nights a week, one night a week, weekly
        club, club for teenagers, club for young, table football, drop ins, youth club*, youth
        cent*, youth hub*, youth zone*, open access, drop in, youth session*, youth provision,
        friday night*, saturday night*, evening session*, youth space*, youth project*, safe
        space for young, junior club*, social club*, somewhere to go, weekend session*, pool
        table, games nights, youth night*, place of their own, sofas, somebody sensible, two
        nights, three nights, three evenings, two evenings, dry and friendly, youthy, youthie,
        youth nights, evenings for teenagers, evenings for young, nights for teens, nights for
        young, open evenings, open nights, open door, doors open, opens its doors, open to
        any, open to all young, come along, come and go, drop in and, dropping in, turn up
        and, just turn up, chill out, hang around safely, safe hangout, hangout, meet mates,
        meet friends, meet their friends, see their friends, with their mates, somewhere warm,
        warm space, warm and safe, warm safe, safe warm, safe space, safe place, safe places
        to go, indoor space, indoors, pool and, pool tables, table tennis, xbox, playstation,
        gaming night*, tuck shop, music and food, food and music, cook tea, community centre
        nights, church hall, scout hut, teen club, teen zone, youth cafe, youth café, youth
        lounge, youth building, youth base, junior youth, senior youth, weekly evenings, term
        time evenings, evening provision, youth offer, universal youth, things for young
        people to do, give young people something, something to do, somewhere to be""",
        sure="""
        youth-club youth-centre pool tuck table-tennis Xbox open-access drop-in hangout
        clubhouse youth-zone base""",
        telling="""
        club centre hub evening evenings nights night Tuesday Wednesday Thursday Friday doors
        open warm hall safe space place somewhere go mates friends chat games music cooking
        food teenagers teens 11-17s 13-19 young anyone free sessions weekly midweek sensible
        volunteers members membership indoor hang sofas café den decks telly sofa darts
        consoles brew toasties DJ karaoke three subs 50p drop lounge"""),
    term("girls-groups", "groups for girls", "positive-activities", """
        girls group*, girls' group*, girls night*, girls only, girls' club*, girls' project*,
        young women's group*, group for girls, group for young women, lasses night, single sex
        .. group*, girl* space*, girls programme*, sisterhood""",
        sure="""
        girls girls' sisterhood sisters sister lasses queens single-sex""",
        telling="""
        group groups night weekly nails hair self-worth confidence young women female safe
        space peers crowd fights fight scrapping keyworker friendship esteem body workshops
        aspirations talk early @female lounge just crafts moans plans pamper beauty dance
        friends periods catty gossip sleepover"""),
    term("lgbt-youth", "groups for LGBT young people", "positive-activities", """
        lgbt*, lgbtq*, queer youth, trans young people, rainbow, pride youth, gay .. young,
        young lesbian*, gender diverse, coming out as""",
        sure="""
        LGBT LGBTQ LGBTQ+ LGBT+ queer trans gay lesbian bisexual rainbow pride non-binary
        wondering""",
        telling="""
        young people group weekly safe space peer support friends social bullying identity
        youth tea-time accepting themselves gender explain somewhere closet allies pronouns
        drag"""),
    term("disabled-youth", "clubs for disabled young people", "positive-activities", """
        disabled young people, disabled children, send youth, youth club .. send, send ..
        club, autistic young people, autism group*, short break*, additional needs .. club,
        inclusive play, wheelchair sport*, sensory""",
        sure="""
        SEND disabled disability autistic autism ADHD wheelchair sensory neurodivergent
        short-breaks Down's""",
        telling="""
        club group sessions inclusive additional needs young children play youth parents break
        respite quiet adapted friends weekly holiday everyone fun brothers sisters Saturday
        Saturdays ramped Makaton hoist boccia"""),
    term("cadets", "uniformed groups", "positive-activities", """
        cadets, cadet*, scouts, guides, brownies, cubs, boys' brigade, fire cadets, police
        cadets, sea cadets, army cadets, uniformed group*, uniformed youth""",
        sure="""
        cadets cadet scouts scout guides brownies cubs brigade drill badges uniformed parade""",
        telling="""
        uniform unit weekly young discipline camp skills volunteer fire police sea army
        leaders evening troop parades blues camps marching bugle band kit inspection"""),
    term("youth-voice", "youth voice and leadership", "positive-activities", """
        youth voice, young leaders, leadership programme*, leadership course*, youth council*,
        youth parliament, youth forum*, young ambassadors, youth advisory, young inspectors,
        peer research*, social action, volunteering .. young, young volunteers, youth led,
        young grant*""",
        sure="""
        leadership leaders council parliament forum ambassadors advisory commissioners
        inspectors youth-led social-action""",
        telling="""
        youth voice young people decide decisions say influence campaign design community
        projects volunteer volunteering skills train represent panel change elected grill
        heard spend manifesto vote votes voted debate debates champions campaigners"""),
    term("self-defence", "self-defence", "active", """
        self defence, self defense, personal safety .. women, women's safety class*, self
        protection""",
        sure="""
        self-defence krav""",
        telling="""
        women girls class classes confidence block kick escape techniques personal safety
        instructor"""),
)  # fmt: skip
