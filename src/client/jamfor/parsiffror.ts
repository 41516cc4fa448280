/** The rows that two reports both have, drawn as the built page of two reports draws them. */
import { fill, partOf } from '#client/form.ts';
import type { ParRow, ParSection } from '#views/jamfor/par.ts';
import type { Felnot } from '#views/ord/fel.ts';

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
  const [tabell, utanRader, fot, hinder] = ['.table-block', 'p.caption-title', '.faults', '.refusals'].map(
    (selector) => partOf(del, selector),
  ) as [Element, Element, Element, Element];
  const nya = avsnitt.flatMap(({ blad, rader, felnoter, hindrade }) => [
    rader.length === 0
      ? fill(utanRader, { ...rubrikOf(blad) })
      : tableOf(fill(tabell, { blad, ...rubrikOf(blad) }), rader),
    ...(felnoter.length === 0 ? [] : [footOf(fot, felnoter)]),
    ...hindrade.map((ett) => {
      const ruta = fill(hinder, { hinder: ett.hinder });
      const rad = partOf(ruta, 'li');
      rad.replaceWith(...ett.rader.map((text) => fill(rad, { rad: text })));
      return ruta;
    }),
  ]);
  del.replaceChildren(partOf(del, 'h2'), ...nya);
}

function footOf(fot: Element, felnoter: Felnot[]): Element {
  const kopia = fill(fot, {});
  const form = partOf(kopia, '.one-fault');
  form.replaceWith(
    ...felnoter.flatMap(({ text, fel }, nummer) => [
      ...(nummer === 0 ? [] : [' ']),
      fill(form, { 'fel.tal': text, fel }),
    ]),
  );
  return kopia;
}

function tableOf(block: Element, rader: ParRow[]): Element {
  const nya = rader.map(({ benämning, vad, då, nu, skillnad, förbehåll }) => {
    const riktning = skillnad?.riktning ?? null;
    const form = partOf(block, riktning === null ? 'tbody tr:not(:has(svg))' : `tr:has(svg.${riktning})`);
    const nyRad = fill(form, {
      ...{ benämning, vad: vad === '' ? null : vad, förbehåll },
      ...{ 'då.text': då.text, 'då.period': då.period, 'då.adress': då.adress },
      ...{ 'nu.text': nu.text, 'nu.period': nu.period, 'nu.adress': nu.adress },
      ...{ skillnad: skillnad?.text ?? '', procent: skillnad?.procent ?? '' },
    });
    const märken = nyRad.querySelectorAll('.fault');
    for (const [nummer, { fel }] of [då, nu].entries()) if (fel === null) märken[nummer]?.remove();
    return nyRad;
  });
  partOf(block, 'tbody').replaceChildren(...nya);
  return block;
}
