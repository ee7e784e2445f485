import re

import pytest

from assets import asset
from ui.theme import DARK, LIGHT, Shade, Theme, Tone, style_sheet, theme_of, tick_of

AA_TEXT = 4.5
AA_CONTROL = 3.0


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_ink_is_readable_on_every_ground(theme: Theme) -> None:
    for tone in Tone:
        for ground in (theme.ground, theme.surface, theme.sunken, theme.hover, theme.action_soft):
            assert contrast(theme.ink(tone), ground) >= AA_TEXT, (tone, ground)
    for ink, ground in (
        (theme.safe, theme.safe_soft),
        (theme.waiting, theme.waiting_soft),
        (theme.danger, theme.danger_soft),
        (theme.action, theme.action_soft),
        (theme.text, theme.waiting_soft),
        (theme.text, theme.danger_soft),
        (theme.on_action, theme.action),
        (theme.on_action, theme.action_strong),
    ):
        assert contrast(ink, ground) >= AA_TEXT, (ink, ground)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_edges_of_controls_are_seen(theme: Theme) -> None:
    for ground in (theme.ground, theme.surface):
        assert contrast(theme.border, ground) >= AA_CONTROL
        assert contrast(theme.action, ground) >= AA_CONTROL
    assert max(contrast(theme.ring, theme.action), contrast(theme.ring, theme.ground)) >= AA_CONTROL


def test_no_colour_stands_in_the_style_sheet_itself() -> None:
    text = asset("styles", "windows.qss").read_text(encoding="utf-8")
    assert not re.search(r":\s*#[0-9A-Fa-f]{3,8}|rgb", text)


@pytest.mark.parametrize("shade", list(Shade))
def test_the_style_sheet_is_filled_whole(shade: Shade) -> None:
    assert "$" not in style_sheet(theme_of(shade))


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_ticked_box_shows_a_tick_in_the_ink_on_the_action_colour(theme: Theme) -> None:
    assert f'stroke="{theme.on_action}"' in tick_of(theme).read_text(encoding="utf-8")
    assert f"tick-{theme.shade}.svg" in style_sheet(theme)
