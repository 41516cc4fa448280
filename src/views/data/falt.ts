/** The version of the columns. A change of a name or of what it means raises it. */
export const kolumnversion = 2;

/** What each column says, the same in every published file that has it. Names are in ASCII. */
export const fältord = {
  id: 'Siffrans fasta namn: kommun/nämnd/rapport/datablad/rad/kolumn',
  kommun: 'Kommunens namn; tomt när källan inte säger vilken det är',
  namnd: 'Nämnden eller förvaltningen vars rapport det är',
  rapport_id: 'Rapportens mapp: år-månad-rapporttyp',
  rapport_titel: 'Rapportens titel, eller dess korta namn',
  rapportperiod: 'Tiden som rapporten gäller, i EDTF',
  blad: 'Databladet, en tryckt tabell eller lista',
  rad: 'Radens nyckel, densamma i varje rapport',
  benamning: 'Radens namn som tryckt; i observationerna med namnet på raden den står under',
  avsnitt: 'Avsnittet i källan',
  av: 'Nyckeln till raden som den här är en del av',
  kolumn: 'Kolumnens nyckel',
  rubrik: 'Kolumnens rubrik som tryckt',
  kolumngrupp: 'Rubriken över flera kolumner som tryckt',
  amne: 'Vad raden handlar om; ämne och rad är måttets identitet inom nämnden',
  nyckeltal: 'Nyckel i registret över mått som flera rapporter har; tomt för nämndens egna mått',
  matt: 'Måttets namn',
  storhet: 'utfall, budget, prognos, avvikelse, förändring, andel, målvärde, bedömning eller text',
  slag: 'För belopp: netto, intäkt, kostnad, utgift eller inkomst; i listor: bedömning eller trend',
  kon: 'kvinnor eller män, när talet bara gäller dem',
  vem: 'Organet som talet gäller, när det inte är rapportens eget',
  period: 'Tiden som uppgiften gäller, i EDTF: 2023, 2023-01/2023-08, ../2023-08',
  galler: 'Tiden som talet gäller, i ord, och om det är en prognos',
  ar: 'Budgetåret',
  gjord: 'När en prognos gjordes; tomt när källan inte säger det',
  mats: 'flöde (läggs ihop över tid), bestånd (vid en tidpunkt) eller kvot',
  enhet: 'Enheten som tryckt',
  tryckt:
    'Det som står i källan: med bindestreck som minus och vanliga mellanslag i tal, utan det som webbplatsen lägger till',
  tal: 'Talet i tryckt enhet, med tryckt tecken',
  decimaler: 'Hur många decimaler som är tryckta',
  grans: '< eller > när källan anger en gräns, ca när talet är ungefärligt',
  omraknat:
    'Omräknat här: talet i grundenhet (kronor, timmar, procent …), belopp med plus för intäkter och överskott, minus för kostnader och underskott; en minskning med minus; tomt när tecknet inte framgår',
  riktning: 'Vad som är bättre i omraknat, när det är angivet: högre eller lägre',
  text: 'Talet som det visas på webbplatsen, med enhet; belopp i jämförelser i mnkr där minus är sämre',
  utraknat: 'Hur talet är uträknat här, när ingen rapport trycker måttet',
  saknas: 'Varför det inte finns något tal eller någon bedömning',
  osaker: 'ja när läsningen inte är säker; talet jämförs inte',
  kant_fel: 'Vad som inte går ihop i källan just här, enligt vår läsning; tomt när inget är känt',
  brott: 'Första perioden efter ett brott; värden på var sin sida jämförs inte',
  brott_varfor: 'Varför de inte jämförs',
  rattad: 'När uppgiften senast rättades här',
  fore: 'Vad som stod här före rättelsen',
  mal: 'Nämndens eget mål för samma år',
  mot_mal: 'Om talet är bättre eller sämre än målet, eller lika',
  prognos: 'Prognosen som tryckt, med enhet; tomt när källan bara trycker avvikelsen',
  prognos_adress: 'Sidan där prognosen står i sin tabell',
  avvikelse:
    'Avvikelsen som tryckt, med enhet, när den är det enda som källan trycker eller skiljer sig från den uträknade',
  avvikelse_adress: 'Sidan där avvikelsen står i sin tabell',
  budget: 'Budgeten som tryckt, med enhet',
  budget_adress: 'Sidan där budgeten står i sin tabell',
  bruttokostnad: 'Den budgeterade bruttokostnaden som tryckt, med enhet; tomt när den inte är det',
  bruttokostnad_adress: 'Sidan där bruttokostnaden står i sin tabell',
  lage: 'Bedömningen eller statusen som ett av webbplatsens ord',
  mal_nyckel: 'Målets nyckel',
  malomrade: 'Målområdet',
  kommunmal: 'Kommunens mål som det hör till',
  namndmal: 'Nämndens mål som tryckt',
  var: 'Var i källan bedömningen står',
  indikator: 'Nyckeln till indikatorn som bedömningen gäller',
  uppdrag: 'Uppdragets nyckel',
  nummer: 'Numret som tryckt',
  lydelse: 'Uppdragets lydelse',
  givare: 'Vem som har gett uppdraget',
  grupp: 'Rubrikerna som uppdraget står under',
  ansvariga: 'Vilka som ansvarar',
  fardiggrad: 'Hur mycket som är färdigt, som tryckt',
  kommentar: 'Källans kommentar',
  granskning: 'Granskningens nyckel',
  risk: 'Risken',
  kontrollmoment: 'Vad som kontrolleras',
  metod: 'Hur det kontrolleras',
  resultat: 'Vad kontrollen visade',
  atgarder: 'Åtgärderna',
  adress: 'Sidan där uppgiften står',
} as const;

/** A name that every file may have a column by. */
export type Fältnamn = keyof typeof fältord;

/** Names from version 1, each with the column that it now is. They stand beside the new ones until version 3. */
export const gamlaFält = {
  tabell: {
    nämnd: 'namnd',
    rapport: 'rapport_titel',
    datablad: 'blad',
    benämning: 'benamning',
    ämne: 'amne',
    kön: 'kon',
    värde: 'tal',
    gräns: 'grans',
    läge: 'lage',
    osäker: 'osaker',
    rättad: 'rattad',
    före: 'fore',
    mål: 'mal_nyckel',
    målområde: 'malomrade',
    kommunmål: 'kommunmal',
    nämndmål: 'namndmal',
    färdiggrad: 'fardiggrad',
    åtgärder: 'atgarder',
  },
  observation: { rapport: 'rapport_id', varde: 'omraknat' },
  matris: { varde: 'text' },
  härlett: { rapport: 'rapport_titel', varde: 'omraknat' },
} as const satisfies Record<string, Record<string, Fältnamn>>;

/** What is said of the columns in a file that has them. */
export function describeFält(namn: readonly Fältnamn[]): Record<string, string> {
  return Object.fromEntries(namn.map((ett) => [ett, fältord[ett]]));
}

/** A record with the names of version 1 beside those that they became. */
export function withOldNames<Värde>(
  post: Record<string, Värde>,
  gamla: Readonly<Record<string, Fältnamn>>,
): Record<string, Värde> {
  const finns = Object.entries(gamla).flatMap(([gammalt, nytt]) => {
    const värde = post[nytt];
    return värde === undefined ? [] : [[gammalt, värde] as const];
  });
  return { ...post, ...Object.fromEntries(finns) };
}
