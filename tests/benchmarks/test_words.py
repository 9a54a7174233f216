"""The words of the synthetic board."""

from collections import Counter

from benchmarks.words import Words


def test_the_same_seed_gives_the_same_words() -> None:
    assert Words(1).text(50) == Words(1).text(50)
    assert Words(1).text(50) != Words(2).text(50)


def test_few_words_are_everywhere_and_most_are_rare() -> None:
    counts = Counter(Words().text(5000).split())
    common = sum(count for _, count in counts.most_common(10))

    assert common > 5000 / 4
    assert sum(count == 1 for count in counts.values()) > len(counts) / 4


def test_names_are_single_capitalized_words() -> None:
    words = Words()
    names = [words.name() for _ in range(200)]

    assert all(name.isalpha() and name.istitle() for name in names)
    assert 1 < len(set(names)) < len(names)
