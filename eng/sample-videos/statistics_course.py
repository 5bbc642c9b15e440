from math import exp, pi, sqrt

from film import Lecture, Scene
from picture import *
from sky import northfield

COURSE = "Introduction to Statistics"
FOLDER = "introduction-to-statistics"


def axis(x1, x2, y, ticks, unit=""):
    shapes = [line(x1, y, x2, y, QUIET, 2)]
    for x, name in ticks:
        shapes += [line(x, y, x, y + 8, QUIET, 2), text(x, y + 32, name, 18, QUIET, 400, "middle")]
    if unit:
        shapes.append(text(x2, y + 62, unit, 17, QUIET, 400, "end"))
    return "".join(shapes)


# ---------------------------------------------------------------- the middle of the numbers
RENTS = [6, 7, 7, 8, 9, 9, 10]


def middle(k):
    def at(rent):
        return 120 + rent * 26

    rents = RENTS + ([26] if k >= 2 else [])
    y, stacked, shapes = 350, {}, []
    shapes.append(axis(120, 860, y, [(at(r), f"{r * 100}") for r in range(0, 29, 4)], "rent in a month"))
    for rent in rents:
        height = stacked.get(rent, 0)
        stacked[rent] = height + 1
        shapes.append(circle(at(rent), y - 16 - height * 30, 12, SOON if rent == 26 else BRAND, "none"))
    mean, ordered = sum(rents) / len(rents), sorted(rents)
    n = len(ordered)
    median = ordered[n // 2] if n % 2 else (ordered[n // 2 - 1] + ordered[n // 2]) / 2
    if k >= 1:
        shapes += [path(f"M{at(mean)} {y + 44} l-14 24 h28 Z", fill=LATE, stroke="none"), text(at(mean), y + 92, f"mean {mean * 100:.0f}", 20, LATE, 600, "middle")]
    if k >= 3:
        shapes += [line(at(median), y - 130, at(median), y, WELL, 3, "6 6"), text(at(median) - 6, y - 144, f"median {median * 100:.0f}", 20, WELL, 600, "middle")]
    return page("The middle of the numbers", *shapes)


MIDDLE = Lecture(f"{FOLDER}/01-describing-data/01-one-number/01-the-middle-of-the-numbers", COURSE, "The middle of the numbers", [
    Scene(["What is a typical rent in your street? There are two honest answers, and they can be far apart."], lambda k: title("The middle of the numbers", COURSE, "Describing data")),
    Scene(["Each dot is one flat. Seven households pay between six hundred and a thousand a month.",
           "The mean is the point where the row would balance: here eight hundred.",
           "Now one penthouse joins them. The mean leaps to over a thousand, more than any of the seven pays.",
           "The median is the middle value when all are put in order. It hardly moves, from eight hundred to eight hundred and fifty.",
           "So before you believe an average, ask which one it is, and look at the dots."], middle),
], voice="rms", poster=1, spoken={"households": "house holds"})


# ---------------------------------------------------------------- the bell curve
def bell(k):
    cx, base, unit, height = 480, 380, 110, 225

    def at(z):
        return cx + z * unit, base - height * exp(-z * z / 2)

    def area(low, high, fill):
        points = [at(low + (high - low) * i / 60) for i in range(61)]
        return path(f"M{points[0][0]:.1f} {base} L" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points) + f" L{points[-1][0]:.1f} {base} Z", fill=fill, stroke="none")

    shapes = []
    if k >= 3:
        shapes.append(area(-3, 3, "#ecebfb"))
    if k >= 2:
        shapes.append(area(-2, 2, "#cfcbf4"))
    if k >= 1:
        shapes.append(area(-1, 1, "#a39be6"))
    shapes += [curve([at(z / 20) for z in range(-70, 71)], stroke=BRAND, width=3.5),
               axis(80, 880, base, [(cx + z * unit, f"{100 + 15 * z}") for z in range(-3, 4)], "score")]
    if k >= 1:
        shapes.append(text(cx, base - 60, "68%", 28, "#ffffff", 700, "middle"))
    if k >= 2:
        shapes += [line(cx - 2 * unit, 116, cx + 2 * unit, 116, BRAND, 2), rect(cx - 46, 98, 92, 36, PAPER, "none", 8), text(cx, 124, "95%", 26, BRAND, 700, "middle")]
    if k >= 3:
        shapes += [line(cx - 3 * unit, 82, cx + 3 * unit, 82, QUIET, 2), rect(cx - 60, 64, 120, 36, PAPER, "none", 8), text(cx, 90, "99.7%", 24, QUIET, 700, "middle")]
    return page("The bell curve", *shapes)


BELL = Lecture(f"{FOLDER}/02-the-normal-curve/01-the-bell/01-the-bell-curve", COURSE, "The bell curve", [
    Scene(["Add up many small, independent influences, and the result tends to have one shape."], lambda k: title("The bell curve", COURSE, "The normal curve")),
    Scene(["It is high in the middle, falls off on both sides, and two numbers fix it: here the mean is one hundred and the standard deviation fifteen.",
           "About sixty eight per cent of all values lie within one standard deviation of the mean,",
           "about ninety five per cent within two,",
           "and all but three in a thousand within three.",
           "So a score of one hundred and thirty, two standard deviations above the mean, is reached by only one person in about forty four."], bell),
], voice="rms", poster=1)


# ---------------------------------------------------------------- how sure is a sample?
def spread(n):
    # the distribution of a sample share of 60 per cent, drawn to one scale
    return sqrt(0.6 * 0.4 / n)


def sample(k):
    sizes, colours = ((25, SOON), (100, BRAND), (400, WELL)), {}
    base, left, width = 380, 90, 780

    def at(share):
        return left + (share - 0.3) / 0.6 * width

    shapes = [axis(left, left + width, base, [(at(s / 10), f"{s * 10}%") for s in range(3, 10)], "share of the sample that says yes"),
              line(at(0.6), 90, at(0.6), base, QUIET, 1.5, "4 6"), text(at(0.6), 82, "truth: 60%", 18, QUIET, 400, "middle")]
    for i, (n, colour) in enumerate(sizes):
        if k >= i:
            s = spread(n)
            shapes += [curve([(at(0.3 + 0.6 * j / 150), base - 270 * (spread(400) / s) * exp(-((0.3 + 0.6 * j / 150 - 0.6) / s) ** 2 / 2)) for j in range(151)], stroke=colour, width=3),
                       text(110, 130 + i * 36, f"n = {n}:  ± {2 * s * 100:.0f} points", 22, colour, 600)]
    return page("How sure is a sample?", *shapes)


SAMPLE = Lecture(f"{FOLDER}/03-from-sample-to-all/01-sampling/01-how-sure-is-a-sample", COURSE, "How sure is a sample?", [
    Scene(["You ask some people and want to know about all. How far off can you be?"], lambda k: title("How sure is a sample?", COURSE, "From sample to all")),
    Scene(["Say that sixty per cent of a town would vote yes. Ask twenty five of them at random, and in nineteen samples out of twenty you land within twenty points.",
           "Ask one hundred, four times as many, and the error halves: ten points.",
           "Ask four hundred, and it halves again: five points.",
           "The error shrinks with the square root of the sample. To be twice as sure you must ask four times as many people.",
           "And none of this helps if the sample was not drawn at random."], sample),
], voice="rms", poster=1)


def cover():
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540">' + f'<rect width="960" height="540" fill="{SOFT}"/>'
            + "".join(rect(150 + i * 60, 470 - h, 48, h, BRAND if i != 5 else SOON, "none", 6) for i, h in enumerate((30, 62, 120, 205, 290, 340, 292, 206, 118, 60, 28))) + "</svg>")


LECTURES = [MIDDLE, BELL, SAMPLE]
STILLS = [(f"{FOLDER}/image.jpg", cover(), 960, 540), (f"{FOLDER}/northfield.png", northfield(), 256, 256)]
