import type { Måluppfyllelse } from '#views/blad/lista/mal.ts';
import type { Status } from '#views/blad/lista/uppdrag.ts';

/** A state that a goal or an assignment may have. */
export type Läge = Måluppfyllelse | Status;

const ord: Record<Läge, string> = {
  uppnås: 'Uppnås',
  delvis: 'Uppnås delvis',
  inte: 'Uppnås inte',
  'kan ej bedömas': 'Kan inte bedömas',
  klart: 'Klart',
  pågår: 'Pågår',
  kvarstår: 'Kvarstår',
  försenat: 'Försenat',
  'ej påbörjat': 'Inte påbörjat',
  saknas: 'Framgår inte',
};

export const allaLägen = Object.keys(ord) as Läge[];

/** The site's own word for a shared state; the printed one stands beside it. */
export function wordFor(läge: Läge): string {
  return ord[läge];
}

/** Whether the printed word says more than the site's own. */
export function addsToWord(tryckt: string | null, läge: Läge): boolean {
  return tryckt !== null && tryckt.toLocaleLowerCase('sv') !== ord[läge].toLocaleLowerCase('sv');
}

const okänt = {
  målen: ['målet', 'bedöms'],
  målområdena: ['målområdet', 'bedöms'],
  uppdragen: ['uppdraget', 'har gått'],
} as const;

/** What is said where the source gives no verdict or status of any. */
export function describeUnknown(vad: keyof typeof okänt, antal: number): string {
  const [ett, verb] = okänt[vad];
  return antal === 1
    ? `Hur ${ett} ${verb} framgår inte av källan.`
    : `Hur de ${String(antal)} ${vad} ${verb}, vart och ett för sig, framgår inte av källan.`;
}
