from math import cos, pi, sin

from film import Lecture, Scene
from picture import *
from stars import FIGURES, STARS, around_pole, dot, on_chart

COURSE = "Night Sky Basics"
GOLD = "#ffd98a"
GROUND = "#0d0c1d"


def sky_page(name, *shapes):
    return page(name, *shapes, fill=NIGHT, ink="#a9a6b6")


def label(x, y, words, size=20, fill=NIGHT_INK, anchor="start", weight=400):
    return text(x, y, words, size, fill, weight, anchor)


# ---------------------------------------------------------------- the sky as a dome
def dome(k):
    cx, cy, r = 480, 410, 300
    shapes = [path(f"M{cx - r} {cy} A{r} {r} 0 0 1 {cx + r} {cy} Z", fill="#1f1c40", stroke="#5a52c9", width=2),
              line(120, cy, 840, cy, "#7d78a8", 3), circle(cx, cy - 14, 6, NIGHT_INK), line(cx, cy - 8, cx, cy, NIGHT_INK, 4)]
    for x, y in ((300, 300), (350, 220), (560, 190), (640, 280), (700, 340), (420, 160), (250, 360), (600, 350), (500, 260)):
        shapes.append(circle(x, y, 2.2, "#cfcbe8"))
    if k >= 1:
        shapes += [line(cx, cy - 30, cx, cy - r + 6, GOLD, 2, "3 7"), circle(cx, cy - r, 6, GOLD), label(cx + 18, cy - r - 6, "zenith", 24, GOLD)]
    if k >= 2:
        shapes += [label(cx + r + 14, cy + 32, "horizon", 24, GOLD), circle(cx + r, cy, 6, GOLD)]
    return sky_page("The sky as a dome", *shapes)


def angles(k):
    cx, cy, r = 300, 410, 240
    star = on_circle(cx, cy, r, 45)
    shapes = [path(f"M{cx} {cy - r} A{r} {r} 0 0 1 {cx + r} {cy} L{cx} {cy} Z", fill="#1f1c40", stroke="#5a52c9"), line(90, cy, 560, cy, "#7d78a8", 3),
              line(cx, cy, *star, GOLD, 2), circle(*star, 6, GOLD), circle(cx, cy, 6, NIGHT_INK),
              path(f"M{cx + 90} {cy} A90 90 0 0 0 {cx + 90 * 0.7071:.1f} {cy - 90 * 0.7071:.1f}", stroke=GOLD, width=3),
              label(cx + 100, cy - 36, "45°", 22, GOLD), label(cx + r + 8, cy - 8, "0°", 20, "#a9a6b6"), label(cx, cy - r - 12, "90°", 20, "#a9a6b6", "middle"),
              label(cx + 8, 470, "altitude", 26, GOLD, "middle", 600)]
    if k >= 1:
        x, y = 730, 280
        shapes += [circle(x, y, 118, "#1f1c40", "#5a52c9")]
        for name, turn in (("N 0°", 0), ("E 90°", 90), ("S 180°", 180), ("W 270°", 270)):
            tx, ty = on_circle(x, y, 148, turn)
            shapes.append(label(tx, ty + 7, name, 20, "#cfcbe8", "middle"))
        end = on_circle(x, y, 118, 135)
        shapes += [line(x, y, x, y - 118, "#7d78a8", 2, "4 6"), line(x, y, *end, GOLD, 3), circle(*end, 6, GOLD),
                   path(f"M{x} {y - 44} A44 44 0 0 1 {x + 44 * sin(135 * pi / 180):.1f} {y - 44 * cos(135 * pi / 180):.1f}", stroke=GOLD, width=3),
                   label(x + 52, y - 30, "135°", 20, GOLD), label(x, 470, "azimuth", 26, GOLD, "middle", 600)]
    return sky_page("The sky as a dome", *shapes)


def fist(x, y):
    """Four fingers and a thumb, seen from the back of the hand: 100 wide."""
    skin, edge = "#d9a57f", "#8f6243"
    fingers = "".join(rect(x + i * 25, y - 8 + (3 if i in (0, 3) else 0), 25, 66, skin, edge, 11, 2) for i in range(4))
    return rect(x + 18, y + 60, 66, 60, skin, edge, 12, 2) + rect(x, y + 26, 100, 58, skin, "none", 18) + fingers + rect(x - 6, y + 48, 62, 26, skin, edge, 13, 2)


def fists(k):
    base, step = 430, 84
    shapes = [line(110, base, 860, base, "#7d78a8", 3), label(116, base + 34, "horizon", 20, "#a9a6b6")]
    for i in range(1 if k == 0 else 3):
        y = base - (i + 1) * step
        shapes += [shift(f'<g transform="rotate(-90 50 40)">{fist(0, 0)}</g>', 250, y + 4, 0.84), line(400, y, 470, y, GOLD, 2),
                   label(482, y + 8, f"{(i + 1) * 10}°", 26, GOLD, weight=600)]
    if k >= 1:
        shapes += [circle(640, base - 3 * step, 6, GOLD), line(560, base - 3 * step, 620, base - 3 * step, GOLD, 1.5, "3 6"), label(660, base - 3 * step + 8, "a star at 30°", 24, NIGHT_INK)]
    return sky_page("The sky as a dome", *shapes)


DOME = Lecture("night-sky-basics/01-looking-up/01-under-the-sky/01-the-sky-as-a-dome", COURSE, "The sky as a dome", [
    Scene(["Two numbers are enough to say where a star is."], lambda k: title("The sky as a dome", COURSE, "Looking up")),
    Scene(["The sky is not a dome, but it helps to pretend that it is, with you in the middle.", "The point straight above you is the zenith.",
           "The edge, where the sky meets the ground, is the horizon."], dome),
    Scene(["How high a star stands is its altitude: zero degrees at the horizon, ninety at the zenith.",
           "The direction you face is its azimuth, counted from north through east."], angles),
    Scene(["To measure it, hold your fist at arm's length. It covers about ten degrees.",
           "Three fists above the horizon is thirty degrees. It works for a child too: shorter arms carry smaller fists."], fists),
], poster=1)


# ---------------------------------------------------------------- finding north
def north(k, sidereal=17.0, turn=0.0):
    cx, cy, scale = 520, 236, 6.6
    shapes = [path("M0 462 Q240 440 480 456 T960 448 V540 H0 Z", fill=GROUND, stroke="none")]
    for name in ("The Plough", "Cassiopeia"):
        points = [around_pole(star, sidereal + turn, cx, cy, scale) for star in FIGURES[name]]
        if name == "The Plough" or k >= 3:
            shapes.append(curve(points, stroke="#6f68d8", width=1.8))
    for star, (_, declination, magnitude) in STARS.items():
        if declination > 45:
            x, y = around_pole(star, sidereal + turn, cx, cy, scale)
            if y < 440:
                shapes.append(circle(x, y, dot(magnitude), "#ffffff" if magnitude < 3 else "#bdb9da"))
    if k >= 1:
        merak, dubhe, polaris = (around_pole(star, sidereal + turn, cx, cy, scale) for star in ("Merak", "Dubhe", "Polaris"))
        shapes += [circle(*merak, 11, "none", GOLD), circle(*dubhe, 11, "none", GOLD), label(merak[0] - 4, merak[1] + 36, "Merak", 18, GOLD, "end"), label(dubhe[0] + 2, dubhe[1] + 36, "Dubhe", 18, GOLD)]
        if k >= 2:
            shapes += [line(*dubhe, *polaris, GOLD, 2, "4 8"), circle(*polaris, 12, "none", GOLD), label(polaris[0] + 18, polaris[1] - 10, "Polaris", 20, GOLD, weight=600)]
    if k >= 3:
        c = around_pole("GamCas", sidereal + turn, cx, cy, scale)
        shapes.append(label(c[0] + 44, c[1] + 30, "Cassiopeia", 18, "#cfcbe8"))
    if k >= 4:
        shapes += [line(cx, cy + 16, cx, 448, GOLD, 2), label(cx + 14, 440, "north", 22, GOLD, weight=600)]
    p = around_pole("Alioth", sidereal + turn, cx, cy, scale)
    shapes.append(label(p[0] - 40, p[1] + 4, "the Plough", 18, "#cfcbe8", "end"))
    return sky_page("Finding north", *shapes)


NORTH = Lecture("night-sky-basics/01-looking-up/02-finding-your-way/01-finding-north", COURSE, "Finding north", [
    Scene(["Here is how to find north without a compass, on any clear night in the northern half of the world."], lambda k: title("Finding north", COURSE, "Looking up")),
    Scene(["Look for seven bright stars in the shape of a saucepan. This is the Plough, also called the Big Dipper.",
           "Take the two stars at the front of the pan, Merak and Dubhe.",
           "Follow the line from Merak through Dubhe, five times as far as they are apart. The star you meet is Polaris, the Pole Star.",
           "If the Plough is low or hidden, Cassiopeia, a letter W on the other side of the pole, stands high.",
           "Drop a line from Polaris to the ground, and you are facing north."], north),
], poster=1, spoken={"Merak": "Mee rack", "Dubhe": "Dubby", "Polaris": "Pole arris", "letter W": "letter double you"})


# ---------------------------------------------------------------- why the stars turn
def trails(k, p):
    cx, cy, scale = 480, 262, 5.0
    shapes = [path("M0 470 Q240 452 480 462 T960 456 V540 H0 Z", fill=GROUND, stroke="none")]
    start, now = 5.5, 5.5 + 6 * p
    for star, (_, declination, magnitude) in STARS.items():
        if declination <= 40:
            continue
        x, y = around_pole(star, now, cx, cy, scale)
        a, b = around_pole(star, start, cx, cy, scale)
        far = (90 - declination) * scale
        if p > 0.01:
            shapes.append(path(f"M{a:.1f} {b:.1f} A{far:.1f} {far:.1f} 0 0 0 {x:.1f} {y:.1f}", stroke="#6f68d8", width=1.3, opacity=0.55))
        shapes.append(circle(x, y, dot(magnitude), "#ffffff" if magnitude < 3 else "#bdb9da"))
    shapes.append(path("M0 470 Q240 452 480 462 T960 456 V540 H0 Z", fill=GROUND, stroke="none"))
    for name in ("The Plough", "Cassiopeia"):
        shapes.append(curve([around_pole(star, now, cx, cy, scale) for star in FIGURES[name]], stroke="#8d87e6", width=1.6))
    hours = int(6 * p)
    shapes += [label(912, 52, f"{20 + hours if hours < 4 else hours - 4:02}:00", 26, GOLD, "end", 600), circle(cx, cy, 12, "none", GOLD, 1.5), label(cx + 18, cy + 6, "Polaris", 17, GOLD)]
    return sky_page("Why the stars turn", *shapes)


def globe(k):
    cx, cy, r = 330, 270, 130
    shapes = [circle(cx, cy, r, "#26336b", "#6f86d8"), f'<ellipse cx="{cx}" cy="{cy}" rx="{r}" ry="34" fill="none" stroke="#6f86d8" stroke-width="1.5"/>',
              line(cx, cy - r - 70, cx, cy + r + 40, "#a9a6b6", 2, "5 7"),
              path(f"M{cx - 60} {cy - r - 34} A60 18 0 0 0 {cx + 60} {cy - r - 34}", stroke=GOLD, width=3), arrow(cx + 54, cy - r - 26, cx + 66, cy - r - 42, GOLD, 3),
              circle(cx, cy - r - 90, 5, "#ffffff"), label(cx + 16, cy - r - 84, "Polaris", 20, GOLD), label(cx, cy + r + 66, "The Earth turns from west to east", 20, "#cfcbe8", "middle")]
    if k >= 1:
        shapes += [label(560, 190, "360° in 24 hours", 30, NIGHT_INK, weight=600), label(560, 236, "= 15° in one hour", 30, GOLD, weight=600)]
    if k >= 2:
        shapes += [wrapped(560, 300, "A fist and a half each hour", 24, 30, "#cfcbe8")]
    return sky_page("Why the stars turn", *shapes)


TURN = Lecture("night-sky-basics/02-the-moving-sky/01-turning/01-why-the-stars-turn", COURSE, "Why the stars turn", [
    Scene(["Look at a star, come back in an hour, and it has moved. Or have you?"], lambda k: title("Why the stars turn", COURSE, "The moving sky")),
    Scene(["Face north and watch for six hours. The whole sky turns around one point, against the hands of a clock.",
           "Polaris hardly moves, because it stands less than one degree from that point.",
           "Stars close to it never set. Stars farther out dip below the horizon and rise again."], trails, moving=True),
    Scene(["It is the Earth that turns, and its axis points almost exactly at Polaris.", "One turn is three hundred and sixty degrees in a day, so fifteen degrees in an hour.",
           "That is a fist and a half at arm's length: enough to see, if you are patient."], globe),
], poster=1, spoken={"Polaris": "Pole arris"})


# ---------------------------------------------------------------- the phases of the Moon
def lit(cx, cy, r, elongation):
    """The Moon as seen from northern latitudes: 0 new, 90 first quarter, 180 full."""
    dark = circle(cx, cy, r, "#2b2950", "#57539a", 1)
    e = elongation % 360
    k = cos(e * pi / 180)
    right = e < 180
    sweep_limb = 1 if right else 0
    bulge = (0 if k > 0 else 1) if right else (1 if k > 0 else 0)
    if e < 1 or e > 359:
        return dark
    d = f"M{cx} {cy - r} A{r} {r} 0 0 {sweep_limb} {cx} {cy + r} A{abs(k) * r:.2f} {r} 0 0 {bulge} {cx} {cy - r} Z"
    return dark + path(d, fill="#f4ecd2", stroke="none")


PHASES = ("new Moon", "waxing crescent", "first quarter", "waxing gibbous", "full Moon", "waning gibbous", "last quarter", "waning crescent")


def orbit(k, p):
    cx, cy, r = 330, 275, 150
    e = 20 + 340 * p
    shapes = [circle(cx, cy, r, "none", "#57539a", 1.5, dash="4 7"), circle(cx, cy, 30, "#3b5fb0", "#8fb0ff"), label(cx, cy + 54, "Earth", 17, "#cfcbe8", "middle")]
    for y in (150, 230, 310, 390):
        shapes.append(arrow(60, y, 118, y, GOLD, 2))
    shapes.append(label(60, 118, "sunlight", 18, GOLD))
    # the Sun is on the left: new Moon stands on the left of the Earth, and the Moon goes round against the clock
    mx, my = cx - r * cos(e * pi / 180), cy + r * sin(e * pi / 180)
    shapes += [circle(mx, my, 17, "#2b2950", "#57539a", 1), path(f"M{mx:.1f} {my - 17:.1f} A17 17 0 0 0 {mx:.1f} {my + 17:.1f} Z", fill="#f4ecd2", stroke="none")]
    name = PHASES[int(((e + 22.5) % 360) // 45)]
    shapes += [lit(720, 255, 105, e), label(720, 410, name, 28, NIGHT_INK, "middle", 600), label(720, 118, "seen from here", 18, "#a9a6b6", "middle")]
    return sky_page("The phases of the Moon", *shapes)


def month(k):
    shapes = []
    for i, name in enumerate(PHASES):
        x, y = 165 + (i % 4) * 210, 165 + (i // 4) * 170
        shapes += [lit(x, y, 48, i * 45), label(x, y + 80, name, 18, NIGHT_INK if k == 0 or i in (2,) else "#8a86ab", "middle")]
    if k >= 1:
        shapes += [rect(510, 92, 150, 170, "none", GOLD, 12, 2)]
    return sky_page("The phases of the Moon", *shapes)


MOON = Lecture("night-sky-basics/02-the-moving-sky/02-the-moon/01-the-phases-of-the-moon", COURSE, "The phases of the Moon", [
    Scene(["The Moon changes its shape every night, and the shadow of the Earth has nothing to do with it."], lambda k: title("The phases of the Moon", COURSE, "The moving sky")),
    Scene(["The Sun always lights one half of the Moon. What changes is how much of that half we see.",
           "Between us and the Sun, the lit half faces away: new Moon. On the far side, it faces us: full Moon.",
           "One whole round of phases takes twenty nine and a half days."], orbit, moving=True),
    Scene(["Seen from northern lands, the lit side grows from the right.",
           "At first quarter, half of the disc shines. Go and look in the early evening: it stands in the south at sunset."], month),
], poster=1)


# ---------------------------------------------------------------- why charts are round
SIDEREAL, LATITUDE = 11.6, 50


def chart(cx, cy, r, names=True, figures=True, ring=True):
    shapes = [circle(cx, cy, r, "#1b1838", "#8d87e6", 2)]
    if figures:
        for name, stars in FIGURES.items():
            points = [on_chart(star, SIDEREAL, LATITUDE, cx, cy, r) for star in stars]
            if all(points):
                shapes.append(curve(points, stroke="#5a52c9", width=1.4))
    for star, (_, _, magnitude) in STARS.items():
        point = on_chart(star, SIDEREAL, LATITUDE, cx, cy, r)
        if point:
            shapes.append(circle(*point, dot(magnitude) * r / 215, "#ffffff" if magnitude < 2.6 else "#bdb9da"))
    if ring:
        for name, turn in (("N", 0), ("E", 270), ("S", 180), ("W", 90)):
            x, y = on_circle(cx, cy, r + 20, turn)
            shapes.append(label(x, y + 7, name, 20, GOLD, "middle", 600))
    if names:
        for star in ("Arcturus", "Regulus", "Capella", "Vega", "Spica", "Polaris"):
            point = on_chart(star, SIDEREAL, LATITUDE, cx, cy, r)
            if point:
                shapes.append(label(point[0] + 9, point[1] - 7, star, 14, "#cfcbe8"))
    return "".join(shapes)


def flatten(k):
    shapes = []
    if k == 0:
        cx, cy, r = 480, 400, 250
        shapes = [path(f"M{cx - r} {cy} A{r} {r} 0 0 1 {cx + r} {cy} Z", fill="#1b1838", stroke="#8d87e6"), f'<ellipse cx="{cx}" cy="{cy}" rx="{r}" ry="46" fill="#16142e" stroke="#8d87e6" stroke-width="2"/>']
        for a, h in ((20, 30), (70, 50), (130, 25), (200, 60), (250, 35), (310, 55), (340, 20), (160, 45), (100, 15)):
            x = cx + r * cos(h * pi / 180) * cos(a * pi / 180)
            y = cy - r * sin(h * pi / 180) + 46 * cos(h * pi / 180) * sin(a * pi / 180)
            shapes.append(circle(x, y, 3, "#ffffff"))
    else:
        shapes = [chart(480, 262, 178, names=False, figures=k >= 1)]
        if k >= 1:
            shapes += [circle(480, 262, 6, "none", GOLD), label(492, 256, "zenith", 18, GOLD)]
        if k >= 2:
            shapes += [path("M700 130 Q690 160 668 168", stroke=GOLD), label(706, 126, "the edge is the horizon", 20, GOLD)]
        if k >= 3:
            shapes += [circle(480, 262, 89, "none", GOLD, 1.5, dash="5 7"), label(552, 348, "45° high", 18, GOLD)]
    return sky_page("Why charts are round", *shapes)


ROUND = Lecture("night-sky-basics/03-charts-and-maps/01-reading-charts/01-why-charts-are-round", COURSE, "Why charts are round", [
    Scene(["Maps of the Earth are square. Charts of the sky are round. Why?"], lambda k: title("Why charts are round", COURSE, "Charts and maps")),
    Scene(["A star chart shows everything above you at one moment, and that is half of a sphere.",
           "Press the dome flat, and the point above your head becomes the middle of a disc.",
           "The horizon, which runs all round you, becomes its edge.",
           "So a star halfway from the edge to the middle stands halfway up the sky, at forty five degrees.",
           "Flattening has a price: shapes near the edge are stretched sideways. The Plough looks larger there than it does above you."], flatten),
], poster=1)


# ---------------------------------------------------------------- how to read a star chart
def reading(k):
    shapes = [chart(480, 262, 180, names=True)]
    if k == 0:
        shapes.append(label(700, 190, "mid-April,", 20, "#cfcbe8") + label(700, 218, "ten in the evening,", 20, "#cfcbe8") + label(700, 246, "50° north", 20, "#cfcbe8"))
    if k == 1:
        shapes += [circle(280, 262, 20, "none", GOLD), circle(680, 262, 20, "none", GOLD), label(250, 230, "east is left", 20, GOLD, "end"), label(712, 230, "west is right", 20, GOLD)]
    if k == 2:
        shapes += [circle(480, 462, 17, "none", GOLD), label(508, 470, "facing south: this edge down", 20, GOLD)]
    if k == 3:
        for i, magnitude in enumerate((0, 1, 2, 3, 4)):
            shapes += [circle(760, 180 + i * 40, dot(magnitude), "#ffffff"), label(790, 187 + i * 40, f"magnitude {magnitude}", 19, "#cfcbe8")]
    if k == 4:
        plough = [on_chart(star, SIDEREAL, LATITUDE, 480, 262, 180) for star in FIGURES["The Plough"]]
        alkaid, arcturus, spica = (on_chart(star, SIDEREAL, LATITUDE, 480, 262, 180) for star in ("Alkaid", "Arcturus", "Spica"))
        shapes += [curve(plough, stroke=GOLD, width=2.6), path(f"M{alkaid[0]:.1f} {alkaid[1]:.1f} Q{alkaid[0] - 30:.1f} {arcturus[1] - 40:.1f} {arcturus[0]:.1f} {arcturus[1]:.1f} T{spica[0]:.1f} {spica[1]:.1f}", stroke=GOLD, dash="5 7"),
                   label(700, 200, "the Plough", 20, GOLD), label(700, 232, "→ Arcturus → Spica", 20, GOLD)]
    return sky_page("How to read a star chart", *shapes)


CHART = Lecture("night-sky-basics/03-charts-and-maps/01-reading-charts/02-how-to-read-a-star-chart", COURSE, "How to read a star chart", [
    Scene(["A star chart is the sky seen from below, and that explains the strangest thing about it."], lambda k: title("How to read a star chart", COURSE, "Charts and maps")),
    Scene(["Check first that the chart is made for your latitude, the date and the hour.",
           "On a map, east is on the right. Here it is on the left, because you look up at the sky and not down on the ground.",
           "Hold the chart over your head, or turn it until the direction you face is at the bottom.",
           "The size of a dot is its brightness, not its distance.",
           "Start from a shape you know, the Plough, say, and walk from star to star: follow its curved handle to Arcturus, and on to Spica."], reading),
], poster=1, spoken={"Arcturus": "Ark tour us", "Spica": "Spy ka"}, translations={
    "de": ["Eine Sternkarte zeigt den Himmel von unten, und das erklärt das Seltsamste an ihr.",
           "Prüfe zuerst, ob die Karte für deine Breite, das Datum und die Stunde gemacht ist.",
           "Auf einer Landkarte liegt Osten rechts. Hier liegt er links, denn du blickst hinauf zum Himmel und nicht hinab auf den Boden.",
           "Halte die Karte über den Kopf, oder drehe sie, bis deine Blickrichtung unten steht.",
           "Die Größe eines Punktes ist seine Helligkeit, nicht seine Entfernung.",
           "Beginne mit einer Figur, die du kennst, etwa dem Großen Wagen, und gehe von Stern zu Stern: der gebogenen Deichsel nach zu Arktur und weiter zu Spica."],
    "es": ["Una carta estelar muestra el cielo visto desde abajo, y eso explica lo más extraño que tiene.",
           "Comprueba primero que la carta está hecha para tu latitud, la fecha y la hora.",
           "En un mapa, el este está a la derecha. Aquí está a la izquierda, porque miras hacia arriba, al cielo, y no hacia abajo, al suelo.",
           "Sostén la carta sobre tu cabeza, o gírala hasta que la dirección a la que miras quede abajo.",
           "El tamaño de un punto indica su brillo, no su distancia.",
           "Empieza por una figura que conozcas, por ejemplo el Carro, y ve de estrella en estrella: sigue su lanza curva hasta Arturo y continúa hasta Espiga."]})


# ---------------------------------------------------------------- drawing what you see
def sketch(k):
    shapes = [rect(90, 92, 440, 360, "#f7f3e6", LINE, 6)]
    ink, pale = "#3a3760", "#8f8ba8"
    shapes += [circle(310, 262, 140, "none", ink, 2)]
    if k >= 1:
        shapes += [path("M310 122 A140 140 0 0 1 310 402 A58 140 0 0 0 310 122 Z", fill="#e9e2c6", stroke=ink)]
    if k >= 2:
        for x, y, r in ((390, 220, 20), (400, 300, 15), (380, 350, 9), (415, 250, 8), (376, 180, 11)):
            shapes += [circle(x, y, r, "#d6cdab", pale, 1.5)]
        for x, y, r in ((372, 262, 6), (376, 236, 4), (374, 312, 5), (372, 205, 5)):
            shapes += [circle(x, y, r, ink, "none")]
    if k >= 3:
        shapes += [text(108, 440, "14 April, 21:40 · 50° N · 7 × 50 binoculars · thin haze", 15, ink, style="italic", family="Noto Serif")]
    steps = ("Draw the circle first", "Then the line between light and dark", "Then only what you really see", "Date, time, place, instrument, sky")
    for i, step in enumerate(steps):
        shapes += [circle(590, 150 + i * 70, 16, BRAND if i <= k else LINE, "none"), text(590, 157 + i * 70, i + 1, 19, "#ffffff" if i <= k else QUIET, 600, "middle"),
                   wrapped(622, 157 + i * 70, step, 20, 28, INK if i <= k else QUIET, 600 if i == k else 400, 26)]
    return page("Drawing what you see", *shapes)


SKETCH = Lecture("night-sky-basics/04-your-own-sketch/01-at-the-eyepiece/01-drawing-what-you-see", COURSE, "Drawing what you see", [
    Scene(["You do not need to be able to draw. You need to look longer than usual, and a pencil makes you do it."], lambda k: title("Drawing what you see", COURSE, "Your own sketch")),
    Scene(["Draw the outline first: a circle the size of a cup.", "Next comes the terminator, the line between light and dark. It is where shadows are longest.",
           "Now add what you really see, the dark plains and the craters near that line, and nothing that you only know.",
           "Last, write down the date, the time, the place, what you looked through, and how clear the sky was. Without them it is a picture. With them it is an observation."], sketch),
], poster=1)

LECTURES = [DOME, NORTH, TURN, MOON, ROUND, CHART, SKETCH]


# ---------------------------------------------------------------- pictures of the course
def northfield():
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256"><rect width="256" height="256" rx="36" fill="{BRAND}"/>'
            + path("M40 176 Q86 148 128 168 T216 160 V212 Q216 220 208 220 H48 Q40 220 40 212 Z", fill="#ffffff", stroke="none")
            + path("M128 36 L138 84 L184 96 L138 108 L128 156 L118 108 L72 96 L118 84 Z", fill="#ffd98a", stroke="none") + "</svg>")


def cover():
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540">' + f'<rect width="960" height="540" fill="{NIGHT}"/>'
            + chart(480, 330, 400, names=False, ring=False) + path("M0 470 Q240 440 480 456 T960 448 V540 H0 Z", fill=GROUND, stroke="none") + "</svg>")


def printed():
    body = chart(480, 262, 200, names=True)
    for dark, light in (("#1b1838", "#ffffff"), ("#bdb9da", "#555555"), ("#cfcbe8", "#333333"), ("#5a52c9", "#999999"), ("#8d87e6", "#333333"), (GOLD, "#000000")):
        body = body.replace(dark, light)
    body = body.replace('fill="#ffffff" stroke="none"', 'fill="#111111" stroke="none"')
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="960" height="600" viewBox="0 0 960 600"><rect width="960" height="600" fill="#ffffff"/>' + shift(body, 0, 30)
            + text(48, 60, "Star chart", 24, "#000000", 600) + text(48, 90, "Mid-April, 22:00 local mean time, 50° north", 15, "#333333")
            + text(48, 570, "CC BY 4.0, The Educate authors", 12, "#555555") + "</svg>")


STILLS = [("night-sky-basics/northfield.png", northfield(), 256, 256), ("night-sky-basics/image.jpg", cover(), 960, 540),
          ("night-sky-basics/03-charts-and-maps/01-reading-charts/star-chart-april.svg", printed(), 960, 600)]
