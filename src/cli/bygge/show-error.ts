import { inspect } from 'node:util';
import { Byggstopp } from './byggstopp.ts';

/** Everything that is known of an error: the bundler's and Astro's errors carry place, excerpt and hint beside the message. */
export function showError(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  if (error instanceof Byggstopp)
    return error.cause === undefined ? error.message : `${error.message}\nOrsak: ${showError(error.cause)}`;
  const { hint, frame, loc, id } = error as Error & Partial<Record<'hint' | 'frame' | 'loc' | 'id', unknown>>;
  return [
    error.stack ?? `${error.name}: ${error.message}`,
    typeof hint === 'string' ? hint : '',
    loc === undefined && id === undefined ? '' : `Plats: ${place(loc, id)}`,
    typeof frame === 'string' ? frame : '',
    error.cause === undefined ? '' : `Orsak: ${showError(error.cause)}`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function place(loc: unknown, id: unknown): string {
  if (typeof loc !== 'object' || loc === null) return String(id);
  const { file, line, column } = loc as Partial<Record<'file' | 'line' | 'column', unknown>>;
  return [file ?? id, line, column]
    .filter((part) => part !== undefined)
    .map(String)
    .join(':');
}
