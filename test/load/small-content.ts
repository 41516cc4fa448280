import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Texts by path in the content folder. */
export type Content = Record<string, string>;

const rapport = 'linkoping/leanlink/2022-10-delarsrapport';

/** Where each file of the small content lies, by a short name. */
export const paths = {
  rapport: `${rapport}/rapport.json`,
  tabell: `${rapport}/data/drift-prognos.json`,
  kapitel: `${rapport}/ekonomi.mdx`,
};

/** One report with a table and a chapter, from Leanlink, October 2022; nothing is wrong with it but the avvikelse left out. */
export const smallContent: Content = {
  'webbplats.json': `{
  "namn": "Nämndspegel",
  "beskrivning": "Vad nämnder rapporterar.",
  "ingress": "Vad nämnder rapporterar.",
  "utgivare": "Nämndspegel",
  "kontakt": null,
  "adress": null,
  "redigering": null,
  "prognosmått": "nettokostnad"
}
`,
  'nyckeltal.json': `{
  "nyckeltal": [
    {
      "nyckel": "nettokostnad",
      "namn": "Nettokostnad",
      "enhet": "tkr",
      "mäts": "flöde",
      "riktning": "lägre",
      "definition": "Kostnader minus intäkter."
    },
    {
      "nyckel": "prognosavvikelse",
      "namn": "Prognos mot budget",
      "enhet": "mnkr",
      "mäts": "flöde",
      "riktning": "högre",
      "definition": "Prognos minus budget.",
      "härlett": { "ur": "nettokostnad", "som": "avvikelse" }
    }
  ]
}
`,
  'ordlista.json': '{ "ord": [] }\n',
  'omdirigeringar.json': '{ "omdirigeringar": {} }\n',
  'linkoping/kommun.json': '{ "namn": "Linköping", "kommunkod": "0580", "län": "Östergötlands län" }\n',
  'linkoping/leanlink/namnd.json':
    '{ "namn": "Leanlink", "form": "förvaltning", "verksamheter": ["Äldreomsorg"] }\n',
  [paths.rapport]: `{
  "titel": "Delårsrapport per den 31 oktober 2022",
  "rapporttyp": "delårsrapport",
  "period": "2022-01/2022-10"
}
`,
  [paths.tabell]: `{
  "typ": "tabell",
  "ämne": "drift",
  "rubrik": "Prognos för helår 2022",
  "källa": { "dokument": "002", "avsnitt": "Prognos för helår 2022" },
  "enhet": "tkr",
  "plus": "intäkt",
  "kolumner": [
    { "nyckel": "prognos", "rubrik": "Prognos helår", "storhet": "prognos", "period": "2022" },
    { "nyckel": "budget", "rubrik": "Budget 2022", "storhet": "budget", "period": "2022" },
    { "nyckel": "avvikelse", "rubrik": "Avvikelse", "storhet": "avvikelse", "räknas": "prognos - budget" }
  ],
  "rader": [
    { "nyckel": "rad-och-stod", "benämning": "Råd och Stöd", "värden": [6078, 6078, 0] },
    { "nyckel": "aldreomsorg", "benämning": "Äldreomsorg", "värden": [-15000, -4000, null] }
  ]
}
`,
  [paths.kapitel]: `---
titel: Ekonomi
ordning: 1
---

## Prognosen

Äldreomsorgen väntar <Tal ur="drift-prognos" rad="aldreomsorg" kolumn="prognos" />.

<Tabell ur="drift-prognos" />
`,
};

export function writeContent(folder: string, content: Content): string {
  for (const [path, text] of Object.entries(content)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

/** The small content with one text replaced by another in one file. */
export function withFault(path: string, right: string, wrong: string): Content {
  const text = smallContent[path];
  if (text?.includes(right) !== true) throw new Error(`${path} has no ${right}`);
  return { ...smallContent, [path]: text.replace(right, wrong) };
}
