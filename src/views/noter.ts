/** A numbered mark in a cell that points to a sentence under the table. */
export interface NoteMark {
  nummer: number;
}

export interface TableNote {
  nummer: number;
  slag: 'not' | 'tolkning' | 'osäker' | 'brott';
  text: string;
}

/** Numbers the notes of a table in the order they are met; one that is met again keeps its number. */
export class Notblock {
  readonly noter: TableNote[] = [];

  /** Adds a note, and gives the mark that points to it. */
  add(slag: TableNote['slag'], text: string): NoteMark {
    const redan = this.noter.find((not) => not.slag === slag && not.text === text);
    if (redan !== undefined) return { nummer: redan.nummer };
    const not = { nummer: this.noter.length + 1, slag, text };
    this.noter.push(not);
    return { nummer: not.nummer };
  }

  /** The marks of something that can have a footnote, an interpretation and a break. */
  marksOf(
    post: {
      not?: string | undefined;
      tolkning?: string | undefined;
      osäker?: true | undefined;
      brott?: { motivering: string } | undefined;
    },
    noter: Record<string, string> | undefined,
  ): NoteMark[] {
    const fotnot = post.not === undefined ? undefined : noter?.[post.not];
    const märken = [
      ...(fotnot === undefined ? [] : [this.add('not', fotnot)]),
      ...(post.tolkning === undefined ? [] : [this.add(post.osäker ? 'osäker' : 'tolkning', post.tolkning)]),
      ...(post.brott === undefined ? [] : [this.add('brott', post.brott.motivering)]),
    ];
    return märken.filter(
      (märke, plats) => märken.findIndex(({ nummer }) => nummer === märke.nummer) === plats,
    );
  }
}
