import { parsePeriod } from '../period.ts';
import { rapportSlug } from '../rapport.ts';
import { trycktOf, uppgiftAt } from '../datablad/tabell.ts';
import type { Rapport } from '../arkiv.ts';
import type { KäntFel } from '../webbplats.ts';
import { checkCell } from './hanvisningar.ts';
import type { Fynd, Fältväg } from './fynd.ts';

type Rapportfynd = Fynd & { fält: Fältväg };

/** The folder's name says the report's last month and its form. */
export function checkMapp(rapport: Rapport): Rapportfynd[] {
  const slut = parsePeriod(rapport.period).slut?.slice(0, 7) ?? '';
  const mapp = rapport.slug;
  if (!mapp.startsWith(`${slut}-`))
    return [{ kod: 'fel-period-i-mappen', fält: ['period'], mapp, period: rapport.period }];
  if (mapp === rapportSlug(slut, rapport.rapporttyp)) return [];
  return [{ kod: 'fel-rapporttyp-i-mappen', fält: ['rapporttyp'], mapp, rapporttyp: rapport.rapporttyp }];
}

/** Every headline figure names a cell that holds a number. */
export function checkKorthet(rapport: Rapport): Rapportfynd[] {
  return (rapport.korthet?.tal ?? []).flatMap((tal, plats) => [
    ...checkCell(tal, rapport.datablad, tal.enhet).map((fynd) => ({
      ...fynd,
      fält: ['korthet', 'tal', plats],
    })),
    ...(tal.jämför === undefined ? [] : checkCell(tal.jämför, rapport.datablad, tal.enhet)).map((fynd) => ({
      ...fynd,
      fält: ['korthet', 'tal', plats, 'jämför'],
    })),
  ]);
}

/** A known fault names a place that exists and quotes what stands there. */
export function checkKäntFel(fel: KäntFel, plats: number, rapport: Rapport): Rapportfynd[] {
  const blad = rapport.datablad.find(({ nyckel }) => nyckel === fel.datablad);
  const fält = ['fel', plats];
  if (blad === undefined) {
    return [
      {
        kod: 'okänt-datablad',
        fält: [...fält, 'datablad'],
        ur: fel.datablad,
        finns: rapport.datablad.map(({ nyckel }) => nyckel),
      },
    ];
  }
  if (blad.innehåll.typ !== 'tabell' || fel.rad === undefined || fel.kolumn === undefined) return [];
  const platsfel = checkCell({ ur: fel.datablad, rad: fel.rad, kolumn: fel.kolumn }, [blad], undefined);
  if (platsfel.some(({ kod }) => kod !== 'inget-tal')) return platsfel.map((fynd) => ({ ...fynd, fält }));
  const uppgift = uppgiftAt(blad.innehåll, fel.rad, fel.kolumn);
  const cell = uppgift === null ? null : trycktOf(uppgift.cell);
  return fel.tryckt === undefined || fel.tryckt === cell
    ? []
    : [{ kod: 'fel-tryckt', fält: [...fält, 'tryckt'], tryckt: fel.tryckt, cell }];
}
