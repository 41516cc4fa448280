/** An element with its class and what stands in it. */
export function el(namn: string, klass: string, ...barn: (Node | string)[]): HTMLElement {
  const element = document.createElement(namn);
  if (klass !== '') element.className = klass;
  element.append(...barn);
  return element;
}

export function linkTo(adress: string, text: string): HTMLAnchorElement {
  const länk = document.createElement('a');
  länk.href = adress;
  länk.append(text);
  return länk;
}
