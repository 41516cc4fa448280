import { isBelopp } from '#domain/enhet.ts';
import type { Nyckeltal } from '#domain/register/nyckeltal.ts';
import type { Observation } from './observation.ts';

type Riktning = 'högre' | 'lägre';

/**
 * Which way a figure is better, told of its normalised value: an amount's is turned so that plus is better for the
 * treasury, whatever sign the source prints. Null where neither way is: budgets, parts, investments, intervals.
 *
 * @param registrets what the register holds to be better, where the sheet does not say
 */
export function betterWay(
  {
    enhet,
    storhet,
    slag,
    mäts,
    ämne,
    värde,
    riktning,
  }: Pick<Observation, 'enhet' | 'storhet' | 'slag' | 'mäts' | 'ämne' | 'riktning'> & {
    värde: number | null;
  },
  registrets: Riktning | null,
): Riktning | null {
  if (isBelopp(enhet)) {
    const resultat = slag === 'netto' && ['utfall', 'prognos', 'avvikelse'].includes(storhet ?? '');
    return resultat && mäts !== 'bestånd' && ämne !== 'investering' && värde !== null ? 'högre' : null;
  }
  return typeof riktning === 'string' ? riktning : riktning === null ? registrets : null;
}

/** Which way a measure's figures are better as they are compared: amounts are set beside each other turned likewise. */
export function betterWayOf({ enhet, riktning }: Nyckeltal): Riktning | null {
  return isBelopp(enhet) && riktning !== null ? 'högre' : riktning;
}
