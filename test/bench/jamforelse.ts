/** Part of `npm run bench`: how time and memory of observations and comparisons grow with the archive. */
import { gzipSync } from 'node:zlib';
import { nämndplatser, rapportplatser } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { rapportpar } from '#domain/rapportpar.ts';
import { toMatrix } from '#views/jamfor/matris.ts';
import { toNyckeltalModel } from '#views/jamfor/nyckeltalssida.ts';
import { toParModel } from '#views/jamfor/parsida.ts';
import { prognosutfallIn } from '#views/jamfor/prognossakerhet.ts';
import { toTimeGroups } from '#views/jamfor/tidsserier.ts';
import { makeArkiv } from './arkiv.ts';

const sizes = [
  { nämnder: 50, rapporter: 15 },
  { nämnder: 100, rapporter: 15 },
  { nämnder: 200, rapporter: 15 },
];

const steps: Record<string, (arkiv: AvlästArkiv) => number> = {
  observationer: (arkiv) =>
    rapportplatser(arkiv).reduce((sum, { rapport }) => sum + arkiv.of(rapport).observationer.length, 0),
  nämndsidor: (arkiv) =>
    nämndplatser(arkiv).reduce(
      (sum, plats) => sum + toTimeGroups(arkiv, plats.nämnd).length + prognosutfallIn(arkiv, plats).length,
      0,
    ),
  rapportpar: (arkiv) =>
    nämndplatser(arkiv).reduce(
      (sum, plats) =>
        sum +
        rapportpar(plats.nämnd).filter((par) => toParModel(arkiv, plats, par).avsnitt.length > 0).length,
      0,
    ),
  nyckeltal: (arkiv) => {
    toMatrix(arkiv);
    return arkiv.nyckeltal.reduce((sum, mått) => sum + toNyckeltalModel(arkiv, mått, 1).värden.length, 0);
  },
};

console.log('nämnder  rapporter  steg               antal   ms   ms/rapport   minne MB (processortid)');
for (const size of sizes) {
  const arkiv = makeArkiv(size);
  const reports = size.nämnder * size.rapporter;
  for (const [name, step] of Object.entries(steps)) {
    globalThis.gc?.();
    const start = process.cpuUsage();
    const count = step(arkiv);
    const { user, system } = process.cpuUsage(start);
    const milliseconds = (user + system) / 1000;
    const columns: [string, number][] = [
      [String(size.nämnder), 7],
      [String(reports), 11],
      [`  ${name.padEnd(14)}`, 16],
      [String(count), 10],
      [milliseconds.toFixed(0), 6],
      [(milliseconds / reports).toFixed(2), 13],
      [(process.memoryUsage().heapUsed / 1e6).toFixed(0), 11],
    ];
    console.log(columns.map(([value, width]) => value.replace('.', ',').padStart(width)).join(''));
  }
  const [mått] = arkiv.nyckeltal;
  if (mått !== undefined) {
    const sida = gzipSync(JSON.stringify(toNyckeltalModel(arkiv, mått, 1))).length;
    console.log(`${' '.repeat(20)}en sida av ${mått.nyckel}: ${(sida / 1000).toFixed(0)} kB data, gzip`);
  }
}
