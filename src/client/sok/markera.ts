/** Marks the words that a search led here by, and takes them out of the address. */
const markera = new URLSearchParams(location.search).get('markera');

if (markera !== null) {
  const rest = new URL(location.href);
  rest.searchParams.delete('markera');
  history.replaceState(history.state, '', rest);
  void import('./markera-ord.ts').then(({ markWords }) => markWords(markera));
}

export {};
