import pytest

from stages.targets import load_rules, load_target
from tests.stages.targets.marked import CONFIG_ROOT, load_sample

PLAIN = 'name = "Tide"\nkind = "group"\nnames = ["Tide"]\n'


def test_every_field_of_the_record_is_read():
    target = load_target(
        "tide",
        PLAIN + 'aliases = ["the rota"]\nmembers = ["rowers"]\nexclude = ["Tide Street"]\n'
        'pronouns = ["they"]\ndescription = "Rowers."\n',
        file="tide.toml",
    )
    assert (target.id, target.name, target.kind) == ("tide", "Tide", "group")
    assert (target.names, target.aliases, target.members) == (("Tide",), ("the rota",), ("rowers",))
    assert (target.exclude, target.pronouns) == (("Tide Street",), ("they",))
    assert target.description == "Rowers."


def test_entries_are_composed_and_hold_nothing_invisible():
    accented = PLAIN.replace(
        '["Tide"]', '["Jose\u0301", "Mun\\u0303oz", "Ti\u00adde", "Anti\u2011Ebb"]'
    )
    target = load_target("tide", accented.replace('"Tide"', '"Tide\u0301"'), file="tide.toml")
    assert target.name == "Tidé"
    assert target.names == ("José", "Muñoz", "Tide", "Anti-Ebb")


def test_braces_stand_for_choices():
    text = PLAIN.replace('"Tide"]', '"{Tide,Ebb}{,\'s} rower{,s}"]')
    assert load_target("tide", text, file="tide.toml").names == (
        "Tide rower", "Tide rowers", "Tide's rower", "Tide's rowers",
        "Ebb rower", "Ebb rowers", "Ebb's rower", "Ebb's rowers",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name = ", ["not valid TOML"]),
        (PLAIN + "alias = []", ["'alias'", "did you mean 'aliases'"]),
        (PLAIN + "id = 'tide'", ["unknown key 'id'; Keys are name"]),
        (PLAIN + "foo = 1", ["unknown key 'foo'; Keys are name"]),
        (PLAIN + "pronoun = 1", ["unknown key 'pronoun'; did you mean 'pronouns'? Keys are name"]),
        (PLAIN.replace("group", "gang"), ["kind = 'gang'", "person, group, party"]),
        (PLAIN.replace("kind", "#"), ["kind is missing"]),
        (PLAIN.replace('"Tide"\nk', '" "\nk'), ["name = ' '", "not blank"]),
        (PLAIN.replace('["Tide"]', "[]"), ["names is empty"]),
        (PLAIN.replace('["Tide"]', '"Tide"'), ["names = 'Tide'", "list"]),
        (PLAIN + 'members = ["rowers", " "]', ["members holds ' '", "none blank"]),
        (PLAIN + "members = [3]", ["members holds 3"]),
        (PLAIN + 'members = ["–"]', ["members holds '–'", "letter or digit"]),
        (PLAIN + 'members = ["{a,b"]', ["members holds '{a,b'", "closed by a }"]),
        (PLAIN + 'members = ["a}b"]', ["members holds 'a}b'", "closed by a }"]),
        (PLAIN + 'members = ["{a,{b,c}}"]', ["'{a,{b,c}}'", "no further braces: {a,b}"]),
        (PLAIN + f'members = ["{"{a,b,c,d,e,f,g,h,i,j}" * 9}"]', ["1,000,000,000", "up to 1,000"]),
        (PLAIN + 'members = ["{rowers,}"]', ["'{rowers,}'", "stand for ''", "letter or digit"]),
        (PLAIN + 'members = ["rowers", "rowers"]', ["'rowers'", "twice in members"]),
        (PLAIN + 'aliases = ["the"]', ["aliases holds 'the'", "a name or a noun"]),
        (PLAIN + 'aliases = ["The"]', ["aliases holds 'The'", "a name or a noun"]),
        (PLAIN + 'members = ["Them"]', ["members holds 'Them'", "go to pronouns"]),
        (PLAIN + 'members = ["{they,rowers}"]', ["members holds 'they'", "go to pronouns"]),
        (PLAIN + 'aliases = ["Tide"]', ["'Tide'", "names and aliases"]),
        (PLAIN + 'pronouns = ["them"]', ["'them'", "he, it, she, they"]),
    ],
)
def test_an_error_names_file_key_value_and_what_is_accepted(text, said):
    with pytest.raises(ValueError, match=r"tide\.toml") as error:
        load_target("tide", text, file="tide.toml")
    assert all(part in str(error.value) for part in said)


@pytest.mark.parametrize("path", sorted((CONFIG_ROOT / "targets").glob("*.toml")))
def test_every_sample_target_loads(path):
    assert load_sample(path.stem).names


LEXICONS = {
    "lexicons/person_nouns.txt": "# nouns\nrower\trowers\tfollower\n",
    "lexicons/body_nouns.txt": "crews\n",
    "lexicons/first_names.txt": "Ann\tf\nJean\tn\n",
    "lexicons/states.tsv": "Peru\tcountry\nOhio\tstate\n",
}


def test_nouns_are_read_with_their_class():
    rules = load_rules(LEXICONS)
    assert rules.plural == {"rowers": "follower", "crews": "role"}
    assert rules.singular == {"rower": "follower"}
    assert rules.genders == {"ann": "f"}
    assert rules.states == {"Peru": "country", "Ohio": "state"}


def test_a_lexicon_line_of_the_wrong_shape_is_named():
    wrong = LEXICONS | {"lexicons/person_nouns.txt": "# nouns\nrower\trowers\tsailor\n"}
    with pytest.raises(ValueError, match=r"person_nouns\.txt, line 2: .*general, follower, role"):
        load_rules(wrong)


@pytest.mark.parametrize("name", sorted(LEXICONS))
def test_a_missing_lexicon_is_named(name):
    with pytest.raises(ValueError, match=name):
        load_rules({key: text for key, text in LEXICONS.items() if key != name})
