import type { Rapport } from '#domain/arkiv.ts';
import type { bedömningslägen, statuslägen } from '#domain/cell.ts';
import type { Uppdragsrad } from '#domain/datablad/uppdrag.ts';
import { isCellobjekt } from '#domain/datablad/tabell.ts';
import { cellerOf } from './celler.ts';
import type { Iakttagelse, Ställe } from './iakttagelse.ts';

type Läge = (typeof bedömningslägen)[number] | (typeof statuslägen)[number];

interface Lägescell {
  tryckt: string | null;
  läge?: string | null | undefined;
}

/** Printed words that can mean one thing only. What a source words otherwise is for the editor to read. */
const entydiga: readonly (readonly [RegExp, Läge])[] = [
  [/^(?:målet\s)?(?:kan|går)\s(?:ej|inte)\s(?:att\s)?bedömas?$/u, 'kan ej bedömas'],
  [
    /^(?:målet\s)?(?:är\s|har\s|bedöms\s)?delvis(?:\s(?:godkän[dt]|uppfyll[dt]|upp(?:nås|nåd|nått)))?$/u,
    'delvis',
  ],
  [
    /^nej$|^(?:målet\s)?(?:är\s|har\s)?(?:ej|inte)\s(?:godkän[dt]|uppfyll[dt]|upp(?:nås|nåd|nått))$|^underkän[dt]$/u,
    'inte',
  ],
  [/^ja$|^(?:målet\s)?(?:är\s|har\s)?(?:godkän[dt]|uppfyll[dt]|upp(?:nås|nåd|nått))$/u, 'uppnås'],
  [/^(?:ej|inte)\spåbörja[dt]$/u, 'ej påbörjat'],
  [/^(?:pågår|pågående)$/u, 'pågår'],
  [/^(?:klart?|avsluta[dt]|slutför[dt]|genomför[dt])$/u, 'klart'],
  [/^försena[dt]$/u, 'försenat'],
];

/** What a printed verdict or status says by itself; null where it takes a reader to tell. */
export function lägeIn(tryckt: string | null): Läge | null {
  const ord = (tryckt ?? '').trim().toLowerCase().replace(/\.$/u, '');
  return entydiga.find(([form]) => form.test(ord))?.[1] ?? null;
}

/** A state that the editor gave a printed word that says another. */
export function checkLägesord(rapport: Rapport): Iakttagelse[] {
  return rapport.datablad.flatMap(({ nyckel, innehåll }) => {
    switch (innehåll.typ) {
      case 'tabell':
        return cellerOf(innehåll).flatMap(({ rad, kolumn, cell }) =>
          isCellobjekt(cell)
            ? compareOrd({ datablad: nyckel, rad: rad.nyckel, kolumn: kolumn.nyckel }, cell)
            : [],
        );
      case 'namndmal':
        return innehåll.rader.flatMap(({ nyckel: rad, bedömningar }) =>
          bedömningar.flatMap((en) => compareOrd({ datablad: nyckel, rad }, en)),
        );
      case 'uppdrag':
        return innehåll.rader.flatMap(({ nyckel: rad, status }) =>
          compareOrd({ datablad: nyckel, rad }, status),
        );
      case 'internkontroll':
        return innehåll.rader.flatMap(({ nyckel: rad, bedömning }) =>
          compareOrd({ datablad: nyckel, rad }, bedömning),
        );
    }
  });
}

function compareOrd(ställe: Ställe, { tryckt, läge }: Lägescell): Iakttagelse[] {
  const ord = lägeIn(tryckt);
  if (ord === null || läge == null || läge === ord) return [];
  return [toIakttagelse(ställe, { kod: 'läge-mot-ord', tryckt: tryckt ?? '', läge, ord })];
}

/** How far an assignment has come, against its status. */
export function checkFärdiggrad(rapport: Rapport): Iakttagelse[] {
  return rapport.datablad.flatMap(({ nyckel, innehåll }) =>
    innehåll.typ !== 'uppdrag'
      ? []
      : innehåll.rader.flatMap((rad) => {
          const procent = percentDone(rad);
          const tryckt = rad.färdiggrad?.tryckt ?? '';
          if (procent === null || !contradicts(rad, procent)) return [];
          return [
            toIakttagelse(
              { datablad: nyckel, rad: rad.nyckel },
              {
                kod: 'status-mot-färdiggrad',
                status: rad.status.tryckt ?? rad.status.läge ?? '',
                färdiggrad: tryckt,
              },
            ),
          ];
        }),
  );
}

function percentDone({ färdiggrad }: Uppdragsrad): number | null {
  const { tal } = /^(?<tal>\d+(?:,\d+)?)\s?%?$/u.exec(färdiggrad?.tryckt?.trim() ?? '')?.groups ?? {};
  return tal === undefined ? null : Number(tal.replace(',', '.'));
}

function contradicts({ status }: Uppdragsrad, procent: number): boolean {
  if (procent > 100) return true;
  return status.läge === 'klart' ? procent < 100 : status.läge === 'ej påbörjat' && procent > 0;
}

function toIakttagelse(ställe: Ställe, utsaga: Iakttagelse['utsaga']): Iakttagelse {
  return { regel: 'bedomning-och-underlag', allvar: 'avviker', ställe, utsaga, baraVisas: false };
}
