"""Shapes that the storyboards draw with, in the product's colours. 960 x 540; the lowest 80 rows stay empty for captions."""
from math import cos, pi, sin
from xml.sax.saxutils import escape

PAPER, SURFACE, SUNK, INK, QUIET, LINE = "#faf9f6", "#ffffff", "#f2f0ea", "#1c1b22", "#5b5966", "#e4e1d8"
BRAND, SOFT, LATE, SOON, WELL = "#4c41c1", "#ecebfb", "#b3261e", "#8a5200", "#1d6f47"
NIGHT, NIGHT_INK = "#16142e", "#eeedf3"


def card(lecture, before: str, body: str, share: float) -> str:
    """The whole frame: `body` over `before`, faded in by `share`."""
    under = f"<g>{before}</g>" if before and share < 1 else ""
    over = body if share >= 1 else f'<g opacity="{share:.3f}">{body}</g>'
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540">'
            f'<rect width="960" height="540" fill="{PAPER}"/>{under}{over}</svg>')


def page(lecture_title: str, *shapes: str, fill: str = PAPER, ink: str = QUIET) -> str:
    """A picture with its background and the lecture's name in the corner."""
    return f'<rect width="960" height="540" fill="{fill}"/>' + text(48, 52, lecture_title, 17, ink) + "".join(shapes)


def title(name: str, course: str, part: str) -> str:
    return (f'<rect width="960" height="540" fill="{PAPER}"/><rect x="64" y="168" width="72" height="6" rx="3" fill="{BRAND}"/>'
            + wrapped(64, 232, name, 50, 30, INK, 600, 58) + text(64, 340 if len(name) > 30 else 282, f"{course} · {part}", 24, QUIET)
            + text(64, 440, "CC BY 4.0 · The Educate authors", 15, QUIET))


def text(x, y, words, size=24, fill=INK, weight=400, anchor="start", family="Noto Sans", style="normal") -> str:
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-family="{family}" font-size="{size}" font-weight="{weight}" font-style="{style}" '
            f'text-anchor="{anchor}" fill="{fill}">{escape(str(words))}</text>')


def wrapped(x, y, words, size, width, fill=INK, weight=400, leading=None, anchor="start", family="Noto Sans") -> str:
    """Several lines of at most `width` letters."""
    lines, line = [], ""
    for word in words.split():
        if len(line) + len(word) + 1 > width and line:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    return "".join(text(x, y + i * (leading or size * 1.4), each, size, fill, weight, anchor, family) for i, each in enumerate(lines))


def line(x1, y1, x2, y2, stroke=INK, width=2.0, dash="", opacity=1.0) -> str:
    return (f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{stroke}" stroke-width="{width}" '
            f'stroke-linecap="round" stroke-dasharray="{dash}" opacity="{opacity}"/>')


def circle(x, y, r, fill="none", stroke="none", width=2.0, opacity=1.0, dash="") -> str:
    return (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}" stroke="{stroke}" stroke-width="{width}" '
            f'stroke-dasharray="{dash}" opacity="{opacity}"/>')


def rect(x, y, w, h, fill=SURFACE, stroke=LINE, radius=10.0, width=1.5, opacity=1.0) -> str:
    return (f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{radius}" fill="{fill}" stroke="{stroke}" '
            f'stroke-width="{width}" opacity="{opacity}"/>')


def path(d, fill="none", stroke=INK, width=2.0, dash="", opacity=1.0) -> str:
    return (f'<path d="{d}" fill="{fill}" stroke="{stroke}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round" '
            f'stroke-dasharray="{dash}" opacity="{opacity}"/>')


def curve(points, **style) -> str:
    return path("M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points), **style)


def arrow(x1, y1, x2, y2, stroke=BRAND, width=2.5) -> str:
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    ux, uy = (x2 - x1) / length, (y2 - y1) / length
    a = (x2 - 12 * ux + 6 * uy, y2 - 12 * uy - 6 * ux)
    b = (x2 - 12 * ux - 6 * uy, y2 - 12 * uy + 6 * ux)
    return (line(x1, y1, x2 - 8 * ux, y2 - 8 * uy, stroke, width)
            + f'<polygon points="{x2:.1f},{y2:.1f} {a[0]:.1f},{a[1]:.1f} {b[0]:.1f},{b[1]:.1f}" fill="{stroke}"/>')


def on_circle(cx, cy, r, degrees):
    """0 is up, growing clockwise."""
    return cx + r * sin(degrees * pi / 180), cy - r * cos(degrees * pi / 180)


def fade(shape: str, opacity: float) -> str:
    return f'<g opacity="{opacity:.3f}">{shape}</g>' if opacity > 0 else ""


def shift(shape: str, x: float, y: float, scale: float = 1.0) -> str:
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({scale})">{shape}</g>'


def chip(x, y, words, fill=SOFT, ink=BRAND, size=19) -> str:
    width = len(words) * size * 0.56 + 28
    return rect(x, y - size * 1.25, width, size * 1.85, fill, "none", size * 0.92) + text(x + 14, y, words, size, ink, 600)
