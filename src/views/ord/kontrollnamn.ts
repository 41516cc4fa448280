import type { Datablad, Rapportplats } from '#domain/arkiv.ts';
import { rowName, rowOf, type Rad, type Tabell } from '#domain/datablad/tabell.ts';
import { cellAdress, radAdress, tabellAdress } from '#domain/adresser.ts';
import type { Ställe } from '#domain/sifferkontroll/iakttagelse.ts';
import type { Namn } from '#domain/sifferkontroll/utsagor.ts';
import { rapportnamn } from './namn.ts';

/** How places are named to a reader: tables by their headings, reports by their form and month. */
export function namesFor({ nämnd, rapport }: Rapportplats): Namn {
  return {
    blad: (nyckel) => {
      const blad = rapport.datablad.find((ett) => ett.nyckel === nyckel);
      return blad === undefined || isText(blad) ? 'källans text' : `tabellen ”${blad.innehåll.rubrik}”`;
    },
    rapport: (slug) => {
      const annan = nämnd.rapporter.find((en) => en.slug === slug);
      return annan === undefined ? 'en annan rapport' : rapportnamn(annan);
    },
  };
}

function isText({ innehåll }: Datablad): boolean {
  return innehåll.typ === 'tabell' && innehåll.ämne === 'text';
}

/** A place in a report, in words and as an address. */
export interface PlaceModel {
  /** "Äldreomsorg, Avvikelse". */
  rubrik: string;
  /** The table or list that it stands in. */
  blad: string;
  adress: string;
}

export function toPlace(plats: Rapportplats, ställe: Ställe): PlaceModel {
  const { datablad, rad, kolumn } = ställe;
  const blad = plats.rapport.datablad.find(({ nyckel }) => nyckel === datablad);
  if (blad === undefined) throw new Error(`No data sheet ${datablad} in ${plats.rapport.slug}`);
  return {
    rubrik: nameOf(blad, ställe) ?? databladName(blad),
    blad: nameOf(blad, ställe) === null ? whole[blad.innehåll.typ] : databladName(blad),
    adress:
      blad.innehåll.typ !== 'tabell'
        ? `${tabellAdress(plats, datablad)}${rad === undefined ? '' : `#${datablad}-${rad}`}`
        : rad === undefined
          ? tabellAdress(plats, datablad)
          : kolumn === undefined
            ? radAdress(plats, datablad, rad)
            : cellAdress(plats, datablad, rad, kolumn),
  };
}

const whole = {
  tabell: 'Hela tabellen',
  namndmal: 'Hela listan',
  uppdrag: 'Hela listan',
  internkontroll: 'Hela listan',
} as const;

function databladName(blad: Datablad): string {
  return isText(blad) ? 'Tal i källans text' : blad.innehåll.rubrik;
}

/** Null for the whole sheet. */
function nameOf(blad: Datablad, { rad, kolumn }: Ställe): string | null {
  const { innehåll } = blad;
  switch (innehåll.typ) {
    case 'tabell':
      return nameInTable(innehåll, rowOf(innehåll, rad), kolumn, isText(blad));
    case 'namndmal': {
      const mål = innehåll.rader.find(({ nyckel }) => nyckel === rad);
      return mål?.nämndmål ?? mål?.målområde ?? mål?.kommunmål[0] ?? null;
    }
    case 'uppdrag': {
      const uppdrag = innehåll.rader.find(({ nyckel }) => nyckel === rad);
      return uppdrag === undefined ? null : [uppdrag.nummer, uppdrag.lydelse].filter(Boolean).join('. ');
    }
    case 'internkontroll': {
      const granskning = innehåll.rader.find(({ nyckel }) => nyckel === rad);
      return granskning?.risk ?? granskning?.kontrollmoment ?? null;
    }
    default:
      return innehåll satisfies never;
  }
}

/** A figure of running text needs no column. */
function nameInTable(
  tabell: Tabell,
  rad: Rad | undefined,
  kolumn: string | undefined,
  text: boolean,
): string | null {
  const rubrik = tabell.kolumner.find(({ nyckel }) => nyckel === kolumn)?.rubrik;
  if (rad === undefined) return rubrik === undefined ? null : `Kolumnen ${rubrik}`;
  const namn = rowName(tabell, rad);
  return rubrik === undefined || text ? namn : `${namn}: ${rubrik}`;
}
