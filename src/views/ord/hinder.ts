import type { Förbehåll, Hinder } from '#domain/matt/jamforbar.ts';
import { formatPeriod } from '#domain/period.ts';

/** Why two figures are not compared, in a sentence. */
export function describeHinder(hinder: Hinder): string {
  return `Jämförs inte: ${reason(hinder)}`;
}

function reason(hinder: Hinder): string {
  switch (hinder.kod) {
    case 'osäker läsning':
      return 'det är inte säkert hur källan ska läsas.';
    case 'bara en gräns':
      return 'källan anger bara en gräns.';
    case 'olika definition':
      return 'måtten har olika definition.';
    case 'olika storhet':
      return `${hinder.a ?? 'okänt slag av tal'} mot ${hinder.b ?? 'okänt slag av tal'}.`;
    case 'olika slag':
      return `${hinder.a ?? 'okänt slag'} mot ${hinder.b ?? 'okänt slag'}.`;
    case 'olika kön':
      return `${hinder.a ?? 'alla'} mot ${hinder.b ?? 'alla'}.`;
    case 'olika organ':
      return `${hinder.a ?? 'hela organet'} mot ${hinder.b ?? 'hela organet'}.`;
    case 'enhet saknas':
      return 'enheten framgår inte.';
    case 'olika dimension':
    case 'olika mätsätt':
      return `${hinder.a} mot ${hinder.b}.`;
    case 'mätsätt saknas':
      return 'det framgår inte hur talet mäts över tid.';
    case 'tecknet framgår inte':
      return 'det framgår inte vad plus och minus betyder.';
    case 'period saknas':
      return 'det framgår inte vilken tid talet gäller.';
    case 'öppen period':
      return 'det framgår inte från när talen gäller.';
    case 'olika månader':
      return `${formatPeriod(hinder.a)} mot ${formatPeriod(hinder.b)}.`;
    case 'brott':
      return hinder.motivering;
    default:
      return hinder satisfies never;
  }
}

/** What a reader must know of a comparison that is allowed, in a sentence. */
export function describeFörbehåll(förbehåll: Förbehåll): string {
  switch (förbehåll.kod) {
    case 'olika tid':
      return `Olika tid: ${formatPeriod(förbehåll.a)} mot ${formatPeriod(förbehåll.b)}.`;
    case 'ungefärligt tal':
      return 'Källan anger ett ungefärligt tal.';
    case 'text mot tabell':
      return 'Det ena talet står i källans text och det andra i en tabell; de kan vara räknade på olika sätt.';
    case 'olika form':
      return `En ${förbehåll.a} mot en ${förbehåll.b}: de kan ha olika uppgifter och få sina pengar på olika sätt.`;
    default:
      return förbehåll satisfies never;
  }
}
