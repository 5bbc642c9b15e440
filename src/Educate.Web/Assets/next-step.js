// Enter goes on with the next step, as long as nothing else has the focus.
const next = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-next]"));

if (next) {
  next.querySelector("kbd")?.removeAttribute("hidden");
  document.addEventListener("keydown", (event) => {
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat);
    if (event.key === "Enter" && isPlain && document.activeElement === document.body) {
      next.click();
    }
  });
}
