from math import cos, pi, sin

from film import Lecture, Scene
from picture import *

COURSE = "Bread, from Flour to Crust"
FOLDER = "bread-from-flour-to-crust"
CRUST, CRUMB, DOUGH, GLASS = "#a8642a", "#f2dfb8", "#efdcb4", "#dfe6ee"


# ---------------------------------------------------------------- what gluten does
def protein(x, y, angle):
    return f'<g transform="translate({x} {y}) rotate({angle})">' + path("M-34 0 q8 -12 17 0 t17 0 t17 0 t17 0", stroke=BRAND, width=4) + "</g>"


def network(tight):
    points = {}
    for i in range(8):
        for j in range(5):
            wobble = 26 * (1 - tight)
            points[i, j] = (170 + i * 88 + wobble * sin(i * 5 + j * 3), 110 + j * 74 + wobble * cos(i * 3 + j * 7))
    shapes = []
    for (i, j), (x, y) in points.items():
        for di, dj in ((1, 0), (0, 1)):
            if (i + di, j + dj) in points and (tight > 0.5 or (i * 7 + j * 11 + di * 5 + i * j) % 5 < 3):
                shapes.append(line(x, y, *points[i + di, j + dj], BRAND, 2.5 + 1.5 * tight))
    return "".join(shapes)


def gluten(k):
    shapes = [rect(100, 86, 760, 366, "#fbf3df", LINE, 18)]
    if k == 0:
        shapes += [circle(150 + (i * 97) % 680, 120 + (i * 61) % 310, 15, "#ffffff", "#d9c79a", 1.5) for i in range(24)]
        shapes += [protein(170 + (i * 211) % 620, 130 + (i * 127) % 290, (i * 67) % 180) for i in range(12)]
        shapes += [text(880, 480, "starch ○   protein ∿", 18, QUIET, 400, "end")]
    elif k == 1:
        shapes += [network(0.2)]
    else:
        shapes += [network(1.0)]
    if k >= 3:
        shapes += [circle(214 + i * 176, 147 + (i % 2) * 148, 33, "#ffffff", "#c9d6e4", 2) for i in range(4)]
        shapes += [circle(302 + i * 176, 369 - (i % 2) * 148, 33, "#ffffff", "#c9d6e4", 2) for i in range(3)]
    return page("What gluten does", *shapes)


GLUTEN = Lecture(f"{FOLDER}/01-flour-and-water/01-mixing/01-what-gluten-does", COURSE, "What gluten does", [
    Scene(["Mix flour with water and you get paste. Wait, or knead, and you get something that stretches. Why?"], lambda k: title("What gluten does", COURSE, "Flour and water")),
    Scene(["Flour is mostly starch. About a tenth of it is protein, and two of these proteins matter for bread.",
           "Wet, they unfold and catch hold of one another. The mesh that they form is called gluten.",
           "Kneading and folding line the strands up. So does time: a wet dough left alone makes much of its gluten by itself.",
           "The mesh is elastic and holds gas. Without it, the bubbles that yeast makes would simply escape."], gluten),
], voice="awb", poster=1)


# ---------------------------------------------------------------- watching dough rise
def jar(x, level, temperature, hours):
    height = 250
    top = 390 - height * level
    shapes = [rect(x, 110, 150, 290, "#ffffff", "#b9c4d0", 16, 3), rect(x + 6, top, 138, 394 - top, DOUGH, "none", 10)]
    for i in range(int(6 + 40 * (level - 0.33))):
        bx, by = x + 20 + (i * 41) % 112, top + 16 + (i * 67) % max(12, int(378 - top))
        if by < 384:
            shapes.append(circle(bx, by, 3 + (i % 3) * 2 * level, "#fdf5e2", "none"))
    shapes += [line(x + 150, 390 - height / 3, x + 164, 390 - height / 3, LATE, 3), text(x + 75, 436, f"{temperature} °C", 24, INK, 600, "middle"), text(x + 75, 464, hours, 18, QUIET, 400, "middle")]
    return "".join(shapes)


def rise(k, p):
    shapes = []
    hours = 5 * p
    for i, (temperature, doubling) in enumerate(((17, 4.0), (22, 2.5), (27, 1.6))):
        grown = 1 / 3 * min(2 ** (hours / doubling), 2.25)
        shapes.append(jar(170 + i * 240, grown, temperature, f"doubled in about {doubling:g} h" if hours >= doubling else " "))
    shapes.append(text(912, 52, f"{int(hours)} h {int(hours % 1 * 60):02} min", 24, BRAND, 600, "end"))
    return page("Watching dough rise", *shapes)


def poke(k):
    shapes = []
    for i, (name, note, depth, fill) in enumerate((("springs back at once", "too early", 0, "#fbf0dc"), ("comes back slowly", "ready", 16, "#e4f3ea"), ("stays and sinks", "too late", 34, "#fbeae8"))):
        x = 190 + i * 290
        shapes += [path(f"M{x - 110} 330 Q{x - 110} 200 {x - 30} 196 Q{x} {196 + depth * 2} {x + 30} 196 Q{x + 110} 200 {x + 110} 330 Z", fill=DOUGH, stroke=CRUST, width=2.5),
                   text(x, 380, name, 20, INK, 400, "middle"), chip(x - len(note) * 5.4 - 14, 424, note, fill, (SOON, WELL, LATE)[i])]
    return page("Watching dough rise", *shapes)


RISE = Lecture(f"{FOLDER}/02-time/01-rising/01-watching-dough-rise", COURSE, "Watching dough rise", [
    Scene(["A recipe says: let it rise for two hours. Your kitchen has not read the recipe."], lambda k: title("Watching dough rise", COURSE, "Time")),
    Scene(["Three jars with the same dough, on one cold, one mild and one warm shelf.",
           "Yeast works faster when it is warm. Between these shelves, the time to double differs by more than a factor of two.",
           "So mark the jar where you began, and watch the dough and not the clock."], rise, moving=True),
    Scene(["Before baking, press it gently with a floured finger. If the dent fills slowly and not quite, bake."], poke),
], voice="awb", poster=1)


# ---------------------------------------------------------------- steam and crust
def loaf(rise_by, colour, split):
    y = 390 - rise_by
    return (path(f"M300 392 Q300 {y + 20} 480 {y} Q660 {y + 20} 660 392 Q660 402 640 402 H320 Q300 402 300 392 Z", fill=colour, stroke="#6d3d16", width=2.5)
            + (path(f"M390 {y + 46} Q480 {y - 4} 570 {y + 34} Q480 {y + 36} 390 {y + 46} Z", fill=CRUMB, stroke="#6d3d16", width=1.5) if split else path(f"M390 {y + 40} Q480 {y + 12} 570 {y + 30}", stroke="#6d3d16", width=2)))


def oven(k):
    shapes = [rect(210, 90, 540, 350, "#3a3530", "#262220", 20, 6), rect(234, 402, 492, 16, "#77706a", "none", 4)]
    if k in (0, 1):
        shapes += [path(f"M{280 + i * 66} 380 q-16 -30 0 -60 t0 -60 t0 -60", stroke="#ffffff", width=4, opacity=0.35) for i in range(7)]
    rise_by, colour, split = ((90, DOUGH, False), (160, "#ecd29a", True), (172, "#c98a45", True), (172, CRUST, True), (172, CRUST, True))[k]
    shapes.append(loaf(rise_by, colour, split))
    stage = ("0 min · steam", "10 min · oven spring", "20 min · steam out", "35 min · about 160 °C on the crust", "out of the oven · about 95 °C inside")[k]
    shapes.append(text(480, 472, stage, 20, QUIET, 600, "middle"))
    return page("Steam and crust", *shapes)


STEAM = Lecture(f"{FOLDER}/03-fire/01-baking/01-steam-and-crust", COURSE, "Steam and crust", [
    Scene(["The first ten minutes in the oven decide how high a loaf rises. The last ten decide how it tastes."], lambda k: title("Steam and crust", COURSE, "Fire")),
    Scene(["Steam condenses on the cold dough and keeps its skin soft, so that the loaf can stretch.",
           "The gas inside expands, the yeast works a last time, and the cut opens. Bakers call it oven spring.",
           "After that the steam must go. Only a dry surface gets hotter than boiling water.",
           "Above about one hundred and forty degrees, sugars and proteins react and turn brown, and hundreds of flavours form.",
           "It is done when the inside has reached about ninety five degrees. Then let it cool: the crumb is still setting."], oven),
], voice="awb", poster=1)


def logo():
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256"><rect width="256" height="256" rx="36" fill="{SOON}"/>'
            + shift(loaf(172, "#ffffff", True), -98, -14, 0.47) + "</svg>")


def cover():
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540"><rect width="960" height="540" fill="#fbf0dc"/>' + rect(0, 440, 960, 100, "#d8b98a", "none", 0)
            + f'<g transform="translate(-340 -232) scale(1.7)">{loaf(172, CRUST, False)}'
            + "".join(path(f"M{x} 262 q34 -22 52 34 q-26 -18 -52 -34 Z", fill=CRUMB, stroke="#6d3d16", width=1.2) for x in (372, 450, 528)) + "</g></svg>")


LECTURES = [GLUTEN, RISE, STEAM]
STILLS = [(f"{FOLDER}/image.jpg", cover(), 960, 540), (f"{FOLDER}/bakehouse.png", logo(), 256, 256)]
