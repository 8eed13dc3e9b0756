"""What is done about abuse and violence at home."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

ABUSE: Final[tuple[Term, ...]] = (
    term("abuse-advocacy", "domestic abuse advocacy", "abuse-support one-to-one victims flight", """
        advocates, legal advice, plan for safety, safety at home, abused women, victims of
        abuse, victims of domestic, hurt by a partner, ex partner, violent partner*, leav* an
        abusive, safe from abuse, high risk victim*, specialist domestic, idva*, domestic
        violence adviser*, domestic violence advisor*, domestic abuse adviser*, domestic abuse
        advisor*, independent domestic violence adv*, victim* .. domestic, survivor* ..
        domestic, domestic abuse support, domestic abuse service, domestic abuse worker*,
        safety plan*, marac, women fleeing, fleeing abuse, outreach .. domestic, risk assess*
        .. abuse, abusive relationship*, freedom programme, husbands terrify, terrified of,
        terrify them, terrorised, get out and stay out, get away from a man, get away from an
        abus*, man who hurts, helped to leave, start again safely, rebuild after leaving,
        leave* .. violent, leaving a violent, leaving a dangerous, leaving an abusive, leave a
        violent, leave him, leave an abuser, fled, flee, fleeing, escape* .. abuse, escape ..
        partner, escaping .. abuse, dangerous partner, controlling partner*, violent husband*,
        abusive ex, living in fear, live in fear, unsafe at home, safe at home, safer at home,
        stay safe .. home, frightened of a partner, afraid of a partner, hurt by someone they
        love, women who are beaten, battered, beaten at home, women aid, womens aid, stands
        beside, stand* by .. court, at court with, support at court, go* to court with, non
        molestation, injunction*, clare law, domestic homicide, domestic incident*, domestic
        violence service*, domestic abuse victim*, da victims, dv victims, dva, da service*,
        da support, high risk domestic, high harm domestic, forced marriage, honour based,
        coercive control .. support, support .. coercive control, pattern changing, own my
        life""",
        sure="""
        IDVA IDVAs MARAC domestic refuge safety-planning safety-plan injunction injunctions
        fleeing flee non-molestation advocate advocacy sanctuary honour forced-marriage
        coercive""",
        telling="""
        abuse abused abusive violence violent victim victims survivor survivors women woman
        wives wife girlfriend girlfriends partner ex husband man hurt danger dangerous risk
        high-risk safe safer safety court accompany accompaniment beds emergency leave leaving
        escape police legal housing support specialist worker helpline outreach drop-in fear
        afraid control controlling home plan independent recovery freedom children him how
        when next stands pack packed bag locks changed terrorised scared beaten strangled"""),
    term("abuse-recovery", "recovery from domestic abuse", "abuse-support therapy", """
        mums and children, mothers and children .. abuse, children .. abuse, children who have
        seen, children who saw, after abuse, seen abuse, heard abuse, recover* .. domestic,
        recovery programme*, children .. witness* .. abuse, children .. experienc* domestic,
        children .. affected by domestic, child* .. lived with .. abuse, operation encompass,
        child victims, abuse at home, violence at home, recovery toolkit, witness* domestic,
        liv* with domestic, recover* after abuse, after domestic abuse, mums after domestic,
        mums after, mums and kids, mum and me, children who have lived, children living with,
        children from homes, grew up with abuse, grown up with abuse, growing up with abuse,
        growing up around violence, growing up with violence, violence between their parents,
        violence between parents, parents hurt each, dad hurt mum, dad hit mum, heard the
        shouting, hear* .. fighting at home, mum was hurt, mums hurt, mum and child*, mothers
        and children, mother and child, after leaving abuse, after the refuge, left an
        abusive, left abuse, out of abuse, children in refuge, child survivors, young
        survivors, affected by domestic, affected by abuse, exposed to domestic, domestic
        abuse recovery, recovery from abuse, children .. domestic abuse, children .. domestic
        violence, talking to my mum, kids .. domestic""",
        sure="""
        witnessed recovery-toolkit child-victims Encompass seen heard lived""",
        telling="""
        children child boys girls siblings mum mums mother mothers dad hurt hit shouting hid
        upstairs domestic abuse violence home refuge after together group weeks play feelings
        blame recover recovering recovery heal healing safe therapeutic bond rebuild affected
        experienced exposed grew growing witness saw see understand bedroom stepdad through
        lions lion puppets teddies mummy nightmares bedwetting drawing"""),
    term("perpetrators", "work with those who abuse", "abuse-support self-control sexual-harm", """
        men who use violence, who use violence at home, want to stop, abusive and want, stop
        abusing, men who hurt, hurt their partner*, control their partner*, partners who
        abuse, own their behaviour, abusers, those causing harm, who cause harm, perpetrator*,
        behaviour change programme*, abusive behaviour, who abuse, who use abuse, harmful
        behaviour, drive project, men who have been abusive, using violence in relationship*,
        harmful sexual, change their behaviour, abusive partners, men who hit, who have hit,
        who hit, who hurt those, who hurt the, those who hurt, who control, who have
        controlled, men who control, who harm, who have harmed their, those who harm, abusive
        men, abusive fathers, abusive partner*, violent men, violent husbands, violent
        fathers, wife beat*, who are violent to, who are abusive, who have been violent, use
        of violence, using violence, using abuse, their own abus*, their abusive behaviour,
        take responsib* for .. abus*, tak* responsib* for .. violence, own up, own what they,
        owning what they, stop hurting, stop being violent, stop their violence, end their
        violence, men behaviour, men group .. abus*, behaviour change .. men, behaviour change
        group for men, domestic abuse offend*, domestic violence offend*, serial abuser*, high
        harm perpetrat*, high harm offend*, drive style, dvpp, better relationship* .. men,
        respect accredited, caring dads""",
        sure="""
        perpetrator perpetrators abusers abuser DVPP abusive behaviour-change Drive stalkers
        stalking""",
        telling="""
        men males man husband husbands fathers partner partners girlfriend girlfriends wives
        wife ex hurt harm harmed bully bullying control controlling violent violence abuse
        domestic change stop responsibility accountable accountability own motivational course
        group programme weeks one-to-one link worker challenge respect disrupt relationships
        behaviour behave want better fellas scare scares hit hits shout smash jealous
        possessive honest mirror"""),
    term("family-violence", "help where a child is violent at home", "family child-to-parent", """
        child to parent violence, adolescent to parent violence, violence from their child,
        violence towards parents, violent towards parents, violence by a teenager, hurt by
        their own, child who hits, children who hit, hits them, kicks and punches at home, son
        or daughter, their own son, their own daughter, violent adolescent*, violent
        teenager*, aggressive teenager*, frightened of their child, frightened of their own,
        afraid of their own, scared of their own, violent at home, child to parent, adolescent
        to parent, apva, cpv, apv, cpva, parent abuse, teenage violence at home, violence in
        the home, aggress* at home, lash* out at home, violence in the family, lash* out at ..
        parent*, lash* out at .. mum*""",
        sure="""
        CAPVA APVA CPV child-to-parent adolescent-to-parent parent-abuse""",
        telling="""
        mother mothers mum mums parents carers son sons daughter teenage teenager adolescent
        child kicked punched hit hits hitting threatened threatening smash smashing frightened
        afraid fear eggshells violent violence aggression aggressive home resist resistance
        non-violent NVR group workers family siblings explosive doors walls shame hurt hurting
        mams dads bruises bruised"""),
    term("refuge", "refuge and safe places to live", "flight shelter", """
        refuge, refuges, women's refuge, refuge bed*, refuge space*, refuge unit*, safe
        house*, safe accommodation, dispersed unit*, crisis accommodation, emergency
        accommodation .. abuse, room .. fleeing, bed spaces .. women, place of safety""",
        sure="""
        refuge refuges safe-house bedspaces dispersed""",
        telling="""
        units beds rooms cots accommodation accommodation-based address hidden secret women
        children fleeing flee fled abuse domestic key keys stay house move-on staff night
        suitcase door eight doors cot"""),
    term("sexual-behaviour", "help with harmful sexual behaviour", "sexual-harm", """
        harmful sexual behaviour*, problematic sexual behaviour*, sexualised behaviour*,
        sexually harmful, hsb, inappropriate sexual behaviour*, child on child sexual, peer on
        peer sexual, technology assisted harmful sexual""",
        sure="""
        HSB sexualised sexually-harmful AIM3""",
        telling="""
        harmful sexual behaviour behaviours children young assessment intervention peer
        touching boundaries therapeutic parents safety plan online images harmed sexually
        assess AIM siblings"""),
    term("stalking", "help for victims of stalking", "flight", """
        stalking, stalked, stalker*, stalking advoca*, isac, unwanted contact, followed by an
        ex, cyberstalking, paladin""",
        sure="""
        stalking stalked stalker stalkers ISAC cyberstalking followed""",
        telling="""
        victim victims advocacy advocate protection order orders tracker tracking unwanted
        contact gifts messages ex obsessed obsession fixated following watching diary evidence
        safety"""),
)  # fmt: skip
