import { capitalise } from '#domain/ordfogning.ts';
import type { Datablad, Kommun, Nämnd, Rapport, Rapportplats } from '#domain/arkiv.ts';
import type { Databladstyp } from '#domain/datablad/index.ts';
import { ämnen } from '#domain/datablad/tabell.ts';
import { formatDatum, formatPeriod, parsePeriod } from '#domain/period.ts';
import { kapitelAdress, rapportAdress, tabellAdress } from '#domain/adresser.ts';
import { rättatI } from '#domain/granskning/rattat.ts';
import type { RättadUppgift } from '#domain/granskning/rattelse.ts';
import { toPlace } from '#views/ord/kontrollnamn.ts';
import { describeFöreEfter } from '#views/ord/rattat.ts';
import { organnamn, rapportnamn } from '#views/ord/namn.ts';

const typer: Databladstyp[] = ['tabell', 'namndmal', 'uppdrag', 'internkontroll'];

/** A term and what it is, in the head of a report. */
export interface Metadata {
  term: string;
  text: string;
}

/** What a reader must know of the report beside its text: form, time, decision, source, publication. */
export function toMetadata(rapport: Rapport): Metadata[] {
  const { beslut } = rapport;
  const beslutstext = [
    beslut?.organ,
    beslut?.paragraf,
    beslut?.diarienummer,
    beslut?.datum && formatDatum(beslut.datum),
  ];
  return [
    { term: 'Slag', text: capitalise(rapport.rapporttyp) },
    { term: 'Gäller', text: capitalise(periodOf(rapport)) },
    ...(beslut == null ? [] : [{ term: 'Beslut', text: beslutstext.filter(Boolean).join(', ') }]),
    ...(rapport.publicerad === undefined
      ? []
      : [{ term: 'Publicerad här', text: formatDatum(rapport.publicerad) }]),
    ...newestFirst(rapport)
      .slice(0, 1)
      .map(({ datum }) => ({ term: 'Senast rättad', text: formatDatum(datum) })),
  ];
}

/** "januari–oktober 2022". */
export function periodOf(rapport: Rapport): string {
  return formatPeriod(parsePeriod(rapport.period));
}

/** The data sheets of a report in the order they are listed: tables by their subject, then lists. */
export function rankedDatablad(rapport: Rapport): Datablad[] {
  const rankOf = ({ innehåll }: Datablad) =>
    innehåll.typ === 'tabell' ? ämnen.indexOf(innehåll.ämne) : ämnen.length + typer.indexOf(innehåll.typ);
  return [...rapport.datablad].sort((a, b) => rankOf(a) - rankOf(b));
}

/** The data sheets of a report as links with their headings. */
export function toDatabladLinks(plats: Rapportplats): { rubrik: string; adress: string }[] {
  return rankedDatablad(plats.rapport).map(({ nyckel, innehåll }) => ({
    rubrik: innehåll.rubrik,
    adress: tabellAdress(plats, nyckel),
  }));
}

/** A figure before and after, where it is: null where it is in no table, or the table is gone. */
export interface RättelseUppgift {
  var: string | null;
  text: string;
  adress: string | null;
}

/** A correction after publication: when, what and why, without full stops, and what was corrected, before and after. */
export interface Rättelse {
  datum: string;
  vad: string;
  varför: string;
  tabeller: { rubrik: string; adress: string }[];
  uppgifter: RättelseUppgift[];
}

/** Corrections, newest first. */
export function toRättelser(plats: Rapportplats): Rättelse[] {
  const plain = (text: string) => text.trim().replace(/\.$/u, '');
  return newestFirst(plats.rapport).map(({ datum, vad, varför, datablad = [], uppgifter = [] }) => ({
    datum: formatDatum(datum),
    vad: plain(vad),
    varför: plain(varför),
    tabeller: datablad.flatMap((nyckel) => {
      const blad = plats.rapport.datablad.find((ett) => ett.nyckel === nyckel);
      return blad === undefined
        ? []
        : [{ rubrik: blad.innehåll.rubrik, adress: tabellAdress(plats, nyckel) }];
    }),
    uppgifter: uppgifter.map((uppgift) => toRättelseUppgift(plats, uppgift)),
  }));
}

/** A correction of one figure, of a whole row, column or table, or of a sentence. */
export function toRättelseUppgift(plats: Rapportplats, uppgift: RättadUppgift): RättelseUppgift {
  const { datablad, kapitel } = uppgift;
  const text = describeFöreEfter(uppgift);
  if (datablad === undefined) {
    const ett = plats.rapport.kapitel.find(({ nyckel }) => nyckel === kapitel);
    return {
      var: ett?.titel ?? null,
      text,
      adress: ett === undefined ? null : kapitelAdress(plats, ett.nyckel),
    };
  }
  if (plats.rapport.datablad.every(({ nyckel }) => nyckel !== datablad))
    return { var: [datablad, uppgift.rad, uppgift.kolumn].filter(Boolean).join(' › '), text, adress: null };
  const [nu] = rättatI(
    { ...plats.rapport, ändringar: [{ datum: '', vad: '', varför: '', uppgifter: [uppgift] }] },
    datablad,
  );
  const { rubrik, blad, adress } = toPlace(plats, {
    datablad,
    ...(nu?.rad === undefined ? {} : { rad: nu.rad }),
    ...(nu?.kolumn === undefined ? {} : { kolumn: nu.kolumn }),
  });
  return { var: [rubrik, blad, ...(nu?.borta ?? [])].join(', '), text, adress };
}

function newestFirst({ ändringar = [] }: Rapport) {
  return ändringar.toSorted((a, b) => a.datum.localeCompare(b.datum, 'sv')).reverse();
}

/** A report in a list: whose it is (null where the list says it), its name, its time, its first point. */
export interface RapportkortModel {
  ovanrubrik: string | null;
  titel: string;
  period: string;
  text: string | null;
  /** Site-relative address. */
  adress: string;
}

export function toRapportkort(plats: Rapportplats, { medOrgan }: { medOrgan: boolean }): RapportkortModel {
  return {
    ovanrubrik: medOrgan ? organnamn(plats.kommun, plats.nämnd) : null,
    titel: rapportnamn(plats.rapport),
    period: capitalise(periodOf(plats.rapport)),
    text: plats.rapport.korthet?.punkter[0] ?? null,
    adress: rapportAdress(plats),
  };
}

/** The reports of one nämnd, newest first. */
export function toRapportkorten(kommun: Kommun, nämnd: Nämnd): RapportkortModel[] {
  return nämnd.rapporter.map((rapport) => toRapportkort({ kommun, nämnd, rapport }, { medOrgan: false }));
}
