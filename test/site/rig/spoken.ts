import type { CDPSession, Page } from 'playwright-core';

interface AXNode {
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

// Of all states that Chromium knows, those that a screen reader says.
const said = new Set(['expanded', 'pressed', 'checked', 'selected', 'disabled', 'hasPopup', 'invalid']);

/** Says what a screen reader is told of what has the focus. */
export class Listener {
  private readonly session: CDPSession;

  private constructor(session: CDPSession) {
    this.session = session;
  }

  static async on(page: Page): Promise<Listener> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new Listener(session);
  }

  /** What has the focus: 'link "Hoppa till innehållet"', 'button "Mörkt" pressed'. */
  focus(): Promise<string> {
    return this.hear('document.activeElement');
  }

  /** What an expression of the page gives, as the accessibility tree has it. */
  async hear(expression: string): Promise<string> {
    const { result } = await this.session.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined) throw new Error(`${expression} is no element`);
    const { nodes } = (await this.session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })) as { nodes: AXNode[] };
    const [node] = nodes;
    const states = (node?.properties ?? [])
      .filter(({ name, value }) => said.has(name) && value.value !== false && value.value !== 'false')
      .map(({ name, value }) =>
        value.value === true || value.value === 'true' ? name : `${name} ${String(value.value)}`,
      );
    return [`${node?.role?.value ?? ''} "${node?.name?.value ?? ''}"`, ...states].join(' ');
  }
}

/** Goes on with Tab until something is said; answers with all that was said on the way, that included. */
export async function tabTo(page: Page, listener: Listener, wanted: RegExp, most = 80): Promise<string[]> {
  const heard: string[] = [];
  while (heard.length < most) {
    await page.keyboard.press('Tab');
    const now = await listener.focus();
    heard.push(now);
    if (wanted.test(now)) return heard;
  }
  throw new Error(`Nothing like ${String(wanted)} in ${String(most)} steps:\n${heard.join('\n')}`);
}
