import { parsePeriod } from '#domain/period.ts';
import { rapportSlug } from '#domain/rapport.ts';
import { trycktOf, uppgiftAt, type Avstämning, type Tabell } from '#domain/datablad/tabell.ts';
import { parseFormel, termer } from '#domain/formel.ts';
import type { Datainnehåll } from '#domain/datablad/index.ts';
import type { Rapport } from '#domain/arkiv.ts';
import type { KäntFel } from '#domain/register/kant-fel.ts';
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

/** No correction is older than the one before it, or than the report as it was put out. */
export function checkÄndringar({ ändringar = [], publicerad }: Rapport): Rapportfynd[] {
  return ändringar.flatMap(({ datum }, plats): Rapportfynd[] => {
    const före = ändringar[plats - 1]?.datum;
    const tidigast = före ?? publicerad;
    if (tidigast === undefined || datum >= tidigast) return [];
    const från = före === undefined ? 'publicerad' : 'rättelsen före';
    return [{ kod: 'rättelse-i-oordning', fält: ['ändringar', plats, 'datum'], datum, tidigast, från }];
  });
}

/** Every headline figure names a cell that holds a number. */
export function checkKorthet(rapport: Rapport): Rapportfynd[] {
  return (rapport.korthet?.tal ?? []).flatMap((tal, plats) => [
    ...checkCell(tal, rapport.datablad, { enhet: tal.enhet, somTal: true }).map((fynd) => ({
      ...fynd,
      fält: ['korthet', 'tal', plats],
    })),
    ...(tal.jämför === undefined
      ? []
      : checkCell(tal.jämför, rapport.datablad, {
          enhet: tal.enhet,
          somTal: true,
        })
    ).map((fynd) => ({
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
  const { innehåll } = blad;
  const rader: { nyckel: string }[] = innehåll.rader;
  const okända: Rapportfynd[] = [
    ...unknownKey('okänd-rad', 'rad', fel.rad, rader, fel.datablad, fält),
    ...(innehåll.typ === 'tabell'
      ? unknownKey('okänd-kolumn', 'kolumn', fel.kolumn, innehåll.kolumner, fel.datablad, fält)
      : []),
  ];
  if (okända.length > 0 || fel.tryckt === undefined) return okända;
  if (innehåll.typ !== 'tabell') return checkTrycktILista(fel, fel.tryckt, innehåll, fält);
  if (fel.rad === undefined || fel.kolumn === undefined) return [{ kod: 'tryckt-utan-cell', fält }];
  const uppgift = uppgiftAt(innehåll, fel.rad, fel.kolumn);
  const cell = uppgift === null ? null : trycktOf(uppgift.cell);
  return cell !== null && bare(fel.tryckt) === bare(cell)
    ? []
    : [{ kod: 'fel-tryckt', fält: [...fält, 'tryckt'], tryckt: fel.tryckt, cell }];
}

/** A printed text but for its blanks and which sign its minus is: those are written in more than one way. */
function bare(text: string): string {
  return text.replace(/\s/gu, '').replace(/^[−–]/u, '-');
}

/** In a list, what is printed is a verdict or a status of the row. */
function checkTrycktILista(
  { rad }: KäntFel,
  tryckt: string,
  { rader }: Exclude<Datainnehåll, Tabell>,
  fält: Fältväg,
): Rapportfynd[] {
  const funnen = rader.find(({ nyckel }) => nyckel === rad);
  if (funnen === undefined) return [{ kod: 'tryckt-utan-cell', fält }];
  const celler =
    'bedömningar' in funnen
      ? funnen.bedömningar
      : 'status' in funnen
        ? [funnen.status, ...(funnen.färdiggrad === undefined ? [] : [funnen.färdiggrad])]
        : [funnen.bedömning];
  return celler.some((cell) => cell.tryckt === tryckt)
    ? []
    : [{ kod: 'fel-tryckt', fält: [...fält, 'tryckt'], tryckt, cell: celler[0]?.tryckt ?? null }];
}

function unknownKey(
  kod: 'okänd-rad' | 'okänd-kolumn',
  namn: string,
  nyckel: string | undefined,
  axel: { nyckel: string }[],
  ur: string,
  fält: Fältväg,
): Rapportfynd[] {
  const finns = axel.map((post) => post.nyckel);
  return nyckel === undefined || finns.includes(nyckel)
    ? []
    : [{ kod, fält: [...fält, namn], ur, nyckel, finns }];
}

/** Every sheet is taken from the document that the report names. */
export function checkDokument(rapport: Rapport): { datablad: string; fynd: Rapportfynd }[] {
  const ska = rapport.källa?.dokument;
  return rapport.datablad.flatMap(({ nyckel, innehåll }) => {
    const { dokument } = innehåll.källa;
    return ska === undefined || dokument === ska
      ? []
      : [{ datablad: nyckel, fynd: { kod: 'okänt-dokument', fält: ['källa', 'dokument'], dokument, ska } }];
  });
}

/** A row's goal, and a verdict's indicator, are there to be shown together. */
export function checkMålband(rapport: Rapport): { datablad: string; fynd: Rapportfynd }[] {
  const mål = rapport.datablad.flatMap(({ innehåll }) => (innehåll.typ === 'namndmal' ? innehåll.rader : []));
  const finns = mål.map(({ nyckel }) => nyckel);
  const indikatorer = new Set(
    rapport.datablad.flatMap(({ innehåll }) =>
      innehåll.typ === 'tabell' ? innehåll.rader.map(({ nyckel }) => nyckel) : [],
    ),
  );
  return rapport.datablad.flatMap(({ nyckel, innehåll }) => {
    const fynd: Rapportfynd[] =
      innehåll.typ === 'tabell'
        ? goalsNamedIn(innehåll).flatMap(({ nämndmål, fält }) =>
            finns.includes(nämndmål) ? [] : [{ kod: 'okänt-nämndmål' as const, fält, nämndmål, finns }],
          )
        : innehåll.typ === 'namndmal'
          ? innehåll.rader.flatMap(({ bedömningar }, plats) =>
              bedömningar.flatMap(({ rad }, nummer): Rapportfynd[] =>
                rad === undefined || indikatorer.has(rad)
                  ? []
                  : [{ kod: 'okänd-indikator', fält: ['rader', plats, 'bedömningar', nummer, 'rad'], rad }],
              ),
            )
          : [];
    return fynd.map((ett) => ({ datablad: nyckel, fynd: ett }));
  });
}

function goalsNamedIn(tabell: Tabell): { nämndmål: string; fält: Fältväg }[] {
  const platser: { nämndmål: string | undefined; fält: Fältväg }[] = [
    { nämndmål: tabell.nämndmål, fält: ['nämndmål'] },
    ...tabell.kolumner.map(({ nämndmål }, plats) => ({ nämndmål, fält: ['kolumner', plats, 'nämndmål'] })),
    ...tabell.rader.map(({ nämndmål }, plats) => ({ nämndmål, fält: ['rader', plats, 'nämndmål'] })),
  ];
  return platser.flatMap(({ nämndmål, fält }) => (nämndmål === undefined ? [] : [{ nämndmål, fält }]));
}

/** Every cell that a row is to be set against exists, and the formula names no other. */
export function checkAvstämningar(rapport: Rapport): { datablad: string; fynd: Rapportfynd }[] {
  return rapport.datablad.flatMap(({ nyckel, innehåll }) =>
    innehåll.typ !== 'tabell'
      ? []
      : innehåll.rader.flatMap(({ avstämningar = [] }, radnummer) =>
          avstämningar
            .flatMap((avstämning, nummer) => {
              const fält = ['rader', radnummer, 'avstämningar', nummer];
              return [
                ...checkTermer(avstämning).map((fynd) => ({ ...fynd, fält: [...fält, 'räknas'] })),
                ...Object.entries(avstämning.termer).flatMap(([namn, ref]) =>
                  checkCell(ref, rapport.datablad, { enhet: undefined, somTal: true }).map((fynd) => ({
                    ...fynd,
                    fält: [...fält, 'termer', namn],
                  })),
                ),
              ];
            })
            .map((fynd) => ({ datablad: nyckel, fynd })),
        ),
  );
}

function checkTermer({ räknas, termer: namngivna }: Avstämning): Fynd[] {
  const finns = Object.keys(namngivna);
  try {
    return termer(parseFormel(räknas)).flatMap(({ nyckel }): Fynd[] =>
      finns.includes(nyckel) ? [] : [{ kod: 'okänd-term', formel: räknas, term: nyckel, finns }],
    );
  } catch (fel) {
    return [
      { kod: 'formel-går-inte-att-läsa', formel: räknas, fel: fel instanceof Error ? fel.message : '' },
    ];
  }
}
