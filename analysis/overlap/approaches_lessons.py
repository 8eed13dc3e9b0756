"""What is taught, mostly in classes."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

LESSONS: Final[tuple[Term, ...]] = (
    term("bystander", "bystander interventions", "relationships lessons venues", """
        intervene*, intervening, step in, stepping in, speaking up, speak up, challeng*
        banter, stand up for others, peers lead, pupils lead, older pupils lead, older pupils
        .. younger, influence their friends, friends look out, bystander*, mentors in violence
        prevention, mvp, upstander*, peer mentor* in violence, step in safely, safe*
        intervene*, speak up when, call out, challenge .. peers, peer leader* .. violence,
        active witness*, intervene safely, safely intervene, friends step in, young leaders ..
        lead sessions, jokes, banter, laddish, lad culture, speak out, say something, see
        something say something, do something when, when they see, when you see, look out for
        each other, look out for their mates, look after their mates, looking out for mates,
        mates looking, pull up their mates, pull each other up, calling it out, calls out,
        challenge their mates, challeng* friends, challenge peers, challenge behaviour of,
        stand up to, standing up to, stand up against, active bystand*, mvp programme, mvp
        mentors, sixth formers lead, year 10 mentors, older students lead, older students
        teach, students lead, peer led lesson*, peer led session*, peer education, peer
        educator*, peer ambassador*, ambassadors in school, student ambassador*, allyship""",
        sure="""
        bystander bystanders upstander upstanders MVP intervene intervening allies ambassadors
        step-in speak-up call-out""",
        telling="""
        peer peers friend friends mate mates step safely safe interrupt challenge challenging
        spot trouble look out speak up say something stand jokes banter sexist harassment
        violence bullying prefects sixth formers older students younger pupils train trained
        lead leaders run sessions far culture what do nasty line crosses crossed awkward
        silent watching distract delegate delay"""),
    term("relationship-lessons", "relationship violence lessons", "relationships lessons", """
        coercion, harassment, control and respect, respect in relationship*, boys attitudes,
        attitudes to women, attitudes towards girls, attitudes to girls, pornography,
        jealousy, love and control, toxic relationship*, abuse between teenagers, sexis*,
        respect for women, healthy relationship*, relationship violence, teen* relationship*,
        dating violence, relationship abuse, coercive control .. session*, consent, sexual
        harassment, respectful relationship*, relationship* education, relationship* lesson*,
        misogyn*, toxic masculin*, gender stereotyp*, gender based violence, gender equality,
        incel*, violence against women and girls .. lesson*, warning signs .. relationship*,
        safe relationship*, positive relationship* .. lesson*, healthy and unhealthy,
        controlling behaviour, what is a good relationship, manliness, what manliness, how
        girls, pressure and consent, spotting control, what love is, what is love, first
        relationship*, going out with, healthy love, love island, red flag*, warning sign*,
        jealous*, phone checking, checking phones, control* .. relationship*, respect each
        other, respect girls, how boys treat, how to treat, treat each other, treat girls,
        boys .. respect, boys .. women, masculin*, manhood, what it means to be a man, being a
        man, man box, andrew tate, influencers .. women, porn, nudes, sexting, sending nudes,
        image sharing, unwanted touch*, consensual, harass*, catcall*, upskirt*, sexual
        bully*, gender respect, gender norm*, gendered violence, vawg, rse, rshe,
        relationships and sex, relationships education, relationships curriculum, teen dating,
        dating, domestic abuse .. pupils, domestic abuse .. lesson*, domestic abuse ..
        assembl*, domestic abuse .. schools""",
        sure="""
        consent misogyny sexting pornography porn manosphere incel masculinity RSE RSHE dating
        jealousy""",
        telling="""
        relationship relationships healthy unhealthy respect respectful girls boys lads love
        control controlling coercive pressure nudes saying no boundaries PSHE lesson lessons
        workshop workshops interactive discussion conversations assembly curriculum form time
        pupils students teenagers sexual harassment gender stereotypes VAWG treat women
        attitudes toxic partner signs abuse domestic teen consent-based red flags influencers
        unpick power strong strength boyfriend girlfriend exes stalking spying tracking
        snooping gaslighting marriage forced"""),
    term("weapons-education", "knife crime education", "weapons-lessons lessons", """
        truth about knives, myths about knives, weapons and the law, paramedic speak*, sharp
        object*, put down the knife, put the knife down, why carry, carrying is, dangers of
        knives, risks of knives, risks of carrying, offensive weapon*, bladed article*, knife
        crime, law on knives, mother who lost, bereaved mother, bereaved parent*, lost a son,
        lost her son, lost their son, knife crime education, knife .. workshop*, knife ..
        lesson*, knife .. session*, knife awareness, knife crime awareness, weapon* awareness,
        weapon* .. lesson*, weapon* .. workshop*, danger* of carry*, carrying a knife,
        carrying knives, knife carrying, weapon carrying, carry* a blade, carry* blades,
        consequences of .. knife, consequences of .. weapon*, knife free, weapon* education,
        ben kinsella, knife crime .. talk*, knives .. assembl*, knife .. assembl*, anti knife,
        impact of knife crime, joint enterprise, talk* .. knives, knife .. talk*, knife crime
        prevention, knife .. programme, single wound, one wound, lost to a, her boy, their
        boy, his brother was killed, knife input*, what carrying, weapons input*, the point of
        carry*, knife talk*, knife message*, knife lesson*, knife carriers, carry knives,
        carries a knife, carry a knife, pick up a knife, picking up a knife, put down knives,
        drop the knife, drop the blade, leave the knife, knife harm, knife violence, why young
        people carry, carrying weapons, carry weapons, weapons talk*, sharp* .. law, killed by
        a knife, knife killed, killed her son, killed their son, murdered son, murdered
        daughter, mother whose son, mum whose son, mum who lost, dad who lost, father who
        lost, parents who lost, family who lost, what a knife, one moment, cost of carrying,
        price of carrying, consequences of carrying, surgeon* .. talk*, surgeon* .. wounds,
        trauma surgeon*""",
        sure="""
        knife knives blade blades weapon weapons stabbing stabbed machete bladed carry
        carrying tool tools""",
        telling="""
        workshop workshops lesson lessons assembly assemblies talk talks surgeon paramedic mum
        dad mother father lost son killed died death law legal consequences joint enterprise
        myths why reasons safer choices impact presentation pupils students year classes
        school schools form group whole story stories real hear takes prevention awareness
        education lies injuries KS3 cost cell grave funeral second moment bandana tell tells
        prop interactive headsets visor wounds"""),
    term("first-aid", "first aid for wounds", "lessons bleeding", """
        first aid, bleed control, stop the bleed, bleeding control, tourniquet*, catastrophic
        bleed*, casualty until, life saving, lifesaving, street doctors, stop bleed*, stem
        bleed*, bleeds, bleeding, blood loss, treat a wound, treat wounds, save a life, saving
        lives, life saver*, cpr, what to do if .. stabbed, emergency aid, bleed training,
        defibrillator*""",
        sure="""
        bleed bleeding tourniquet CPR defibrillator first-aid wound haemorrhage""",
        telling="""
        aid life save lives ambulance arrives emergency medics learn teach taught stop stab
        wounds injury training teenagers doctors student kits street press hard packing pack
        999 pressure practise dummies dummy casualty defib"""),
    term("crime-awareness", "crime awareness lessons", "lessons weapons-lessons", """
        former gang member* .. talk*, former prisoner* .. talk*, ex gang, real life stor*,
        hard hitting, touring play, crime awareness, gang awareness, gang* .. workshop*,
        awareness session*, awareness workshop*, consequences of crime, choices and
        consequences, prison .. me, ex offender* .. talk*, assembly, assemblies, theatre in
        education, drama .. schools, play .. touring, prevention workshop*, safety workshop*,
        personal safety, criminal responsibility, interactive workshop*, pshe, violence
        reduction lesson*, virtual reality .. choices, law and order day, crime and
        consequences, consequences of violence, think about consequences, wrong choice*, mock
        trial*, courtroom, court visit*, prison visit .. pupils, prison talk*, talks from,
        talk by ex, true stories, their own stories, tell* their story, story of, ex
        gangster*, reformed, ex con*, former offender*, people who have been inside, eye
        opening, stage play, touring theatre, theatre company, forum theatre, interactive
        play, performance in schools, immersive, vr headset*, virtual reality, escape room,
        one off talk*, one off session*, assembly programme, roadshow, awareness day*, safety
        day*, safety talk*, safety lesson*, law lesson*, street law, know the law, joint
        enterprise, crimestoppers, fearless""",
        sure="""
        assembly assemblies roadshow mock-trial ex-offender drama theatre-in-education jury
        magistrates courtroom VR immersive""",
        telling="""
        crime consequences choices wrong turn story stories ex-inmate ex-prisoner prison
        former gang talk talks play performance actors touring travelling workshop awareness
        pupils students schools law trial pretend court sentence day visits real hard-hitting
        personal safety antisocial behaviour road risk fire judging judge case dock wig gavel
        barrister solicitor script stage hoax hindsight"""),
    term("police-in-schools", "police in schools", "lessons", """
        school constable*, constable* .. school*, pcso* .. school*, officer based in, campus
        officer*, police in schools, safer schools officer*, schools officer*, school liaison
        officer*, officer* .. in schools, police officer* .. school*, school based officer*,
        mini police, youth engagement officer*, officer spends, named officer, aligned to ..
        secondaries, school watch, officer in school, officers in school, officer in every
        school, police officer based, police constable in, pc in schools, pcso*, school beat
        officer*, school police, schools police, bobby in, police link officer*, youth police""",
        sure="""
        SSO safer-schools schools-officer school-officer PC constable campus""",
        telling="""
        police officer officers school schools academy based days weekly break break-time
        lunch corridors assemblies chats contact relationships trust pupils students
        safeguarding early help link liaison cadets PCSO gates named corridor playground"""),
    term("exploitation-awareness", "exploitation awareness", "exploitation lessons", """
        recognise grooming, signs of grooming, signs of exploitation, how gangs recruit, gangs
        recruit*, county lines awareness, exploitation awareness, exploitation .. workshop*,
        grooming, exploitation .. lesson*, spot the signs, county lines .. workshop*, county
        lines .. lesson*, exploitation .. session*, spotting signs, spot signs, signs that,
        how dealers, how gangs, how groomers, gang grooming, tricks used, groom*, safe from
        exploitation, county lines talk*, county lines play, county lines session*, understand
        exploitation, awareness of exploitation, awareness of county, exploitation education,
        cce awareness, cse awareness, exploitation aware*, easy money, fast money""",
        sure="""
        grooming county-lines exploitation recruit recruiters lure trap trainers cash""",
        telling="""
        awareness lesson lessons workshop drama discussion spot signs tricks fast easy money
        free gifts gangs dealers how works closes pupils students year parents theatre
        assembly sessions teach taught learn safe stay CCE CSE nice man hooked boy given
        puppet trick taxi warning"""),
    term("online-safety", "online safety", "lessons messages", """
        online safety, online harm*, internet safety, social media .. lesson*, digital safety,
        cyber bully*, cyberbully*, digital literacy, safer online, screen time, sexting,
        chats, strangers online, games and strangers, digital citizenship, sharing and scams,
        safe online, online lives, life online, phones and, their phones, smartphone*, group
        chats, whatsapp, snapchat, instagram, tik tok, gaming, gamers, internet, digital life,
        digital world, digital wellbeing, online hate, online abuse, online grooming,
        algorithm*, fake news, misinformation, e safety, esafety, trolling, tech safe""",
        sure="""
        online internet cyber cyberbullying digital smartphone password passwords screens
        social-media snapchat tiktok gaming sexting e-safety""",
        telling="""
        phones phone strangers games messages nasty apps chat private sharing images pictures
        web scams fake news algorithm harm harmful content safe safety lessons parents pupils
        teach workshops screen time trolls screenshots block report blocking avatars roblox
        fortnite webcam selfie selfies followers likes bots chatrooms privacy settings"""),
    term("hate-work", "work against hate and bullying", "lessons community hate", """
        hate crime, anti bullying, bullying, prejudice*, anti racis*, community cohesion,
        cohesion, tolerance, extremism, radicalis*, far right, discriminat*, respecting
        difference, newcomers, new arrivals and locals, stand up for neighbours, hate, hatred,
        picked on, because of who they are, who they are, respect for all, respecting all,
        racial, race equality, anti racism, racist, islamophob*, antisemit*, homophob*,
        transphob*, disability hate, disablist, mate crime, bullied, bullies, name calling,
        inclusion of minorities, interfaith, faiths together, bring communities together,
        community tension*, cohesive, understand each other, refugees .. locals, prevent duty,
        extremis*, incitement""",
        sure="""
        hate racism racist prejudice Islamophobia antisemitism homophobic bullying bullied
        bullies anti-bullying tolerance cohesion extremism radicalisation interfaith refugees
        mosque discrimination""",
        telling="""
        communities faith faiths church churches mosques synagogue religion race colour
        disability LGBT difference different neighbours newcomers asylum migrants together
        cook meals understand understanding respect stereotypes dialogue tension tensions
        bring welcome identity unkind picked Sikh Hindu Jewish Somali Yemeni Polish Kurdish
        mums recipes share stand cultures culture heritage iftar vaisakhi differences belong
        belonging mixing bridges bridge unlearn"""),
    term("safety-lessons", "road, rail, water and fire safety lessons", "lessons", """
        road safety, water safety, rail safety, railway safety, crucial crew, safety village,
        bikeability, fire safety, electricity safety, drowning prevention, e scooter*""",
        sure="""
        road rail railway water drowning bikeability cycling-proficiency level-crossing
        throwline electricity""",
        telling="""
        safety lessons pupils primary scenarios crossing helmets tracks canal river cold
        firefighters year-6 visits day talk"""),
)  # fmt: skip
