/** What the server says when it refuses: a problem document (RFC 9457) with the facts of the refusal beside it. */

export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  [fact: string]: unknown;
}

export class Problem extends Error {
  readonly status: number;
  readonly facts: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.detail || body.title || 'Something went wrong; please try again.');
    this.status = status;
    this.facts = body;
  }

  /** The leaf of the server's error tree, such as `OutOfStock`. */
  get code(): string {
    return (this.facts.type ?? '').split(':').at(-1) ?? '';
  }
}

/** No answer at all: offline, or the server is gone. */
export const OFFLINE = 'The shop cannot be reached just now. Check your connection and try again.';

export function toProblem(status: number, body: unknown): Problem {
  const facts = typeof body === 'object' && body !== null ? (body as ProblemBody) : {};
  return new Problem(status, facts);
}

export function sentenceFor(error: unknown): string {
  if (error instanceof Problem) return error.message;
  return OFFLINE;
}
