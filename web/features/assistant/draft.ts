/** Hands words to whichever composer is on the page, for the shopper to finish. */

export interface Draft {
  readonly text: string;
  /** Why the words came back, where they were refused. */
  readonly refusal: string | null;
}

/** True where the draft was taken. */
type Taker = (draft: Draft) => boolean;

const takers = new Set<Taker>();

export function onDraft(taker: Taker): () => void {
  takers.add(taker);
  return () => {
    takers.delete(taker);
  };
}

export function putDraft(text: string): void {
  for (const taker of takers) taker({ text, refusal: null });
}

/** Gives a refused message back; false where no box is open, or other words stand in it by now. */
export function giveBack(text: string, refusal: string): boolean {
  return [...takers].some((taker) => taker({ text, refusal }));
}
