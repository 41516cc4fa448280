/// <reference types="astro/client" />
import type { Arkiv, Rapportplats } from './domain/arkiv.ts';
import type { AvlästArkiv } from './domain/avlast-arkiv.ts';

declare global {
  namespace App {
    interface Locals {
      arkiv?: AvlästArkiv;
      /** The report whose chapter is being drawn: what the editor's elements look up in. */
      plats?: Rapportplats;
      /** Sheets and charts already drawn on the page, by key and id: what two chapters show stands once. */
      visade?: Set<string>;
      /** Level of the headings inside the lists of a chapter: one below the chapter's own. */
      rubriknivå?: number;
    }
  }

  namespace Astro {
    interface IntegrationHooks {
      /** The archive, read from disk. The last integration that has one is asked. */
      'innehåll:läs'?: () => Promise<Arkiv>;
    }
  }
}
