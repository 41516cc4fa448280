/** A way to change what a published report says, and what must come of it. */
export interface Change {
  what: string;
  /** In the content folder. */
  file: string;
  change: (text: string) => string;
  /** Whether it needs an entry in `ändringar`, is shown to whoever judges it, or is found by the content check. */
  becomes: 'stoppas' | 'visas' | 'kontrollen';
  /** What must be told, old and new. */
  told?: [string | null, string | null] | undefined;
}

export const leanlink = 'linkoping/leanlink/2022-10-delarsrapport';
export const eskilstuna = 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport';

type Node = Record<string, unknown>;

/** Ways into a file, keys of entries among them, and what is to stand there; `+` is a place more, `*` is every entry. */
type Edits = Record<string, unknown>;
const gone = Symbol('gone');

/** What stands at two places, each in the other's. */
class Exchange {
  readonly places: [string, string];

  constructor(...places: [string, string]) {
    this.places = places;
  }
}
const exchange = (...places: [string, string]) => new Exchange(...places);

/** The places that a way leads to. */
function placesOf(node: Node, [part = '', ...rest]: string[]): { node: Node; part: string }[] {
  if (Array.isArray(node) && part === '*')
    return node.flatMap((_, place) => placesOf(node, [String(place), ...rest]));
  const keyed = Array.isArray(node) ? (node as Node[]).findIndex(({ nyckel }) => nyckel === part) : -1;
  const found = keyed === -1 ? part : String(keyed);
  return rest.length === 0 ? [{ node, part: found }] : placesOf(node[found] as Node, rest);
}

function edit(data: Node, way: string, value: unknown): void {
  for (const { node, part } of placesOf(data, way.split('.'))) {
    if (Array.isArray(node) && part === '+') node.push(value);
    else if (Array.isArray(node) && value === gone) node.splice(Number(part), 1);
    else if (value === gone) Reflect.deleteProperty(node, part);
    else node[part] = value;
  }
}

/** A change of what a JSON file holds. */
const json =
  (file: string) =>
  (what: string, becomes: Change['becomes'], edits: Edits | Exchange, told?: Change['told']): Change => ({
    ...{ what, file, becomes, told },
    change: (text) => {
      const data = JSON.parse(text) as Node;
      if (edits instanceof Exchange) {
        const [a, b] = edits.places.map((way) => placesOf(data, way.split('.'))[0]!);
        [a!.node[a!.part], b!.node[b!.part]] = [b!.node[b!.part], a!.node[a!.part]];
      } else for (const [way, value] of Object.entries(edits)) edit(data, way, value);
      return JSON.stringify(data, null, 2);
    },
  });

/** A change of the text of a chapter. */
const words =
  (file: string) =>
  (what: string, becomes: Change['becomes'], from: string, to: string, told?: Change['told']): Change => ({
    ...{ what, file, becomes, told },
    change: (text) => {
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      return text.replace(from, to);
    },
  });

const drift = json(`${leanlink}/data/drift-prognos.json`);
const personal = json(`${leanlink}/data/personal.json`);
const mål = json(`${leanlink}/data/mal.json`);
const sjuk = json(`${eskilstuna}/data/sjukfranvaro.json`);
const åtaganden = json(`${eskilstuna}/data/ataganden.json`);
const kontroll = json(`${eskilstuna}/data/internkontroll.json`);
const indikatorer = json(`${eskilstuna}/data/indikatorer-medarbetare.json`);
const rapport = json(`${leanlink}/rapport.json`);
const beslut = json(`${eskilstuna}/rapport.json`);
const ekonomi = words(`${leanlink}/ekonomi.mdx`);
const verksamhet = words(`${leanlink}/verksamhet.mdx`);

/** The figures of a table. */
const figures: Change[] = [
  drift('a figure', 'stoppas', { 'rader.aldreomsorg.värden.0': -16000 }, ['-15 000 tkr', '-16 000 tkr']),
  drift('a figure with its last digit changed', 'stoppas', { 'rader.rad-och-stod.värden.0': 6079 }),
  drift('the sign of a figure', 'stoppas', { 'rader.aldreomsorg.värden.0': 15000 }, [
    '-15 000 tkr',
    '15 000 tkr',
  ]),
  drift('two figures of a row changed round', 'stoppas', {
    'rader.aldreomsorg.värden': [18373, -9452, -4000, -15000],
  }),
  drift(
    'figures of two rows changed round',
    'stoppas',
    exchange('rader.aldreomsorg.värden', 'rader.ledning.värden'),
  ),
  drift('a figure taken out', 'stoppas', { 'rader.aldreomsorg.värden.0': null }, ['-15 000 tkr', 'tomt']),
  drift('a figure written as words', 'stoppas', { 'rader.aldreomsorg.värden.0': 'se texten' }),
  drift('a figure with another reading', 'stoppas', {
    'rader.aldreomsorg.värden.0': { tryckt: '-15000', tal: -1500 },
  }),
  drift('a row taken out', 'stoppas', { 'rader.aldreomsorg': gone }, ['-15 000 tkr', null]),
  drift('a column taken out', 'stoppas', { 'kolumner.bokslut': gone, 'rader.*.värden.3': gone }),
  drift('the unit of a table', 'stoppas', { enhet: 'mnkr' }, ['enhet: tkr', 'enhet: mnkr']),
  drift('the unit of a row', 'stoppas', { 'rader.aldreomsorg.enhet': 'kr' }),
  drift('the unit of a cell', 'stoppas', { 'rader.aldreomsorg.värden.0': { tryckt: '-15000', enhet: 'kr' } }),
  drift('what plus means in a table', 'stoppas', { plus: 'kostnad' }, ['plus: intäkt', 'plus: kostnad']),
  drift('what plus means in a row', 'stoppas', { 'rader.kostnader.plus': 'intäkt' }),
  drift('a budget that becomes an outcome', 'stoppas', { 'kolumner.budget.storhet': 'utfall' }, [
    'storhet: budget',
    'storhet: utfall',
  ]),
  drift('the kind of an amount', 'stoppas', { 'rader.kostnader.slag': 'intäkt' }, [
    'slag: kostnad',
    'slag: intäkt',
  ]),
  drift('the kind of an amount taken out', 'stoppas', { 'rader.kostnader.slag': gone }),
  drift('the period of a column', 'stoppas', { 'kolumner.budget.period': '2023' }, [
    'period: 2022',
    'period: 2023',
  ]),
  personal('the period of a cell', 'stoppas', { 'rader.tillsvidareanstallda.värden.1.period': '2022-09' }),
  drift('whose figures they are', 'stoppas', { vem: 'riket' }, ['vem: inte angivet', 'vem: riket']),
  drift('whose figure a row is', 'stoppas', { 'rader.ledning.vem': 'Kommunstyrelsen' }),
  sjuk('women that become men', 'stoppas', { 'kolumner.kvinnor-jul-2023.kön': 'män' }, [
    'kön: kvinnor',
    'kön: män',
  ]),
  sjuk('a sex taken out', 'stoppas', { 'kolumner.kvinnor-jul-2023.kön': gone }),
  drift(
    'a row that is no longer certain',
    'stoppas',
    { 'rader.aldreomsorg.osäker': true, 'rader.aldreomsorg.tolkning': 'Otydligt.' },
    ['osäker: inte angivet', 'osäker: ja'],
  ),
  drift(
    'a figure that is hidden',
    'stoppas',
    { 'rader.aldreomsorg.värden.0': { tryckt: '-15000', saknas: 'sekretess' } },
    ['saknas: inte angivet', 'saknas: sekretess'],
  ),
  personal(
    'another reason for a missing value',
    'stoppas',
    { 'rader.tillsvidareanstallda.värden.0.saknas': 'inte mätt' },
    ['saknas: ingen uppgift', 'saknas: inte mätt'],
  ),
  personal('what is better', 'stoppas', { 'rader.sjukfranvaro-total.riktning': 'högre' }, [
    'riktning: lägre',
    'riktning: högre',
  ]),
  personal('what is better, taken out', 'stoppas', { 'rader.sjukfranvaro-total.riktning': gone }),
  drift('a formula turned round', 'stoppas', { 'kolumner.avvikelse.räknas': 'budget - prognos' }, [
    'prognos - budget',
    'budget - prognos',
  ]),
  drift('a sum that is no sum', 'stoppas', { 'rader.summa.räknas': gone }, ['ovan', null]),
  drift('what a row is a part of', 'stoppas', { 'rader.kostnader.av': 'ledning' }),
  drift('a part that becomes a row', 'stoppas', { 'rader.kostnader.art': gone }),
  drift('the subject of a table', 'stoppas', { ämne: 'balans' }, ['drift', 'balans']),
  drift('when a forecast was made', 'stoppas', { 'kolumner.prognos.gjord': '2022-09-01' }),
  drift(
    'names of two rows changed round',
    'stoppas',
    exchange('rader.rad-och-stod.benämning', 'rader.aldreomsorg.benämning'),
    ['Råd och Stöd', 'Äldreomsorg'],
  ),
  drift(
    'headings of two columns changed round',
    'stoppas',
    exchange('kolumner.prognos.rubrik', 'kolumner.budget.rubrik'),
    ['Prognos helår', 'Budget 2022'],
  ),
  drift('the year in a heading', 'stoppas', { 'kolumner.budget.rubrik': 'Budget 2023' }, [
    'Budget 2022',
    'Budget 2023',
  ]),
  drift(
    'keys of two rows changed round',
    'stoppas',
    exchange('rader.rad-och-stod.nyckel', 'rader.aldreomsorg.nyckel'),
  ),
  drift('a row that claims the key of another', 'stoppas', {
    'rader.ledning.tidigare': ['aldreomsorg'],
    'rader.aldreomsorg': gone,
  }),
];

/** What is said in words of the figures. */
const said: Change[] = [
  drift('the name of a row', 'visas', { 'rader.aldreomsorg.benämning': 'Hemtjänst' }, [
    'Äldreomsorg',
    'Hemtjänst',
  ]),
  drift('the heading of a column', 'visas', { 'kolumner.prognos.rubrik': 'Utfall helår' }, [
    'Prognos helår',
    'Utfall helår',
  ]),
  drift('the heading of a table', 'visas', { rubrik: 'Prognos för helår 2022, brutto tkr' }),
  drift('the heading over the rows', 'visas', { radrubrik: 'Nämnd' }, ['Verksamhet', 'Nämnd']),
  json(`${leanlink}/data/investeringar.json`)('the heading over columns', 'visas', {
    'kolumner.0.grupp': 'Planerat',
  }),
  drift('how a row was read', 'visas', { 'rader.ledning.tolkning': 'Läst ur texten.' }, [
    null,
    'Läst ur texten.',
  ]),
  personal('how a column was read', 'visas', { 'kolumner.okt-2021.tolkning': gone }, [
    'Läses som kolumnen för oktober 2022.',
    null,
  ]),
  personal('a note', 'visas', { 'noter.*': 'Ökningen beror på fler timanställda.' }),
  personal('a mark of a note, taken out', 'kontrollen', { 'rader.tillsvidareanstallda.not': gone }),
  drift('where in the source it is', 'visas', { 'källa.avsnitt': 'Bokslut' }, [
    'Prognos för helår 2022',
    'Bokslut',
  ]),
  drift('the page of the source', 'visas', { 'källa.sida': 7 }, [null, '7']),
  json(`${leanlink}/data/i-text.json`)('the section of a row', 'visas', { 'rader.0.avsnitt': 'Inledning' }),
  json(`${leanlink}/data/i-text.json`)('what a figure is held against', 'visas', {
    'rader.0.avstämningar': gone,
  }),
  drift('which measure a row is of', 'visas', { 'rader.summa.nyckeltal': gone }, ['nettokostnad', null]),
  personal('how a row is measured', 'visas', { 'rader.tillsvidareanstallda.mäts': 'flöde' }),
  drift('a break in a series', 'visas', {
    'rader.ledning.brott': { från: '2022', motivering: 'Ny organisation.' },
  }),
  drift('the order of rows', 'visas', exchange('rader.0', 'rader.2')),
  drift('a row more', 'visas', { 'rader.+': { nyckel: 'ny', benämning: 'Ny rad', värden: [1, 1, 0, 1] } }, [
    null,
    'Ny rad',
  ]),
  drift(
    'a column more',
    'visas',
    {
      'kolumner.+': { nyckel: 'ny', rubrik: 'Ny kolumn', storhet: 'utfall', period: '2020' },
      'rader.*.värden.+': 1,
    },
    [null, 'Ny kolumn'],
  ),
];

/** Goals, assignments and internal control. */
const verdicts: Change[] = [
  mål('a verdict as it is understood', 'stoppas', { 'rader.ekonomi.bedömningar.0.läge': 'uppnås' }, [
    'delvis',
    'uppnås',
  ]),
  mål('a verdict as printed', 'stoppas', { 'rader.ekonomi.bedömningar.0.tryckt': 'bedöms målet nås' }),
  mål('a verdict taken out', 'stoppas', { 'rader.ekonomi.bedömningar': [] }),
  mål('a verdict more', 'stoppas', {
    'rader.ekonomi.bedömningar.+': { var: 'tabell', tryckt: 'Nås', läge: 'uppnås' },
  }),
  mål('where a verdict stands', 'stoppas', { 'rader.ekonomi.bedömningar.0.var': 'tabell' }, [
    'var: text',
    'var: tabell',
  ]),
  mål('a verdict that is missing', 'stoppas', { 'rader.ekonomi.bedömningar.0.saknas': 'sekretess' }),
  mål('a trend', 'stoppas', { 'rader.ekonomi.trend': { tryckt: 'upp', läge: 'bättre' } }),
  mål('the time of the verdicts', 'stoppas', { period: '2021' }, ['2022', '2021']),
  mål(
    'names of two goals changed round',
    'stoppas',
    exchange('rader.ekonomi.målområde', 'rader.medborgare.målområde'),
  ),
  mål('the name of a goal', 'visas', { 'rader.ekonomi.målområde': 'Hushållning' }, [
    'Ekonomi',
    'Hushållning',
  ]),
  mål('the title of a goal', 'visas', { 'rader.ekonomi.nämndmål': 'En ekonomi i balans' }, [
    null,
    'En ekonomi i balans',
  ]),
  mål('what a goal means', 'visas', { 'rader.ekonomi.beskrivning': 'Budgeten hålls.' }),
  mål('a goal of the kommun', 'visas', { 'rader.ekonomi.kommunmål': ['God hushållning'] }),
  mål('how the goals were read', 'visas', { tolkning: gone }),
  mål('a goal taken out', 'stoppas', { 'rader.1': gone }),
  åtaganden('what is to be done', 'visas', { 'rader.0.lydelse': 'Visa barnens rättigheter.' }, [
    'pröva vad beslut betyder',
    'Visa barnens rättigheter.',
  ]),
  åtaganden('what is said of an assignment', 'visas', { 'rader.0.kommentar': 'Inget är gjort.' }),
  åtaganden('who gave an assignment', 'visas', { 'rader.0.givare': 'kommunfullmäktige' }, [
    null,
    'kommunfullmäktige',
  ]),
  åtaganden('the group of an assignment', 'visas', { 'rader.0.grupp': ['Annat'] }),
  åtaganden(
    'the status of an assignment',
    'stoppas',
    { 'rader.0.status': { tryckt: 'Klart', läge: 'klart' } },
    ['✓', 'Klart, klart'],
  ),
  åtaganden('how far an assignment has come', 'stoppas', {
    'rader.0.färdiggrad': { tryckt: '80', läge: 'pågår' },
  }),
  kontroll('a risk', 'visas', { 'rader.0.risk': 'Chefer kan för lite.' }),
  kontroll('what is looked at', 'visas', { 'rader.0.kontrollmoment': 'Om rutinerna finns.' }),
  kontroll('how it is looked at', 'visas', { 'rader.0.metod': 'Stickprov.' }),
  kontroll('what was found', 'visas', { 'rader.0.resultat': 'Ledningssystemet fungerar.' }, [
    'har brister',
    'Ledningssystemet fungerar.',
  ]),
  kontroll('what is to be mended', 'visas', { 'rader.0.åtgärder.1': gone }),
  kontroll('a number written as another', 'visas', { 'rader.0.nummer': '5' }, ['3 och 4', '5']),
  kontroll('the verdict of the control', 'stoppas', {
    'rader.0.bedömning': { tryckt: 'Grön', läge: 'uppnås' },
  }),
  kontroll('what is printed is missing for another reason', 'stoppas', {
    'rader.0.bedömning.saknas': 'sekretess',
  }),
  indikatorer('which goal a table belongs to', 'visas', { nämndmål: 'annat-mal' }),
];

/** What the report says of itself. */
const report: Change[] = [
  rapport('the title', 'visas', { titel: 'Delårsbokslut' }, ['Delårsrapport per', 'Delårsbokslut']),
  rapport('the time of the report', 'stoppas', { period: '2022-02/2022-10' }, [
    '2022-01/2022-10',
    '2022-02/2022-10',
  ]),
  rapport('the name of the source', 'visas', { 'källa.namn': 'Ett annat dokument' }),
  rapport('where the source is', 'visas', { 'källa.adress': 'https://exempel.se/annat.pdf' }, [
    null,
    'https://exempel.se/annat.pdf',
  ]),
  rapport('how the report was read', 'visas', { tolkning: gone }),
  beslut('who decided', 'visas', { 'beslut.organ': 'Kommunstyrelsen' }, [
    'Vård- och omsorgsnämnden',
    'Kommunstyrelsen',
  ]),
  beslut('when it was decided', 'visas', { 'beslut.datum': '2023-09-20' }, [null, '2023-09-20']),
  beslut('the paragraph of the decision', 'visas', { 'beslut.paragraf': '§ 83' }, ['§ 82', '§ 83']),
  rapport('a report dated back', 'visas', { publicerad: '2025-11-21' }, ['2026-11-21', '2025-11-21']),
  rapport('a report without its date', 'stoppas', { publicerad: gone }),
  rapport(
    'a point in brief',
    'visas',
    { 'korthet.punkter.2': 'Sjukfrånvaron är lägre än ett år tidigare.' },
    ['högre', 'lägre'],
  ),
  rapport('a date in a point in brief', 'stoppas', {
    'korthet.punkter.5':
      'Den stora omställningen av vården i hemmet den 1 maj 2024 följer just nu sin plan, men utmaningarna är stora.',
  }),
  rapport('a point in brief taken out', 'visas', { 'korthet.punkter.5': gone }),
  rapport('a figure in brief from another row', 'stoppas', { 'korthet.tal.0.rad': 'ledning' }, [
    'summa',
    'ledning',
  ]),
  rapport('a figure in brief from another column', 'stoppas', { 'korthet.tal.0.kolumn': 'budget' }),
  rapport('what a figure in brief is set against', 'stoppas', { 'korthet.tal.0.jämför.kolumn': 'bokslut' }),
  rapport('the unit of a figure in brief', 'stoppas', { 'korthet.tal.0.enhet': 'tkr' }),
  rapport('the order of figures in brief', 'visas', exchange('korthet.tal.0', 'korthet.tal.5')),
  rapport('the order of points in brief', 'visas', exchange('korthet.punkter.0', 'korthet.punkter.1')),
  rapport('a figure in brief taken out', 'stoppas', { 'korthet.tal.0': gone }),
  rapport('the heading of a figure in brief', 'visas', { 'korthet.tal.1.rubrik': 'Resultat hela året' }, [
    'Resultat januari–oktober 2022',
    'Resultat hela året',
  ]),
  rapport('all that is in brief', 'stoppas', { korthet: gone }),
  rapport('a correction of the past', 'kontrollen', {
    'ändringar.+': { datum: '2000-01-01', vad: '.', varför: '.' },
  }),
  rapport('a correction of nothing', 'stoppas', {
    'ändringar.+': {
      datum: '2026-12-03',
      vad: 'Prognosen',
      varför: 'Felskriven',
      uppgifter: [{ datablad: 'drift-prognos', före: '1', efter: '2' }],
    },
  }),
  rapport('a correction of the future', 'stoppas', {
    'ändringar.+': { datum: '2999-01-01', vad: 'Titeln', varför: 'Fel' },
  }),
];

/** The text of chapters. */
const chapters: Change[] = [
  ekonomi('a word that turns it round', 'visas', 'Det är ett underskott.', 'Det är ett överskott.', [
    'underskott',
    'överskott',
  ]),
  ekonomi('a sentence taken out', 'visas', 'Råd och Stöd är i balans. ', ''),
  ekonomi(
    'a sentence more',
    'visas',
    'Råd och Stöd är i balans.',
    'Råd och Stöd är i balans. Allt går bra.',
    [null, 'Allt går bra.'],
  ),
  verksamhet(
    'a paragraph taken out',
    'visas',
    'Trycket på verksamheter och chefer är högt. Det beror både på bristen på kompetens och på att mycket utvecklas samtidigt.',
    '',
  ),
  ekonomi(
    'a figure from another row',
    'stoppas',
    'rad="aldreomsorg" kolumn="avvikelse"',
    'rad="summa" kolumn="avvikelse"',
    ['-9 452 tkr', '-21 347 tkr'],
  ),
  ekonomi(
    'a figure from another column',
    'stoppas',
    'rad="summa" kolumn="prognos"',
    'rad="summa" kolumn="bokslut"',
  ),
  ekonomi(
    'a figure from another table',
    'stoppas',
    'ur="oversikt" rad="nettokostnader" kolumn="avvikelse"',
    'ur="drift-prognos" rad="ledning" kolumn="avvikelse"',
  ),
  ekonomi(
    'two figures of a sentence in each other’s places',
    'stoppas',
    '<Tal ur="drift-prognos" rad="aldreomsorg" kolumn="avvikelse" />, för Ledning <Tal ur="drift-prognos" rad="ledning" kolumn="avvikelse" />',
    '<Tal ur="drift-prognos" rad="ledning" kolumn="avvikelse" />, för Ledning <Tal ur="drift-prognos" rad="aldreomsorg" kolumn="avvikelse" />',
  ),
  ekonomi('a heading of another level', 'visas', '### Äldreomsorg', '## Äldreomsorg', ['###', '##']),
  ekonomi(
    'a figure without its sign',
    'stoppas',
    '<Tal ur="drift-prognos" rad="ledning" kolumn="avvikelse" />',
    '<Tal ur="drift-prognos" rad="ledning" kolumn="avvikelse" tecken="utan" />',
  ),
  ekonomi(
    'the unit of a figure in a sentence',
    'stoppas',
    'kolumn="prognos" enhet="miljoner kronor" decimaler="1" />, men',
    'kolumn="prognos" enhet="utan" />, men',
  ),
  ekonomi(
    'how many decimals a figure has',
    'visas',
    'kolumn="prognos" enhet="miljoner kronor" decimaler="1" />, men',
    'kolumn="prognos" enhet="miljoner kronor" decimaler="0" />, men',
  ),
  ekonomi(
    'a figure written by hand in its place',
    'stoppas',
    '<Tal ur="drift-prognos" rad="ledning" kolumn="avvikelse" />',
    'minus 4 tkr',
  ),
  ekonomi('a heading', 'visas', '## Prognosen för 2022', '## Årets goda resultat', [
    'Prognosen för 2022',
    'Årets goda resultat',
  ]),
  ekonomi('the year in a heading of a chapter', 'stoppas', '## Prognosen för 2022', '## Prognosen för 2023'),
  ekonomi(
    'where a link leads',
    'visas',
    '(/linkoping/leanlink/2022-10-delarsrapport/verksamhet/)',
    '(/linkoping/leanlink/2022-10-delarsrapport/personal/)',
  ),
  ekonomi('a table taken out of a chapter', 'visas', '<Tabell ur="drift-utfall" />', ''),
  ekonomi(
    'a chart of another table',
    'visas',
    '<Diagram ur="drift-prognos" />',
    '<Diagram ur="drift-utfall" />',
    ['drift-prognos', 'drift-utfall'],
  ),
  ekonomi('the title of a chapter', 'visas', 'titel: Ekonomi', 'titel: Pengar', ['Ekonomi', 'Pengar']),
  ekonomi('the place of a chapter', 'visas', 'ordning: 2', 'ordning: 9', ['2', '9']),
  verksamhet(
    'a date in a sentence',
    'stoppas',
    'Den 1 maj 2023 ska verksamheter',
    'Den 1 maj 2024 ska verksamheter',
    ['2023', '2024'],
  ),
  verksamhet('a number in words', 'visas', 'tusentals brukare', 'tio brukare', ['tusentals', 'tio']),
];

/** What several reports share. */
const shared: Change[] = [
  json('linkoping/kommun.json')('the name of the kommun', 'visas', { namn: 'Norrköping' }, [
    'Linköping',
    'Norrköping',
  ]),
  json('linkoping/kommun.json')('the code of the kommun', 'visas', { kommunkod: '0581' }, ['0580', '0581']),
  json('linkoping/leanlink/namnd.json')('the name of the nämnd', 'visas', { namn: 'Leanlink AB' }, [
    'Leanlink',
    'Leanlink AB',
  ]),
  json('linkoping/leanlink/namnd.json')('what kind of body it is', 'visas', { form: 'bolag' }, [
    'förvaltning',
    'bolag',
  ]),
  json('linkoping/leanlink/namnd.json')('whom the body is under', 'visas', { under: gone }, [
    'kommunstyrelsen',
    null,
  ]),
  json('nyckeltal.json')('which way a measure is better', 'visas', { 'nyckeltal.0.riktning': 'högre' }),
  json('nyckeltal.json')('what a measure is', 'visas', { 'nyckeltal.0.definition': 'Något annat.' }),
  json('ordlista.json')('what a word means', 'visas', { 'ord.0.förklaring': 'Något annat.' }),
  json('webbplats.json')('who publishes the site', 'visas', { utgivare: 'Någon annan' }),
  json('omdirigeringar.json')('an address that leads elsewhere, and was never published', 'stoppas', {
    'omdirigeringar./zz/': '/linkoping/leanlink/',
  }),
  json(`${leanlink}/kanda-fel.json`)('what is said of a fault in the source', 'visas', {
    'fel.0.motivering': 'Källan har fel.',
  }),
  json(`${leanlink}/kanda-fel.json`)('a fault in the source taken out', 'visas', { 'fel.0': gone }),
];

export const changes: Change[] = [...figures, ...said, ...verdicts, ...report, ...chapters, ...shared];
