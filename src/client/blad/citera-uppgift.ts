/**
 * A single figure of a table on its own page. A click on it, or a row and a column from two lists, puts its address in the
 * browser and makes the reference one to the figure.
 */
import { choose, chosenPlace } from './vald.ts';

for (const val of document.querySelectorAll<HTMLElement>('[data-cite-choice]')) {
  const table = document.getElementById(val.dataset.citeChoice ?? '');
  const [radval, kolumnval] = val.querySelectorAll('select');
  if (table && radval && kolumnval) offerFigures(table, val, radval, kolumnval);
}

function offerFigures(
  table: HTMLElement,
  val: HTMLElement,
  radval: HTMLSelectElement,
  kolumnval: HTMLSelectElement,
): void {
  const part = (namn: string) => val.closest('.cite')?.querySelector(`[data-cite-${namn}]`);
  const [del, adress, knapp] = [part('part'), part('address'), part('button')];
  if (!del || !adress || !knapp) return;
  const tabellens = adress.textContent;
  const rader = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr[id]')];
  radval.append(...rader.map((rad) => new Option(nameOf(rad), rad.id)));
  val.hidden = false;

  const show = () => {
    const plats = chosenPlace();
    const rad = plats?.closest('tr');
    const celler = cellsOf(rad);
    const nummer = celler.findIndex((cell) => cell === plats);
    const cell = celler[nummer];
    radval.value = rad?.id ?? '';
    kolumnval.selectedIndex = nummer + 1;
    kolumnval.disabled = celler.length === 0;
    del.textContent =
      (rad ? `, raden ”${nameOf(rad)}”` : '') +
      (cell ? `, kolumnen ”${kolumnval.value}”: ${quote(cell)}` : '');
    adress.textContent = plats ? new URL(`#${plats.id}`, new URL(tabellens, location.href)).href : tabellens;
    knapp.textContent = cell ? 'Citera siffran' : rad ? 'Citera raden' : 'Citera';
  };
  val.addEventListener('change', () => {
    const rad = rader[radval.selectedIndex - 1];
    choose((cellsOf(rad)[kolumnval.selectedIndex - 1] ?? rad)?.id ?? '');
  });
  table.addEventListener('click', ({ target }) => {
    // A link leads where it leads, and a text that is being marked is to be copied.
    if (!(target instanceof Element) || target.closest('a') || !getSelection()?.isCollapsed) return;
    const cell = target.closest('td[id]');
    if (cell) choose(cell === chosenPlace() ? '' : cell.id);
  });
  addEventListener('hashchange', show);
  show();
}

function cellsOf(rad: HTMLTableRowElement | null | undefined): HTMLTableCellElement[] {
  return [...(rad?.querySelectorAll<HTMLTableCellElement>('td[id]') ?? [])];
}

function nameOf(rad: HTMLTableRowElement): string {
  const namn = rad.querySelector('th [data-copy], .group-heading')?.cloneNode(true) as Element | undefined;
  namn?.querySelector('.marks')?.remove();
  return plain(namn);
}

/** The figure with its unit, or why there is none. */
function quote(cell: HTMLTableCellElement): string {
  const figur = cell.querySelector('[data-copy]');
  const saknas = figur?.matches('.missing') && `(${plain(figur.nextElementSibling)})`;
  return [plain(figur), saknas || cell.dataset.unit].filter(Boolean).join('\u00a0');
}

function plain(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/[\n ]+/gu, ' ').trim();
}
