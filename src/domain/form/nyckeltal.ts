import { measureOf } from '#domain/matt/matt.ts';
import { dimension } from '#domain/enhet.ts';
import { uppgifterOf, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { isHärlett, type HärlettMått, type Nyckeltal } from '#domain/register/nyckeltal.ts';
import type { Fältväg } from './fynd.ts';
import type { Bladfynd } from './tabellform.ts';

/** A figure that is claimed for a measure of the register. */
interface Anspråk {
  mått: Nyckeltal;
  uppgift: Uppgift;
  /** Place of the row in the sheet. */
  plats: number;
}

/** Measures that are named are in the register, and are printed by the reports and not computed by the site. */
export function checkNämnda(
  nämnda: { nyckeltal: string | undefined; fält: Fältväg }[],
  register: readonly Nyckeltal[],
): Bladfynd[] {
  const mått = new Map(register.map((ett) => [ett.nyckel, ett]));
  return nämnda.flatMap(({ nyckeltal, fält }): Bladfynd[] => {
    if (nyckeltal === undefined) return [];
    const ett = mått.get(nyckeltal);
    if (ett === undefined) return [{ kod: 'okänt-nyckeltal', nyckeltal, finns: [...mått.keys()], fält }];
    return isHärlett(ett) ? [{ kod: 'härlett-nyckeltal', nyckeltal, ur: ett.härlett.ur, fält }] : [];
  });
}

/** A measure that the site computes is computed from one that the reports print, in a unit that fits. */
export function checkHärledda(register: readonly Nyckeltal[]): Bladfynd[] {
  return register.flatMap((mått, plats) =>
    isHärlett(mått)
      ? [
          ...checkNämnda(
            [{ nyckeltal: mått.härlett.ur, fält: ['nyckeltal', plats, 'härlett', 'ur'] }],
            register,
          ),
          ...checkHärleddEnhet(mått, plats, register),
        ]
      : [],
  );
}

function checkHärleddEnhet(
  { härlett, enhet }: HärlettMått,
  plats: number,
  register: readonly Nyckeltal[],
): Bladfynd[] {
  const ska =
    härlett.som === 'andel' ? 'procent' : register.find(({ nyckel }) => nyckel === härlett.ur)?.enhet;
  return ska === undefined || dimension(ska) === dimension(enhet)
    ? []
    : [{ kod: 'fel-enhet-för-härlett', fält: ['nyckeltal', plats, 'enhet'], är: enhet, ska }];
}

/** What is claimed for a measure can be a figure of it: its unit and manner fit, and no two rows are the same figure. */
export function checkAnspråk(tabell: Tabell, register: readonly Nyckeltal[]): Bladfynd[] {
  const mått = new Map(register.map((ett) => [ett.nyckel, ett]));
  const anspråk = tabell.rader.flatMap((rad, plats) =>
    uppgifterOf(tabell, rad).flatMap((uppgift): Anspråk[] => {
      const ett = mått.get(measureOf(tabell, uppgift).nyckeltal ?? '');
      return ett === undefined || isHärlett(ett) || !isOfTheMeasure(uppgift)
        ? []
        : [{ mått: ett, uppgift, plats }];
    }),
  );
  return [
    ...oncePerRow(anspråk.flatMap(checkEnhet)),
    ...oncePerRow(anspråk.flatMap(checkMätsätt)),
    ...oncePerRow(checkDubbla(tabell, anspråk)),
  ];
}

/** A fault of a row shows in each of its columns, and is mended once. */
function oncePerRow(fynd: Bladfynd[]): Bladfynd[] {
  return [...Map.groupBy(fynd, ({ fält }) => fält[1]).values()].flatMap(([första]) => första ?? []);
}

/** A share of the measure, or a change in it, stands in its row without being it. */
function isOfTheMeasure({ läsning, sagt }: Uppgift): boolean {
  return läsning.slag === 'tal' && !['andel', 'förändring', 'bedömning', 'text'].includes(sagt.storhet ?? '');
}

function checkEnhet({ mått, uppgift: { kolumn, sagt }, plats }: Anspråk): Bladfynd[] {
  const { enhet } = sagt;
  if (enhet == null || dimension(enhet) === dimension(mått.enhet)) return [];
  return [
    {
      kod: 'fel-enhet-för-nyckeltal',
      fält: ['rader', plats],
      nyckeltal: mått.nyckel,
      kolumn: kolumn.nyckel,
      är: enhet,
      ska: mått.enhet,
    },
  ];
}

function checkMätsätt({ mått, uppgift: { kolumn, sagt }, plats }: Anspråk): Bladfynd[] {
  if (sagt.mäts === undefined || sagt.mäts === mått.mäts) return [];
  return [
    {
      kod: 'fel-mätsätt-för-nyckeltal',
      fält: ['rader', plats],
      nyckeltal: mått.nyckel,
      kolumn: kolumn.nyckel,
      är: sagt.mäts,
      ska: mått.mäts,
    },
  ];
}

/** Two rows of a table are not the same figure. Running text may say one thing twice. */
function checkDubbla(tabell: Tabell, anspråk: Anspråk[]): Bladfynd[] {
  if (tabell.ämne === 'text') return [];
  const lika = Map.groupBy(anspråk, ({ mått, uppgift: { kolumn, sagt } }) =>
    [mått.nyckel, kolumn.nyckel, sagt.storhet, sagt.period, sagt.slag, sagt.kön, sagt.vem].join('|'),
  );
  return [...lika.values()].flatMap(([första, ...fler]) =>
    fler.map(({ mått, uppgift, plats }): Bladfynd => ({
      kod: 'dubbelt-nyckeltal',
      fält: ['rader', plats],
      nyckeltal: mått.nyckel,
      rad: första?.uppgift.rad.nyckel ?? '',
      kolumn: uppgift.kolumn.nyckel,
    })),
  );
}
