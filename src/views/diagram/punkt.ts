import { formatTal, isTal, typeset } from '#domain/tal.ts';
import { printedOf, trycktOf, type Uppgift } from '#domain/datablad/tabell.ts';
import { isRitbar } from '#domain/diagram/ritbart.ts';
import { describeSaknas } from '#views/ord/saknas.ts';
import { printed } from '#views/ord/tal.ts';
import type { Målvärde, Mått, Punkt } from './spec.ts';

/** Words longer than this do not fit beside a mark. */
const långt = 20;

/** A figure as a mark, or the reason why it is none. */
export function toPunkt(uppgift: Uppgift, mått?: Mått): Punkt {
  const eget = mått === undefined ? {} : { mått };
  if (isRitbar(uppgift)) {
    return { tal: uppgift.läsning.tal, etikett: toEtikett(uppgift), text: printed(uppgift), ...eget };
  }
  const { läsning } = uppgift;
  const tryckt = trycktOf(uppgift.cell)?.trim() ?? '';
  if (läsning.slag === 'saknas') {
    const skäl = describeSaknas(läsning.skäl);
    const etikett = tryckt === '' || tryckt.length > långt ? skäl : tryckt;
    return { tal: null, etikett, text: etikett === skäl ? skäl : `${etikett} (${skäl})`, ...eget };
  }
  if (läsning.slag === 'tal') {
    const skäl = läsning.gräns === null ? 'osäker läsning' : 'anges bara ungefär';
    return { tal: null, etikett: skäl, text: `${printed(uppgift)}, ritas inte: ${skäl}`, ...eget };
  }
  return { tal: null, etikett: tryckt.length > långt ? 'ord, se tabellen' : tryckt, text: tryckt, ...eget };
}

export function toMålvärde(uppgift: Uppgift | null): Målvärde | null {
  if (!isRitbar(uppgift)) return null;
  return { tal: uppgift.läsning.tal, etikett: `Mål ${toEtikett(uppgift)}`, text: printed(uppgift) };
}

/** The number as printed, without the words that a cell can hold beside it. */
function toEtikett(uppgift: Uppgift): string {
  const { läsning } = uppgift;
  const tryckt = printedOf(uppgift)?.trim() ?? '';
  if (läsning.slag !== 'tal') return tryckt;
  if (isTal(tryckt.replace(/\s?%$/u, ''))) return typeset(tryckt);
  return formatTal(läsning.tal, läsning.decimaler);
}
