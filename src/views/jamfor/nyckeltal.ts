import { rapportplatser, type Arkiv } from '#domain/arkiv.ts';
import { readRapport, type Avläsning } from '#domain/matt/observation.ts';

const funna = new WeakMap<Arkiv, Map<string, Avläsning>>();

/** What is printed of each measure of the register, in one pass over the archive; read once for an archive. */
function readByNyckeltal(arkiv: Arkiv): Map<string, Avläsning> {
  let efter = funna.get(arkiv);
  if (efter === undefined) {
    efter = new Map(arkiv.nyckeltal.map(({ nyckel }) => [nyckel, { observationer: [], luckor: [] }]));
    for (const plats of rapportplatser(arkiv)) {
      const { observationer, luckor } = readRapport(plats, arkiv.nyckeltal);
      for (const en of observationer) efter.get(en.nyckeltal ?? '')?.observationer.push(en);
      for (const en of luckor) efter.get(en.nyckeltal ?? '')?.luckor.push(en);
    }
    funna.set(arkiv, efter);
  }
  return efter;
}

/** The numbers of a measure, and where one is missing, through the whole archive. */
export function readNyckeltal(arkiv: Arkiv, nyckel: string): Avläsning {
  return readByNyckeltal(arkiv).get(nyckel) ?? { observationer: [], luckor: [] };
}
