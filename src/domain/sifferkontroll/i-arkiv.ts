import { nämndId, rapportId } from '#domain/adresser.ts';
import { kapitelnycklar } from '#domain/kapitel.ts';
import { rapportplatser, type Arkivutkast, type Rapport, type Rapportplats } from '#domain/arkiv.ts';
import type { Finding, Fältväg, Råd } from '#domain/form/fynd.ts';
import { uppgiftAt } from '#domain/datablad/tabell.ts';
import type { Iakttagelse, Kapiteliakttagelse, Mått, Ställe, Utsaga } from './iakttagelse.ts';
import { regler } from './regler/index.ts';
import type { Ord } from '#domain/register/ordlista.ts';
import { checkRapportfakta } from './rapportfakta.ts';
import { kontrolleraBlad, överspelade, type Kontrollfynd } from './sifferkontroll.ts';
import { readRapport } from '#domain/matt/observation.ts';
import { remembered } from '#domain/minne.ts';
import { toMätvärden, type Mätvärden } from './matvarden.ts';
import { måttOf } from './celler.ts';
import type { Skrivfel } from './skrivfel.ts';
import { describeSkrivfel, describeUtsaga, type Namn } from './utsagor.ts';

/** What of an archive can be relied on: files with faults of form are left out of the figures' check. */
export interface Sunt {
  /** Whether nothing is wrong with the form of a file, or of anything in a folder. */
  isSound: (path: string) => boolean;
  /** Whether every file whose path begins so has been read to its end. */
  isRead: (path: string) => boolean;
}

/** What the figures of an archive give an editor to do, and to know. */
export interface Sifferfynd {
  /** To be mended: nothing is published before. */
  fynd: Finding[];
  /** Shown, and nothing more: what differs between reports, or can be read in two ways. */
  upplysningar: Finding[];
}

/** Holds the figures of each report against each other. Known faults are left to the readers' pages. */
export function checkSiffror(arkiv: Arkivutkast, { isSound, isRead }: Sunt): Sifferfynd {
  const register = new Map(arkiv.nyckeltal.map((mått) => [mått.nyckel, mått]));
  const lästa = new Map<Rapport, Mätvärden>();
  const alla = rapportplatser(arkiv).flatMap((plats) => {
    const { kommun, nämnd, rapport } = plats;
    const mapp = rapportId({ kommun, nämnd, rapport });
    // Without the notes of known faults, each of them would be told as new.
    if (!isRead(`${mapp}/kanda-fel.json`) && rapport.kändaFel.length === 0) return [];
    if (!isSound(`${mapp}/rapport.json`)) return [];
    const prövad = onlySound(plats, isSound);
    const hel = prövad.rapport.datablad.length === rapport.datablad.length && isRead(`${mapp}/data/`);
    const kapitelLästa = kapitelnycklar.every((nyckel) => isRead(`${mapp}/${nyckel}.mdx`));
    const funna = kontrolleraBlad(prövad, (en) =>
      remembered(lästa, en, () =>
        toMätvärden(readRapport({ ...prövad, rapport: en }, register).observationer),
      ),
    );
    return [
      ...bladfynd(funna, prövad, mapp),
      ...(hel ? överspeladeFynd(funna, rapport, mapp) : []),
      ...(hel ? rapportfynd(prövad, mapp) : []),
      ...kapitelfynd(plats, mapp, arkiv.ordlista).filter(
        // What a chapter misses may stand in a sheet that could not be read, and what shows a sheet in such a chapter.
        ({ kod }) =>
          (kod !== 'tal-utan-källa' || isRead(`${mapp}/data/`)) &&
          (kod !== 'oanvänt-datablad' || kapitelLästa),
      ),
    ];
  });
  return {
    fynd: alla.flatMap(({ finding, baraVisas }) => (baraVisas ? [] : [finding])),
    upplysningar: alla.flatMap(({ finding, baraVisas }) => (baraVisas ? [finding] : [])),
  };
}

interface Viktat {
  kod: Utsaga['kod'] | 'känt-fel-gäller-inte';
  finding: Finding;
  baraVisas: boolean;
}

/** The report without the sheets that are faulty in form, beside neighbours that are wholly sound. */
function onlySound({ kommun, nämnd, rapport }: Rapportplats, isSound: Sunt['isSound']): Rapportplats {
  const folderOf = ({ slug }: Rapport) => `${nämndId(kommun, nämnd)}/${slug}`;
  const sunda = rapport.datablad.filter(({ nyckel }) => isSound(`${folderOf(rapport)}/data/${nyckel}.json`));
  const egen = sunda.length === rapport.datablad.length ? rapport : { ...rapport, datablad: sunda };
  const rapporter = nämnd.rapporter
    .filter((en) => en === rapport || isSound(folderOf(en)))
    .map((en) => (en === rapport ? egen : en));
  return { kommun, nämnd: { ...nämnd, rapporter }, rapport: egen };
}

function bladfynd(funna: Kontrollfynd[], plats: Rapportplats, mapp: string): Viktat[] {
  return (
    funna
      .filter(({ kändaFel }) => kändaFel.length === 0)
      // What one figure explains is one fault, told of where it was noticed first.
      .filter(({ iakttagelse, skrivfel }) => skrivfel === null || skrivfel.iakttagelser[0] === iakttagelse)
      .map(({ iakttagelse, skrivfel }) => ({
        kod: iakttagelse.utsaga.kod,
        finding: toFinding(iakttagelse, plats, mapp, skrivfel),
        baraVisas: iakttagelse.baraVisas,
      }))
  );
}

/** An entry that no longer fails hides the next fault at its place. */
function överspeladeFynd(funna: Kontrollfynd[], { kändaFel }: Rapport, mapp: string): Viktat[] {
  return kändaFel.flatMap((fel, nummer) =>
    överspelade(fel, funna).map((regel) => ({
      kod: 'känt-fel-gäller-inte' as const,
      finding: {
        kod: 'känt-fel-gäller-inte',
        regel,
        plats: { fil: `${mapp}/kanda-fel.json`, fält: ['fel', nummer, 'regel'] },
      } satisfies Finding,
      baraVisas: false,
    })),
  );
}

function kapitelfynd(plats: Rapportplats, mapp: string, ordlista: Ord[]): Viktat[] {
  return regler
    .flatMap(({ checkKapitel }) => checkKapitel?.(plats, ordlista) ?? [])
    .map((en) => ({
      kod: en.utsaga.kod,
      finding: 'kapitel' in en ? toKapitelfinding(en, plats, mapp) : toFinding(en, plats, mapp),
      baraVisas: en.baraVisas,
    }));
}

function rapportfynd(plats: Rapportplats, mapp: string): Viktat[] {
  return checkRapportfakta(plats.rapport).map(({ fil, fält, utsaga }) => ({
    kod: utsaga.kod,
    finding: {
      kod: 'sifferkontroll',
      regel: 'tal-i-kapitel',
      allvar: 'formalia',
      utsaga: describeUtsaga(utsaga, namesIn(plats)),
      råd: rådOf(utsaga),
      plats: { fil: `${mapp}/${fil}`, fält },
    },
    baraVisas: false,
  }));
}

function toFinding(
  { regel, allvar, ställe, utsaga, formel, baraVisas }: Iakttagelse,
  plats: Rapportplats,
  mapp: string,
  skrivfel: Skrivfel | null = null,
): Finding {
  const följder = skrivfel === null ? [] : [describeSkrivfel(...toldSlip(skrivfel, plats.rapport))];
  return {
    kod: 'sifferkontroll',
    regel,
    allvar,
    utsaga: [describeUtsaga(utsaga, namesIn(plats)), ...följder].join(' '),
    råd: baraVisas ? 'inget att göra' : rådOf(utsaga),
    ...(formel === undefined ? {} : { formel }),
    plats: { fil: `${mapp}/data/${ställe.datablad}.json`, fält: fältvägOf(ställe, plats.rapport) },
  };
}

/** The figure that explains several findings, in printed names, and the places of all of them. */
function toldSlip({ ställe, tal, iakttagelser }: Skrivfel, { datablad }: Rapport): [string, Mått, string[]] {
  const nameOf = ({ datablad: nyckel, rad = '', kolumn = '' }: Ställe) => {
    const blad = datablad.find((ett) => ett.nyckel === nyckel)?.innehåll;
    const uppgift = blad?.typ === 'tabell' ? uppgiftAt(blad, rad, kolumn) : null;
    return uppgift === null ? nyckel : `${uppgift.rad.benämning}, ${uppgift.kolumn.rubrik}`;
  };
  const blad = datablad.find(({ nyckel }) => nyckel === ställe.datablad)?.innehåll;
  const cell = blad?.typ === 'tabell' ? uppgiftAt(blad, ställe.rad ?? '', ställe.kolumn ?? '') : null;
  const mått = cell === null ? null : måttOf(cell);
  return [
    nameOf(ställe),
    { decimaler: 0, enhet: null, ...mått, tal },
    [...new Set(iakttagelser.map((en) => nameOf(en.ställe)))],
  ];
}

function toKapitelfinding(en: Kapiteliakttagelse, plats: Rapportplats, mapp: string): Finding {
  return {
    kod: 'sifferkontroll',
    regel: en.regel,
    allvar: 'formalia',
    utsaga: describeUtsaga(en.utsaga, namesIn(plats)),
    råd: rådOf(en.utsaga),
    plats: { fil: `${mapp}/${en.kapitel}.mdx`, rad: en.rad, kolumn: en.kolumn },
  };
}

/** To an editor files and folders are known by their names. */
function namesIn({ nämnd }: Rapportplats): Namn {
  return { blad: (nyckel) => `databladet "${nyckel}"`, rapport: (slug) => `rapporten ${nämnd.slug}/${slug}` };
}

function rådOf({ kod }: Utsaga): Råd {
  switch (kod) {
    case 'tal-utan-källa':
      return 'hämta talet';
    case 'datum-skiljer':
      return 'rätta datumet';
    case 'oanvänt-datablad':
      return 'visa bladet';
    case 'mål-utan-bedömning':
      return 'skriv skälet';
    case 'okänd-förkortning':
      return 'förklara om det går';
    case 'summa-utan-räknas':
      return 'skriv räknas';
    case 'plus-mot-slag':
      return 'vänd plus';
    case 'enhet-i-rubrik':
    case 'period-i-rubrik':
      return 'förklara eller rätta';
    default:
      return 'rätta eller anteckna';
  }
}

/** The way to a place in the data sheet's file. */
function fältvägOf({ datablad, rad, kolumn }: Ställe, { datablad: alla }: Rapport): Fältväg {
  const innehåll = alla.find(({ nyckel }) => nyckel === datablad)?.innehåll;
  if (innehåll === undefined) return [];
  const radnummer = innehåll.rader.findIndex(({ nyckel }: { nyckel: string }) => nyckel === rad);
  const kolumnnummer =
    innehåll.typ === 'tabell' ? innehåll.kolumner.findIndex(({ nyckel }) => nyckel === kolumn) : -1;
  if (radnummer === -1) return kolumnnummer === -1 ? ['rubrik'] : ['kolumner', kolumnnummer];
  return kolumnnummer === -1 ? ['rader', radnummer] : ['rader', radnummer, 'värden', kolumnnummer];
}
