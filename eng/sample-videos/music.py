from film import Lecture, Scene
from picture import *

COURSE = "First Steps in Reading Music"
FOLDER = "first-steps-in-reading-music"
BASE, GAP = 330, 26     # the lowest line, and the distance of two lines
NAMES = "CDEFGAB"
PITCH = {"C4": 261.63, "D4": 293.66, "E4": 329.63, "F4": 349.23, "G4": 392.00, "A4": 440.00, "B4": 493.88, "C5": 523.25}


def staff(x1=90, x2=870, clef=True):
    shapes = [line(x1, BASE - i * GAP, x2, BASE - i * GAP, INK, 2) for i in range(5)]
    if clef:
        shapes.append(f'<text x="{x1 + 12}" y="{BASE}" font-family="Noto Music" font-size="{GAP * 4.1}" fill="{INK}">\U0001D11E</text>')
    return "".join(shapes)


def height(note):
    """The lowest line is E4; each step is half a gap."""
    steps = (int(note[1]) - 4) * 7 + NAMES.index(note[0]) - 2
    return BASE - steps * GAP / 2


def note(x, pitch, fill=INK, hollow=False, stem=True, flag=False):
    y = height(pitch)
    up = y > BASE - 2 * GAP
    shapes = []
    if pitch == "C4":
        shapes.append(line(x - 24, y, x + 24, y, INK, 2))
    shapes.append(f'<ellipse cx="{x}" cy="{y}" rx="14" ry="10" transform="rotate(-18 {x} {y})" fill="{PAPER if hollow else fill}" stroke="{fill}" stroke-width="3.5"/>')
    if stem:
        sx, end = (x + 13, y - 84) if up else (x - 13, y + 84)
        shapes.append(line(sx, y, sx, end, fill, 3))
        if flag:
            shapes.append(path(f"M{sx} {end} q20 18 20 44" if up else f"M{sx} {end} q20 -18 20 -44", stroke=fill, width=4))
    return "".join(shapes)


def tones(sequence, rate=1.0):
    """A lavfi source that plucks (frequency, beats) one after another, and how long it lasts."""
    at, terms = 0.0, []
    for frequency, beats in sequence:
        end = at + beats * 0.5 / rate
        terms.append(f"between(t,{at:.3f},{end - 0.001:.3f})*exp(-3.2*(t-{at:.3f}))*(sin(2*PI*{frequency}*(t-{at:.3f}))+0.3*sin(4*PI*{frequency}*(t-{at:.3f})))")
        at = end
    return "aevalsrc=exprs='0.3*(" + "+".join(terms) + ")':s=24000", at


# ---------------------------------------------------------------- lines and spaces
def lines(k):
    shapes = [staff(clef=k >= 1)]
    if k == 1:
        shapes.append(line(90, BASE - GAP, 870, BASE - GAP, BRAND, 4))
        shapes.append(text(880, BASE - GAP + 7, "G", 24, BRAND, 700))
    if k == 2:
        for i, name in enumerate(("E4", "G4", "B4", "D5", "F5")):
            shapes += [note(290 + i * 110, name, BRAND, stem=False), text(290 + i * 110, 410, name[0], 28, BRAND, 700, "middle")]
    if k >= 3:
        for i, name in enumerate(("F4", "A4", "C5", "E5")):
            shapes += [note(320 + i * 120, name, WELL, stem=False), text(320 + i * 120, 410, name[0], 28, WELL, 700, "middle")]
    return page("Lines and spaces", *shapes)


SCALE = ["C4", "D4", "E4", "F4", "G4", "A4", "B4", "C5"]


def scale(k):
    return page("Lines and spaces", staff(), *(note(210 + i * 88, name, BRAND) + text(210 + i * 88, 430, name[0], 26, INK, 600, "middle") for i, name in enumerate(SCALE)))


sound, lasts = tones([(PITCH[name], 1) for name in SCALE])
LINES = Lecture(f"{FOLDER}/01-notes/01-pitch/01-lines-and-spaces", COURSE, "Lines and spaces", [
    Scene(["Written music is a graph. Time runs to the right, and higher on the page means higher to the ear."], lambda k: title("Lines and spaces", COURSE, "Notes")),
    Scene(["Five lines and the four spaces between them: this is a staff.",
           "The sign at the beginning is a clef. This one, the treble clef, curls around the second line and says: here is G.",
           "From below, the lines are then E, G, B, D and F.",
           "The spaces are F, A, C and E. They spell a word that you know."], lines),
    Scene(["Line, space, line, space. Step by step from C to C, this is a scale. Listen."], scale, sound=sound, sound_seconds=lasts),
], poster=2, spoken={"E, G, B, D and F": "ee, gee, bee, dee and eff", "F, A, C and E": "eff, ay, see and ee", "is G": "is gee", "from C to C": "from see to see"})


# ---------------------------------------------------------------- how long is a note?
def lengths(k):
    shapes = []
    rows = (("whole note", 1, 4, True, False, False), ("half notes", 2, 2, True, True, False), ("quarter notes", 4, 1, False, True, False), ("eighth notes", 8, 0.5, False, True, True))
    for r, (name, count, beats, hollow, stem, flag) in enumerate(rows[: k + 1]):
        y = 120 + r * 88
        shapes.append(text(64, y + 8, name, 20, INK, 600))
        for i in range(count):
            x, w = 240 + i * 640 / count, 640 / count
            shapes.append(rect(x + 2, y - 26, w - 4, 52, SOFT if r % 2 else SURFACE, LINE, 8))
            inner = note(0, "E4", BRAND, hollow, stem, flag)
            shapes.append(f'<g transform="translate({x + min(34, w / 2)} {y + 16 - BASE * 0.48:.1f}) scale(0.48)">{inner}</g>')
    return page("How long is a note?", *shapes)


def rhythm(k):
    pitches, kinds = ("G4", "G4", "A4", "G4", "C5", "B4"), ("q", "q", "h", "q", "q", "h")
    shapes = [staff(), text(206, BASE - 2 * GAP, "4", 58, INK, 700, "middle", "Noto Serif"), text(206, BASE, "4", 58, INK, 700, "middle", "Noto Serif"), line(580, BASE, 580, BASE - 4 * GAP, INK, 2.5), line(870, BASE, 870, BASE - 4 * GAP, INK, 2.5)]
    for x, pitch, kind in zip((290, 370, 460, 640, 710, 800), pitches, kinds):
        shapes.append(note(x, pitch, BRAND, hollow=kind == "h"))
    for i, x in enumerate((290, 370, 460, 530, 640, 710, 800, 850)):
        shapes.append(text(x, 420, str(i % 4 + 1), 24, SOON, 600, "middle"))
    return page("How long is a note?", *shapes)


beats, beats_last = tones([(PITCH["G4"], 1), (PITCH["G4"], 1), (PITCH["A4"], 2), (PITCH["G4"], 1), (PITCH["C5"], 1), (PITCH["B4"], 2)])
LENGTHS = Lecture(f"{FOLDER}/01-notes/02-time/01-how-long-is-a-note", COURSE, "How long is a note?", [
    Scene(["The place of a note says how high it is. Its shape says how long."], lambda k: title("How long is a note?", COURSE, "Notes")),
    Scene(["A whole note is hollow and has no stem. Count four beats for it.",
           "A half note is hollow and has a stem: two beats.",
           "A quarter note is filled: one beat.",
           "An eighth note has a flag as well: half a beat. Each kind lasts half as long as the one before."], lengths),
    Scene(["Four four at the beginning means: four quarter notes fill each bar. Count along."], rhythm, sound=beats, sound_seconds=beats_last),
], poster=2)


def logo():
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256"><rect width="256" height="256" rx="36" fill="#7a2f4f"/>'
            + '<text x="96" y="190" font-family="Noto Music" font-size="130" fill="#ffffff">\U0001D11E</text></svg>')


def cover():
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540"><rect width="960" height="540" fill="#f7e9ee"/>'
            + f'<g transform="translate(-60 -70) scale(1.12)">{staff(100, 880)}' + "".join(note(260 + i * 84, name, BRAND if i != 4 else LATE) for i, name in enumerate(SCALE)) + "</g></svg>")


LECTURES = [LINES, LENGTHS]
STILLS = [(f"{FOLDER}/image.jpg", cover(), 960, 540), (f"{FOLDER}/lantern.png", logo(), 256, 256)]
