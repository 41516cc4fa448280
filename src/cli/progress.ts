export interface Progress {
  /** How many there will be. */
  expect(total: number): void;
  tick(): void;
  end(): void;
}

interface Output {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** "37 av 42" under a title: one line that changes in a terminal, elsewhere a line for each tenth. */
export function startProgress(title: string, output: Output = process.stdout): Progress {
  const isTerminal = output.isTTY === true;
  let done = 0;
  let expected = 0;
  const tenth = () => (expected === 0 ? 0 : Math.floor((done * 10) / expected));

  output.write(`${title} …\n`);
  return {
    expect: (total) => {
      expected = total;
    },
    tick: () => {
      const before = tenth();
      done += 1;
      const text = `    ${done} av ${expected}`;
      if (isTerminal) output.write(`\r\u001B[K${text}`);
      else if (tenth() > before) output.write(`${text}\n`);
    },
    end: () => {
      if (isTerminal && done > 0) output.write('\n');
    },
  };
}
