/** What two reports have beside figures: goals, assignments, rows that came or went, chapters. */
import { fill, partOf } from '#client/form.ts';
import {
  describeAlone,
  förändringsord,
  type Historik,
  type HistorikCell,
} from '#views/blad/lista/historik.ts';
import type { Parlösa } from '#views/jamfor/par.ts';
import type { KapitelRow } from '#views/jamfor/parkapitel.ts';
import { addsToWord, wordFor, type Läge } from '#views/ord/lagen.ts';
import type { Bladrubrik } from './parsiffror.ts';

/** How a cell of each state is drawn, of a form where all of them stand. */
export function lägesformer(del: Element): (cell: HistorikCell<Läge> | null) => Element {
  const saknas = partOf(del, 'td:has(.missing)');
  const former = new Map(
    [...del.querySelectorAll('td:has(.verdict)')].map((form) => [
      partOf(form, '.verdict').textContent.trim(),
      form,
    ]),
  );
  return (cell) => {
    const form = cell === null ? saknas : former.get(wordFor(cell.läge));
    if (form === undefined) throw new Error(`The form has no cell for ${cell?.läge ?? ''}`);
    if (cell === null) return fill(form, {});
    const { läge, tryckt, adress } = cell;
    return fill(form, { adress, tryckt: addsToWord(tryckt, läge) ? tryckt : null });
  };
}

/** Verdicts or statuses of both, row by row. */
export function showHistorik(
  del: Element,
  history: Historik<Läge>,
  vad: string,
  cellOf: ReturnType<typeof lägesformer>,
): void {
  if (history.rader.length === 0) {
    del.remove();
  } else if (history.rapporter.length === 1) {
    const ensam = document.createElement('p');
    ensam.textContent = describeAlone(history, vad);
    del.replaceChildren(partOf(del, 'h2'), ensam);
  } else {
    const form = partOf(del, 'tbody tr');
    const nya = history.rader.map(({ namn, celler, förändring }) => {
      const rad = fill(form, { namn });
      const sist = partOf(rad, 'td:last-child');
      sist.textContent = förändringsord[förändring];
      rad.replaceChildren(partOf(rad, 'th'), ...celler.map(cellOf), sist);
      return rad;
    });
    partOf(del, 'tbody').replaceChildren(...nya);
  }
}

/** Rows that only one of the two has, in tables that are partly the same. */
export function showOrphans(
  del: Element,
  sidor: { delar: Parlösa[]; rubrikOf: (blad: string) => Bladrubrik }[],
): void {
  if (sidor.every(({ delar }) => delar.length === 0)) {
    del.remove();
    return;
  }
  for (const [nummer, lista] of del.querySelectorAll('ul').entries()) {
    const { delar = [], rubrikOf } = sidor[nummer] ?? {};
    const form = partOf(lista, 'li');
    lista.replaceChildren(
      ...delar.map(({ blad, benämningar }) =>
        fill(form, { ...rubrikOf?.(blad), benämningar: benämningar.join(' · ') }),
      ),
    );
    if (delar.length === 0) {
      lista.previousElementSibling?.remove();
      lista.remove();
    }
  }
}

/** The chapters of both, side by side: as links, or as what is not there. */
export function showKapitel(del: Element, rader: KapitelRow[]): void {
  const form = partOf(del, 'li');
  const utan = partOf(del, 'li:has(span)');
  const nya = rader.map(({ titel, äldre, nyare }) => {
    const rad = fill(form, { titel, före: äldre, efter: nyare });
    const saknas = fill(utan, { titel });
    for (const [nummer, adress] of [äldre, nyare].entries())
      if (adress === null) rad.children[nummer]?.replaceWith(saknas.children[0] ?? '');
    return rad;
  });
  partOf(del, 'ul').replaceChildren(...nya);
}
