/** The list of findings: a choice of nämnd, rule or severity hides the rest at once, and stands in the address. */
const slag = ['allvar', 'regel', 'nämnd'] as const;
type Slag = (typeof slag)[number];

const nav = document.querySelector<HTMLElement>('[data-finding-filter]');
const räknare = document.querySelector<HTMLElement>('[data-finding-count]');
const chosen = new Map<Slag, string>();

function isSlag(text: string | undefined): text is Slag {
  return slag.some((ett) => ett === text);
}

function showChosen(): void {
  let synliga = 0;
  for (const grupp of document.querySelectorAll<HTMLElement>('.finding-group')) {
    const rättNämnd = !chosen.has('nämnd') || grupp.dataset.namnd === chosen.get('nämnd');
    let iGruppen = 0;
    for (const fynd of grupp.querySelectorAll<HTMLElement>('[data-allvar]')) {
      const regler = fynd.dataset.regel?.split(' ') ?? [];
      fynd.hidden = !(
        rättNämnd &&
        (!chosen.has('allvar') || fynd.dataset.allvar === chosen.get('allvar')) &&
        (!chosen.has('regel') || regler.includes(chosen.get('regel') ?? ''))
      );
      if (!fynd.hidden) iGruppen += 1;
    }
    grupp.hidden = iGruppen === 0;
    synliga += iGruppen;
  }
  for (const a of nav?.querySelectorAll<HTMLAnchorElement>('a[data-filter]') ?? []) {
    const { filter, value } = a.dataset;
    if (isSlag(filter) && chosen.get(filter) === value) a.setAttribute('aria-current', 'true');
    else a.removeAttribute('aria-current');
  }
  if (räknare !== null) {
    const alla = räknare.dataset.total ?? '';
    räknare.textContent =
      chosen.size === 0 ? '' : `${String(synliga)} av ${alla} fynd visas. Välj igen för att ta bort valet.`;
  }
}

function rememberChosen(): void {
  const adress = new URL(location.href);
  for (const ett of slag) {
    adress.searchParams.delete(ett);
    const värde = chosen.get(ett);
    if (värde !== undefined) adress.searchParams.set(ett, värde);
  }
  history.replaceState(null, '', adress);
}

// A large archive lists no single findings; its links then lead to pages.
if (nav !== null && document.querySelector('.finding-group [data-allvar]') !== null) {
  for (const [namn, värde] of new URLSearchParams(location.search)) if (isSlag(namn)) chosen.set(namn, värde);
  nav.addEventListener('click', (händelse) => {
    const a =
      händelse.target instanceof Element
        ? händelse.target.closest<HTMLAnchorElement>('a[data-filter]')
        : null;
    const { filter, value = '' } = a?.dataset ?? {};
    if (!isSlag(filter) || händelse.ctrlKey || händelse.metaKey || händelse.shiftKey) return;
    händelse.preventDefault();
    if (chosen.get(filter) === value) chosen.delete(filter);
    else chosen.set(filter, value);
    showChosen();
    rememberChosen();
  });
  if (chosen.size > 0) showChosen();
}
