import pytest

from warehouse.printable import show_line, show_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x07", "�[31mred�"),
        ("\x9b31m\x7f\x00\r", "�31m���"),
        ("\u202eabc\u2066", "�abc�"),
        ("Plain – “tide”\tand\nנמל, é́ 👩\u200d💻\u2028.", None),
    ],
)
def test_what_steers_is_replaced_character_by_character(text, shown):
    assert show_text(text) == (text if shown is None else shown)
    assert len(show_text(text)) == len(text)


def test_a_line_stays_one():
    assert show_line("a\tb\nc\u2028d\x1be – f") == "a�b�c�d�e – f"
