import type { Sökning } from './sokning.ts';

let laddar: Promise<Sökning> | null = null;

/** The search of the site, with its index, loaded once; tried again after a failure. */
export function loadSökning(): Promise<Sökning> {
  laddar ??= import('./sokning.ts')
    .then(({ Sökning }) => Sökning.load())
    .catch((fel: unknown) => {
      laddar = null;
      throw fel;
    });
  return laddar;
}

export const gickInte = import.meta.env.DEV
  ? 'Sökningen har inget register än. Kör npm run build en gång, så söker du här i det som byggdes senast.'
  : 'Sökningen gick inte att ladda. Försök igen om en stund.';
