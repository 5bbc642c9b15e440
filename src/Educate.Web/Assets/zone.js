// Tells the server the time zone of this browser, for the days that deadlines fall on.
for (const field of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-zone]"))) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}
