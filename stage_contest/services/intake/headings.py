"""The headings of columns in their many spellings."""

import re
from enum import StrEnum

from stage_contest.domain.vietnamese import plain
from stage_contest.services.intake.spelling import toned


class Field(StrEnum):
    """What a column holds. A mark column has an x in the rows that it is true of."""

    NUMBER = "number"
    TEAM = "team"
    PLACE = "place"
    """"Đơn vị", "Xã": the team where nothing else says it, else a part of the position."""
    NAME = "name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    BORN = "born"
    BORN_MALE = "born_male"
    BORN_FEMALE = "born_female"
    BIRTH_DAY = "birth_day"
    BIRTH_MONTH = "birth_month"
    BIRTH_YEAR = "birth_year"
    GENDER = "gender"
    MALE_MARK = "male_mark"
    FEMALE_MARK = "female_mark"
    POSITION = "position"
    ROLE = "role"
    MAIN_MARK = "main_mark"
    EXTRA_MARK = "extra_mark"
    CAPTAIN_MARK = "captain_mark"
    PHONE = "phone"
    NOTES = "notes"


NAMING = frozenset({Field.NAME, Field.FAMILY_NAME, Field.GIVEN_NAME})
_LONGEST = 90
_MARKED = r"(?: (?:danh dau )?(?:dau )?x| co| danh dau)?"
_MEMBER = r"(?:thanh vien|t vien|tvien|tv|thi sinh|nong cot)"
_CAPTAIN = r"\b(?:(?:doi|nhom) truong|truong (?:doi|nhom))\b"

_SPELLINGS: tuple[tuple[Field, str], ...] = (
    (Field.NUMBER, r"stt|s t t|tt|t t|so|so tt|so stt|(?:so )?thu tu|no"),
    (Field.FAMILY_NAME, r"ho|ho (?:va )?(?:chu )?(?:ten )?(?:dem|lot)|ho va ten (?:dem|lot)|surname|family name"),
    (Field.GIVEN_NAME, r"ten|ten goi|given name|first name"),
    (Field.TEAM, r".*\bten (?:doi|don vi)\b.*|ten (?:xa|phuong|thi tran|truong|thon|ap)\b.*"),
    (Field.NAME, rf"(?!ky\b|.*\bky ten\b).*\bho\b.*\bten\b.*|ten {_MEMBER}.*|ten nguoi.*|thi sinh|(?:full )?name"),
    (Field.PHONE, r".*(?:dien thoai|\bs?dt(?:dd)?\b|di dong|\btel\b|phone|mobile|zalo|lien he|lien lac|so may).*"),
    (Field.ROLE, r".*(?:vai tro|tu cach|nhiem vu|phan cong|thanh phan|loai thanh vien).*|vai"),
    (Field.ROLE, r"role(?: in the team)?"),
    (Field.ROLE, r"(?:chuc vu|chuc danh|vi tri) (?:trong|tai|o) doi.*"),
    (Field.ROLE, rf"(?=.*{_CAPTAIN})(?=.*\b{_MEMBER}\b).*"),
    (Field.ROLE, r"(?=.*\bchinh\b)(?=.*\b(?:du bi|phu|khac|bo sung)\b).*"),
    (Field.CAPTAIN_MARK, rf".*{_CAPTAIN}.*|captain"),
    (Field.MAIN_MARK, rf"(?=.*\bchinh\b)(?=.*\b{_MEMBER}\b).*|chinh(?: thuc)?{_MARKED}|main(?: member)?"),
    (Field.GENDER, r"(?:gioi tinh|gioi|phai|gt|nam nu|nu nam|gender|sex)\b.*|.*\bgioi tinh"),
    (Field.FEMALE_MARK, rf"nu(?: gioi)?{_MARKED}"),
    (Field.MALE_MARK, rf"nam(?: gioi)?{_MARKED}"),
    (Field.BORN, r".*\b(?:ngay|thang|nam)\b.*\bsinh\b.*|sinh (?:ngay|nam).*|sinh|ns|.*\bntns\b.*|ngaysinh|namsinh"),
    (Field.BORN, r"(?:date of )?birth.*|born|dob"),
    (Field.TEAM, r"(?:.*\b)?doi (?:thi|tuyen|du thi|dang ky|tham gia)\b.*|doi|team(?: name)?"),
    (Field.TEAM, r"don vi (?:du thi|thi|dang ky|tham gia|tham du|cu).*|.*dia phuong.*"),
    (Field.TEAM, r"(?:ubnd )?(?:cac )?(?:xa|phuong)\b.*\b(?:phuong|thi tran|tt)\b.*"),
    (Field.POSITION, r".*(?:chuc vu|chuc danh|nghe|cong tac|co quan|cong viec|lam viec).*"),
    (Field.POSITION, r"position(?: office)?|occupation"),
    (Field.PLACE, r"(?:ubnd )?(?:don vi|xa|phuong|thi tran|thon|ap|ban|khu pho|to dan pho|truong|unit)"),
    (Field.NOTES, r".*ghi chu.*|chu thich|luu y|dien giai|notes?|remarks?"),
    (Field.EXTRA_MARK, rf"{_MEMBER}(?: (?:khac|phu|thuong|du bi|tham gia))?{_MARKED}|du bi{_MARKED}"),
)
_RULES = tuple((field, re.compile(spelling)) for field, spelling in _SPELLINGS)
_NUMBER_SIGN = re.compile(r"\s*(?:#|№|số thứ tự)\s*", re.IGNORECASE)
_NAMED = re.compile(r":\s*\S")
_BIRTHPLACE = re.compile(r"noi sinh|hoc sinh|sinh vien|sinh hoat")


def field_of(heading: str) -> Field | None:
    """What a column with this heading holds; None for what is of no use here."""
    if len(heading) > _LONGEST:
        return None
    if _NUMBER_SIGN.fullmatch(heading):
        return Field.NUMBER
    text = plain(heading)
    found = next((field for field, spelling in _RULES if spelling.fullmatch(text)), None)
    if (found is Field.BORN and _BIRTHPLACE.match(text)) or (found is Field.TEAM and _NAMED.search(heading)):
        return None
    if found is Field.MALE_MARK and "ă" in toned(heading):
        return Field.BORN
    return found


def field_below(parent: Field | None, heading: str) -> Field | None:
    """What a column holds whose heading stands below a wider one, such as "Nam" below "Ngày sinh"."""
    own = field_of(heading)
    if parent is Field.BORN:
        return _below_birth(heading, own)
    if parent is Field.NAME:
        return {"ho": Field.FAMILY_NAME, "ten": Field.GIVEN_NAME}.get(plain(heading), own)
    return own


def _below_birth(heading: str, own: Field | None) -> Field | None:
    if own is Field.FEMALE_MARK:
        return Field.BORN_FEMALE
    if own is Field.MALE_MARK:
        return Field.BORN_MALE
    return {"ngay": Field.BIRTH_DAY, "thang": Field.BIRTH_MONTH, "nam": Field.BIRTH_YEAR}.get(plain(heading), own)
