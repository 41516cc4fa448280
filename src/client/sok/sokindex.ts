import { remembered } from './minne.ts';
import type { Ordindex, Sidfynd } from './pagefind.ts';
import { toSida, type Sida } from './sidtext.ts';

/** How many words are remembered with all the pages that have them. */
const flestOrd = 80;

/** The index, asked once for each word and each page: a query that is being typed asks for most things again. */
export class Sökindex {
  private readonly funna = new Map<string, Promise<Map<string, Sidfynd>>>();
  private readonly sidor = new Map<string, Promise<Sida>>();
  private readonly index: Ordindex;

  constructor(index: Ordindex) {
    this.index = index;
  }

  /** The pages that have a word that begins so, by their ids. */
  find(början: string): Promise<Map<string, Sidfynd>> {
    const [äldst] = this.funna.keys();
    if (äldst !== undefined && this.funna.size > flestOrd) this.funna.delete(äldst);
    return remembered(this.funna, början, async () => {
      const { results } = await this.index.search(början);
      return new Map(results.map((fynd) => [fynd.id, fynd]));
    });
  }

  /** The ids of the pages that have a word that marks them. */
  async marked(ord: string): Promise<Set<string>> {
    const { results } = await this.index.search(ord);
    return new Set(results.map(({ id }) => id));
  }

  read(fynd: Sidfynd): Promise<Sida> {
    return remembered(this.sidor, fynd.id, async () => toSida(await fynd.data()));
  }
}
