/** What stands in each slot of a form; an element with a slot that has nothing (null) is left out. */
type Slots = Record<string, string | null>;

/**
 * A copy of what Astro has drawn with the names of slots between `__`. Values only ever become text and attributes.
 * A name that is not given is left to be filled later.
 */
export function fill<Form extends Element | DocumentFragment>(form: Form, slots: Slots): Form {
  const kopia = form.cloneNode(true) as Form;
  for (const element of [...(kopia instanceof Element ? [kopia] : []), ...kopia.querySelectorAll('*')]) {
    for (const attribut of element.attributes) attribut.value = put(attribut.value, slots) ?? '';
    for (const nod of element.childNodes) {
      if (!(nod instanceof Text)) continue;
      const text = put(nod.data, slots);
      if (text === null) element.remove();
      else nod.data = text;
    }
  }
  return kopia;
}

const slot = /__(?<namn>[\p{L}.]+?)__/gu;

/** Null where a slot of the text has nothing. */
export function put(text: string, slots: Slots): string | null {
  if ([...text.matchAll(slot)].some(([, namn = '']) => slots[namn] === null)) return null;
  return text.replace(slot, (hela, namn: string) => slots[namn] ?? hela);
}

/** What Astro has drawn, by its selector. */
export function partOf(form: ParentNode, selector: string): Element {
  const del = form.querySelector(selector);
  if (del === null) throw new Error(`The form has no ${selector}`);
  return del;
}
