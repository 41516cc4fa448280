/** The rows that two reports both have, drawn as the built page of two reports draws them. */
import { fill, partOf } from '#client/form.ts';
import type { ParRow, ParSection } from '#views/jamfor/par.ts';

/** A printed heading of a sheet, and the page where it stands. */
export interface Bladrubrik {
  rubrik: string;
  adress: string;
}

export function showFigures(
  del: Element,
  avsnitt: ParSection[],
  rubrikOf: (blad: string) => Bladrubrik,
): void {
  if (avsnitt.length === 0) {
    del.remove();
    return;
  }
  const [tabell, utanRader, hinder] = ['.table-block', 'p.caption-title', '.refusals'].map((selector) =>
    partOf(del, selector),
  ) as [Element, Element, Element];
  const nya = avsnitt.flatMap(({ blad, rader, hindrade }) => [
    rader.length === 0
      ? fill(utanRader, { ...rubrikOf(blad) })
      : tableOf(fill(tabell, { blad, ...rubrikOf(blad) }), rader),
    ...hindrade.map((ett) => {
      const ruta = fill(hinder, { hinder: ett.hinder });
      const rad = partOf(ruta, 'li');
      rad.replaceWith(...ett.rader.map((text) => fill(rad, { rad: text })));
      return ruta;
    }),
  ]);
  del.replaceChildren(partOf(del, 'h2'), ...nya);
}

function tableOf(block: Element, rader: ParRow[]): Element {
  const nya = rader.map(({ benämning, vad, då, nu, skillnad, förbehåll }) => {
    const riktning = skillnad?.riktning ?? null;
    const form = partOf(block, riktning === null ? 'tbody tr:not(:has(svg))' : `tr:has(svg.${riktning})`);
    return fill(form, {
      ...{ benämning, vad: vad === '' ? null : vad, förbehåll },
      ...{ 'då.text': då.text, 'då.period': då.period, 'då.adress': då.adress },
      ...{ 'nu.text': nu.text, 'nu.period': nu.period, 'nu.adress': nu.adress },
      ...{ skillnad: skillnad?.text ?? '', procent: skillnad?.procent ?? '' },
    });
  });
  partOf(block, 'tbody').replaceChildren(...nya);
  return block;
}
