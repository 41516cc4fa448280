import type { Arkiv, Rapport } from '../arkiv.ts';
import type { Tabell } from '../datablad/tabell.ts';
import { checkDatablad } from './datablad.ts';
import type { Finding, Fältväg } from './fynd.ts';
import type { Bladfynd } from './tabellform.ts';
import { checkHänvisning } from './hanvisningar.ts';
import { checkKorthet, checkKäntFel, checkMapp } from './rapport.ts';
import { rapportplatser } from '../arkiv.ts';

/** A finding, and whether it rests on one data sheet alone. */
export type Arkivfynd = Finding & { iBladet: boolean };

/** Everything that can be wrong in an archive whose files are each well-formed. */
export function checkArkiv(arkiv: Arkiv): Arkivfynd[] {
  const nyckeltal = arkiv.nyckeltal.map(({ nyckel }) => nyckel);
  const gemensamt = arkiv.nyckeltal.flatMap(({ lik }, plats): Arkivfynd[] =>
    lik === undefined || nyckeltal.includes(lik)
      ? []
      : [
          {
            kod: 'okänt-nyckeltal',
            nyckeltal: lik,
            finns: nyckeltal,
            plats: { fil: 'nyckeltal.json', fält: ['nyckeltal', plats, 'lik'] },
            iBladet: false,
          },
        ],
  );
  return [
    ...gemensamt,
    ...rapportplatser(arkiv).flatMap(({ kommun, nämnd, rapport }) =>
      checkRapport(rapport, `${kommun.slug}/${nämnd.slug}/${rapport.slug}`, nyckeltal),
    ),
  ];
}

function checkRapport(rapport: Rapport, mapp: string, nyckeltal: string[]): Arkivfynd[] {
  const iRapporten = [...checkMapp(rapport), ...checkKorthet(rapport)].map(
    ({ fält, ...fynd }): Arkivfynd => ({
      ...fynd,
      plats: { fil: `${mapp}/rapport.json`, fält },
      iBladet: false,
    }),
  );
  const iBladen = rapport.datablad.flatMap(({ nyckel, innehåll }) =>
    [
      ...checkDatablad(innehåll),
      ...(innehåll.typ === 'tabell' ? checkNyckeltal(innehåll, nyckeltal) : []),
    ].map(({ fält, ...fynd }): Arkivfynd => ({
      ...fynd,
      plats: { fil: `${mapp}/data/${nyckel}.json`, fält },
      iBladet: true,
    })),
  );
  const iKapitlen = rapport.kapitel.flatMap(({ nyckel, hänvisningar }) =>
    hänvisningar.flatMap((hänvisning) =>
      checkHänvisning(hänvisning, rapport).map((fynd): Arkivfynd => ({
        ...fynd,
        plats: { fil: `${mapp}/${nyckel}.mdx`, rad: hänvisning.rad, fält: [`<${hänvisning.element}>`] },
        iBladet: false,
      })),
    ),
  );
  const iKändaFel = rapport.kändaFel.flatMap((fel, plats) =>
    checkKäntFel(fel, plats, rapport).map(({ fält, ...fynd }): Arkivfynd => ({
      ...fynd,
      plats: { fil: `${mapp}/kanda-fel.json`, fält },
      iBladet: false,
    })),
  );
  return [...iRapporten, ...iBladen, ...iKapitlen, ...iKändaFel];
}

/** A measure that a sheet names is in the register. */
function checkNyckeltal(tabell: Tabell, finns: string[]): Bladfynd[] {
  const nämnda: { nyckeltal: string | undefined; fält: Fältväg }[] = [
    { nyckeltal: tabell.nyckeltal, fält: ['nyckeltal'] },
    ...tabell.kolumner.map(({ nyckeltal }, plats) => ({ nyckeltal, fält: ['kolumner', plats, 'nyckeltal'] })),
    ...tabell.rader.flatMap((rad, plats) => [
      { nyckeltal: rad.nyckeltal, fält: ['rader', plats, 'nyckeltal'] },
      ...(rad.värden ?? []).map((cell, nummer) => ({
        nyckeltal: typeof cell === 'object' && cell !== null ? cell.nyckeltal : undefined,
        fält: ['rader', plats, 'värden', nummer, 'nyckeltal'],
      })),
    ]),
  ];
  return nämnda.flatMap(({ nyckeltal, fält }) =>
    nyckeltal === undefined || finns.includes(nyckeltal)
      ? []
      : [{ kod: 'okänt-nyckeltal' as const, nyckeltal, finns, fält }],
  );
}
