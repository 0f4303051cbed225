// Keys for the review desk and the search field, and the tie between a value and its sentence. Pages work without it.
(() => {
  "use strict";
  const typing = (node) => node.closest("input, textarea, select, [contenteditable]") !== null;

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
    if (typing(event.target)) return;
    const target = event.key === "/" ? document.querySelector("#q") : document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target || target.disabled) return;
    event.preventDefault();
    if (target.matches("input")) { target.focus(); target.select(); } else { target.click(); }
  });

  // Pointing at a value marks its sentences, and the other way round.
  const light = (id, on) => {
    for (const node of document.querySelectorAll(`[href="#${CSS.escape(id)}"], #${CSS.escape(id)}`)) node.classList.toggle("lit", on);
  };
  for (const kind of ["pointerover", "pointerout", "focusin", "focusout"]) {
    document.addEventListener(kind, (event) => {
      const on = kind === "pointerover" || kind === "focusin";
      const row = event.target.closest("[data-notes]");
      if (row) row.dataset.notes.split(" ").filter(Boolean).forEach((id) => light(id, on));
      const note = event.target.closest(".rail li[id]");
      if (note) light(note.id, on);
    });
  }

  const help = document.querySelector("#keys-help");
  if (help) document.querySelector("[data-key='?']")?.addEventListener("click", () => { help.open ? help.close() : help.showModal(); });

  // The source pane opens at the marked sentence.
  document.querySelector(".desk .source mark")?.scrollIntoView({ block: "center" });
})();
