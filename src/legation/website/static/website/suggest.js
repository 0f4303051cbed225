// Suggests parties as one types in the search field. Without it, Enter searches all the same.
(() => {
  "use strict";
  const field = document.querySelector("#q");
  const form = field?.closest("form");
  if (!form) return;
  let timer = 0;
  let asked = "";

  const close = () => form.querySelector(".suggested")?.remove();

  const show = (items) => {
    close();
    if (!items.length || document.activeElement !== field) return;
    const list = document.createElement("ul");
    list.className = "suggested";
    for (const item of items) {
      const link = document.createElement("a");
      link.href = item.url;
      link.textContent = item.title;
      list.append(document.createElement("li"));
      list.lastChild.append(link);
    }
    form.append(list);
  };

  const ask = async () => {
    const words = field.value.trim();
    if (words === asked) return;
    asked = words;
    if (words.length < 2) { close(); return; }
    const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(words)}`);
    if (answer.ok && words === asked) show((await answer.json()).items);
  };

  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => ask().catch(close), 150); });
  form.addEventListener("keydown", (event) => {
    const links = [...form.querySelectorAll(".suggested a")];
    if (event.key === "Escape") close();
    if (!links.length || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    const next = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    (links[next] ?? field).focus();
  });
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
})();
