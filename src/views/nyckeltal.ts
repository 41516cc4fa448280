import { rapportplatser, type Arkiv } from '../domain/arkiv.ts';
import { observationsOf, type Observation } from '../domain/observation.ts';

const funna = new WeakMap<Arkiv, Map<string, Observation[]>>();

/** The observations of each measure of the register, in one pass over the archive; read once for an archive. */
export function observationsByNyckeltal(arkiv: Arkiv): Map<string, Observation[]> {
  let efter = funna.get(arkiv);
  if (efter === undefined) {
    efter = new Map(arkiv.nyckeltal.map(({ nyckel }) => [nyckel, []]));
    for (const plats of rapportplatser(arkiv))
      for (const observation of observationsOf(plats, arkiv.nyckeltal))
        if (observation.nyckeltal !== null) efter.get(observation.nyckeltal)?.push(observation);
    funna.set(arkiv, efter);
  }
  return efter;
}
