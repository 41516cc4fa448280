import { isBelopp } from '#domain/enhet.ts';
import type { Uppgift } from './tabell.ts';

const ned =
  /(?<!\p{L})(?:minsk|sjunk|sjönk|sänk|gick\sned|lägre|färre|mindre|nedgång|avveckl|neddrag|bortfall)/iu;
const upp = /(?<!\p{L})(?:ök|utök|höj|högre|fler|uppgång|tillkom|nya?(?!\p{L}))|(?:ökning|höjning)/iu;

/**
 * Minus for a fall that is printed without it: "Minskning av antalet vårddygn" 69. Amounts of money say it by `plus`; a
 * name that tells of both ways tells of neither.
 */
export function signOfChange({ rad, kolumn, sagt, läsning }: Uppgift): 1 | -1 {
  if (sagt.storhet !== 'förändring' || isBelopp(sagt.enhet) || läsning.slag !== 'tal' || läsning.tal < 0)
    return 1;
  const namn = `${rad.benämning} ${kolumn.rubrik}`;
  return ned.test(namn) && !upp.test(namn) ? -1 : 1;
}
