/** Tables: copy as tab-separated text, and a place in the tab order only where there is something to scroll. */

/** Text of a cell as a spreadsheet in Swedish reads it: plain spaces, ASCII minus, decimal comma. */
function cellText(cell: HTMLTableCellElement): string {
  const källa = cell.querySelector<HTMLElement>('[data-copy]');
  const text = (källa?.dataset.copy || källa?.textContent || (källa ? '' : withoutMarks(cell))).trim();
  const tal = text.replace(/^[−–]\s?(?=\d)/u, '-');
  return /^-?\d[\d\s]*(?:[.,]\d+)?(?:\s?%)?$/u.test(tal)
    ? tal.replace(/\s/gu, '').replace('.', ',')
    : text.replace(/\s+/gu, ' ');
}

function withoutMarks(cell: HTMLTableCellElement): string {
  const kopia = cell.cloneNode(true) as HTMLTableCellElement;
  kopia.querySelector('.marks')?.remove();
  return kopia.textContent;
}

function asText(table: HTMLTableElement): string {
  // The heading of the row names spans both heading rows.
  const förskjuten = table.rows[0]?.cells[0]?.rowSpan === 2 ? 1 : -1;
  return [...table.rows]
    .map((rad, i) => {
      const celler = [...rad.cells].flatMap((cell) =>
        cell.matches('.spark') ? [] : [cellText(cell), ...Array<string>(cell.colSpan - 1).fill('')],
      );
      return (i === förskjuten ? ['', ...celler] : celler).join('\t');
    })
    .join('\n');
}

async function copy(table: HTMLTableElement, kvitto: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(asText(table));
    kvitto.textContent = 'Kopierad';
  } catch {
    kvitto.textContent = 'Det gick inte att kopiera';
  }
  setTimeout(() => {
    kvitto.textContent = '';
  }, 2500);
}

for (const knapp of document.querySelectorAll<HTMLButtonElement>('[data-copy-table]')) {
  const table = document.getElementById(knapp.dataset.copyTable ?? '');
  if (!(table instanceof HTMLTableElement)) continue;
  knapp.closest('[data-needs-script]')?.removeAttribute('hidden');
  const kvitto = document.createElement('span');
  kvitto.setAttribute('role', 'status');
  knapp.after(kvitto);
  knapp.addEventListener('click', () => void copy(table, kvitto));
}

const mät = new ResizeObserver((poster) => {
  for (const { target } of poster) {
    const rullar = target.scrollWidth > target.clientWidth + 1;
    target.classList.toggle('overflows', rullar);
    if (rullar) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

export function watchRegions(inom: ParentNode): void {
  for (const region of inom.querySelectorAll('.table-region')) mät.observe(region);
}
watchRegions(document);
