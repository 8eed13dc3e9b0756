"""What is done with families."""

from typing import Final

from analysis.overlap.vocabulary import Term, term

FAMILIES_HELPED: Final[tuple[Term, ...]] = (
    term("mst", "multi-systemic therapy", "family therapy child-to-parent", """
        therapists visit the family, visit the family several times, on call at night, several
        visits a week, multi systemic, multisystemic, mst, functional family therap*, fft,
        family therap*, systemic therap*, systemic practi*, intensive family therap*, edge of
        care, care entry, entering care, entry to care, edge of custody, brink of care, whole
        household several, in home therap*, home based therap*, home based family, therap* in
        the home, therapists visit, therapy for the whole family, therapy for families, whole
        family therap*, systemic family, family psychotherap*, therapeutic family, clinic in
        the home, round the clock .. famil*, 24 hour .. famil*, intensive family, intensive
        home, keep .. out of care, stay out of care, out of residential care, risk of coming
        into care, prevent* .. entering care, family patterns, patterns in the family,
        adolescents with persistent""",
        sure="""
        MST multisystemic multi-systemic FFT functional-family systemic family-therapy
        edge-of-care round-the-clock edge""",
        telling="""
        therapist therapists therapy qualified family families home homes intensive care
        removed taken custody locked residential placement out-of-home prevent available day
        night hours 24/7 caseload several visits week months teenager teenage adolescent
        behaviour serious offending violent carers parents siblings patterns relationships
        change supervisor call nobody away removal foster crisis evenings manual licensed
        fidelity"""),
    term("parenting", "parenting programmes", "family", """
        bringing up, growing children, hit by their child, threatened by their own child, hit
        or threatened by, carers .. course, routines, bedtime*, praise, mums and dads, parents
        of teenagers, parents of teens, parents .. group, course for parents, classes for
        parents, raising children, difficult behaviour at home, conflict at home, being a dad,
        being a parent, new dads, young dads, young parents, parenting, parent* programme*,
        parent* course*, parent* group*, parent* class*, triple p, incredible years,
        strengthening families, non violent resistance, nvr, parent child, positive
        discipline, setting boundaries, consistent boundaries, positive behaviour at home,
        father* group*, dads group*, dads, fathering, mums group*, mellow parent*, positive
        parent*, parental conflict, support* parents, skills .. parents, help* parents, for
        parents, parents learn, routines and boundaries, group for parents, caring for
        teenagers, raising teenagers, dealing with moods, mums meet, dads meet, parents meet,
        mums .. ways of, dads .. ways of, circle of security, nurturing programme, parenting
        puzzle, timid to tiger, mams, mam and dad, mams and dads, mum and dad group, nans,
        step parents, guardians of, course for carers, help* mums, help* dads, helps parents,
        support for mums, support for dads, support for parents, support for carers, being a
        mum, being a mam, be better parents, parent better, parents at the end of, end of
        their tether, tough nights, bedtime battle*, cope with teenagers, coping with
        teenagers, teenage behaviour, understand* their teenager, understand* teens,
        understanding your child, understand your, solihull, talking teens, parents ..
        workshop*, parents .. sessions, parents .. eight week*, parents .. ten week*, parents
        .. six week*, parent coach*, parental skill*, parent skills, parent support,
        caregiver*, carers .. group, carers .. sessions, family skills, family learning,
        strengthen* families, parents plus, raise children, raising kids, raising boys,
        raising a teenager, discipline at home, rules at home, house rules, family rules, warm
        and firm, family group for""",
        sure="""
        parenting triple-p incredible-years NVR boundaries boundary tantrums fatherhood
        strengthening-families""",
        telling="""
        mum mums dad dads mother mothers father fathers parent parents carer carers caregivers
        grandparents guardians course group class workshop evenings mornings weeks learn
        skills confidence praise discipline routine routines rules limits play calm shouting
        rows arguments teenager teenage toddler behaviour child children raise raising bring
        bond bonding attachment listen communicate understanding support peer crèche creche
        graduates facilitators exhausted worn stress cope strategies home positive guilt
        fellas mams grief patience patient tips swap tantrum teens bedtimes shout yelling
        smacking consequences reward charts nits weaning cuppa brew tether stepdads stepmums
        facilitated psychoeducation"""),
    term("family-support", "family support", "family", """
        household*, families under pressure, families with many problems, visits the family,
        family plan, support at home, whole household, families who, goes into the home, in
        the family home, work with families, relationships at home, family support*, support*
        .. families, family worker*, family intervention*, whole family, troubled families,
        supporting families, family group conferenc*, family practitioner*, families in
        crisis, help* families, sibling*, family hub*, family coach*, early help, work with
        the family, families struggling, family navigator*, lend a hand, frazzled, worn out
        parents, juggling, holding it together, keep going as a family, round the kitchen
        table, at the kitchen table, knocks on the door, visits at home, visit* .. at home,
        helps the whole, families on the edge, families at breaking, breaking point, families
        struggl*, struggling families, hard pressed, families living in, families facing,
        families needing, families with complex, family help worker*, supports families, early
        intervention .. famil*, family early help, early help worker*, parents and siblings,
        brothers and sisters, everybody in the house, everyone in the house, everybody at
        home, practical support .. famil*, practical help .. famil*, supporting famil*, think
        family, family outreach, family liaison, family centre*, home start, homestart, family
        champion*, family mentor*, family key worker*, in home family, home based family,
        keep* families together, keep* families safe, keep* the family""",
        sure="""
        whole-family family-support household households early-help family-worker
        troubled-families family-group homestart keyworker""",
        telling="""
        family families home house visits visit calls weekly parents children siblings
        everyone everybody routine routines plan practical help bills school up bedtime crisis
        stress pressure struggling debt housing agencies team worker intensive support
        outreach kinship grandparents relationships mediation conflict conversation strengths
        practitioner together kitchen table lead professional needs complex comes round
        Tuesdays doorstep rent landlord forms fills fill uniforms washing shopping beds meals
        laundry hoarding budgeting level grandma nan mornings chaos chaotic settle"""),
    term("early-years", "early years help", "early-years family talking", """
        under 5s, rhyme*, toddl*, bumps, newborn*, first two years, early talk, children
        centre, reception class, playgroup*, early years, home visit*, first 1000 days, first
        thousand days, antenatal, health visit*, babies, baby, toddler*, nursery, nurseries,
        pre school, early language, stay and play, rhyme time, school readiness, infant*, new
        parents, communication skills .. children, talk and play, bookstart, language
        development, under fives, family nurse, doula*, attachment, calls on new mums, new
        mum*, new dad*, second birthday, first birthday, third birthday, nurse visits .. mum*,
        wellcomm, elklan, book gift*, dolly parton, little ones, tiny tots, tots, tiddlers,
        bumps and babies, bump to, mums to be, parents to be, expectant, expecting, pregnan*,
        before birth, before they are born, midwi*, first years, first three years, 0 5, 0 to
        5, 0 3, 0 to 2, 0 4, under 4s, under 3s, under 2s, two year olds, three year olds, pre
        schooler*, preschool*, before they start school, ready for school, school ready, start
        school ready, ready to learn, reception children, reception year, eyfs, early talker*,
        learn to talk, learning to talk, first words, language delay*, late talker*, chat*
        with babies, story time, storytime, singing with, messy play, soft play, baby massage,
        baby group*, baby cafe, bonding, breastfeed*, infant mental health, parent infant,
        health visitor*, childminder*, childcare, speech sound*, salt therapist, makaton, talk
        boost, sing and rhyme""",
        sure="""
        baby babies toddler toddlers nursery infant infants antenatal perinatal pregnancy
        pregnant health-visitor midwife midwives preschool under-fives nurse-family rhyme
        rhymes EYFS speech language attachment breastfeeding bump newborn reception @small
        doula""",
        telling="""
        mother mum dad parents home visits visit nurse children three-year-olds two-year-olds
        two three four first words talk talking read reading sing songs play stories book
        books ready readiness development bonding communication early start children's centre
        family hub stay behind delay childcare childminder weeks unborn scan feeding weaning
        nappy nappies buggy buggies pram prams crawling sooner rattles sensory lullaby
        lullabies counting colours potty tot playgroup crèche nurturing bonded"""),
    term("prison-families", "support for families of people in prison", "family resettlement", """
        families of prisoner*, prisoner* families, parent in prison, parent* .. in prison,
        relative in prison, family member in prison, parental imprisonment, father in prison,
        visits hall, children of prisoner*, prison visit*, storybook dads, family member ..
        custody, someone serving, serving time, doing time, inside famil*, visits and letters,
        letters home, dad in prison, dad is inside, dads inside, mum in prison, parent inside,
        parents inside, parent .. jail, dad .. jail, mum .. jail, partner in prison, partners
        of prisoner*, partners of people in prison, relatives of prisoner*, loved one* in
        prison, loved one* inside, family of prisoner*, visitors centre, visiting time, family
        days, family visit*, visit* .. prison .. famil*, someone in the family is inside,
        relative .. jail, relative .. sentenced, parent .. sentenced, court family""",
        sure="""
        visitors visitor visiting visits imprisoned imprisonment prisoners'-families inside""",
        telling="""
        prison prisoner jail HMP father dad mum partner partners wife wives husband relative
        relatives children child son daughter family families loved contact letters bond
        behind bars serving sentence hall queue toys advice play support groups parent
        separated caregivers sentenced stigma @custody Sunday Sundays homework dads daughters
        sons keep keeping telephone sentencing waiting cell"""),
    term("speech", "speech and language therapy", "talking", """
        speech and language, speech therap*, salt, slt, slcn, language therapist*,
        communication needs, language disorder*, language needs, stammer*, communication
        passport*, comm passports""",
        sure="""
        SaLT SLT SLCN DLD speech language stammer stammering communication-passport""",
        telling="""
        therapist therapists screening screen communication words understand vocabulary
        assessment assess listening interpreter instructions court passports disorder needs
        find follow follows say saying sentences talking listen excluded communicates"""),
    term("young-carers", "help for young carers", "", """
        young carer*, young adult carer*, children who care for, look after a parent, looking
        after a parent, caring for a parent, caring role*""",
        sure="""
        young-carers carer caring""",
        telling="""
        young children respite break breaks trips look after parent parents sibling disabled
        ill addiction cook shopping school group support assessment rest fun poorly bowling
        pizza medication cinema"""),
    term("parental-conflict", "help with conflict between parents", "family", """
        parental conflict, conflict between parents, separat* parents, parents who separate*,
        co parent*, parents apart, contact centre*, family mediation, divorc*, reducing
        parental""",
        sure="""
        separated separating divorce divorcing co-parenting contact-centre""",
        telling="""
        parents parental conflict rows argue arguing arguments children middle between couple
        couples split contact mediation sessions agree communicate relationship rowing exes
        handover handovers"""),
    term("parents-of-exploited", "help to parents of exploited children", "exploitation family", """
        parents of exploited, parents whose children .. exploit*, parents whose child ..
        missing, parents .. county lines, parents of children who are exploited, parent
        liaison officer*, mums whose sons .. gangs, families of exploited""",
        sure="""
        parent-liaison""",
        telling="""
        parents mums dads carers whose son daughter child exploited exploitation county-lines
        dealers groomed missing gang phone-ringing peer support helpline knock frightened
        advice"""),
    term("kinship", "help for kinship and foster families", "family", """
        kinship carer*, kinship care, foster carer*, fostering, foster famil*, special
        guardian*, grandparents raising, grandparents bringing up, adoptive parents, adopters""",
        sure="""
        kinship foster fostering adopters adoptive guardianship""",
        telling="""
        grandparents raising bringing grandchildren grandchild carers aunt uncle relatives
        respite support group training placement children family court allowance"""),
    term("perinatal", "help for mothers' mental health", "early-years therapy", """
        perinatal mental health, postnatal depression, post natal depression, maternal mental
        health, baby blues, birth trauma, new mothers .. low, new mothers .. anxious""",
        sure="""
        perinatal postnatal maternal birth-trauma""",
        telling="""
        mothers mother mum mums new depression low anxious mental health counselling listening
        group baby bonding birth therapist peer weeks"""),
    term("baby-bank", "things for babies and children", "hardship", """
        baby bank*, toy library, toy libraries, school uniform*, nappies, prams and, cots and,
        clothes bank, uniform exchange, uniform swap""",
        sure="""
        baby-bank toy-library nappies prams cots uniforms uniform hand-me-downs""",
        telling="""
        clothes clothing toys library donated donate families bundles referral moses-basket
        buggies washing exchange swap free"""),
)  # fmt: skip
