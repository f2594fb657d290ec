"""English inflection, so that a lexicon lists each word once."""

IRREGULAR: dict[str, tuple[str, ...]] = {
    "beat": ("beats", "beat", "beating", "beaten"),
    "become": ("becomes", "became", "becoming", "become"),
    "bite": ("bites", "bit", "biting", "bitten"),
    "bleed": ("bleeds", "bled", "bleeding"),
    "break": ("breaks", "broke", "breaking", "broken"),
    "build": ("builds", "built", "building"),
    "cling": ("clings", "clung", "clinging"),
    "feed": ("feeds", "fed", "feeding"),
    "fight": ("fights", "fought", "fighting"),
    "flee": ("flees", "fled", "fleeing"),
    "forgive": ("forgives", "forgave", "forgiving", "forgiven"),
    "give": ("gives", "gave", "giving", "given"),
    "grow": ("grows", "grew", "growing", "grown"),
    "hide": ("hides", "hid", "hiding", "hidden"),
    "hurt": ("hurts", "hurt", "hurting"),
    "lead": ("leads", "led", "leading"),
    "leap": ("leaps", "leapt", "leaping"),
    "lie": ("lies", "lied", "lying"),
    "lose": ("loses", "lost", "losing"),
    "mislead": ("misleads", "misled", "misleading"),
    "misspeak": ("misspeaks", "misspoke", "misspeaking", "misspoken"),
    "overthrow": ("overthrows", "overthrew", "overthrowing", "overthrown"),
    "quit": ("quits", "quit", "quitting"),
    "rise": ("rises", "rose", "rising", "risen"),
    "shine": ("shines", "shone", "shining"),
    "shrink": ("shrinks", "shrank", "shrinking", "shrunk"),
    "sink": ("sinks", "sank", "sinking", "sunk"),
    "slide": ("slides", "slid", "sliding"),
    "sow": ("sows", "sowed", "sowing", "sown"),
    "spit": ("spits", "spat", "spitting"),
    "stand": ("stands", "stood", "standing"),
    "steal": ("steals", "stole", "stealing", "stolen"),
    "strive": ("strives", "strove", "striving", "striven"),
    "swear": ("swears", "swore", "swearing", "sworn"),
    "teach": ("teaches", "taught", "teaching"),
    "undercut": ("undercuts", "undercut", "undercutting"),
    "weep": ("weeps", "wept", "weeping"),
    "win": ("wins", "won", "winning"),
    "withhold": ("withholds", "withheld", "withholding"),
    "withstand": ("withstands", "withstood", "withstanding"),
    "wreak": ("wreaks", "wreaked", "wreaking"),
}
"""Verb: third person, past, present participle, past participle where it is not the past."""

_DOUBLERS = """
abet bar brag chat chip con cut dim dip drag drip drop dub equip expel fan fib flag flap flip
flit flop flub fret fun grab grin gut hog hug impel jab jeopardise jut lag lap log mar mob mug
nag nap net nip nod pan pat pit plan plod plot plug pot prod quip quit ram rap rat rebel refer
regret repel rev rig rip rob rot rub rout rub sag scan scrap shred shrug shun sip skip slam slap
slip slit slur smug snag snap snip snub sob spar spin split spot stab star stem step stir stop
strip strut sulk swap swat tag tan tap thin throb top trap trek trim trip tug whip wrap zap
commit admit omit submit permit compel rebut transmit abhor occur concur defer infer incur
"""
_DOUBLING = frozenset(_DOUBLERS.split())


def inflect_noun(noun: str) -> tuple[str, ...]:
    """Return a noun and its regular plural."""
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return (noun, noun + "es")
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return (noun, noun[:-1] + "ies")
    if noun.endswith("man"):
        return (noun, noun[:-2] + "en")
    return (noun, noun + "s")


def inflect_adjective(adjective: str) -> tuple[str, ...]:
    """Return an adjective and its adverb."""
    if adjective.endswith("ic"):
        return (adjective, adjective + "ally")
    if adjective.endswith("le") and len(adjective) > 4:
        return (adjective, adjective[:-1] + "y")
    if adjective.endswith("y"):
        return (adjective, adjective[:-1] + "ily")
    return (adjective, adjective + "ly")


def inflect_verb(verb: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a verb's finite and -ing forms, and those that can be a past participle."""
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    if head in IRREGULAR:
        third, past, gerund, *participle = IRREGULAR[head]
        passive = participle[0] if participle else past
        finite = {head, third, past, gerund} - ({passive} if participle else set())
        return tuple(sorted(f + tail for f in finite)), (passive + tail,)
    third = inflect_noun(head)[1] if not head.endswith("man") else head + "s"
    stem = _find_stem(head)
    past = head + "d" if head.endswith("e") else stem + "ed"
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        past = head[:-1] + "ied"
    gerund = stem + "ing"
    return tuple(form + tail for form in (head, third, gerund, past)), (past + tail,)


def _find_stem(verb: str) -> str:
    if verb.rpartition("-")[2] in _DOUBLING:
        return verb + verb[-1]
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1]
    return verb
