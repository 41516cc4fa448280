import { rowName, type Rad, type Tabell } from '#domain/datablad/tabell.ts';
import { typeset } from '#domain/tal.ts';

/** A row's name in a chart. A row under "varav" is drawn beside the row it stands under. */
export function rowLabel(tabell: Tabell, rad: Rad): string {
  return typeset(rad.art === 'varav' ? rad.benämning : rowName(tabell, rad));
}

/** "Från 7,9 till 9,9 %": how figures in order of time have gone; empty for fewer than two. */
export function changeInWords(led: { tal: number; etikett: string; text: string }[]): string {
  const [första, sista] = [led.at(0), led.at(-1)];
  if (första === undefined || sista === undefined || led.length < 2) return '';
  if (led.every(({ tal }) => tal === sista.tal)) return `Oförändrat ${sista.text}`;
  if (första.tal === sista.tal) return `${sista.text} först och sist`;
  return `Från ${första.etikett} till ${sista.text}`;
}
