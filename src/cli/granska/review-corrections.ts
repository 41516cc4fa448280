import type { Rapport } from '#domain/arkiv.ts';
import { rapportskillnader, type Rapportskillnad } from '#domain/granskning/rapportskillnad.ts';
import {
  lostChanges,
  newChanges,
  standLast,
  toUppgifter,
  untold,
  untrue,
  type Ändring,
} from '#domain/granskning/rattelse.ts';
import type { Hinder } from './hinder.ts';

/**
 * Whether the report's corrections tell of all that changes what a figure or a verdict means, and of nothing else.
 *
 * @param mapp the report's folder in the content folder
 */
export function reviewRättelser(mapp: string, före: Rapport, efter: Rapport, idag: string): Hinder[] {
  const fil = `${mapp}/rapport.json`;
  const nya = newChanges(före, efter);
  const ändrade = rapportskillnader(före, efter).filter(({ betydelse }) => betydelse);
  const tysta = untold(ändrade, nya, efter);
  const at = (en: Ändring) => ['ändringar', (efter.ändringar ?? []).indexOf(en)];
  return [
    ...lostChanges(före, efter).map(({ datum, vad }): Hinder => ({
      fil,
      fält: ['ändringar'],
      text: `rättelsen från ${datum} (${vad}) är borttagen eller omskriven. Läsarna har fått se den: låt den stå, och skriv en ny under den.`,
    })),
    ...(standLast(före, efter)
      ? []
      : [{ fil, fält: ['ändringar'], text: 'en ny rättelse står före en äldre. Skriv den sist i listan.' }]),
    ...nya
      .filter(({ datum }) => datum > idag)
      .map((en): Hinder => ({
        fil,
        fält: [...at(en), 'datum'],
        text: `rättelsen är daterad ${en.datum}, men i dag är det ${idag}. Skriv dagens datum.`,
      })),
    ...silent(mapp, tysta, efter),
    ...(tysta.length === 0
      ? []
      : [{ fil, fält: ['ändringar'], text: describeEntry(tysta, efter, fil, idag) }]),
    ...untrue(ändrade, nya, efter).map((uppgift): Hinder => ({
      fil,
      fält: ['ändringar'],
      text: `rättelsen säger att ${quote(uppgift.före)} har blivit ${quote(uppgift.efter)} (${[uppgift.datablad, uppgift.kapitel, uppgift.rad, uppgift.kolumn].filter((del) => del !== undefined).join(' › ')}), men så är det inte ändrat. Kör npm run granska -- --anteckna, som skriver uppgifterna åt dig.`,
    })),
  ];
}

function silent(mapp: string, tysta: Rapportskillnad[], efter: Rapport): Hinder[] {
  const perFil = Map.groupBy(tysta, (en) => fileOf(mapp, en, efter));
  return [...perFil].map(([fil, ändrade]) => ({
    fil,
    fält: ändrade[0]?.väg ?? [],
    text: `rapporten är redan utlagd, och i ${ändrade[0]?.datablad ?? ändrade[0]?.kapitel ?? 'rapport.json'} har det här ändrats: ${some(ändrade)}. Läsarna ska få veta det.`,
  }));
}

function fileOf(mapp: string, { kapitel, datablad }: Rapportskillnad, efter: Rapport): string {
  if (kapitel !== undefined && efter.kapitel.some(({ nyckel }) => nyckel === kapitel))
    return `${mapp}/${kapitel}.mdx`;
  // A sheet that is gone has no file to point at.
  if (datablad !== undefined && efter.datablad.some(({ nyckel }) => nyckel === datablad))
    return `${mapp}/data/${datablad}.json`;
  return `${mapp}/rapport.json`;
}

const visade = 5;

function some(ändrade: Rapportskillnad[]): string {
  const några = ändrade.slice(0, visade).map((en) => {
    const namn = nameOf(en);
    return `${namn === '' ? '' : `${namn} `}(${en.före ?? 'inget'} → ${en.efter ?? 'borttaget'})`;
  });
  return `${några.join('; ')}${ändrade.length > visade ? ` och ${ändrade.length - visade} till` : ''}`;
}

/** "aldreomsorg › prognos". */
export function nameOf({ rad, kolumn, fält }: Rapportskillnad): string {
  return [rad, kolumn, fält === 'tryckt' || fält === 'stycken' ? '' : fält]
    .filter((del) => del !== undefined && del !== '')
    .join(' › ');
}

function quote(text: string | null): string {
  return text === null ? 'inget' : `"${text}"`;
}

function describeEntry(tysta: Rapportskillnad[], efter: Rapport, fil: string, idag: string): string {
  const rättelse = {
    datum: idag,
    vad: 'FYLL I vad som ändrades',
    varför: 'FYLL I varför',
    uppgifter: toUppgifter(tysta, efter),
  };
  return `det som har ändrats i den utlagda rapporten ska stå under "ändringar". Kör npm run granska -- --anteckna, som skriver det åt dig, eller lägg själv till sist i listan i content/${fil}: ${JSON.stringify(rättelse)}`;
}
