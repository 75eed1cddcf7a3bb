/** Hands words to whichever composer is on the page, for the shopper to finish. */

type Taker = (text: string) => void;

const takers = new Set<Taker>();

export function onDraft(taker: Taker): () => void {
  takers.add(taker);
  return () => {
    takers.delete(taker);
  };
}

export function putDraft(text: string): void {
  for (const taker of takers) taker(text);
}
