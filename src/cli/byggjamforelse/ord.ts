import type { Byggjämförelse, Filskillnad } from './webbplatser.ts';

const förstaAntal = 20;

/** A comparison in words: what parts first, then how many. */
export function describeByggjämförelse(
  { lika, baraNamn, skiljer, baraA, baraB }: Byggjämförelse,
  { mappar: [a, b], exakt, alla }: { mappar: [string, string]; exakt: boolean; alla: boolean },
): string {
  const list = (rubrik: string, rader: string[]) => {
    if (rader.length === 0) return [];
    const visade = alla ? rader : rader.slice(0, förstaAntal);
    const fler = rader.length - visade.length;
    return [
      `${rubrik}:`,
      ...visade.map((rad) => `  ${rad}`),
      ...(fler > 0 ? [`  … och ${fler} till (visa dem med --alla)`] : []),
      '',
    ];
  };
  const namn = baraNamn.map(pathOf);
  return [
    ...list(`Finns bara i ${a}`, baraA),
    ...list(`Finns bara i ${b}`, baraB),
    ...list('Skiljer sig', skiljer.map(describeSkillnad)),
    ...(exakt ? list('Skiljer sig bara i namn som bygget hittar på', namn) : []),
    `${lika} filer är lika byte för byte, ${namn.length} när namn som bygget hittar på räknas som lika. ` +
      `${skiljer.length} skiljer sig, ${baraA.length} finns bara i ${a} och ${baraB.length} bara i ${b}.`,
  ].join('\n');
}

function describeSkillnad(skillnad: Filskillnad): string {
  const { plats } = skillnad;
  if ('byte' in plats)
    return `${pathOf(skillnad)}, byte ${plats.byte} (${plats.storlek.a} byte mot ${plats.storlek.b})`;
  return `${pathOf(skillnad)}, rad ${plats.rad}, tecken ${plats.kolumn}\n    a: ${plats.a}\n    b: ${plats.b}`;
}

function pathOf({ a, b }: { a: string; b: string }): string {
  return a === b ? a : `${a} (${b})`;
}
