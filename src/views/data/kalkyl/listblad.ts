import { capitalise } from '#domain/ordfogning.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Datablad, Rapportplats } from '#domain/arkiv.ts';
import type { DatabladModel } from '#views/blad/datablad.ts';
import { rowOf, toBladposter } from '#views/data/nedladdning.ts';
import type { Fältnamn } from '#views/data/falt.ts';
import type { NoteMark } from '#views/blad/tabell/noter.ts';
import { adresscell, fitWidth, textcell, textrad, type Kalkylblad, type Kalkylcell } from './blad.ts';
import { foot, type Underskrift } from './underskrift.ts';

type Listmodell = Exclude<DatabladModel, { typ: 'tabell' }>;

/** What the sheet says once, or a reader of words has no use for. */
const utelämnat = new Set<string>([
  ...['period', 'mal_nyckel', 'uppdrag', 'granskning'],
  // Its notes say it.
  'kant_fel',
]);

const rubriker: Partial<Record<Fältnamn, string>> = {
  ...{
    tryckt: 'Som tryckt',
    var: 'Var i källan',
    lage: 'Läge',
    fardiggrad: 'Färdiggrad',
    atgarder: 'Åtgärder',
  },
  ...{ malomrade: 'Målområde', kommunmal: 'Kommunmål', namndmal: 'Nämndmål', rattad: 'Rättad', fore: 'Före' },
};

/** Goals, assignments or controls as a sheet: a row for each, with what the source says of it. */
export function toListblad(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  blad: Datablad,
  modell: Listmodell,
  {
    namn,
    underskrift,
    addressOf,
  }: { namn: string; underskrift: Underskrift; addressOf: (adress: string) => string },
): Kalkylblad {
  const { lista } = modell;
  const poster = toBladposter(arkiv, plats, blad, addressOf);
  const fält = (Object.keys(poster[0] ?? {}) as Fältnamn[]).filter(
    (namn) => !utelämnat.has(namn) && poster.some((post) => (post[namn] ?? '') !== ''),
  );
  const märken = marksByRow(modell);
  const noter = lista.noter.length > 0;
  const rader = poster.map((post) => [
    ...fält.map((namn): Kalkylcell | null => {
      const värde = post[namn] ?? null;
      if (värde === null) return null;
      return namn === 'adress' ? adresscell(String(värde)) : { text: String(värde), radbryt: true };
    }),
    ...(noter ? [textcell(märken.get(rowOf(post)) ?? '', 'dämpad')] : []),
  ]);
  const kolumnrubriker = [
    ...fält.map((namn) => rubriker[namn] ?? capitalise(namn)),
    ...(noter ? ['Noter'] : []),
  ];
  return {
    namn,
    rader: [
      textrad(`${lista.rubrik}, ${lista.period}`, 'rubrik'),
      kolumnrubriker.map((text) => textcell(text, 'kolumnrubrik')),
      ...rader,
      ...foot(underskrift, lista.noter),
    ],
    bredder: [
      ...fält.map((namn) =>
        fitWidth([rubriker[namn] ?? namn, ...poster.map((post) => String(post[namn] ?? ''))], {
          minst: 8,
          mest: 48,
        }),
      ),
      ...(noter ? [10] : []),
    ],
    låst: { rader: 2, kolumner: 0 },
  };
}

/** The numbers of the notes that belong to each row, by the row's key. */
function marksByRow(modell: Listmodell): Map<string, string> {
  const perRad = (): [string, NoteMark[]][] => {
    switch (modell.typ) {
      case 'namndmal':
        return modell.lista.mål.map(({ nyckel, bedömningar, trend }) => [
          nyckel,
          [...bedömningar.flatMap(({ märken }) => märken), ...(trend?.märken ?? [])],
        ]);
      case 'uppdrag':
        return modell.lista.grupper.flatMap(({ uppdrag }) =>
          uppdrag.map(({ nyckel, status, färdiggrad }): [string, NoteMark[]] => [
            nyckel,
            [...status.märken, ...(färdiggrad?.märken ?? [])],
          ]),
        );
      case 'internkontroll':
        return modell.lista.granskningar.map(({ nyckel, bedömning }) => [nyckel, bedömning.märken]);
      default:
        return modell satisfies never;
    }
  };
  return new Map(
    perRad().map(([nyckel, märken]) => [nyckel, [...new Set(märken.map(({ nummer }) => nummer))].join(', ')]),
  );
}
