/** The choice of two reports, kept in the address. What compares them is fetched with the figures, when both are chosen. */
import type { Fil } from './jamfor-rapporter.ts';

const ruta = document.getElementById('par');
const [a, b] = ruta?.querySelectorAll('select') ?? [];

if (ruta && a && b) {
  const status = ruta.querySelector('[role=status]');
  const form = document.querySelector<HTMLTemplateElement>('#parform');
  let visade: Element[] = [];
  let hämtad: Promise<Fil> | null = null;

  const update = async () => {
    try {
      hämtad ??= fetch(ruta.dataset.file ?? '').then((response) => response.json() as Promise<Fil>);
      const [{ showPar }, fil] = await Promise.all([import('./jamfor-rapporter.ts'), hämtad]);
      if (form === null) return;
      const visat = showPar(fil, [a.value, b.value], form.content);
      for (const del of visade) del.remove();
      visade = visat.delar;
      ruta.after(...visade);
      if (status) status.textContent = visat.status;
    } catch {
      hämtad = null;
      if (status) status.textContent = 'Det gick inte att hämta siffrorna. Försök igen.';
    }
  };

  const valt = new URLSearchParams(location.search);
  const choose = (lista: HTMLSelectElement, id: string | null) => {
    if ([...lista.options].some(({ value }) => value === id)) lista.value = id ?? '';
  };
  a.selectedIndex = 1;
  choose(a, valt.get('a'));
  choose(b, valt.get('b'));
  ruta.addEventListener('change', () => {
    history.replaceState(null, '', `?${new URLSearchParams({ a: a.value, b: b.value }).toString()}`);
    void update();
  });
  if (valt.has('a') || valt.has('b')) void update();
}
