import { allaAdresser, flödesadresser, pdfAdress, rapportId } from '#domain/adresser.ts';
import { rapportplatser, type Arkivutkast, type Rapport } from '#domain/arkiv.ts';
import type { Tabell } from '#domain/datablad/tabell.ts';
import type { Nyckeltal } from '#domain/register/nyckeltal.ts';
import type { Finding, Fynd, Fältväg } from './fynd.ts';
import { checkHänvisning } from './hanvisningar.ts';
import { checkMätsätt } from './matsatt.ts';
import { checkAnspråk, checkHärledda, checkNämnda } from './nyckeltal.ts';
import {
  checkAvstämningar,
  checkDokument,
  checkKorthet,
  checkKäntFel,
  checkMapp,
  checkMålband,
  checkÄndringar,
} from './rapport.ts';
import { checkNycklar, type Bladfynd } from './tabellform.ts';

/** Everything that can be wrong between the files of an archive that are each well-formed. */
export function checkArkiv(arkiv: Arkivutkast): Finding[] {
  const nyckeltal = arkiv.nyckeltal.map(({ nyckel }) => nyckel);
  const adresser = allaAdresser(arkiv);
  return [
    ...checkRegister(arkiv, nyckeltal),
    ...checkOmdirigeringar(arkiv),
    ...rapportplatser(arkiv).flatMap(({ kommun, nämnd, rapport }) =>
      checkRapport(rapport, rapportId({ kommun, nämnd, rapport }), arkiv.nyckeltal, adresser),
    ),
  ];
}

/** Keys of the registers are unique, and what they name exists. */
function checkRegister({ nyckeltal, ordlista, webbplats }: Arkivutkast, finns: string[]): Finding[] {
  const inFile =
    (fil: string) =>
    ({ fält, ...fynd }: Bladfynd): Finding => ({ ...fynd, plats: { fil, fält } });
  const lika = nyckeltal.flatMap(({ lik }, plats): Bladfynd[] =>
    lik === undefined || finns.includes(lik)
      ? []
      : [{ kod: 'okänt-nyckeltal', fält: ['nyckeltal', plats, 'lik'], nyckeltal: lik, finns }],
  );
  const okäntMått = checkNämnda([{ nyckeltal: webbplats?.prognosmått, fält: ['prognosmått'] }], nyckeltal);
  return [
    ...[...checkNycklar(nyckeltal, 'nyckeltal'), ...lika, ...checkHärledda(nyckeltal)].map(
      inFile('nyckeltal.json'),
    ),
    ...checkNycklar(ordlista, 'ord').map(inFile('ordlista.json')),
    ...okäntMått.map(inFile('webbplats.json')),
  ];
}

/** Files that the site itself is made of, which no sheet may be laid over. */
const ownFile = /^\/(?:fonts|pagefind|schema)\/|^\/[^/]+$/u;

/** An old address is no page any longer, and the new one is. */
function checkOmdirigeringar(arkiv: Arkivutkast): Finding[] {
  const finns = new Set([
    ...allaAdresser(arkiv),
    ...rapportplatser(arkiv).map(pdfAdress),
    ...flödesadresser(arkiv),
  ]);
  return Object.entries(arkiv.omdirigeringar).flatMap(([från, till]): Finding[] => {
    const plats = { fil: 'omdirigeringar.json', fält: ['omdirigeringar', från] };
    return [
      ...(finns.has(från) || ownFile.test(från)
        ? [{ kod: 'omdirigerar-en-sida' as const, adress: från, plats }]
        : []),
      ...(finns.has(till) ? [] : [{ kod: 'okänd-adress' as const, adress: till, plats }]),
      ...(endingOf(från) === endingOf(till) ? [] : [{ kod: 'omdirigerar-till-annat-slag' as const, plats }]),
    ];
  });
}

/** "csv" of a file; a page has none. */
function endingOf(adress: string): string {
  return /\.(?<ändelse>[a-z]+)$/u.exec(adress)?.groups?.ändelse ?? '';
}

function checkRapport(
  rapport: Rapport,
  mapp: string,
  register: readonly Nyckeltal[],
  adresser: Set<string>,
): Finding[] {
  const inFile = (fil: string, { fält, ...fynd }: Fynd & { fält: Fältväg }): Finding => ({
    ...fynd,
    plats: { fil: `${mapp}/${fil}`, fält },
  });
  const iRapporten = [...checkMapp(rapport), ...checkÄndringar(rapport), ...checkKorthet(rapport)].map(
    (fynd) => inFile('rapport.json', fynd),
  );
  const iBladen = [
    ...rapport.datablad.flatMap(({ nyckel, innehåll }) =>
      innehåll.typ === 'tabell'
        ? [
            ...checkNyckeltal(innehåll, register),
            ...checkAnspråk(innehåll, register),
            ...checkMätsätt(innehåll, register),
          ].map((fynd) => ({
            datablad: nyckel,
            fynd,
          }))
        : [],
    ),
    ...checkDokument(rapport),
    ...checkMålband(rapport),
    ...checkAvstämningar(rapport),
  ].map(({ datablad, fynd }) => inFile(`data/${datablad}.json`, fynd));
  const iKapitlen = rapport.kapitel.flatMap(({ nyckel, hänvisningar, länkar }) => {
    const fil = `${mapp}/${nyckel}.mdx`;
    return [
      ...hänvisningar.flatMap((hänvisning) =>
        checkHänvisning(hänvisning, rapport).map((fynd): Finding => ({
          ...fynd,
          plats: { fil, rad: hänvisning.rad, kolumn: hänvisning.kolumn, fält: [`<${hänvisning.element}>`] },
        })),
      ),
      ...länkar.flatMap(({ adress, rad, kolumn }): Finding[] =>
        adresser.has(adress) ? [] : [{ kod: 'okänd-adress', adress, plats: { fil, rad, kolumn } }],
      ),
    ];
  });
  const iKändaFel = rapport.kändaFel.flatMap((fel, plats) =>
    checkKäntFel(fel, plats, rapport).map((fynd) => inFile('kanda-fel.json', fynd)),
  );
  return [...iRapporten, ...iBladen, ...iKapitlen, ...iKändaFel];
}

/** A measure that a sheet names is in the register, and is one that a sheet can print. */
function checkNyckeltal(tabell: Tabell, register: readonly Nyckeltal[]): Bladfynd[] {
  const nämnda = [
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
  return checkNämnda(nämnda, register);
}
