"""Hashes of PINs (argon2id; the parameters and what they can and cannot do: `docs/decisions/0011-pins.md`)."""

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1, hash_len=32, salt_len=16)


def hash_of(pin: str) -> str:
    """The salted hash of a PIN, with its parameters in it."""
    return _HASHER.hash(pin)


def fits(pin: str, hash_: str) -> bool:
    """Whether the hash is that of the PIN."""
    try:
        return _HASHER.verify(hash_, pin)
    except VerifyMismatchError:
        return False
