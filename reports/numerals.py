"""Whole numbers spelled out in Vietnamese, as money is written on papers."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SMALL_GROUPS = ((10**6, "triệu"), (10**3, "nghìn"), (1, ""))
_BILLION = 10**9


def spelled_out(number: int) -> str:
    """A whole number in Vietnamese words: 2024 is "hai nghìn không trăm hai mươi bốn".

    Raises:
        ValueError: if the number is below 0.
    """
    if number < 0:
        raise ValueError(number)
    if number == 0:
        return _DIGITS[0]
    return " ".join(_words(number, inner=False))


def _words(number: int, *, inner: bool) -> list[str]:
    """The words of a number above 0; `inner` where larger groups stand before it, so that its zeros are read."""
    billions, rest = divmod(number, _BILLION)
    words = [*_words(billions, inner=inner), "tỷ"] if billions else []
    for size, name in _SMALL_GROUPS:
        group, rest = divmod(rest, size)
        if group:
            words += _group(group, inner=inner or bool(words))
            words += [name] if name else []
    return words


def _group(group: int, *, inner: bool) -> list[str]:
    """The words of 1..999; an inner group says its missing hundreds."""
    hundreds, rest = divmod(group, 100)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or inner else []
    tens, ones = divmod(rest, 10)
    if tens == 0:
        return words + ([*(["linh"] if words else []), _DIGITS[ones]] if ones else [])
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    return words + ([_ones(ones, tens)] if ones else [])


def _ones(ones: int, tens: int) -> str:
    if ones == 1 and tens > 1:
        return "mốt"
    if ones == 5:  # noqa: PLR2004 - five alone changes its name after a ten
        return "lăm"
    return _DIGITS[ones]
