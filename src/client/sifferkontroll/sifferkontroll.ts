/** The list of findings: a choice of nämnd, rule or severity hides the rest at once, and stands in the address. */
import { describeCount, isShown, isSlag, readVal, toggle, writeVal, type Val } from './val.ts';

const nav = document.querySelector<HTMLElement>('[data-finding-filter]');
const räknare = document.querySelector<HTMLElement>('[data-finding-count]');

function show(val: Val): void {
  let synliga = 0;
  for (const grupp of document.querySelectorAll<HTMLElement>('.finding-group')) {
    const lista = [...grupp.querySelectorAll<HTMLElement>('[data-allvar]')];
    for (const fynd of lista) {
      const { allvar, regel = '' } = fynd.dataset;
      fynd.hidden = !isShown({ allvar, regler: regel.split(' '), nämnd: grupp.dataset.namnd }, val);
    }
    const iGruppen = lista.filter(({ hidden }) => !hidden).length;
    grupp.hidden = iGruppen === 0;
    synliga += iGruppen;
  }
  for (const a of nav?.querySelectorAll<HTMLAnchorElement>('a[data-filter]') ?? []) {
    const { filter, value } = a.dataset;
    if (isSlag(filter) && val.get(filter) === value) a.setAttribute('aria-current', 'true');
    else a.removeAttribute('aria-current');
  }
  if (räknare !== null) räknare.textContent = describeCount(val, synliga, räknare.dataset.total ?? '');
}

// A large archive lists no single findings; its links then lead to pages.
if (nav !== null && document.querySelector('.finding-group [data-allvar]') !== null) {
  let val = readVal(location.search);
  nav.addEventListener('click', (händelse) => {
    const a =
      händelse.target instanceof Element
        ? händelse.target.closest<HTMLAnchorElement>('a[data-filter]')
        : null;
    const { filter, value = '' } = a?.dataset ?? {};
    if (!isSlag(filter) || händelse.ctrlKey || händelse.metaKey || händelse.shiftKey) return;
    händelse.preventDefault();
    val = toggle(val, filter, value);
    show(val);
    history.replaceState(null, '', writeVal(location.href, val));
  });
  if (val.size > 0) show(val);
}
