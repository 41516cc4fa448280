import type { Arkiv, Nämnd, Rapport } from '#domain/arkiv.ts';
import { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { rapportSlug } from '#domain/rapport.ts';
import { makeDatablad, type Figure } from './datablad.ts';
import { allaKapitel } from './kapitel.ts';
import { shareOf } from './slump.ts';

/** The size of an archive to be made. */
export interface Size {
  nämnder: number;
  rapporter: number;
}

const månader = ['04', '08', '12'] as const;

/** Decides every figure and word of the archive. */
export const frö = 20261125;

/**
 * An archive of made-up nämnder that report three times a year, each report with five chapters and five tables of the
 * usual kinds. Its sums hold, and a figure is the same in every report that prints it.
 */
export function makeArkiv({ nämnder, rapporter }: Size): AvlästArkiv {
  const alla = Array.from({ length: nämnder }, (_, nummer) => makeNämnd(nummer, rapporter));
  return new AvlästArkiv({
    webbplats: {
      namn: 'Bänk',
      beskrivning: 'Mätning',
      ingress: 'Mätning',
      utgivare: 'Bänk',
      kontakt: null,
      adress: null,
      redigering: null,
      prognosmått: 'nettokostnad',
    },
    nyckeltal: [
      nyckeltal('nettokostnad', 'tkr', 'flöde', 'lägre'),
      nyckeltal('sjukfranvaro-total', 'procent', 'kvot', 'lägre'),
      nyckeltal('tillsvidareanstallda', 'antal', 'bestånd', null),
      nyckeltal('hemtjansttimmar', 'timmar', 'flöde', null),
      nyckeltal('hme', 'index', 'kvot', 'högre'),
      härlett('prognosavvikelse', 'mnkr', 'avvikelse'),
      härlett('prognosavvikelse-andel', 'procent', 'andel'),
    ],
    ordlista: [],
    omdirigeringar: {},
    kommuner: Array.from({ length: Math.ceil(nämnder / 8) }, (_, nummer) => ({
      namn: `Kommun ${String(nummer + 1)}`,
      kommunkod: null,
      län: null,
      slug: `kommun-${String(nummer + 1)}`,
      nämnder: alla.slice(nummer * 8, nummer * 8 + 8),
    })),
  });
}

function nyckeltal(
  nyckel: string,
  enhet: Arkiv['nyckeltal'][number]['enhet'],
  mäts: Arkiv['nyckeltal'][number]['mäts'],
  riktning: 'högre' | 'lägre' | null,
): Arkiv['nyckeltal'][number] {
  return { nyckel, namn: nyckel, enhet, mäts, riktning, definition: nyckel };
}

function härlett(
  nyckel: string,
  enhet: 'mnkr' | 'procent',
  som: 'avvikelse' | 'andel',
): Arkiv['nyckeltal'][number] {
  return { ...nyckeltal(nyckel, enhet, 'flöde', 'högre'), härlett: { ur: 'nettokostnad', som } };
}

function makeNämnd(nummer: number, antal: number): Nämnd {
  const figure: Figure = (name, size) =>
    Math.round(size * (0.9 + shareOf(`${String(nummer)} ${name}`, frö) * 0.2));
  return {
    namn: `Nämnd ${String(nummer + 1)}`,
    form: 'nämnd',
    verksamheter: [],
    slug: `namnd-${String(nummer + 1)}`,
    // Newest first.
    rapporter: Array.from({ length: antal }, (_, plats) => makeRapport(plats, figure)).reverse(),
  };
}

function makeRapport(plats: number, figure: Figure): Rapport {
  const år = 2019 + Math.floor(plats / 3);
  const månad = månader[plats % 3] ?? '12';
  const rapporttyp =
    månad === '12' ? 'verksamhetsberättelse' : månad === '04' ? 'tertialrapport' : 'delårsrapport';
  return {
    titel: `Rapport ${String(år)}-${månad}`,
    rapporttyp,
    period: `${String(år)}-01/${String(år)}-${månad}`,
    slug: rapportSlug(`${String(år)}-${månad}`, rapporttyp),
    kapitel: allaKapitel,
    kändaFel: [],
    datablad: makeDatablad(år, månad, figure),
  };
}
