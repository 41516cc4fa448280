import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// A machine's own language and time zone may not be seen in what it builds: Turkish has another small I, Estonian sorts z
// before t, and midnight in Swedish summer is the day before in UTC.
const olikaPåVarjeDator = [
  ['CallExpression[callee.property.name="localeCompare"][arguments.length=1]', "localeCompare(other, 'sv')"],
  [
    'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
    "the language: toLocaleString('sv-SE')",
  ],
  [
    ':matches(NewExpression, CallExpression)[callee.object.name="Intl"][arguments.length=0]',
    "the language: new Intl.Collator('sv')",
  ],
  [
    'CallExpression[callee.property.name=/^[gs]et(Date|Day|FullYear|Hours|Month)$/]',
    'the UTC form: getUTCDate()',
  ],
].map(([selector, instead]) => ({ selector, message: `Builds differ by machine. Write ${instead}` }));

export default defineConfig(
  globalIgnores(['dist', 'dist.*', '.astro', '.cache', 'public', 'test/resultat']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `(x) => (y = x)` and `() => log()` are read easily enough without braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Types are inferred from schemas, also where the schema itself has no other use.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: 'Schema$' }],
      // An empty text is often meant to be replaced too.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // A number in a text is what this site is about.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...olikaPåVarjeDator],
    },
  },
  {
    files: ['test/**/*.ts'],
    // An index in a test is checked by the test itself.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Plain JavaScript is what runs before anything is installed; the types are in its comments.
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.strict],
    rules: { '@typescript-eslint/no-require-imports': 'off', eqeqeq: 'error' },
  },
  // The types of a component are checked by `astro check`, which knows the components it imports; the linter does not.
  astro.configs.recommended,
  {
    files: ['**/*.astro'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'astro/no-set-html-directive': 'error',
      'astro/no-unused-css-selector': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...olikaPåVarjeDator],
    },
  },
  {
    // The one place that sets markup: drawings that src/charts has written, and escaped, itself.
    files: ['src/components/ui/diagram/ChartDrawing.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
);
