"""Function words by what they do around a judgement."""

_NEGATORS = """
not no never neither nor nobody nothing none without hardly scarcely barely cannot lack lacks lacked
lacking fails failed fail denies denied deny denying refused refuses
"""
_INTENSIFIERS = """
absolutely awfully completely deeply deliberately downright entirely especially exceptionally
extraordinarily extremely far fundamentally grossly highly hugely incredibly intensely more most
outright particularly profoundly purely quite really remarkably simply so such terribly thoroughly
too totally truly utter utterly very wholly wildly
"""
_DIMINISHERS = """
fairly kind less little merely mildly moderately occasionally partly perhaps possibly rather
relatively slightly somewhat sort would could might may if supposedly
"""
_PRONOUNS = """
i me my we us our he him his she her it its they them their you your who whom whose which that
"""
NEGATORS = frozenset(_NEGATORS.split())
INTENSIFIERS = frozenset(_INTENSIFIERS.split())
DIMINISHERS = frozenset(_DIMINISHERS.split())
PRONOUNS = frozenset(_PRONOUNS.split())
BE_FORMS = frozenset(
    ("is", "are", "was", "were", "be", "been", "being", "am", "get", "gets", "got")
)
DETERMINERS = frozenset(("a", "an", "the", "his", "her", "their", "its", "this", "that"))
COMPLEMENT_PREPOSITIONS = frozenset(("of", "on", "against", "for", "to", "toward", "towards"))
COMPLEMENT_PREPOSITIONS |= {"in", "with", "about", "over"}
PASSIVE_PREPOSITIONS = frozenset(("of", "for", "by", "with", "as", "over", "in", "at", "after"))
NOT = ("n't", "n’t")
"""Endings that deny."""
