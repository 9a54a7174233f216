"""A recovery key is read aloud, written down, and typed again years later."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tumorboard.database.recovery_key import new_recovery_secret, recovery_key_text, recovery_secret
from tumorboard.errors import InvalidInputError

SECRETS = st.binary(min_size=20, max_size=20)


@given(SECRETS)
def test_what_is_printed_is_read_again(secret: bytes) -> None:
    assert recovery_secret(recovery_key_text(secret)) == secret


def test_it_is_nine_groups_of_four_without_what_looks_alike() -> None:
    groups = recovery_key_text(new_recovery_secret()).split("-")
    assert [len(group) for group in groups] == [4] * 9
    assert not set("".join(groups)) & set("ILOU")


def test_two_are_not_the_same() -> None:
    assert new_recovery_secret() != new_recovery_secret()


@given(SECRETS, st.sampled_from([str.lower, str.upper]), st.sampled_from(["", " ", "-", " - ", "\u2013", "\n"]))
def test_case_and_what_stands_between_the_groups_do_not_matter(secret: bytes, case: object, between: str) -> None:
    text = recovery_key_text(secret).replace("-", between)
    assert callable(case)
    assert recovery_secret(f" {case(text)} ") == secret


def test_an_o_is_a_zero_and_an_i_or_l_a_one() -> None:
    secret = next(
        secret
        for secret in (number.to_bytes(20) for number in range(10_000))
        if {"0", "1"} <= set(recovery_key_text(secret))
    )
    text = recovery_key_text(secret)
    for one in "IlL":
        assert recovery_secret(text.replace("0", "o").replace("1", one)) == secret


@given(SECRETS, st.integers(0, 35), st.integers(1, 31))
def test_one_wrong_character_is_noticed(secret: bytes, place: int, step: int) -> None:
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    characters = list(recovery_key_text(secret).replace("-", ""))
    characters[place] = alphabet[(alphabet.index(characters[place]) + step) % 32]
    with pytest.raises(InvalidInputError, match="mistyped"):
        recovery_secret("".join(characters))


@pytest.mark.parametrize("text", ["", "ABCD", "U" * 36, "0" * 35, "0" * 37, "ü" * 36])
def test_what_is_no_recovery_key_is_said_to_be_none(text: str) -> None:
    with pytest.raises(InvalidInputError, match="nine groups of four"):
        recovery_secret(text)
