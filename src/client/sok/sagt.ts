import type { Svar } from './motor.ts';

/** What was done to the query, in a sentence; empty when nothing was. */
export function describeReading({ menat, okända }: Svar): string {
  return [
    ...menat.map(({ skrivet, menat }) => `Menade du ”${menat}”? Det sökte vi på i stället för ”${skrivet}”.`),
    ...(okända.length === 0
      ? []
      : [`Inget i arkivet innehåller ${okända.map((ett) => `”${ett}”`).join(' eller ')}.`]),
  ].join(' ');
}

/** How many hits there are: each page is one, by the part of it that answers best. */
export function describeCount({ antal }: Svar): string {
  return antal === 0 ? 'Inga träffar.' : `Träffar på ${antal} ${antal === 1 ? 'sida' : 'sidor'}.`;
}

export function withCapital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
