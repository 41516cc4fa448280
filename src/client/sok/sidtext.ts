import { dolt, type Sidavsnitt } from '#domain/sok/rangordning.ts';
import type { Sidinnehåll } from './pagefind.ts';

/** A page of the index, taken apart into words and parts. */
export interface Sida {
  /** Site-relative address. */
  adress: string;
  titel: string;
  /** How many words the title has. */
  sidrubrik: number;
  period: string | null;
  facetter: Sidinnehåll['filters'];
  ord: string[];
  avsnitt: Sidavsnitt[];
}

export function toSida({ raw_content, content, raw_url, meta, filters, anchors }: Sidinnehåll): Sida {
  const ord = (raw_content ?? content).replaceAll('\u200B', '').split(/\s+/u);
  const titel = meta.title ?? '';
  const sidrubrik = titel.split(/\s+/u).length;
  const rubriker = anchors
    .filter(({ element }) => element === 'h2')
    .toSorted((a, b) => a.location - b.location);
  const toDel = (ankare: string | null, från: number, till: number, rubrik: number): Sidavsnitt => {
    const gräns = ord.indexOf(dolt, från);
    return { ankare, från, till, rubrik, synligt: gräns === -1 || gräns > till ? till : gräns };
  };
  const slutOf = (nummer: number) => rubriker[nummer]?.location ?? ord.length;
  return {
    adress: raw_url,
    titel,
    sidrubrik,
    period: meta.period ?? null,
    facetter: filters,
    ord,
    avsnitt: [
      toDel(null, 0, slutOf(0), sidrubrik),
      ...rubriker.map(({ id, text, location }, nummer) =>
        toDel(id, location, slutOf(nummer + 1), text.trim().split(/\s+/u).length),
      ),
    ],
  };
}
