"""The texts of a certificate with their {places} filled in, as an official Vietnamese sentence has them."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace

from stage_contest.domain.errors import Message, Refusal, message
from stage_contest.domain.papers import CertificateData, PaperTexts

TEXT_NAMES: Mapping[str, Message] = {
    "issuer": message("Issuer"),
    "verb": message("Verb"),
    "title": message("Title of the paper"),
    "recipient": message("Recipient"),
    "achievement": message("Achievement"),
    "place": message("Place of signing"),
    "date": message("Date of signing"),
    "decision_number": message("Number of the decision"),
    "decision_date": message("Date of the decision"),
    "register_number": message("Number in the register"),
    "on_behalf": message("On behalf of"),
    "signer_title": message("Signer's title"),
    "signer_office": message("Signer's office"),
    "signer_name": message("Signer's name"),
}
"""What people call each text of `PaperTexts`."""

_PLACE = re.compile(r"\{([^{}]*)\}")
_PRIZE_WORD = "giải "
_UNIT_WORDS = (
    *("Xã ", "Phường ", "Thị trấn ", "Thị xã ", "Đặc khu ", "Huyện ", "Quận ", "Thành phố ", "Tỉnh "),
    *("Thôn ", "Ấp ", "Bản ", "Khu phố ", "Tổ dân phố ", "Trường ", "Đội "),
)
"""Kinds of units; written small in the middle of a sentence, "Đội thi xã Bình An"."""


def filled_texts(certificate: CertificateData) -> PaperTexts:
    """The texts of the certificate without {places} and without stray spaces.

    Raises:
        Refusal: naming the text that has a place other than {team}, {prize}, {contest} and {round}.
    """
    texts = certificate.texts
    names = (field.name for field in fields(texts))
    return replace(texts, **{name: _filled(name, getattr(texts, name), certificate) for name in names})


def _filled(name: str, text: str, certificate: CertificateData) -> str:
    values = {
        "team": certificate.team,
        "prize": certificate.prize,
        "contest": certificate.contest,
        "round": certificate.round_name,
    }

    def value(found: re.Match[str]) -> str:
        before, place = text[: found.start()], found[1].strip()
        if place not in values:
            raise Refusal(
                message(
                    'The text "{text}" of the certificates of {round} has the place {place}; known are: {known}.',
                    text=TEXT_NAMES[name],
                    round=certificate.round_name,
                    place=found[0],
                    known=tuple(f"{{{known}}}" for known in values),
                )
            )
        plain = " ".join(values[place].split())
        return _in_sentence(before, _emphatic_prize(before, plain) if place == "prize" else plain)

    return " ".join(_PLACE.sub(value, text).split())


def _emphatic_prize(before: str, prize: str) -> str:
    """The prize as certificates write it: "Giải Nhất" is "giải NHẤT"; one of another name keeps its letters."""
    if prize.lower().startswith(_PRIZE_WORD):
        named = f"{prize[: len(_PRIZE_WORD)]}{prize[len(_PRIZE_WORD) :].upper()}"
    else:
        named = f"Giải {prize}"
    if before.lower().endswith(_PRIZE_WORD):
        return named[len(_PRIZE_WORD) :]
    return f"{named[0].lower()}{named[1:]}" if before.strip() else named


def _in_sentence(before: str, name: str) -> str:
    if before.strip() and name.startswith(_UNIT_WORDS):
        return f"{name[0].lower()}{name[1:]}"
    return name
