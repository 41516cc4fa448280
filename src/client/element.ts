/** An element with its class and what stands in it. */
export function el(namn: string, klass: string, ...barn: (Node | string)[]): HTMLElement {
  const element = document.createElement(namn);
  if (klass !== '') element.className = klass;
  element.append(...barn);
  return element;
}

export function linkTo(adress: string, text: Node | string): HTMLAnchorElement {
  const länk = document.createElement('a');
  länk.href = adress;
  länk.append(text);
  return länk;
}

/** The shape and word of a state or a direction, of those that the page keeps ready; the name alone where it has none. */
export function shaped(namn: string): Node | string {
  const former = document.querySelector<HTMLTemplateElement>('#former');
  const form = former?.content.querySelector(`[data-form="${namn}"] > *`);
  return form?.cloneNode(true) ?? namn;
}
