/** The row or cell of a table that the address leads to, on the table's own page. */

/** The one that is chosen; null when the address leads to the page and to nothing on it. */
export function chosenPlace(): HTMLTableRowElement | HTMLTableCellElement | null {
  // Not :target, which is not there until the page has been drawn. What was quoted by a former key lies in the place.
  // Ids are ASCII: an address need not be decoded, which one that is cut off cannot be.
  const place = document.getElementById(location.hash.slice(1));
  return place?.closest('td[id]') ?? place?.closest('tr[id]') ?? null;
}

/** The address of what is chosen, or else of the page. */
export function chosenAddress(): string {
  const place = chosenPlace();
  return `${location.origin}${location.pathname}${place === null ? '' : `#${place.id}`}`;
}

/** Chooses a row or a cell, or nothing: the address says which, without a step back in the browser for each. */
export function choose(id: string): void {
  const region = document.getElementById(id)?.closest('.table-region');
  const [x, y, left] = [scrollX, scrollY, region?.scrollLeft ?? 0];
  location.replace(`#${id}`);
  // The reader looks at it already.
  scrollTo({ left: x, top: y, behavior: 'instant' });
  region?.scrollTo({ left, behavior: 'instant' });
}
