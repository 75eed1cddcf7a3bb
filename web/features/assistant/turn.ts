/** One turn as its events come in: what was said, how far the answer is, and how it ended. */

import type { Answer, Receipt, ShownProduct } from '@shared/api/client';

export interface TurnEvent {
  readonly id: number;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is sent, and sent again unchanged when the connection drops. */
export interface Said {
  readonly messageId: string;
  readonly text: string;
  readonly conversationId: string | null;
}

export type TurnState =
  /** Sent, or about to be; the answer is on its way. */
  | { readonly is: 'open' }
  | { readonly is: 'done'; readonly answer: Answer }
  /** The shop gave up on it and said so. */
  | { readonly is: 'failed'; readonly answer: Answer }
  /** The server would not take it, or could not be reached any more. */
  | { readonly is: 'stuck'; readonly why: string; readonly canRepeat: boolean };

export interface LiveTurn extends Said {
  readonly state: TurnState;
  readonly turnId: string | null;
  readonly step: string | null;
  readonly reply: string;
  readonly products: readonly ShownProduct[];
  readonly receipts: readonly Receipt[];
  readonly lastEventId: number;
}

export function begun(said: Said): LiveTurn {
  const { messageId, text, conversationId } = said;
  return {
    messageId,
    text,
    conversationId,
    state: { is: 'open' },
    turnId: null,
    step: null,
    reply: '',
    products: [],
    receipts: [],
    lastEventId: 0,
  };
}

/** The turn after one more event; an event seen before, as after a reconnection, changes nothing. */
export function fold(turn: LiveTurn, event: TurnEvent): LiveTurn {
  if (event.id <= turn.lastEventId) return turn;
  return { ...turn, lastEventId: event.id, ...changeBy(turn, event) };
}

function changeBy(turn: LiveTurn, { name, data }: TurnEvent): Partial<LiveTurn> {
  switch (name) {
    case 'turn.started':
      return { turnId: word(data.turn_id) ?? turn.turnId };
    case 'step':
      return { step: word(data.step) ?? word(data.node) ?? word(data.name) };
    case 'products':
      return { products: list<ShownProduct>(data.products ?? data.items) };
    case 'text.delta':
      return { reply: turn.reply + (word(data.text) ?? '') };
    case 'text.reset':
      return { reply: '' };
    case 'receipt':
      return { receipts: [...turn.receipts, data as unknown as Receipt] };
    case 'turn.completed':
      return { ...ended(data), state: { is: 'done', answer: data as unknown as Answer } };
    case 'turn.failed':
      return { ...ended(data), state: { is: 'failed', answer: data as unknown as Answer } };
    default:
      return {};
  }
}

function ended(data: TurnEvent['data']): Partial<LiveTurn> {
  return { turnId: word(data.turn_id), reply: word(data.reply) ?? '', step: null };
}

function word(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function list<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}
