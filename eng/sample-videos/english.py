from xml.sax.saxutils import escape

from film import Lecture, Scene
from picture import *

COURSE = "Writing Clear English"
FOLDER = "writing-clear-english"


def spans(x, y, parts, size=26, anchor="start"):
    """Words in a row; a part is plain, or (words, colour, weight), or struck through with a fourth member."""
    inner = "".join(f'<tspan fill="{p[1]}" font-weight="{p[2]}"{" text-decoration=" + chr(34) + "line-through" + chr(34) if len(p) > 3 else ""}>{escape(p[0])}</tspan>' if isinstance(p, tuple) else f"<tspan>{escape(p)}</tspan>" for p in parts)
    return f'<text x="{x}" y="{y}" font-family="Noto Serif" font-size="{size}" fill="{INK}" text-anchor="{anchor}" xml:space="preserve">{inner}</text>'


# ---------------------------------------------------------------- say who does what
def who(k):
    name = "Say who does what"
    shapes = [text(64, 130, "Before", 17, QUIET, 600), spans(64, 170, ["A decision was made to postpone"]), spans(64, 208, ["the implementation of the improvements."])]
    if k >= 1:
        shapes += [path("M64 178 h120", stroke=LATE, width=3), path("M64 216 h262", stroke=LATE, width=3), path("M334 216 h222", stroke=LATE, width=3), text(640, 196, "three verbs, frozen", 19, LATE, 600), text(640, 222, "into nouns", 19, LATE, 600)]
    if k >= 2:
        shapes += [text(64, 300, "After", 17, QUIET, 600), spans(64, 340, [("The board", BRAND, 700), " ", ("decided", WELL, 700), " to ", ("improve", WELL, 700), " the school later."])]
    if k >= 3:
        shapes += [chip(64, 404, "who"), text(130, 404, "The board", 20, INK), chip(300, 404, "does what", "#e4f3ea", WELL), text(430, 404, "decided", 20, INK)]
    return page(name, *shapes)


WHO = Lecture(f"{FOLDER}/01-sentences/01-verbs/01-say-who-does-what", COURSE, "Say who does what", [
    Scene(["Most unclear sentences have the same illness. Nobody in them does anything."], lambda k: title("Say who does what", COURSE, "Sentences")),
    Scene(["Listen to this one. A decision was made to postpone the implementation of the improvements.",
           "Decision, implementation, improvements: three actions have been frozen into nouns, and the people have gone.",
           "Ask who does what, and write it in that order. The board decided to improve the school later.",
           "The subject is somebody who can act. The verb is what they do. The rest of the sentence falls into place."], who),
], poster=1)


# ---------------------------------------------------------------- cut what does no work
def cut(k):
    name = "Cut what does no work"
    gone = (LATE, 400, True)
    rows = [
        [("It should be noted that ", *gone) if k >= 1 else "It should be noted that ", "the museum is closed"],
        [("at this point in time", *gone) if k >= 2 else "at this point in time", " owing to" if k < 3 else (" owing to", *gone)],
        [("the fact that", *gone) if k >= 3 else "the fact that", " the roof is being repaired."],
    ]
    shapes = [spans(64, 140 + i * 44, row, 28) for i, row in enumerate(rows)]
    if k >= 2:
        shapes.append(text(590, 184, "now", 24, WELL, 600, family="Noto Serif", style="italic"))
    if k >= 3:
        shapes.append(text(590, 228, "because", 24, WELL, 600, family="Noto Serif", style="italic"))
    if k >= 4:
        shapes += [rect(64, 300, 832, 92, SURFACE), spans(90, 356, ["The museum is closed because the roof is being repaired."], 28)]
        shapes += [text(64, 436, "24 words → 10", 22, BRAND, 600)]
    return page(name, *shapes)


CUT = Lecture(f"{FOLDER}/01-sentences/02-words/01-cut-what-does-no-work", COURSE, "Cut what does no work", [
    Scene(["A reader has a fixed amount of patience. Every idle word spends some of it."], lambda k: title("Cut what does no work", COURSE, "Sentences")),
    Scene(["It should be noted that the museum is closed at this point in time, owing to the fact that the roof is being repaired.",
           "It should be noted says nothing. If it should not be noted, why write it?",
           "At this point in time means now, and is closed says that already.",
           "Owing to the fact that means because.",
           "The museum is closed because the roof is being repaired. Fewer than half the words, and nothing is lost."], cut),
], poster=1)


# ---------------------------------------------------------------- one idea to a paragraph
def paragraph(k):
    name = "One idea to a paragraph"
    shapes = []
    if k == 0:
        shapes += [rect(90, 96, 520, 340, SURFACE)] + [rect(118, 124 + i * 24, (464, 440, 470, 455, 462, 430, 468, 450, 466, 440, 458, 300)[i], 10, (SOFT, "#fbf0dc", "#e4f3ea")[(0, 0, 1, 2, 0, 1, 1, 2, 0, 2, 2, 1)[i]], "none", 5) for i in range(12)]
        shapes.append(wrapped(650, 220, "three ideas, woven into one block", 22, 18, QUIET))
    else:
        for j, (fill, strong, label) in enumerate(((SOFT, BRAND, "What happened"), ("#fbf0dc", SOON, "Why it matters"), ("#e4f3ea", WELL, "What to do next"))):
            y = 96 + j * 118
            shapes += [rect(90, y, 520, 104, SURFACE)]
            for i in range(3):
                first = i == 0 and k >= 2
                shapes.append(rect(118, y + 22 + i * 24, (464, 440, 300)[i], 10, strong if first else fill, "none", 5))
            shapes.append(text(650, y + 58, label, 22, strong, 600))
        if k >= 2:
            shapes.append(text(90, 466, "The first sentence says what the paragraph is about", 19, QUIET))
    return page(name, *shapes)


PARAGRAPH = Lecture(f"{FOLDER}/02-paragraphs/01-order/01-one-idea-to-a-paragraph", COURSE, "One idea to a paragraph", [
    Scene(["A paragraph is a promise: this block is about one thing."], lambda k: title("One idea to a paragraph", COURSE, "Paragraphs")),
    Scene(["Here three ideas are woven into one block. Each line may be good, and still the reader gets lost.",
           "Sort the sentences by what they are about, and give each idea its own block.",
           "Then let the first sentence of each say what the rest will show.",
           "Somebody who reads only the first sentences should get the whole argument. Try it on your next letter."], paragraph),
], poster=1)


def logo():
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256"><rect width="256" height="256" rx="36" fill="{WELL}"/>'
            + text(128, 178, "Q", 150, "#ffffff", 600, "middle", "Noto Serif") + "</svg>")


def cover():
    return ('<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540"><rect width="960" height="540" fill="#e4f3ea"/>'
            + rect(230, 60, 500, 480, SURFACE, LINE, 8) + spans(280, 150, [("In order to be able to ", LATE, 400, True)], 28) + spans(280, 196, [("To", INK, 400), " write well,"], 28)
            + spans(280, 250, ["cut", (" out all the", LATE, 400, True)], 28) + spans(280, 296, ["words", (" that are", LATE, 400, True)], 28) + spans(280, 350, ["that do no work."], 28)
            + path("M640 470 L760 330 L790 356 L672 496 L632 506 Z", fill=BRAND, stroke="none") + "</svg>")


LECTURES = [WHO, CUT, PARAGRAPH]
STILLS = [(f"{FOLDER}/image.jpg", cover(), 960, 540), (f"{FOLDER}/quayside.png", logo(), 256, 256)]
