"""How pronouns are counted, on texts of a few sentences that need no encoder."""

from benchmarks.common import make_reading
from benchmarks.pronouns import count_pronouns, make_targets
from stages.records import TargetMention

TEXT = "Ann Lee left. She waved. The guild met. It voted, and she sang. The rest stayed."
SENTENCES = [(0, 13), (14, 24), (25, 39), (40, 63), (64, 80)]


def label(target, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    sentence = next(n for n, (a, b) in enumerate(SENTENCES) if a <= start < b)
    return {"target": target, "start": start, "end": start + len(words), "sentence": sentence}


def mention(target, words):
    found = label(target, words)
    return TargetMention(
        position=1,
        revision_id="r",
        target=target,
        sentence=found["sentence"],
        start=found["start"],
        end=found["end"],
        form="pronoun",
        voice="writer",
    )


LABELS = [label("lee", "Ann Lee"), label("lee", "She"), label("guild", "The guild")]
LABELS += [label("guild", "It"), label("lee", "she")]


def count(*mentions):
    reading = make_reading(TEXT, SENTENCES)
    reading.target_mentions = list(mentions)
    page = {"labels": LABELS, "sentences": SENTENCES}
    return count_pronouns(page, reading, {"lee", "guild"})


def test_labels_become_targets_with_names_aliases_and_pronouns():
    labels = [*LABELS, label("rest", "stayed"), label("guild", "rest")]
    lee, guild = make_targets(labels, TEXT, {(0, 7): "Ann Lee"})
    assert (lee.kind, lee.names, lee.pronouns) == ("person", ("Ann Lee",), ("she",))
    assert (guild.kind, guild.names, guild.aliases) == ("group", ("The guild",), ("rest",))
    assert guild.pronouns == ("it", "they")


def test_a_labelled_pronoun_is_found_only_for_its_own_target():
    counts = count(mention("lee", "She"), mention("lee", "It"))
    assert (counts["she labelled"], counts["she found"]) == (2, 1)
    assert (counts["it labelled"], counts["it found"]) == (1, 0)


def test_a_pronoun_of_ours_is_borne_out_where_its_target_was_seen():
    counts = count(mention("lee", "She"), mention("guild", "she"), mention("lee", "It"))
    assert (counts["she ours"], counts["she seen"]) == (2, 2)
    assert (counts["it ours"], counts["it seen"]) == (1, 1)
    counts = count(mention("guild", "She"))
    assert (counts["she ours"], counts["she seen"]) == (1, 0)
