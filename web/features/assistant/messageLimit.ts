/** How long a message may be, so that one that is too long never leaves the box. */

import type { Problem } from '@shared/api/problem';

/** The server's default, until a refusal names what this shop takes. */
let limit = 4000;

/** What to tell the shopper; null where the message is short enough. Characters are counted as the server does. */
export function refusalOf(message: string): string | null {
  const length = [...message].length;
  if (length <= limit) return null;
  return `A message may have up to ${written(limit)} characters; this one has ${written(length)}.`;
}

export function learnLimit({ facts }: Problem): void {
  if (typeof facts.limit === 'number') limit = facts.limit;
}

function written(count: number): string {
  return count.toLocaleString('en-IN');
}
