from math import cos, pi, sin

from film import Lecture, Scene
from picture import *

COURSE = "Maps of the Ancient World"
FOLDER = "maps-of-the-ancient-world"
SEA, LAND, PEN = "#dbe7ea", "#efe3c2", "#5a4a2f"


# ---------------------------------------------------------------- Eratosthenes
def earth(k):
    cx, cy, r, angle = 300, 318, 140, 22    # the angle is drawn three times as large as it is
    syene, alexandria, top = on_circle(cx, cy, r, 0), on_circle(cx, cy, r, angle), on_circle(cx, cy, r + 66, angle)
    shapes = [circle(cx, cy, r, LAND, PEN, 2.5)]
    for x in (110, 170, 230, 430, 490, 550):
        shapes.append(arrow(x, 84, x, 128, SOON, 2))
    shapes += [text(572, 112, "sunlight, parallel", 18, SOON), arrow(syene[0], 84, syene[0], syene[1] - 4, SOON, 2),
               line(syene[0], syene[1], syene[0], syene[1] + 26, PEN, 7), text(syene[0] - 14, syene[1] + 34, "Syene", 19, INK, 600, "end")]
    if k >= 1:
        shapes += [line(top[0], 84, top[0], alexandria[1] + 14, SOON, 2, "4 5"), line(*alexandria, *top, PEN, 5), text(alexandria[0] + 34, alexandria[1] + 22, "Alexandria", 19, INK, 600)]
    if k >= 2:
        a, b = (top[0], top[1] + 44), on_circle(top[0], top[1], 44, 180 + angle)
        shapes += [path(f"M{a[0]:.1f} {a[1]:.1f} A44 44 0 0 1 {b[0]:.1f} {b[1]:.1f}", stroke=BRAND, width=3), text(top[0] + 12, top[1] + 34, "7.2°", 21, BRAND, 700)]
    if k >= 3:
        a, b = on_circle(cx, cy, 64, 0), on_circle(cx, cy, 64, angle)
        shapes += [line(cx, cy, *syene, BRAND, 1.5, "5 6"), line(cx, cy, *alexandria, BRAND, 1.5, "5 6"), circle(cx, cy, 4, BRAND),
                   path(f"M{a[0]:.1f} {a[1]:.1f} A64 64 0 0 1 {b[0]:.1f} {b[1]:.1f}", stroke=BRAND, width=3), text(b[0] + 8, b[1] + 8, "7.2°", 21, BRAND, 700),
                   text(cx, cy + r + 22, "angle drawn larger than it is", 15, QUIET, 400, "middle"), text(600, 240, "7.2° = 1/50 of a circle", 24, BRAND, 600)]
    if k >= 4:
        shapes += [text(600, 290, "50 × 5,000 stadia", 24, INK, 600), text(600, 328, "= 250,000 stadia", 24, INK, 600)]
    if k >= 5:
        shapes += [wrapped(600, 378, "about 40,000 km if a stadion was some 160 m", 19, 28, QUIET)]
    return page("How Eratosthenes measured the Earth", *shapes)


ERATOSTHENES = Lecture(f"{FOLDER}/pages/eratosthenes", COURSE, "How Eratosthenes measured the Earth", [
    Scene(["More than two thousand two hundred years ago a librarian measured the Earth with a shadow."], lambda k: title("How Eratosthenes measured the Earth", COURSE, "Week 2")),
    Scene(["At Syene in the south of Egypt, at noon on the longest day, the Sun shone straight down into a well.",
           "On the same day in Alexandria, farther north, an upright pointer cast a shadow.",
           "Its angle was one fiftieth of a circle, a little over seven degrees.",
           "The rays of the Sun are parallel, so the same angle lies at the centre of the Earth, between the two cities.",
           "They were held to be five thousand stadia apart. Fifty times that is the whole way round.",
           "We do not know exactly how long his stadion was. The method was right, and it is beautiful."], earth),
], voice="rms", poster=1, spoken={"Syene": "Sigh ee nee", "stadia": "stay dia", "stadion": "stadi on"})


# ---------------------------------------------------------------- Ptolemy's grid
# The Mediterranean, coarse: longitude and latitude in degrees.
NORTH = [(-9, 37), (-6, 37), (-5, 36.1), (-2, 36.8), (0, 38.8), (-0.3, 39.5), (3, 42), (4, 43.4), (7.5, 43.8), (9, 44.4), (10.5, 43), (12.3, 41.7), (15.6, 40), (15.7, 38),
         (16.6, 38.5), (17, 39.5), (18.5, 40), (16, 41.8), (13.6, 43.6), (12.4, 45.3), (13.7, 45.6), (15.5, 43.8), (19.3, 41.9), (19.5, 40), (21.2, 38.2), (22.5, 36.5), (23.7, 37.8),
         (23, 39.2), (24, 40.6), (26.5, 40.7), (27.2, 38.5), (28, 36.7), (30.6, 36.7), (33, 36.1), (36, 36.8), (35.9, 35)]
SOUTH = [(35.9, 35), (34.5, 31.6), (32.5, 31.2), (29.9, 31.2), (25, 31.6), (21.8, 32.8), (20, 31), (19, 30.3), (15.5, 32.2), (11, 33.2), (10.2, 34.5), (11, 37), (9.8, 37.3), (3, 36.8), (-2, 35.1), (-5.4, 35.9), (-6.5, 34), (-9, 32)]
CITIES = {"Alexandria": (29.9, 31.2), "Rome": (12.5, 41.9), "Carthage": (10.3, 36.9), "Athens": (23.7, 38.0), "Massalia": (5.4, 43.3)}


def put(longitude, latitude):
    return 120 + (longitude + 9) * 16, 440 - (latitude - 29) * 20


def mediterranean(k):
    clip = '<clipPath id="m"><rect x="120" y="90" width="736" height="356" rx="8"/></clipPath>'
    north = [put(*p) for p in NORTH] + [(870, 300), (870, 80), (110, 80)]
    south = [put(*p) for p in SOUTH] + [(110, 460), (870, 460), (870, 330)]
    shapes = [rect(120, 90, 736, 356, SEA, PEN, 8)]
    if k >= 1:
        for longitude in range(-5, 36, 5):
            x, _ = put(longitude, 29)
            shapes.append(line(x, 90, x, 446, "#a99b78", 1))
        for latitude in (30, 35, 40, 45):
            _, y = put(0, latitude)
            shapes += [line(120, y, 856, y, "#a99b78", 1), text(108, y + 6, f"{latitude}°", 16, QUIET, 400, "end")]
    if k >= 3:
        shapes += [f'<g opacity="0.96">{curve(north, fill=LAND, stroke=PEN, width=1.5)}{curve(south, fill=LAND, stroke=PEN, width=1.5)}</g>']
    if k >= 2:
        for i, (city, place) in enumerate(CITIES.items()):
            x, y = put(*place)
            shapes += [circle(x, y, 6, LATE, "#ffffff", 1.5), text(x + 11, y + (20 if city in ("Alexandria", "Carthage") else -8), city, 17, INK, 600)]
    return page("Ptolemy's grid", clip, f'<g clip-path="url(#m)">{"".join(s for s in shapes)}</g>', *(text(108, put(0, l)[1] + 6, f"{l}°", 16, QUIET, 400, "end") for l in (30, 35, 40, 45) if k >= 1))


PTOLEMY = Lecture(f"{FOLDER}/pages/ptolemys-grid", COURSE, "Ptolemy's grid", [
    Scene(["Around the year one hundred and fifty, Ptolemy of Alexandria wrote a book that could draw its own maps."], lambda k: title("Ptolemy's grid", COURSE, "Week 4")),
    Scene(["Begin with an empty sheet.",
           "Draw lines of latitude, counted from the equator, and lines of longitude, counted from the Fortunate Isles in the far west.",
           "Now take the list. Ptolemy gives two numbers for each of some eight thousand places: cities, river mouths, capes.",
           "Mark them, join the capes and river mouths, and the coast appears.",
           "His maps were lost or copied badly. The numbers survived, and more than eleven centuries later they were drawn again."], mediterranean),
], voice="rms", poster=1, spoken={"Ptolemy": "Tollemy"})


def logo():
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256"><rect width="256" height="256" rx="36" fill="#27506b"/>'
            + circle(128, 128, 78, "none", "#ffffff", 7) + "".join(f'<ellipse cx="128" cy="128" rx="{rx}" ry="78" fill="none" stroke="#ffffff" stroke-width="5"/>' for rx in (28, 58))
            + line(50, 128, 206, 128, "#ffffff", 5) + line(62, 88, 194, 88, "#ffffff", 4) + line(62, 168, 194, 168, "#ffffff", 4) + "</svg>")


def cover():
    inner = mediterranean(3)
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540">' + f'<rect width="960" height="540" fill="{LAND}"/>'
            + f'<g transform="translate(-150 -115) scale(1.34)">{inner[inner.index("<clipPath"):]}</g></svg>')


LECTURES = [ERATOSTHENES, PTOLEMY]
STILLS = [(f"{FOLDER}/image.jpg", cover(), 960, 540), (f"{FOLDER}/harbour.png", logo(), 256, 256)]
