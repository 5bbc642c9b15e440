// The player: keeps the place, tells what was watched, lets the words follow and lead.
// Without it the lecture plays all the same, from the place that the page was made with.

/** What was watched since the last save, in milliseconds. @typedef {{ from: number, to: number }} Stretch */

const SAVE_EVERY_MS = 10_000;
/** A jump longer than this between two moments was not watched. */
const LONGEST_STEP_MS = 1_500;

const film = /** @type {HTMLVideoElement | null} */ (document.getElementById("film"));
if (film) {
  keepPlace(film);
  followWords(film);
  chooseSpeed(film);
}

/** @param {HTMLVideoElement} film */
function keepPlace(film) {
  const { progress = "", event = "" } = film.dataset;
  const note = document.querySelector("[data-saved]");
  /** @type {Stretch[]} */
  let watched = [];
  let last = -1;
  let savedAt = 0;
  let hasPlayed = false;

  film.addEventListener("timeupdate", () => {
    const now = Math.round(film.currentTime * 1000);
    if (!film.paused && last >= 0 && now > last && now - last <= LONGEST_STEP_MS * film.playbackRate) {
      remember(last, now);
    }
    last = now;
    if (!film.paused && performance.now() - savedAt > SAVE_EVERY_MS) {
      void save();
    }
  });
  film.addEventListener("seeking", () => { last = -1; });
  film.addEventListener("play", () => {
    savedAt = performance.now();
    if (!hasPlayed) {
      hasPlayed = true;
      void post("play");
    }
  });
  film.addEventListener("pause", () => { if (!film.ended) { void save(); } });
  film.addEventListener("ended", async () => {
    await save();
    if (await post("ended")) {
      finished();
    }
  });
  addEventListener("pagehide", () => { if (hasPlayed) { void save(); } });

  /** @param {number} from @param {number} to */
  function remember(from, to) {
    const open = watched.at(-1);
    if (open && from >= open.from && from <= open.to) {
      open.to = Math.max(open.to, to);
    } else {
      watched.push({ from, to });
    }
  }

  async function save() {
    savedAt = performance.now();
    const sent = watched;
    watched = [];
    const isSaved = await send("PUT", progress, { viewedUpTo: Math.round(film.currentTime * 1000), watched: sent });
    if (!isSaved) {
      watched = [...sent, ...watched];
    }
    say(isSaved ? "" : "Your place could not be saved. It is tried again while you watch.");
  }

  /** @param {string} what */
  function post(what) {
    return send("POST", `${event}${what}?autoEnroll=false`, { contentRequestBody: {} });
  }

  /** @param {string} text */
  function say(text) {
    if (note && note.textContent !== text) {
      note.textContent = text;
    }
  }

  function finished() {
    document.querySelector("[data-onward]")?.classList.remove("quiet-button");
    say("Watched. The course has moved on.");
  }
}

/**
 * @param {string} method
 * @param {string} address
 * @param {object} body
 * @returns {Promise<boolean>} whether the server took it
 */
async function send(method, address, body) {
  try {
    const reply = await fetch(address, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      keepalive: true,
    });
    return reply.ok;
  } catch {
    return false;
  }
}

/** @param {HTMLVideoElement} film */
function followWords(film) {
  const roll = document.querySelector("[data-words]");
  const lines = /** @type {HTMLAnchorElement[]} */ ([...(roll?.querySelectorAll("a[data-at]") ?? [])]);
  if (!roll || lines.length === 0) {
    return;
  }

  const starts = lines.map((line) => Number(line.dataset.at));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let said = -1;

  // One line is in the tab order; the arrow keys go through the others.
  lines.forEach((line, i) => { line.tabIndex = i === 0 ? 0 : -1; });
  roll.removeAttribute("tabindex");
  roll.addEventListener("click", (event) => {
    const line = /** @type {HTMLElement} */ (event.target).closest("a[data-at]");
    if (line instanceof HTMLElement) {
      event.preventDefault();
      film.currentTime = Number(line.dataset.at) / 1000;
      void film.play();
    }
  });
  roll.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[/** @type {KeyboardEvent} */ (event).key];
    const at = lines.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    const line = step && at >= 0 ? lines[at + step] : undefined;
    if (line) {
      event.preventDefault();
      lines[at].tabIndex = -1;
      line.tabIndex = 0;
      line.focus();
    }
  });
  film.addEventListener("timeupdate", () => {
    const now = film.currentTime * 1000;
    const at = starts.findLastIndex((start) => start <= now);
    if (at === said) {
      return;
    }

    lines[said]?.classList.remove("said");
    lines[said]?.removeAttribute("aria-current");
    said = at;
    const line = lines[at];
    if (line) {
      line.classList.add("said");
      line.setAttribute("aria-current", "true");
      if (!film.paused && !roll.contains(document.activeElement)) {
        const top = line.offsetTop - roll.clientHeight / 3;
        roll.scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
      }
    }
  });
}

/** @param {HTMLVideoElement} film */
function chooseSpeed(film) {
  const label = document.querySelector("[data-speed]");
  const select = label?.querySelector("select");
  if (label && select) {
    label.removeAttribute("hidden");
    select.addEventListener("change", () => { film.playbackRate = Number(select.value); });
  }
}
