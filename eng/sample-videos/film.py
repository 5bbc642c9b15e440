"""From a storyboard to mp4, webm, poster and captions: pictures are SVG, the voice is flite, ffmpeg does the rest."""
import os
import subprocess
import tempfile
import wave
from dataclasses import dataclass, field
from pathlib import Path

from picture import card

RATE = 15           # frames a second
FADE = 8            # frames of a cross-fade
PAUSE = 0.28        # seconds of silence after a sentence
BREATH = 0.75       # ... after a scene
LEAD = 0.5          # ... before the first word


@dataclass
class Scene:
    """Sentences that are spoken over one picture. `draw(k)` gives the picture while sentence k is spoken; with `moving`, `draw(k, p)` is asked for each frame, p from 0 to 1 over the scene."""
    lines: list
    draw: object
    moving: bool = False
    sound: str = ""     # an ffmpeg lavfi source that is played after the last sentence
    sound_seconds: float = 0.0


@dataclass
class Lecture:
    """`path` is where the item lies below samples/, without extension."""
    path: str
    course: str
    title: str
    scenes: list
    voice: str = "slt"
    poster: int = 1     # the scene whose last picture is the poster
    translations: dict = field(default_factory=dict)    # language -> one sentence for each spoken one
    spoken: dict = field(default_factory=dict)          # how the voice should read a written word


def ffmpeg(*arguments) -> None:
    subprocess.run(["ffmpeg", "-hide_banner", "-loglevel", "error", "-y", *map(str, arguments)], check=True)


def speak(text: str, lecture: Lecture, target: Path) -> float:
    for written, said in lecture.spoken.items():
        text = text.replace(written, said)
    script = target.with_suffix(".txt")
    script.write_text(text)
    ffmpeg("-f", "lavfi", "-i", f"flite=voice={lecture.voice}:textfile={script}", "-ar", 24000, "-ac", 1, target)
    return seconds(target)


def seconds(file: Path) -> float:
    with wave.open(str(file)) as sound:
        return sound.getnframes() / sound.getframerate()


def join(pieces: list, target: Path) -> float:
    with wave.open(str(target), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(24000)
        for piece in pieces:
            if isinstance(piece, float):
                out.writeframes(b"\0\0" * round(piece * 24000))
            else:
                with wave.open(str(piece)) as sound:
                    out.writeframes(sound.readframes(sound.getnframes()))
    return seconds(target)


def make(lecture: Lecture, samples: Path) -> None:
    target = samples / lecture.path
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        cues, spans, pieces, clock = [], [], [LEAD], LEAD
        for s, scene in enumerate(lecture.scenes):
            begin = clock if s else 0.0
            starts = []
            for k, line in enumerate(scene.lines):
                voice = work / f"voice{s:02}{k:02}.wav"
                length = speak(line, lecture, voice)
                starts.append(clock)
                cues.append((clock, clock + length, line))
                rest = PAUSE if k + 1 < len(scene.lines) else BREATH
                pieces += [voice, rest]
                clock += length + rest
            if scene.sound:
                tone = work / f"tone{s:02}.wav"
                ffmpeg("-f", "lavfi", "-i", scene.sound, "-t", scene.sound_seconds, "-ar", 24000, "-ac", 1, tone)
                pieces += [tone, BREATH]
                clock += seconds(tone) + BREATH
            spans.append((begin, starts, clock))
        total = join(pieces, work / "sound.wav")
        poster = pictures(lecture, spans, work)
        encode(work, target, poster)
        captions(cues, lecture, target)
        print(f"{lecture.path}: {total:.1f} s", *(f"{target.with_name(target.name + e).stat().st_size // 1024} KB" for e in (".mp4", ".webm", ".jpg")), flush=True)


def pictures(lecture: Lecture, spans: list, work: Path) -> int:
    """Writes each different picture once and links the frames to them. Answers the frame that is the poster."""
    drawn, order, last, poster = {}, [], None, 0
    for s, (scene, (begin, starts, end)) in enumerate(zip(lecture.scenes, spans)):
        for frame in range(round(begin * RATE), round(end * RATE)):
            now = frame / RATE
            k = max([i for i, start in enumerate(starts) if start <= now] or [0])
            body = scene.draw(k, (now - begin) / (end - begin)) if scene.moving else scene.draw(k)
            order.append((s, body, k))
        if s == lecture.poster:
            poster = len(order) - 1
    shown = []
    for s, body, k in order:
        # A change of picture in a still scene, or of scene, is a cross-fade; a moving scene moves.
        changed = last is None or last[0] != s or (body != last[1] and not lecture.scenes[s].moving)
        if changed and last is not None:
            fade_from, step = last[1], 0
        elif last is None:
            fade_from, step = "", 0
        last = (s, body, k)
        if step < FADE:
            step += 1
            share = step / FADE
            shown.append(card(lecture, fade_from, body, share * share * (3 - 2 * share)))
        else:
            shown.append(card(lecture, "", body, 1))
    for number, svg in enumerate(shown):
        if svg not in drawn:
            drawn[svg] = len(drawn)
            (work / f"u{drawn[svg]:05}.svg").write_text(svg)
    ffmpeg("-f", "image2", "-framerate", RATE, "-i", work / "u%05d.svg", work / "p%05d.png")
    for number, svg in enumerate(shown):
        os.symlink(work / f"p{drawn[svg] + 1:05}.png", work / f"f{number:05}.png")
    return poster


def encode(work: Path, target: Path, poster: int) -> None:
    def beside(extension: str) -> Path:
        return target.with_name(target.name + extension)

    source = ["-framerate", RATE, "-i", work / "f%05d.png", "-i", work / "sound.wav", "-map", "0:v", "-map", "1:a",
              "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]
    exact = ["-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-map_metadata", "-1"]
    ffmpeg(*source, "-c:v", "libx264", "-preset", "slow", "-tune", "animation", "-crf", 25, "-g", RATE * 10,
           "-threads", 2, "-c:a", "aac", "-b:a", "36k", "-movflags", "+faststart", *exact, beside(".mp4"))
    ffmpeg(*source, "-c:v", "libvpx-vp9", "-crf", 40, "-b:v", 0, "-deadline", "good", "-cpu-used", 3, "-g", RATE * 10,
           "-threads", 2, "-c:a", "libopus", "-b:a", "24k", "-application", "voip", *exact, beside(".webm"))
    ffmpeg("-i", work / f"f{poster:05}.png", "-q:v", 4, *exact, beside(".jpg"))


def captions(cues: list, lecture: Lecture, target: Path) -> None:
    for language, lines in {"en": [line for _, _, line in cues], **lecture.translations}.items():
        if len(lines) != len(cues):
            raise SystemExit(f"{lecture.path}: {len(lines)} sentences in {language}, {len(cues)} spoken.")
        blocks = ["WEBVTT"]
        for (start, end, _), line in zip(cues, lines):
            parts = split(line)
            whole, gone = sum(map(len, parts)), 0
            for part in parts:
                a = start + (end - start) * gone / whole
                gone += len(part)
                b = start + (end - start) * gone / whole
                blocks.append(f"{stamp(a)} --> {stamp(b)}\n{fold(part)}")
        target.with_name(f"{target.name}.{language}.vtt").write_text("\n\n".join(blocks) + "\n")


def split(line: str, most: int = 80) -> list:
    """A long sentence becomes several cues of about the same length, broken after a comma where there is one."""
    if len(line) <= most:
        return [line]
    middle = len(line) / 2
    spaces = [i for i, c in enumerate(line) if c == " "]
    best = min(spaces, key=lambda i: abs(i - middle) - (14 if line[i - 1] in ",;:." else 0))
    return split(line[:best], most) + split(line[best + 1:], most)


def fold(text: str, width: int = 42) -> str:
    """One line, or two of about the same length."""
    if len(text) <= width:
        return text
    spaces = [i for i, c in enumerate(text) if c == " "]
    best = min(spaces, key=lambda i: abs(i - len(text) / 2))
    return text[:best] + "\n" + text[best + 1:]


def stamp(at: float) -> str:
    thousandths = round(at * 1000)
    return f"00:{thousandths // 60000:02}:{thousandths // 1000 % 60:02}.{thousandths % 1000:03}"


def still(body: str, target: Path, width: int, height: int) -> None:
    """A picture of its own, such as a course image or a logo."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.suffix == ".svg":
        target.write_text(body + "\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        svg = Path(folder) / "still.svg"
        svg.write_text(body)
        ffmpeg("-i", svg, "-vf", f"scale={width}:{height}:flags=lanczos", "-frames:v", 1, "-q:v", 3, "-fflags", "+bitexact", "-map_metadata", "-1", target)
