import type { Omfång, Svar } from './sokning.ts';

/** What was done to the query, in a sentence; empty when nothing was. */
export function describeReading({ menat, okända, omfång }: Svar): string {
  const inget = omfång.slag === 'allt' ? 'Inget i arkivet' : 'Inget av det som söktes';
  return [
    ...menat.map(({ skrivet, menat }) => `Menade du ”${menat}”? Det sökte vi på i stället för ”${skrivet}”.`),
    ...(okända.length === 0
      ? []
      : [`${inget} innehåller ${okända.map((ett) => `”${ett}”`).join(' eller ')}.`]),
  ].join(' ');
}

/** How many hits there are: each page is one, by the part of it that answers best. */
export function describeCount({ antal, omfång }: Svar): string {
  const träffar = antal === 0 ? 'Inga träffar' : `Träffar på ${antal} ${antal === 1 ? 'sida' : 'sidor'}`;
  return `${träffar}${inWhat(omfång)}.${omfång.slag === 'korthet' ? ` ${välj}` : ''}`;
}

const välj = 'Välj en kommun för att söka i allt som dess nämnder rapporterar.';

/** What was searched, when that was not everything. */
export function inWhat(omfång: Omfång): string {
  if (omfång.slag === 'kommun') return ` (${omfång.kommun})`;
  return omfång.slag === 'korthet' ? ' i rapporterna i korthet' : '';
}
