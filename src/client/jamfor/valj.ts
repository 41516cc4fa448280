import { toCsvRow } from '#views/data/csv.ts';

/** Chooses what the tables of a page show. The choice stands in the address, so that it can be sent. */
import { describeChosen, describeRows, isShown, readVal, writeVal } from './val.ts';

const väljare = document.querySelector<HTMLElement>('[data-choose]');

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
  const rensa = väljare.querySelector<HTMLButtonElement>('[data-clear]');
  const status = väljare.querySelector('[role=status]');

  /** Brings in the rows of chosen nämnder that stand on other pages, into the tables that go on there. */
  const hämtade = new Set<string>();
  const bringIn = async () => {
    const sidor = new Set(
      grupper.flatMap(({ boxar }) =>
        boxar.flatMap(({ checked, dataset: { page } }) => (checked && page !== undefined ? [page] : [])),
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
    const val = new Map(grupper.map((grupp) => [grupp.namn, chosenOf(grupp)]));
    for (const { namn, boxar } of grupper) {
      const antal = väljare.querySelector(`[data-count="${namn}"]`);
      if (antal) antal.textContent = describeChosen(val.get(namn)?.length ?? 0, boxar.length);
    }
    for (const del of grupper.flatMap(({ delar }) => delar))
      del.hidden = !isShown({ av: del.dataset, hämtad: del.tagName === 'TR' && !egna.has(del) }, val);
    for (const del of document.querySelectorAll<HTMLElement>('main section:has(tbody tr)'))
      del.hidden = [...del.querySelectorAll<HTMLElement>('tbody tr')].every(({ hidden }) => hidden);
    const sök = writeVal(val);
    history.replaceState(null, '', `${location.pathname}${sök === '' ? '' : `?${sök}`}${location.hash}`);
    for (const länk of document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')) länk.search = sök;
    if (rensa) rensa.hidden = sök === '';
    const rader = [...document.querySelectorAll<HTMLElement>('main tbody tr')];
    if (status) status.textContent = describeRows(rader.filter((rad) => rad.offsetParent !== null).length);
  };

  const sökt = readVal(
    location.search,
    new Map(grupper.map(({ namn, boxar }) => [namn, boxar.map(({ value }) => value)])),
  );
  for (const { namn, boxar } of grupper)
    for (const box of boxar) box.checked = sökt.get(namn)?.includes(box.value) ?? false;
  väljare.addEventListener('change', () => void update());
  rensa?.addEventListener('click', () => {
    for (const { boxar } of grupper) for (const box of boxar) box.checked = false;
    show();
  });
  väljare.querySelector('[data-csv]')?.addEventListener('click', () => download(toCsv()));
  void update();
}
