// The floors of the house: imports run downward only. test/house/floors.test.ts holds .astro files to the same rules,
// which dependency-cruiser cannot read.

/** Each floor may import itself and what is named here. */
const FLOORS = {
  domain: [],
  views: ['domain'],
  load: ['domain'],
  charts: ['domain', 'views', 'load'],
  client: ['domain', 'views', 'load', 'charts'],
  cli: ['domain', 'views', 'load', 'charts'],
  components: ['domain', 'views', 'load', 'charts', 'client', 'styles'],
  layouts: ['domain', 'views', 'load', 'charts', 'client', 'styles', 'components'],
  pages: ['domain', 'views', 'load', 'charts', 'client', 'styles', 'components', 'layouts'],
};

const floorRules = Object.entries(FLOORS).map(([floor, below]) => ({
  name: `${floor}-imports-downward`,
  comment: `src/${floor} may import ${['itself', ...below.map((name) => `src/${name}`)].join(', ')} and no other floor.`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: '^src/', pathNot: `^src/(${[floor, ...below].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'domain-imports-zod-only',
      comment: 'src/domain is pure: zod and itself, no Node, no other package.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '^node_modules/zod/', '^zod($|/)'] },
    },
    {
      name: 'views-are-pure',
      comment: 'src/views receives domain values and gives values to draw: no files, no framework.',
      severity: 'error',
      from: { path: '^src/views/' },
      to: { path: '^(astro:|node_modules/(astro|@astrojs)/)' },
    },
    {
      name: 'views-read-no-files',
      severity: 'error',
      from: { path: '^src/views/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'chart-js-in-charts-only',
      severity: 'error',
      from: { pathNot: '^src/charts/' },
      to: { path: '^(node_modules/)?chart\\.js($|/)' },
    },
    {
      name: 'astro-content-in-one-place',
      severity: 'error',
      from: { pathNot: '^src/(load/from-astro|content\\.config)\\.ts$' },
      to: { path: '^astro:content' },
    },
    {
      name: 'no-circle',
      comment: 'Type-only imports count: a type used by two modules lives in the lower one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro|virtual):' },
    },
    {
      name: 'declared-in-package-json',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.d.ts', '.astro', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
