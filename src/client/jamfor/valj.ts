import { toCsvRow } from '#views/data/csv.ts';

/** Chooses what the tables of a page show. The choice stands in the address, so that it can be sent. */
const väljare = document.querySelector<HTMLElement>('[data-valj]');

interface Group {
  namn: string;
  boxar: HTMLInputElement[];
  delar: HTMLElement[];
}

function groupsOf(valt: HTMLElement): Group[] {
  const boxar = [...valt.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  return [...new Set(boxar.map(({ name }) => name))].map((namn) => ({
    namn,
    boxar: boxar.filter(({ name }) => name === namn),
    delar: [...document.querySelectorAll<HTMLElement>(`[data-${namn}]`)],
  }));
}

/** What is chosen of a group; nothing chosen is everything. */
const chosenOf = ({ boxar }: Group) => boxar.filter(({ checked }) => checked).map(({ value }) => value);

/** A cell's text on one line, with plain blanks and minus. */
function textOf(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/−/gu, '-').trim();
}

/** The visible cells of the page's tables, each table under its caption. */
function toCsv(): string {
  return [...document.querySelectorAll<HTMLTableElement>('main table')]
    .map((table) => {
      const rader = [...table.rows].filter((rad) => rad.offsetParent !== null);
      const celler = (rad: HTMLTableRowElement) =>
        toCsvRow([...rad.cells].filter((cell) => !cell.hidden).map((cell) => textOf(cell.innerText)));
      return [toCsvRow([textOf(table.caption?.innerText ?? '')]), ...rader.map(celler)].join('\r\n');
    })
    .join('\r\n\r\n');
}

function download(text: string): void {
  const länk = document.createElement('a');
  länk.href = URL.createObjectURL(new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' }));
  länk.download = 'jamforelse.csv';
  länk.click();
  URL.revokeObjectURL(länk.href);
}

if (väljare) {
  let grupper = groupsOf(väljare);
  const egna = new Set(document.querySelectorAll('main tbody tr'));
  const rensa = väljare.querySelector<HTMLButtonElement>('[data-rensa]');
  const status = väljare.querySelector('[role=status]');

  /** Brings in the rows of chosen nämnder that stand on other pages, into the tables that go on there. */
  const hämtade = new Set<string>();
  const bringIn = async () => {
    const sidor = new Set(
      grupper.flatMap(({ boxar }) =>
        boxar.flatMap(({ checked, dataset: { sida } }) => (checked && sida !== undefined ? [sida] : [])),
      ),
    );
    for (const sida of sidor) {
      if (hämtade.has(sida)) continue;
      const html = await (await fetch(sida)).text();
      const andra = new DOMParser().parseFromString(html, 'text/html');
      for (const tabell of andra.querySelectorAll<HTMLTableElement>('main table[id]')) {
        const här = document.querySelector(`#${tabell.id} tbody`);
        if (här) här.append(...tabell.querySelectorAll('tbody tr'));
        else document.querySelector('main')?.append(tabell.closest('section') ?? tabell);
      }
      hämtade.add(sida);
    }
    grupper = groupsOf(väljare);
  };
  const update = () =>
    bringIn()
      .catch(() => {
        if (status) status.textContent = 'Det gick inte att hämta alla rader. Försök igen.';
      })
      .then(show);

  const show = () => {
    const dolda = new Set<HTMLElement>();
    const val = new URLSearchParams();
    for (const grupp of grupper) {
      const valda = chosenOf(grupp);
      for (const värde of valda) val.append(grupp.namn, värde);
      const antal = väljare.querySelector(`[data-antal="${grupp.namn}"]`);
      if (antal) antal.textContent = valda.length === 0 ? 'alla' : `${valda.length} av ${grupp.boxar.length}`;
      if (valda.length > 0)
        for (const del of grupp.delar) if (!valda.includes(del.dataset[grupp.namn] ?? '')) dolda.add(del);
    }
    // Without a choice of nämnder the page shows its own rows.
    const allaVisas = grupper.every((grupp) => grupp.namn !== 'namnd' || chosenOf(grupp).length === 0);
    for (const { delar } of grupper)
      for (const del of delar)
        del.hidden = dolda.has(del) || (allaVisas && del.tagName === 'TR' && !egna.has(del));
    for (const del of document.querySelectorAll<HTMLElement>('main section:has(tbody tr)'))
      del.hidden = [...del.querySelectorAll<HTMLElement>('tbody tr')].every(({ hidden }) => hidden);
    const sök = val.toString();
    history.replaceState(null, '', `${location.pathname}${sök === '' ? '' : `?${sök}`}${location.hash}`);
    for (const länk of document.querySelectorAll<HTMLAnchorElement>('a[data-behall]')) länk.search = sök;
    if (rensa) rensa.hidden = sök === '';
    const rader = [...document.querySelectorAll<HTMLElement>('main tbody tr')].filter(
      (rad) => rad.offsetParent !== null,
    ).length;
    if (status) status.textContent = `Visar ${rader} ${rader === 1 ? 'rad' : 'rader'}.`;
  };

  const sökt = new URLSearchParams(location.search);
  for (const { namn, boxar } of grupper)
    for (const box of boxar) box.checked = sökt.getAll(namn).includes(box.value);
  väljare.addEventListener('change', () => void update());
  rensa?.addEventListener('click', () => {
    for (const { boxar } of grupper) for (const box of boxar) box.checked = false;
    show();
  });
  väljare.querySelector('[data-csv]')?.addEventListener('click', () => download(toCsv()));
  void update();
}
