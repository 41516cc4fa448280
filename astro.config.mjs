// @ts-check
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { followContent } from './src/load/content-integration.ts';
import { devSearch } from './src/load/dev-search.ts';
import { readOrdlista, readSiteAddress } from './src/load/forhandslast.ts';
import { chapterPlugins } from './src/load/mdx-plugins.ts';
import { ordAdress } from './src/domain/adresser.ts';

// Where the site is published, also under a sub-path, is content; the variable is for trying another place.
const adress = readSiteAddress(process.env.NAMNDSPEGEL_ADRESS);
const base = adress === null ? '/' : new URL(adress).pathname;

const sökregister = fileURLToPath(new URL('dist/pagefind/', import.meta.url));

export default defineConfig({
  ...(adress === null ? {} : { site: new URL(adress).origin }),
  base,
  trailingSlash: 'always',
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: { smartPunctuation: false },
      mdastPlugins: chapterPlugins({ base, ordlista: readOrdlista, ordAdress }),
    }),
  },
  // Headings stay elements of their own, so that the whole report on one page can set them a level down.
  integrations: [
    mdx({ optimize: { ignoreElementNames: ['h2', 'h3', 'h4'] } }),
    followContent(),
    devSearch(sökregister, base),
  ],
  build: { inlineStylesheets: 'never' },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // The search runs as WebAssembly; scripts made from text stay forbidden.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  devToolbar: { enabled: false },
  vite: {
    build: {
      // One file of styles for the whole site: a first visit waits for fewer, a second for none.
      cssCodeSplit: false,
      rolldownOptions: {
        // Astro marks MDX modules for itself with a directive that the bundler does not know.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});
